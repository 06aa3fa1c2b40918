import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/block.ts";
import { faultsIn, outline, read } from "../read/akn-help.ts";
import { texts } from "./texts.ts";

const folder = join(texts, "ga");
const isThere = existsSync(folder);
const files = isThere
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".xml"))
      .toSorted()
  : [];

function document(name: string) {
  return read(readFileSync(join(folder, name), "utf8"));
}

/** The one file whose name begins so. */
function fileOf(start: string): string {
  const [found, ...others] = files.filter((name) => basename(name).startsWith(start));
  if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} files begin with ${start}`);
  return found;
}

function count(blocks: readonly Block[], holds: (block: Block) => boolean): number {
  return blocks.filter(holds).length;
}

const isPreambular = (block: Block): boolean => block.kind === "paragraph" && block.zone === "preamble";
const isOperative = (block: Block): boolean => block.kind === "paragraph" && block.zone === "operative";
const isNumbered = (block: Block): boolean =>
  isOperative(block) && block.kind === "paragraph" && /^\s*\d+\.\s*$/.test(block.label.map((run) => run.text).join(""));

describe.skipIf(!isThere)(
  isThere ? "AKN4UN as published" : `AKN4UN as published (skipped: there are no texts at ${folder}; set TRAVAUX_TEXTS)`,
  () => {
    test("there are texts in six languages", () => {
      const languages = new Set(files.map((name) => document(name).facts.language));
      expect([...languages].toSorted()).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
      expect(files).toHaveLength(51);
    });

    test.each(files)("%s is read and covered to the last character", (name) => {
      const { blocks, facts, messages, ...rest } = document(name);
      expect(faultsIn({ blocks, facts, messages, ...rest })).toEqual([]);
      expect(messages).toEqual([]);
      expect(blocks.filter(({ kind, zone }) => kind === "heading" && zone === "masthead")).toHaveLength(1);
      expect(count(blocks, ({ zone }) => zone === "closing")).toBe(2);
      expect(facts.symbol).toMatch(/^A\/RES\/\d\d\/\d+$/);
      expect(Object.keys(facts).filter((key) => key !== "drafts")).toEqual(
        "symbol organ session agendaItem title adopted distributed report meeting vote language".split(" "),
      );
      const marks = blocks.flatMap(({ runs }) => runs.filter(({ kind }) => kind === "mark").map(({ text }) => text));
      const notes = blocks.flatMap((block) => (block.kind === "note" ? block.label.map(({ text }) => text) : []));
      expect(notes).toEqual(marks);
      expect(notes).toEqual(notes.map((_, index) => String(index + 1)));
    });

    test.each([
      ["75_198", 39, 120, 2],
      ["A_RES_76_188-2119245E", 39, 114, 2],
      ["A_RES_77_238-2229004E", 41, 58, 0],
      ["A_RES_78_131", 18, 9, 0],
      ["A_RES_79_191", 43, 60, 0],
    ])("%s has %i preambular and %i operative paragraphs and %i points", (start, preambular, operative, points) => {
      const { blocks } = document(fileOf(start));
      expect(count(blocks, isPreambular) - 1).toBe(preambular);
      expect(count(blocks, isNumbered)).toBe(operative);
      expect(count(blocks, (block) => isOperative(block) && !isNumbered(block))).toBe(points);
    });

    test("section headings are the same in files that mark them and in files that only set them bold", () => {
      const headings = (start: string): string[] =>
        outline(document(fileOf(start)).blocks.filter(({ kind, zone }) => kind === "heading" && zone === "operative"));
      const marked = headings("A_RES_78_69");
      const bold = headings("A_RES_79_144");
      expect(marked).toHaveLength(34);
      expect(bold).toHaveLength(32);
      // The numbers differ by one after "Regional cooperation", and each names the session to come.
      const named = (lines: string[]): string[] => lines.filter((line) => !/: (?:[IVX]+|.* session of the General Assembly)$/.test(line));
      expect(named(marked).filter((line) => !line.endsWith(": Regional cooperation"))).toEqual(named(bold));
    });

    test("an annex is an annex, with its headings", () => {
      const annex = outline(document(fileOf("A_RES_79_144")).blocks.filter(({ zone }) => zone === "annex"));
      expect(annex.map((line) => line.slice(0, 32))).toEqual([
        "heading 2 annex: Annex",
        "heading 2 annex: Amendments to t",
        "note annex [170]: Resolution 55/",
        "paragraph annex: Amend paragraph",
        "heading 2 annex: Independent pan",
        "paragraph annex [8.]: The Secret",
      ]);
    });
  },
);
