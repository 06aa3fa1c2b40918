import { align } from "../align/align.ts";
import { compare } from "../compare/compare.ts";
import type { Entry } from "../corpus/entry.ts";
import { lineageOf } from "../history/lineage.ts";
import { isLanguage } from "../model/language.ts";
import type { Lineage } from "../model/lineage.ts";
import type { Resolution } from "../model/resolution.ts";
import type { Io } from "./io.ts";
import { linkRules } from "./links.ts";
import { type Operand, readOperand } from "./operand.ts";
import { loadSource, resolutionOf, type TextOptions } from "./text.ts";
import { Trouble } from "./trouble.ts";

/** What a command on a series needs to find its texts. */
export interface SeriesOptions extends TextOptions {
  /** The versions as files or symbols, oldest first; empty for the series that the corpus knows. */
  readonly texts: readonly string[];
}

/** A lineage and what it is called; `about` is the version that was asked for, null where a whole series was. */
export interface FoundSeries {
  readonly lineage: Lineage;
  readonly title: string;
  readonly about: number | null;
}

/**
 * The versions of a text: those of `--texts` in their order, with the text itself as the last where it is not among them; else the
 * series that the corpus knows it in.
 *
 * @param word a file or symbol
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const seriesOfText = async (word: string, options: SeriesOptions, io: Io): Promise<FoundSeries & { readonly about: number }> => {
  const asked = readOperand(word, io.cwd);
  if (options.texts.length > 0) {
    const given = options.texts.map((text) => readOperand(text, io.cwd));
    const at = given.findIndex((operand) => sameOperand(operand, asked));
    const operands = at < 0 ? [...given, asked] : given;
    const about = at < 0 ? given.length : at;
    const versions = await load(operands, options, io);
    return { lineage: await lineage(versions, options, io), title: titleOf(versions), about };
  }
  const text = await resolutionOf(await loadSource(asked, options, io), options);
  const { formatReference, parseSymbol } = await import("../symbol/symbol.ts");
  const symbol = text.masthead.symbol === null ? null : parseSymbol(text.masthead.symbol);
  const { language: code } = text.masthead;
  const name = symbol === null ? "" : formatReference({ symbol, language: isLanguage(code) ? code : "en", edition: null });
  const entries = symbol === null ? [] : await seriesEntries(name, options, io);
  if (entries.length < 2) {
    throw new Trouble(
      `The corpus has no other version of ${word}; add them with travaux add, or name all versions, oldest first: --texts FILE FILE …`,
    );
  }
  const versions = await load(entries.map(operandOf), options, io);
  // The text as it was given, not as the corpus has it: both may have the same symbol.
  const about = entries.findIndex((entry) => entry.name === name);
  const own = versions.map((version, index) => (index === about ? text : version));
  return { lineage: await lineage(own, options, io), title: entries[0]?.series?.id ?? titleOf(own), about };
};

/**
 * All versions of a series.
 *
 * @param word id of a series of the corpus (`drug-control`), or a symbol in it; null where `--texts` names the versions
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const wholeSeries = async (word: string | null, options: SeriesOptions, io: Io): Promise<FoundSeries> => {
  if (options.texts.length > 0) {
    const words = word === null ? options.texts : [...options.texts, word];
    const versions = await load(
      words.map((text) => readOperand(text, io.cwd)),
      options,
      io,
    );
    return { lineage: await lineage(versions, options, io), title: titleOf(versions), about: null };
  }
  if (word === null)
    throw new Trouble("No series is named; expected one the corpus knows, such as drug-control, or the versions: --texts FILE FILE …");
  const { openCorpus, locateShippedCorpus, locateOwnCorpus } = await import("../corpus/corpus.ts");
  const corpus = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const held = corpus.entries.filter(
    (entry) => entry.held && entry.latest && entry.language === "en" && entry.series?.id === word && entry.stage === "adopted",
  );
  if (held.length === 0) return seriesOfText(word, options, io);
  const versions = await load(held.map(operandOf), options, io);
  return { lineage: await lineage(versions, options, io), title: word, about: null };
};

const operandOf = ({ symbol, language, edition }: Entry): Operand => ({ kind: "symbol", reference: { symbol, language, edition } });

const sameOperand = (a: Operand, b: Operand): boolean =>
  a.kind === b.kind &&
  (a.kind === "symbol" && b.kind === "symbol"
    ? JSON.stringify(a.reference) === JSON.stringify(b.reference)
    : a.kind === "file" && b.kind === "file" && a.path === b.path);

const titleOf = (versions: readonly Resolution[]): string => versions.at(-1)?.masthead.title ?? "Series";

const load = async (operands: readonly Operand[], options: TextOptions, io: Io): Promise<Resolution[]> => {
  const versions: Resolution[] = [];
  for (const operand of operands) versions.push(await resolutionOf(await loadSource(operand, options, io), options));
  return versions;
};

/** The reader's link rules hold in every step. */
const lineage = async (versions: readonly Resolution[], options: TextOptions, io: Io): Promise<Lineage> => {
  const rules = new Map<Resolution, Awaited<ReturnType<typeof linkRules>>>();
  for (const [index, to] of versions.entries()) {
    const from = versions[index - 1];
    if (from !== undefined) rules.set(to, await linkRules(null, from, to, options, io));
  }
  return lineageOf(versions, (from, to) => compare(from, to, align(from, to, rules.get(to) ?? [])));
};

const seriesEntries = async (name: string, options: TextOptions, io: Io) => {
  const { openCorpus, locateShippedCorpus, locateOwnCorpus } = await import("../corpus/corpus.ts");
  const { entries } = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const own = entries.find((entry) => entry.name === name);
  if (own === undefined) return [];
  const held = entries.filter(
    (entry) => entry.held && entry.latest && entry.language === own.language && (entry.stage === "adopted" || entry.name === name),
  );
  return held.filter(
    (entry) => entry.name === name || (own.series !== null ? entry.series?.id === own.series.id : sameTitle(entry.title, own.title)),
  );
};

const sameTitle = (a: string | null, b: string | null): boolean =>
  a !== null &&
  b !== null &&
  a.normalize("NFC").toLowerCase().replace(/\W+/g, " ").trim() === b.normalize("NFC").toLowerCase().replace(/\W+/g, " ").trim();
