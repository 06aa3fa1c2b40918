import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { engineFlags } from "../../src/cli/engine.ts";

test("an engine that the flags were not tried on is left as it is", () => {
  expect(engineFlags("19.9.0")).toEqual([]);
  expect(engineFlags("99.0.0")).toEqual([]);
  expect(engineFlags("")).toEqual([]);
});

test.each(["20.19.0", "22.12.0", "24.0.0"])("Node %s is told to wait before it optimises", (version) => {
  expect(engineFlags(version)).toEqual([
    expect.stringMatching(/^--(?:interrupt-budget|invocation-count-for-turbofan)=\d+$/),
    "--no-regexp-tier-up",
  ]);
});

test("the engine that runs this test knows the flags it is given", () => {
  const flags = engineFlags(process.versions.node).map((flag) => `require("node:v8").setFlagsFromString("${flag}")`);
  const { status, stderr } = spawnSync(process.execPath, ["--eval", flags.join(";")], { encoding: "utf8" });
  // An engine that does not know a flag says so on standard error, and goes on.
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
