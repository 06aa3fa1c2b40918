import { readFileSync } from "node:fs";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { readTextDocument } from "../../src/read/read.ts";

/** A text read from its words, as a user's file would be. */
export function textOf(words: string, name = "exercise.md"): Resolution {
  return parse(readTextDocument(new TextEncoder().encode(words), name));
}

/** A text of the shipped corpus, by its file's name. */
export function shipped(file: string): Resolution {
  return parse(readTextDocument(readFileSync(new URL(`../../corpus/${file}`, import.meta.url)), file));
}

/** An exercise text of the given preambular and operative paragraphs. */
export function exerciseText(preamble: readonly string[], operative: readonly string[]): Resolution {
  const numbered = operative.map((words, k) =>
    /^\([a-z]\) /.test(words) ? words : `${1 + operative.slice(0, k).filter((w) => !/^\([a-z]\) /.test(w)).length}. ${words}`,
  );
  return textOf(["# Exercise text", "### EXERCISE/9. Exercise", "*The General Assembly,*", ...preamble, ...numbered].join("\n\n"));
}
