import type { Resolution } from "../model/resolution.ts";
import { parse } from "../parse/parse.ts";
import { repaired } from "../parse/repair/repair.ts";
import { type ReadOptions, readDocument } from "../read/read.ts";
import { readFileBytes, readStream } from "./bytes.ts";
import type { Io } from "./io.ts";
import { type Operand, readOperand } from "./operand.ts";
import { Trouble } from "./trouble.ts";

/** What every command needs to find and read a text. */
export interface TextOptions {
  /** `--corpus DIR`, null for the usual places. */
  readonly corpus: string | null;
  /** Largest text accepted, in bytes. */
  readonly maxBytes: number;
  /** `--accept` or `--reject`: how the tracked changes of Word files are read; null where the user did not say. */
  readonly tracked: "accept" | "reject" | null;
  /** Whether what a PDF broke or glued is read as it was meant; `--no-repair` says no. */
  readonly repair: boolean;
}

/** A text's bytes and what to call it. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The bytes an operand stands for. @throws Trouble, CorpusError in a user's words where there are none */
export const loadSource = async (operand: Operand, options: TextOptions, io: Io): Promise<Source> => {
  switch (operand.kind) {
    case "stdin":
      return { bytes: await readStream(io.stdin, "Standard input", options.maxBytes), name: "standard input" };
    case "file":
      return { bytes: await readFileBytes(operand.path, operand.shown, options.maxBytes), name: operand.name };
    case "symbol": {
      // Only a symbol needs the corpus, and the corpus the library that checks its manifest.
      const { locateOwnCorpus, locateShippedCorpus, openCorpus, readText, requireText } = await import("../corpus/corpus.ts");
      const entry = requireText(openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io)), operand.reference);
      return { bytes: readText(entry), name: entry.name };
    }
  }
};

/** How the reader is to read a text. */
export const readingOf = ({ maxBytes, tracked }: TextOptions): ReadOptions => ({ maxBytes, ...(tracked === null ? {} : { tracked }) });

/** Everything that the reading of a given text depends on: answers that rest on texts are kept under it. */
export const readingKey = ({ tracked, repair }: TextOptions): readonly [string | null, boolean] => [tracked, repair];

/** A source read and taken apart, broken words as they are printed. @throws ReadError where it cannot be read, Trouble where it is unusable */
export const parsedOf = async ({ bytes, name }: Source, options: TextOptions): Promise<Resolution> => {
  const resolution = parse(await readDocument(bytes, name, readingOf(options)), { repair: options.repair });
  const error = resolution.messages.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Trouble(`${name} cannot be used: ${error.text}`);
  return resolution;
};

/** The same of a text that stands alone, its words repaired by its own. @throws as `parsedOf` */
export const resolutionOf = async (source: Source, options: TextOptions): Promise<Resolution> => {
  const read = await parsedOf(source, options);
  const [resolution = read] = options.repair ? repaired(read) : [];
  return resolution;
};

/** Two texts that are compared, as `parsedOf` has them: each tells what the words of the other are, so they are repaired together. */
export const repairedPair = (from: Resolution, to: Resolution, { repair }: TextOptions): readonly [Resolution, Resolution] => {
  const [mendedFrom = from, mendedTo = to] = repair ? repaired(from, to) : [];
  return [mendedFrom, mendedTo];
};

/** The two texts that operands stand for, ready to be compared. @throws Trouble, ReadError, CorpusError in a user's words */
export const loadPair = async (
  [from, to]: readonly [Operand, Operand],
  options: TextOptions,
  io: Io,
): Promise<readonly [Resolution, Resolution]> =>
  repairedPair(
    await parsedOf(await loadSource(from, options, io), options),
    await parsedOf(await loadSource(to, options, io), options),
    options,
  );

/** The text that a word on the command line stands for. @throws Trouble, ReadError, CorpusError in a user's words */
export const loadText = async (word: string, options: TextOptions, io: Io): Promise<Resolution> =>
  resolutionOf(await loadSource(readOperand(word, io.cwd), options, io), options);
