import { align } from "../align/align.ts";
import { compare } from "../compare/compare.ts";
import type { Entry, HeldEntry } from "../corpus/corpus.ts";
import { lineageOf } from "../history/lineage.ts";
import type { Comparison } from "../model/comparison.ts";
import { isLanguage } from "../model/language.ts";
import type { Lineage } from "../model/lineage.ts";
import type { LinkRule } from "../model/link-rule.ts";
import type { Resolution } from "../model/resolution.ts";
import { repaired } from "../parse/repair/repair.ts";
import { answered } from "../store/answers.ts";
import { formatReference, parseSymbol, type Reference } from "../symbol/symbol.ts";
import { corpusSeries } from "./found-series.ts";
import type { Io } from "./io.ts";
import { linkRules } from "./links.ts";
import { type Operand, readOperand } from "./operand.ts";
import { showProgress } from "./progress.ts";
import { keptText, openStoreForAnswers } from "./store.ts";
import { loadSource, readingKey, resolutionOf, type Source, type TextOptions } from "./text.ts";
import { Trouble } from "./trouble.ts";

/** What a command on a series needs to find its texts. */
export interface SeriesOptions extends TextOptions {
  /** The versions as files or symbols, oldest first; empty for the series that the corpus knows. */
  readonly texts: readonly string[];
}

/** A lineage and what it is called. */
export interface FoundSeries {
  readonly lineage: Lineage;
  readonly title: string;
}

/** Sources of the versions, oldest first, which of them was asked for, and the series' name where it has one. */
interface Sources {
  readonly sources: readonly Source[];
  readonly about: number;
  readonly title: string | null;
}

/**
 * The versions of a text: those of `--texts` in their order, with the text itself as the last where it is not among them; else the
 * series that the corpus knows it in.
 *
 * @param word a file or symbol
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const seriesOfText = async (word: string, options: SeriesOptions, io: Io): Promise<FoundSeries & { readonly about: number }> => {
  const found = options.texts.length > 0 ? await givenSources(word, options, io) : await knownSources(word, options, io);
  return { ...(await followed(found.sources, found.title, options, io)), about: found.about };
};

/**
 * All versions of a series.
 *
 * @param word id of a series of the corpus (`drug-control`), or a symbol in it; null where `--texts` names the versions
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const wholeSeries = async (word: string | null, options: SeriesOptions, io: Io): Promise<FoundSeries> => {
  const [last] = options.texts.slice(-1);
  const named = word ?? last;
  if (named === undefined) {
    throw new Trouble("No series is named; expected one the corpus knows, such as drug-control, or the versions: --texts FILE FILE …");
  }
  if (options.texts.length > 0) return seriesOfText(named, options, io);
  const held = await heldEntries(options, io);
  const entries = held.filter(
    (entry) => entry.latest && entry.language === "en" && entry.series?.id === named && entry.stage === "adopted",
  );
  if (entries.length === 0) {
    if (!readsAsText(named, io.cwd)) throw new Trouble(unknownSeries(named, held));
    return seriesOfText(named, options, io);
  }
  return followed(await load(entries.map(operandOf), options, io), named, options, io);
};

const readsAsText = (word: string, cwd: string): boolean => {
  try {
    readOperand(word, cwd);
    return true;
  } catch (error) {
    if (error instanceof Trouble) return false;
    throw error;
  }
};

const unknownSeries = (word: string, held: readonly HeldEntry[]): string => {
  const known = [...new Set(held.flatMap(({ series }) => (series === null ? [] : [series.id])))];
  return `The corpus names no series ${word}, and there is no file or symbol of that name; expected ${[...known, "a symbol such as 67/193"].join(", ")}, or the versions: --texts FILE FILE …`;
};

const givenSources = async (word: string, options: SeriesOptions, io: Io): Promise<Sources> => {
  const asked = readOperand(word, io.cwd);
  const given = options.texts.map((text) => readOperand(text, io.cwd));
  const at = given.findIndex((operand) => sameOperand(operand, asked));
  const sources = await load(at < 0 ? [...given, asked] : given, options, io);
  return { sources, about: at < 0 ? given.length : at, title: null };
};

/** A text as the corpus knows it. */
export interface Known {
  readonly source: Source;
  /** All texts of the corpus. */
  readonly held: readonly HeldEntry[];
  /** Its entry, undefined where the corpus does not have it. */
  readonly own: HeldEntry | undefined;
  /** The versions of its series, oldest first; with itself where there are any. */
  readonly versions: readonly HeldEntry[];
}

/** Finds a text in the corpus, and the series it is in. @throws Trouble, ReadError, CorpusError in a user's words */
export const knownText = async (word: string, options: TextOptions, io: Io): Promise<Known> => {
  const asked = readOperand(word, io.cwd);
  const source = await loadSource(asked, options, io);
  const reference = asked.kind === "symbol" ? asked.reference : referenceOf(await resolutionOf(source, options));
  const held = await heldEntries(options, io);
  const own = reference === null ? undefined : held.find((entry) => isText(entry, reference));
  return { source, held, own, versions: own === undefined ? [] : await versionsOf(own, held, options, io) };
};

const knownSources = async (word: string, options: SeriesOptions, io: Io): Promise<Sources> => {
  const { source, own, versions: entries } = await knownText(word, options, io);
  if (own === undefined || entries.length < 2) {
    throw new Trouble(
      `The corpus has no other version of ${word}; add them with travaux add, or name all versions, oldest first: --texts FILE FILE …`,
    );
  }
  const about = entries.indexOf(own);
  const sources = await load(entries.map(operandOf), options, io);
  // The text as it was given, not as the corpus has it: both may have the same symbol.
  return { sources: sources.map((one, index) => (index === about ? source : one)), about, title: own.series?.id ?? null };
};

const referenceOf = ({ masthead: { symbol, language } }: Resolution): Reference | null => {
  const read = symbol === null ? null : parseSymbol(symbol);
  return read === null ? null : { symbol: read, language: isLanguage(language) ? language : "en", edition: null };
};

/** Of several editions the latest is meant. */
const isText = (entry: HeldEntry, { symbol, language, edition }: Reference): boolean =>
  formatReference({ symbol: entry.symbol, language: entry.language, edition: null }) ===
    formatReference({ symbol, language, edition: null }) && (edition === null ? entry.latest : entry.edition === edition);

const operandOf = ({ symbol, language, edition }: Entry): Operand => ({ kind: "symbol", reference: { symbol, language, edition } });

const sameOperand = (a: Operand, b: Operand): boolean =>
  a.kind === "symbol" && b.kind === "symbol"
    ? formatReference(a.reference) === formatReference(b.reference)
    : a.kind === "file" && b.kind === "file" && a.path === b.path;

const heldEntries = async (options: TextOptions, io: Io): Promise<HeldEntry[]> => {
  const { openCorpus, locateShippedCorpus, locateOwnCorpus } = await import("../corpus/corpus.ts");
  return openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io)).entries.flatMap((entry) => (entry.held ? [entry] : []));
};

/** The adopted texts of the series of a text in its language, with the text itself, draft or not: by the manifest, else as the texts tell. */
const versionsOf = async (own: HeldEntry, held: readonly HeldEntry[], options: TextOptions, io: Io): Promise<HeldEntry[]> => {
  const adopted = held.filter((entry) => entry === own || (entry.latest && entry.language === own.language && entry.stage === "adopted"));
  if (own.series !== null) return adopted.filter((entry) => entry.series?.id === own.series?.id);
  const { chains } = await corpusSeries(new Map(adopted.map(({ name, sha256 }) => [name, sha256])), options, io);
  const chain = chains.find((names) => names.includes(own.name)) ?? [];
  return adopted.filter(({ name }) => chain.includes(name)).toSorted((a, b) => chain.indexOf(a.name) - chain.indexOf(b.name));
};

const load = async (operands: readonly Operand[], options: TextOptions, io: Io): Promise<Source[]> => {
  const sources: Source[] = [];
  for (const operand of operands) sources.push(await loadSource(operand, options, io));
  return sources;
};

const followed = async (sources: readonly Source[], title: string | null, options: TextOptions, io: Io): Promise<FoundSeries> => {
  const lineage = await lineageOfSources(sources, options, io);
  return { lineage, title: title ?? lineage.versions.at(-1)?.masthead.title ?? "Series" };
};

/** Versions read and followed; the reader's link rules hold in every step. What the store beside the corpus knows is not worked out again. */
export const lineageOfSources = async (sources: readonly Source[], options: TextOptions, io: Io): Promise<Lineage> => {
  const store = await openStoreForAnswers(options, io);
  try {
    const alone: Resolution[] = [];
    for (const source of sources) alone.push(await keptText(store, source, options));
    // Each version tells what the words of the others are, as in a comparison of two.
    const versions = options.repair ? repaired(...alone) : alone;
    const rules = new Map<Resolution, readonly LinkRule[]>();
    for (const [index, to] of versions.entries()) {
      const from = versions[index - 1];
      if (from !== undefined) rules.set(to, await linkRules(null, from, to, options, io));
    }
    const question = [
      "lineage",
      ...readingKey(options),
      ...versions.map(({ source }) => source.sha256),
      JSON.stringify(versions.map((version) => rules.get(version) ?? [])),
    ];
    const { steps, returns } = await answered(store, question, async () => {
      const made = await comparedInTurn(versions, rules, io);
      return { returns: made.returns, steps: made.steps.map(({ from: _, to: __, ...step }) => step) };
    });
    return { versions, returns, steps: steps.flatMap((step, index) => stepOf(step, versions[index], versions[index + 1])) };
  } finally {
    store?.close();
  }
};

/** Every version compared with the next, with a bar: a long series takes seconds. */
const comparedInTurn = async (
  versions: readonly Resolution[],
  rules: ReadonlyMap<Resolution, readonly LinkRule[]>,
  io: Io,
): Promise<Lineage> => {
  const progress = await showProgress(io.stderr);
  try {
    progress.say("versions compared");
    return lineageOf(versions, (from, to) => {
      const step = compare(from, to, align(from, to, rules.get(to) ?? []));
      progress.step(versions.length - 1);
      return step;
    });
  } finally {
    await progress.stop();
  }
};

const stepOf = (step: Omit<Comparison, "from" | "to">, from: Resolution | undefined, to: Resolution | undefined): Comparison[] =>
  from === undefined || to === undefined ? [] : [{ from, to, ...step }];
