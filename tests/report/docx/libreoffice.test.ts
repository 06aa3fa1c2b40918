import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Resolution } from "../../../src/model/resolution.ts";
import { compared, exercise, exerciseText, wordFile } from "./read-back.ts";

// Debian's own Python is the one that has LibreOffice's bridge.
const PYTHON = "/usr/bin/python3";
const hasOffice = spawnSync("soffice", ["--version"]).status === 0 && spawnSync(PYTHON, ["-c", "import uno"]).status === 0;
const script = fileURLToPath(new URL("both-ways.py", import.meta.url));

function linesOf(file: Uint8Array, way: "accept" | "reject"): string[] {
  const folder = mkdtempSync(join(tmpdir(), "travaux-word-"));
  try {
    const path = join(folder, "changes.docx");
    writeFileSync(path, file);
    const text = execFileSync(PYTHON, [script, path, way], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return text.split("\n").map((line) => line.replace(/^(?:\d+\.|\([a-z]+\))\t/, ""));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const paragraphsOf = ({ paragraphs }: Resolution): string[] => paragraphs.map(({ text }) => text);

/** Lines of the file that are paragraphs of the text, in the order of the file. */
const bodyOf = (lines: readonly string[], text: Resolution): string[] => {
  const first = paragraphsOf(text)[0] ?? "";
  const start = lines.indexOf(first);
  return lines.slice(start, start + text.paragraphs.length);
};

describe.skipIf(!hasOffice)("LibreOffice (skipped where it is not installed with its bridge to Python)", { timeout: 120_000 }, () => {
  test("gives the old text back where all changes are rejected, the new one where they are accepted", () => {
    const file = wordFile(exercise);
    expect(bodyOf(linesOf(file, "reject"), exercise.from)).toEqual(paragraphsOf(exercise.from));
    expect(bodyOf(linesOf(file, "accept"), exercise.to)).toEqual(paragraphsOf(exercise.to));
  });

  test("keeps paragraphs apart where words and whole paragraphs come or go one after the other", () => {
    const first = "1\\. *Requests* States to train their drafters and to share what they learn;";
    const more = ["2\\. *Invites* donors to give to the exercise;", "3\\. *Welcomes* the lessons of the past year;"];
    const last = "*Decides* to consider the exercise at its next session.";
    const short = exerciseText("1/1", [first, `2\\. ${last}`]);
    const long = exerciseText("1/2", [first.replace("learn;", "learn, year by year, with all others;"), ...more, `4\\. ${last}`]);
    for (const [from, to] of [[short, long] as const, [long, short] as const]) {
      const file = wordFile(compared(from, to));
      expect(bodyOf(linesOf(file, "reject"), from)).toEqual(paragraphsOf(from));
      expect(bodyOf(linesOf(file, "accept"), to)).toEqual(paragraphsOf(to));
    }
  });
});
