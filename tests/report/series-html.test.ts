import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { newer, older } from "../cli/texts.ts";
import { emptyFolder } from "../corpus/folder.ts";

const texts = (...versions: readonly string[]): { readonly cwd: string; readonly files: readonly string[] } => {
  const cwd = emptyFolder();
  const files = versions.map((text, index) => {
    writeFileSync(join(cwd, `${index}.md`), text.replace("EXERCISE/7", `EXERCISE/${index + 1}`));
    return `${index}.md`;
  });
  return { cwd, files };
};

it("log writes the series as one page that asks nothing of a network", async () => {
  const { cwd, files } = texts(older, newer, newer.replace("*Noting* the progress made in exercising,\n\n", ""));
  const { code, out, err } = await run(["log", "--texts", ...files, "--reports", "steps", "--output", "page.html"], { cwd });
  expect([code, out, err]).toEqual([0, "", ""]);
  const page = readFileSync(join(cwd, "page.html"), "utf8");
  expect(page).toContain("<del><i>Requests</i></del>");
  expect(page).toContain("<ins><i>Encourages</i></ins>");
  expect(page).toContain("4 clauses in 3 versions.");
  expect(page.match(/<tr id="clause-\d+"/g)).toHaveLength(4);
  expect(page.match(/<tr id="clause-\d+" class="still"/g)).toHaveLength(2);
  expect(page.match(/<td class="removed"/g)).toHaveLength(1);
  for (const [, address = ""] of page.matchAll(/href="(steps\/[^"]*)"/g)) {
    expect(readFileSync(join(cwd, decodeURIComponent(address)), "utf8")).toMatch(
      /<title>EXERCISE\/\d → EXERCISE\/\d: change report<\/title>/,
    );
  }
  expect(page.match(/href="steps\//g)).toHaveLength(2);
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(page).toContain("default-src &#39;none&#39;");
  // Every leap within the page lands.
  for (const [, id = ""] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${id}"`);
});

it("a text's own markup stays text", async () => {
  const hostile = newer.replace("States to exercise daily", "`<script>alert(1)</script>` and `<img src=x onerror=alert(1)>`");
  const { cwd, files } = texts(older, hostile);
  const { out } = await run(["log", "--texts", ...files, "--format", "html"], { cwd });
  expect(out).toContain("&lt;script&gt;");
  expect(out).not.toMatch(/<script|<img/);
});

it.each(["history", "blame", "matrix"])("%s has a page, too", async (command) => {
  const { cwd, files } = texts(older, newer);
  const words = command === "history" ? ["1.md", "OP1"] : command === "blame" ? ["1.md"] : [];
  const { code, out, err } = await run([command, ...words, "--texts", ...files, "--format", "html"], { cwd });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^<!doctype html>[\s\S]*<main><h1>/);
  expect(out).toContain(command === "matrix" ? "<td>OP1 ≠</td>" : "Encourages");
});
