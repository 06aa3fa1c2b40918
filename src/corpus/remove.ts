import { formatReference, formatSymbol, type Reference } from "../symbol/symbol.ts";
import { refuseInstalled } from "./add.ts";
import { changeCorpus } from "./change.ts";
import { CorpusError } from "./corpus-error.ts";
import type { HeldEntry } from "./entry.ts";
import { hashOfFile } from "./hash.ts";
import { asWord, requireText } from "./lookup.ts";
import { type Corpus, textKey } from "./open.ts";

/** A text that was taken out of the corpus. */
export interface Removed {
  /** What found it. */
  readonly name: string;
  /** Its file, as a user knows it, where it stays because it was changed after it was added: it may be the only copy. */
  readonly left: string | null;
}

/** The one text of the user's own that a reference stands for. @throws CorpusError where there is none, or where it is not clear which */
const ownText = (corpus: Corpus, reference: Reference): HeldEntry => {
  const symbol = formatSymbol(reference.symbol);
  if (!corpus.entries.some((other) => other.held && formatSymbol(other.symbol) === symbol)) {
    throw new CorpusError(`${formatReference(reference)} is not in the corpus, and nothing was removed. What is there, says: travaux list`);
  }
  const entry = requireText(corpus, reference);
  if (entry.owner === "shipped") throw new CorpusError(`${entry.name} ships with travaux and cannot be removed.`);
  const editions = corpus.entries.filter((other) => other.held && other.owner === "own" && textKey(other) === textKey(entry));
  if (reference.edition === null && editions.length > 1) {
    const key = entry.name;
    const names = editions.map(({ edition }) => asWord(`${key}:${edition}`)).join(" or ");
    throw new CorpusError(`${key} has ${editions.length} texts here. Say which to remove: ${names}`);
  }
  return entry;
};

/**
 * Takes texts out of the user's own corpus, all of them or, where one is not there, none.
 *
 * @throws CorpusError where a text is not the user's own to remove, or the corpus cannot be written
 */
export const removeFromCorpus = async (corpus: Corpus, references: readonly Reference[]): Promise<readonly Removed[]> => {
  refuseInstalled(corpus);
  const entries = [...new Set(references.map((reference) => ownText(corpus, reference)))];
  return changeCorpus(corpus.own, (manifest) => {
    const isRemoved = ({ symbol, language, edition }: { symbol: string; language: string; edition: number }): boolean =>
      entries.some((entry) => formatSymbol(entry.symbol) === symbol && entry.language === language && entry.edition === edition);
    const drop = manifest.documents
      .filter(isRemoved)
      .flatMap(({ file, sha256 }) => (file === null || sha256 === null ? [] : [{ file, sha256 }]));
    const result = entries.map(({ name, path, shown, sha256 }): Removed => {
      const hash = hashOfFile(path);
      return { name, left: hash === null || hash === sha256 ? null : shown };
    });
    return { manifest: { ...manifest, documents: manifest.documents.filter((document) => !isRemoved(document)) }, put: [], drop, result };
  });
};
