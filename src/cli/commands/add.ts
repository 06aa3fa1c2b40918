import { addToCorpus, locateOwnCorpus, locateShippedCorpus, openCorpus } from "../../corpus/corpus.ts";
import type { Stage } from "../../model/manifest.ts";
import { visible } from "../../report/visible.ts";
import { formatSymbol, parseSymbol, stageOf, type UnSymbol } from "../../symbol/symbol.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { readFileOperand } from "../operand.ts";
import { loadSource, resolutionOf, type TextOptions } from "../text.ts";
import { Trouble } from "../trouble.ts";

export interface AddOptions extends TextOptions {
  /** `--as SYMBOL`: the symbol to file the text under, null to take the one of its masthead. */
  readonly as: string | null;
  /** `--stage`, null to tell it from the symbol. */
  readonly stage: Stage | null;
  readonly replace: boolean;
}

const symbolFor = (as: string | null, ofText: string | null, name: string): UnSymbol => {
  const symbol = parseSymbol(as ?? ofText ?? "");
  if (symbol !== null) return symbol;
  if (as !== null) throw new Trouble(`"${as}" is no symbol; expected one such as A/RES/66/183, A/C.3/66/L.14/Rev.1 or S/RES/834 (1993).`);
  const found =
    ofText === null ? "has no symbol in its masthead" : `has "${ofText}" in its masthead, which is no symbol travaux knows the form of`;
  throw new Trouble(`${name} ${found}. Say which document it is: --as SYMBOL`);
};

const outcomes = { added: "added to", replaced: "replaced in", there: "is already in" } as const;

/**
 * Puts one text into the user's own corpus, under the symbol of its masthead.
 *
 * @param file a file, or `-` for standard input
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const add = async (file: string, options: AddOptions, io: Io): Promise<number> => {
  const { bytes, name } = await loadSource(readFileOperand(file, io.cwd), options, io);
  const { masthead, source } = await resolutionOf({ bytes, name }, options);
  const symbol = symbolFor(options.as, masthead.symbol, name);
  const added = await addToCorpus(
    openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io)),
    {
      bytes,
      format: source.format,
      symbol,
      stage: options.stage ?? stageOf(symbol),
      dates: { adopted: masthead.adopted, distributed: masthead.distributed },
      title: masthead.title,
      source: `added from ${name}`,
    },
    options.replace,
  );
  await io.stdout.write(
    visible(`${added.name} ${outcomes[added.outcome]} ${added.shown}`) + (added.outcome === "there" ? ", with the same text\n" : "\n"),
  );
  const own = masthead.symbol === null ? null : parseSymbol(masthead.symbol);
  if (own !== null && formatSymbol(own) !== added.name) {
    await io.stderr.write(`travaux: note: the masthead of ${visible(name)} says ${formatSymbol(own)}\n`);
  }
  return exit.nothing;
};
