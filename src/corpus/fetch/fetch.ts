import { languageNames } from "../../model/language.ts";
import type { ReadOptions } from "../../read/read.ts";
import { ReadError } from "../../read/read-error.ts";
import { formatReference, formatSymbol, parseSymbol, type Reference, sameSymbol } from "../../symbol/symbol.ts";
import type { Addition } from "../add.ts";
import { CorpusError } from "../corpus-error.ts";
import { takeText } from "../take.ts";
import { download, Unavailable } from "./download.ts";
import { judge } from "./judge.ts";
import type { Limits, Network } from "./network.ts";

/** Forms of a text, those first from which it is read best. */
const forms = ["docx", "doc", "pdf"] as const;
type Form = (typeof forms)[number];

/** A text that was fetched, and what to enter for it. */
export interface Fetched {
  readonly addition: Addition;
  readonly form: Form;
}

/** How a text is fetched and read. */
export interface FetchOptions {
  readonly reading: ReadOptions & { readonly maxBytes: number };
  /** The day to note, `2026-11-24`. */
  readonly date: string;
  /** Told what is being done, in a few words. */
  readonly tell: (words: string) => void;
}

/** A resolution has a few hundred kilobytes; a slow line may take its time, a server that drips may not. */
const limitsFor = (maxBytes: number): Limits => ({ maxBytes, answerMs: 60_000, idleMs: 30_000, totalMs: 300_000 });

/** Where the document system has a text by its symbol; a slash in it must be written `%2F`, and no blank stands in it. */
const addressOf = ({ symbol, language }: Reference, form: Form): string =>
  `https://documents.un.org/api/symbol/access?s=${encodeURIComponent(formatSymbol(symbol).replaceAll(" ", ""))}&l=${language}&t=${form}`;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024).toLocaleString("en")} KB`;

/** Reads a file that came. @throws ReadError, CorpusError where it is no resolution, or another one */
const accept = async (bytes: Uint8Array, reference: Reference, form: Form, options: FetchOptions): Promise<Fetched> => {
  const name = formatReference(reference);
  const { symbol, language } = reference;
  const source = `${addressOf(reference, form)}, fetched on ${options.date}`;
  const { addition, resolution } = await takeText(bytes, `${name} (${form})`, source, { symbol, language, stage: null }, options.reading);
  const printed = parseSymbol(resolution.masthead.symbol ?? "");
  if (printed !== null && !sameSymbol(printed, symbol)) {
    throw new CorpusError(`documents.un.org gave ${formatSymbol(printed)} for ${name}; it was not added.`);
  }
  if (!resolution.isResolution)
    throw new CorpusError(`documents.un.org has ${name}, but it does not read as a resolution; it was not added.`);
  return { addition, form };
};

/**
 * Gets a text from the United Nations' document system: as a Word file, else an older one, else a PDF. A form that is not there, or
 * that cannot be read, is passed over for the next.
 *
 * @throws Unavailable where the next text would fare no better (offline, blocked, a failing server); CorpusError, ReadError where
 * there is no such text, or none that is a resolution
 */
export const fetchText = async (reference: Reference, network: Network, options: FetchOptions): Promise<Fetched> => {
  const name = formatReference(reference);
  if (reference.symbol.kind === "exercise") throw new CorpusError(`${name} is an exercise text, not a document of the United Nations.`);
  let refused: Error | null = null;
  let blocked: number | null = null;
  for (const form of forms) {
    options.tell(`${name}: ${form}`);
    const limits = limitsFor(options.reading.maxBytes);
    const answer = await download(addressOf(reference, form), network, limits, (bytes) =>
      options.tell(`${name}: ${form}, ${kilobytes(bytes)}`),
    );
    const verdict = judge(answer);
    switch (verdict.kind) {
      case "blocked":
        // A file store may say "forbidden" of a form that it has not: only where all are blocked, we are.
        blocked = answer.status;
        break;
      case "absent":
        break;
      case "other":
        refused ??= new CorpusError(
          `documents.un.org gave ${verdict.what} for ${name}, where a Word or PDF file was expected. Look at https://docs.un.org/${encodeURI(formatSymbol(reference.symbol))}`,
        );
        break;
      case "file":
        try {
          return await accept(verdict.bytes, reference, form, options);
        } catch (error) {
          if (!(error instanceof ReadError) && !(error instanceof CorpusError)) throw error;
          refused ??= error;
        }
    }
  }
  if (refused !== null) throw refused;
  if (blocked !== null) {
    throw new Unavailable(
      `documents.un.org lets no program in at the moment (HTTP ${blocked}). Save the text with a browser, then: travaux add FILE`,
    );
  }
  throw new CorpusError(
    `documents.un.org has no ${name} in ${languageNames[reference.language]}. Check the symbol; old texts may not be there, or as images only.`,
  );
};
