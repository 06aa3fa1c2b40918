import { statSync } from "node:fs";
import { type Added, addToCorpus, type Corpus, locateOwnCorpus, locateShippedCorpus, openCorpus, takeText } from "../../corpus/corpus.ts";
import type { Language } from "../../model/language.ts";
import type { Stage } from "../../model/manifest.ts";
import { visible } from "../../report/visible.ts";
import { formatSymbol, parseSymbol, type UnSymbol } from "../../symbol/symbol.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { readFileOperand } from "../operand.ts";
import { fillStore } from "../store.ts";
import { loadSource, readingOf, type TextOptions } from "../text.ts";
import { Trouble } from "../trouble.ts";

/** The options of `travaux add`, complete. */
export interface AddOptions extends TextOptions {
  /** `--as SYMBOL`: the symbol to file the text under, null to take the one of its masthead. */
  readonly as: string | null;
  /** `--stage`, null to tell it from the symbol. */
  readonly stage: Stage | null;
  /** `--language`, null to tell it from the text. */
  readonly language: Language | null;
  /** What to do where another text of the symbol is here; null to refuse it from a file, to keep both from a folder. */
  readonly other: "replace" | "keep" | null;
  readonly format: "text" | "json";
}

/** The symbol that `--as` gives. @throws Trouble where it is none */
const symbolGiven = (as: string | null): UnSymbol | null => {
  if (as === null) return null;
  const symbol = parseSymbol(as);
  if (symbol !== null) return symbol;
  throw new Trouble(`"${as}" is no symbol; expected one such as A/RES/66/183, A/C.3/66/L.14/Rev.1 or S/RES/834 (1993).`);
};

const outcomes = { added: "added to", kept: "added beside another text in", replaced: "replaced in", there: "is already in" } as const;

/** What became of a text, in a line. */
export const outcomeLine = ({ outcome, name, shown }: Exclude<Added, { outcome: "refused" }>): string =>
  `${visible(`${name} ${outcomes[outcome]} ${shown}`)}${outcome === "there" ? ", with the same text" : ""}\n`;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const addOne = async (file: string, corpus: Corpus, options: AddOptions, io: Io): Promise<number> => {
  const symbol = symbolGiven(options.as);
  const { bytes, name } = await loadSource(readFileOperand(file, io.cwd), options, io);
  const said = { symbol, stage: options.stage, language: options.language };
  const { addition, resolution } = await takeText(bytes, name, `added from ${name}`, said, readingOf(options));
  const added = await addToCorpus(corpus, addition, options.other ?? "refuse");
  const { outcome, name: filed } = added;
  await fillStore(new Map([[resolution.source.sha256, resolution]]), options, io);
  await io.stdout.write(
    options.format === "json"
      ? `${JSON.stringify({ added: [{ file: name, outcome, name: filed }], refused: [], passed: [] }, null, 2)}\n`
      : outcomeLine(added),
  );
  const own = parseSymbol(resolution.masthead.symbol ?? "");
  if (own !== null && formatSymbol(own) !== formatSymbol(addition.symbol)) {
    await io.stderr.write(`travaux: note: the masthead of ${visible(name)} says ${formatSymbol(own)}\n`);
  }
  return exit.nothing;
};

/**
 * Puts a text, or all the texts below a folder, into the user's own corpus, each under the symbol of its masthead.
 *
 * @param from a file, a folder, or `-` for standard input
 * @returns 0 where every text was taken or there before, 2 where one of a folder's was refused
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const add = async (from: string, options: AddOptions, io: Io): Promise<number> => {
  const corpus = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const operand = readFileOperand(from, io.cwd);
  if (operand.kind !== "file" || !isFolder(operand.path)) return addOne(from, corpus, options, io);
  if (options.as !== null) throw new Trouble(`${from} is a folder; --as names the symbol of one text. Give the file.`);
  const { addAllBelow } = await import("../add-folder.ts");
  return addAllBelow(operand.path, corpus, options, io);
};
