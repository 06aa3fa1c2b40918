import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { align } from "../src/align/align.ts";
import { compare } from "../src/compare/compare.ts";
import { schemaNames } from "../src/model/schema-names.ts";
import { reporters, resolveReportOptions } from "../src/report/index.ts";
import { shipped } from "./support/texts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Node colours what it prints wherever FORCE_COLOR is set, be it to nothing. */
const { FORCE_COLOR: _, ...plain } = process.env;
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("the README", () => {
  test("its library examples run, one after the other, and print what they say", () => {
    const example = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code).join("\n");
    // Beside package.json, so that the package finds itself by its name.
    const file = fileURLToPath(new URL("../example-of-the-readme.mjs", import.meta.url));
    writeFileSync(file, example);
    try {
      const lines = execFileSync(process.execPath, [file], { cwd: root, encoding: "utf8", env: plain }).split("\n");
      const [first, second] = lines;
      expect(first).toBe(/console\.log\(comparison\.summary\.merged\); \/\/ (\d+)/.exec(example)?.[1]);
      expect(second).toBe("# Change report: EXERCISE/1 → A/RES/67/193");
      expect(lines).toContain("# History of OP18 of 67/193");
      expect(lines).toContain('  "format": "travaux-blame",');
    } finally {
      rmSync(file);
    }
  });

  test("the schemas it names are those there are", () => {
    const named = /`travaux schema` prints it and the others by name: (.*)\.$/m.exec(readme)?.[1]?.split(", ");
    expect(named).toEqual(schemaNames.map((name) => `\`${name}\``));
  });

  test("the counts it shows are the shipped pair's", () => {
    const { summary } = compareShipped();
    const counts = [summary.unchanged, summary.editorial, summary.technical, summary.reworded, summary.added, summary.removed];
    expect(readme).toContain(`> | ${[...counts, summary.moved, summary.split, summary.merged].join(" | ")} |`);
  });

  test("the paragraphs it shows read in the report as they do here, but for what is left out", () => {
    const report = reporters.markdown(compareShipped(), resolveReportOptions()).split("\n");
    const plain = (line: string) => line.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const shown = [...readme.matchAll(/^> ### (.*)\n>\n> (.*)$/gm)];
    expect(shown).toHaveLength(2);
    for (const [, heading = "", paragraph = ""] of shown) {
      const at = report.indexOf(`### ${heading}`);
      expect(at, heading).toBeGreaterThan(0);
      const whole = plain(report.slice(at, report.indexOf("", at + 2)).join(" "));
      for (const part of plain(paragraph).split(" …")) expect(whole).toContain(part.trim());
    }
  });
});

function compareShipped() {
  const from = shipped("exercise-1.md");
  const to = shipped("67-193.md");
  return compare(from, to, align(from, to));
}
