import type { Stage } from "../model/manifest.ts";
import type { Resolution } from "../model/resolution.ts";
import { parse } from "../parse/parse.ts";
import { type ReadOptions, readDocument } from "../read/read.ts";
import { parseSymbol, stageOf, type UnSymbol } from "../symbol/symbol.ts";
import { type Addition, languageOf } from "./add.ts";
import { CorpusError } from "./corpus-error.ts";

/** What the user says of a text, null where the text itself is to tell. */
export interface Said {
  readonly symbol: UnSymbol | null;
  readonly stage: Stage | null;
  readonly language: Addition["language"] | null;
}

/** A text that was read, and what to enter for it. */
export interface Taken {
  readonly addition: Addition;
  readonly resolution: Resolution;
}

/** Why a text cannot be taken: `reason` in a few words that many files can share, `message` in a sentence of its own. */
export class Untakable extends CorpusError {
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

const symbolFor = (said: UnSymbol | null, { masthead, isResolution }: Resolution, name: string): UnSymbol => {
  const symbol = said ?? parseSymbol(masthead.symbol ?? "");
  if (symbol !== null) return symbol;
  const ask = "Say which document it is: --as SYMBOL";
  if (masthead.symbol !== null) {
    const what = `has "${masthead.symbol}" in its masthead, which is no symbol travaux knows the form of`;
    throw new Untakable("a symbol in the masthead whose form travaux does not know", `${name} ${what}. ${ask}`);
  }
  if (!isResolution)
    throw new Untakable("no resolution", `${name} does not read as a resolution and has no symbol in its masthead. ${ask}`);
  throw new Untakable("no symbol in the masthead", `${name} has no symbol in its masthead. ${ask}`);
};

/** A date of the calendar, null for anything else: the manifest takes no 30 February, whatever a text prints. */
const realDate = (date: string | null): string | null => {
  const time = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return date !== null && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
};

/**
 * Reads a text and takes from it what the corpus wants to know.
 *
 * @param name what to call it in errors and as the source
 * @param reading how to read it
 * @throws ReadError where it cannot be read, Untakable where it has no symbol or cannot be used
 */
export const takeText = async (bytes: Uint8Array, name: string, source: string, said: Said, reading: ReadOptions): Promise<Taken> => {
  const resolution = parse(await readDocument(bytes, name, reading));
  const error = resolution.messages.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Untakable("damaged", `${name} cannot be used: ${error.text}`);
  const { masthead } = resolution;
  const symbol = symbolFor(said.symbol, resolution, name);
  return {
    resolution,
    addition: {
      bytes,
      format: resolution.source.format,
      symbol,
      language: said.language ?? languageOf(masthead.language),
      stage: said.stage ?? stageOf(symbol),
      dates: { adopted: realDate(masthead.adopted), distributed: realDate(masthead.distributed) },
      title: masthead.title?.trim() || null,
      source,
    },
  };
};
