import { readFileSync } from "node:fs";
import { languageNames } from "../model/language.ts";
import { formatReference, formatSymbol, type Reference, shortSymbol, type UnSymbol } from "../symbol/symbol.ts";
import { CorpusError } from "./corpus-error.ts";
import type { Entry, HeldEntry } from "./entry.ts";
import { sha256Of } from "./hash.ts";
import { nearestTo } from "./nearest.ts";
import { type Corpus, textKey } from "./open.ts";
import { codeOf, reasonOf } from "./system-error.ts";

/** The entry of a text, null where the corpus does not know it. */
export const findEntry = (corpus: Corpus, reference: Reference): Entry | null => {
  const key = textKey(reference);
  const editions = corpus.entries.filter((entry) => textKey(entry) === key);
  if (reference.edition === null) return editions.at(-1) ?? null;
  return editions.find(({ edition }) => edition === reference.edition) ?? null;
};

/** The known symbols most like what was typed, at most three. */
export const suggestions = (corpus: Corpus, text: string): string[] =>
  nearestTo(text, corpus.entries, ({ symbol, name }) => [name, shortSymbol(symbol)], 3).map(({ name }) => name);

/** A symbol as a word of a command line: `S/RES/834 (1993)` needs quotes. */
export const asWord = (name: string): string => (/[ ()]/.test(name) ? `"${name}"` : name);

/** Says how a text gets here. */
export const howToGet = ({ symbol, language }: Pick<Reference, "symbol" | "language">): string => {
  const word = asWord(formatSymbol(symbol));
  const tongue = language === "en" ? "" : ` --language ${language}`;
  const fetch = symbol.kind === "exercise" ? "" : `travaux fetch ${word}${tongue}, or `;
  return `${fetch}save it as a file, then: travaux add FILE --as ${word}${tongue}`;
};

/** The other texts under the symbol that are here, as words for a sentence; null where there are none. */
const othersHere = (corpus: Corpus, symbol: UnSymbol): string | null => {
  const name = formatSymbol(symbol);
  const here = corpus.entries.filter((entry) => entry.held && formatSymbol(entry.symbol) === name);
  const words = here.map((entry) => `${asWord(entry.name)} (${languageNames[entry.language]})`);
  return words.length === 0 ? null : words.join(", ");
};

/**
 * The text a reference stands for.
 *
 * @throws CorpusError that says how to get it where the text is not here, or which symbols are like it where it is unknown
 */
export const requireText = (corpus: Corpus, reference: Reference): HeldEntry => {
  const entry = findEntry(corpus, reference);
  if (entry?.held === true) return entry;
  const name = formatReference(reference);
  const others = othersHere(corpus, reference.symbol);
  if (others !== null) throw new CorpusError(`${name} is not in the corpus; of this symbol it has ${others}.`);
  if (entry !== null) {
    throw new CorpusError(`${entry.name} is known (${entry.source}), but its text is not here. To get it: ${howToGet(reference)}`);
  }
  const near = suggestions(corpus, name);
  const hint = near.length === 0 ? "" : ` The nearest it knows: ${near.join(", ")}.`;
  throw new CorpusError(`The corpus does not know ${name}.${hint} To get the text: ${howToGet(reference)}`);
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
      : `To take the text as it is now: travaux add FILE --as ${asWord(formatSymbol(entry.symbol))} --replace`;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(entry.path);
  } catch (error) {
    const what = codeOf(error) === "ENOENT" ? "is missing" : `cannot be read (${reasonOf(error)})`;
    throw new CorpusError(`The text of ${entry.name} ${what}: ${entry.shown}. ${mend}`);
  }
  if (sha256Of(bytes) !== entry.sha256) {
    throw new CorpusError(
      `The text of ${entry.name} was changed since it was added: ${entry.shown} does not have the SHA-256 of its manifest. ${mend}`,
    );
  }
  return bytes;
};
