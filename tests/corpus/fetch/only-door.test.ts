import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("is the only way to the network there is in the sources", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const door = /from "node:(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?"|(?<![\w.])(?:fetch|WebSocket|EventSource)\(/;
  const through = files.filter((file) => {
    const code = readFileSync(join("src", file), "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("import type"));
    return code.some((line) => door.test(line));
  });
  expect(files.length).toBeGreaterThan(100);
  // The command is called `fetch` where the command line hands over to it.
  expect(through.sort()).toEqual([join("cli", "declared", "fetch.ts"), join("corpus", "fetch", "https.ts")]);
});
