import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { formatSymbol, shortSymbol, type UnSymbol } from "../symbol/symbol.ts";
import { CorpusError } from "./corpus-error.ts";
import type { Entry, HeldEntry } from "./entry.ts";
import { nearestTo } from "./nearest.ts";
import type { Corpus } from "./open.ts";
import { codeOf, reasonOf } from "./system-error.ts";

/** The entry of a symbol, null where the corpus does not know it. */
export const findEntry = (corpus: Corpus, symbol: UnSymbol): Entry | null => {
  const name = formatSymbol(symbol);
  return corpus.entries.find((entry) => entry.name === name) ?? null;
};

/** The known symbols most like what was typed, at most three. */
export const suggestions = (corpus: Corpus, text: string): string[] =>
  nearestTo(text, corpus.entries, ({ symbol, name }) => [name, shortSymbol(symbol)], 3).map(({ name }) => name);

/** A symbol as a word of a command line: `S/RES/834 (1993)` needs quotes. */
const asWord = (name: string): string => (/[ ()]/.test(name) ? `"${name}"` : name);

/** Says how a text gets here. */
export const howToGet = (name: string): string =>
  `save it as Markdown, plain text or AKN4UN XML, then: travaux add FILE --as ${asWord(name)}`;

/**
 * The text of a symbol.
 *
 * @throws CorpusError that says how to get it where the text is not here, or which symbols are like it where it is unknown
 */
export const requireText = (corpus: Corpus, symbol: UnSymbol): HeldEntry => {
  const entry = findEntry(corpus, symbol);
  if (entry === null) {
    const name = formatSymbol(symbol);
    const near = suggestions(corpus, name);
    const hint = near.length === 0 ? "" : ` The nearest it knows: ${near.join(", ")}.`;
    throw new CorpusError(`The corpus does not know ${name}.${hint} To add the text, ${howToGet(name)}`);
  }
  if (!entry.held) {
    throw new CorpusError(`${entry.name} is known (${entry.source}), but its text is not here. To add it, ${howToGet(entry.name)}`);
  }
  return entry;
};

/**
 * The bytes of a text, proved to be those that were added.
 *
 * @throws CorpusError where the file is missing, unreadable or changed
 */
export const readText = (entry: HeldEntry): Uint8Array => {
  const mend =
    entry.owner === "shipped"
      ? "Install travaux again."
      : `To take the text as it is now: travaux add FILE --as ${asWord(entry.name)} --replace`;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(entry.path);
  } catch (error) {
    const what = codeOf(error) === "ENOENT" ? "is missing" : `cannot be read (${reasonOf(error)})`;
    throw new CorpusError(`The text of ${entry.name} ${what}: ${entry.shown}. ${mend}`);
  }
  if (createHash("sha256").update(bytes).digest("hex") !== entry.sha256) {
    throw new CorpusError(
      `The text of ${entry.name} was changed since it was added: ${entry.shown} does not have the SHA-256 of its manifest. ${mend}`,
    );
  }
  return bytes;
};
