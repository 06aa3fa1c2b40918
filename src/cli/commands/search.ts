import type { Section } from "../../model/resolution.ts";
import type { WordingQuery } from "../../model/wording.ts";
import { searchJson } from "../../report/series/json.ts";
import { wordingsPage } from "../../report/series/wordings.ts";
import { readStream } from "../bytes.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { type WritingOptions, writePage } from "../page-output.ts";
import { openFilledStore } from "../store.ts";
import { loadText, type TextOptions } from "../text.ts";
import { Trouble } from "../trouble.ts";

/** The options of `travaux search`, complete. */
export interface SearchOptions extends TextOptions, WritingOptions {
  readonly exact: boolean;
  /** A text one of whose paragraphs, named by the words, is looked for; null for the words themselves. */
  readonly like: string | null;
  readonly body: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly section: Section | null;
  readonly opening: string | null;
  readonly series: string | null;
  readonly limit: number;
}

/** Longest text to look for, in bytes: a paragraph of many pages. */
const LONGEST = 1024 * 1024;

/**
 * Prints the wordings of the corpus most like some words.
 *
 * @param words what to look for, `-` for standard input; with `like` the id of a paragraph
 * @returns 0 where something was found, 1 where nothing was
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const search = async (words: readonly string[], options: SearchOptions, io: Io): Promise<number> => {
  const { exact, like, body, from, to, section, opening, series, limit } = options;
  const wanted = like === null ? await wordsOf(words, io) : await paragraphOf(like, words, options, io);
  if (!/[\p{L}\p{N}]/u.test(wanted)) {
    throw new Trouble('There is nothing to look for; expected some words, for example: travaux search "common and shared responsibility"');
  }
  const query: WordingQuery = { words: wanted, kind: exact ? "exact" : "near", body, from, to, section, opening, series, limit };
  const { store, unread } = await openFilledStore(options, io);
  try {
    const { search: find } = await import("../../store/search.ts");
    const found = find(store, query);
    for (const { name, reason } of unread) await io.stderr.write(`travaux: ${name} was not searched: ${reason}\n`);
    await writePage({ page: () => wordingsPage(found), json: () => searchJson(found) }, options, io);
    return found.found.length > 0 ? exit.nothing : exit.something;
  } finally {
    store.close();
  }
};

const wordsOf = async (words: readonly string[], io: Io): Promise<string> =>
  words.length === 1 && words[0] === "-"
    ? new TextDecoder().decode(await readStream(io.stdin, "Standard input", LONGEST)).trim()
    : words.join(" ");

const paragraphOf = async (doc: string, words: readonly string[], options: TextOptions, io: Io): Promise<string> => {
  const [id, ...others] = words;
  if (id === undefined || others.length > 0)
    throw new Trouble(`--like takes a text and one paragraph of it, for example: travaux search --like ${doc} OP3`);
  const { paragraphs } = await loadText(doc, options, io);
  const paragraph = paragraphs.find((one) => one.id === id);
  if (paragraph === undefined) throw new Trouble(`${doc} has no paragraph ${id}; see them with: travaux show ${doc}`);
  return paragraph.text;
};
