import { join } from "node:path";
import { languages } from "../model/language.ts";
import type { Manifest } from "../model/manifest.ts";
import { compareSymbols, formatReference, formatSymbol, parseSymbol, type Reference } from "../symbol/symbol.ts";
import type { Entry, Owner } from "./entry.ts";
import { type Location, shownManifest } from "./locate.ts";
import { manifestText, parseManifest } from "./manifest-file.ts";

/** All the documents travaux knows of: those that ship and the user's own, in the order of their symbols, languages and editions. */
export interface Corpus {
  readonly entries: readonly Entry[];
  /** Of the entries, or hidden by the user's own: what ships. */
  readonly shippedEntries: readonly Entry[];
  readonly shipped: Location;
  readonly own: Location;
}

/** The file of a corpus as a user knows it. */
export const shownFile = (location: Location, file: string): string => (location.shown === "." ? file : join(location.shown, file));

const entriesOf = (manifest: Manifest, location: Location, owner: Owner): Entry[] => {
  const series = new Map(manifest.series.map((one) => [one.id, one]));
  return manifest.documents.flatMap((document): Entry[] => {
    const symbol = parseSymbol(document.symbol);
    if (symbol === null) return [];
    const { language, edition, stage, dates, title, source, note, file, sha256 } = document;
    const name = formatReference({ symbol, language, edition });
    const known = { symbol, language, edition, latest: true, name, series: series.get(document.series ?? "") ?? null };
    const base = { ...known, stage, dates, title, source, note, owner };
    if (file === null || sha256 === null) return [{ ...base, held: false }];
    return [{ ...base, held: true, path: join(location.folder, file), shown: shownFile(location, file), sha256 }];
  });
};

/** What the editions of one text have in common. */
export const textKey = ({ symbol, language }: Pick<Reference, "symbol" | "language">): string => `${formatSymbol(symbol)}:${language}`;

type Place = Pick<Entry, "symbol" | "language" | "edition">;

/** Below 0 where `a` comes first in a list. */
export const compareTexts = (a: Place, b: Place): number =>
  compareSymbols(a.symbol, b.symbol) || languages.indexOf(a.language) - languages.indexOf(b.language) || a.edition - b.edition;

/** One entry a text: what is here beats what is only known, and the user's own beats the shipped. The latest edition needs no number. */
const overlay = (shipped: readonly Entry[], own: readonly Entry[]): Entry[] => {
  const byName = new Map(shipped.map((entry) => [entry.name, entry]));
  for (const entry of own) {
    const other = byName.get(entry.name);
    if (other === undefined || entry.held || !other.held) byName.set(entry.name, entry);
  }
  const all = [...byName.values()];
  const newestOf = new Map<string, number>();
  for (const entry of all) {
    if (entry.held) newestOf.set(textKey(entry), Math.max(entry.edition, newestOf.get(textKey(entry)) ?? 0));
  }
  return all
    .filter((entry) => entry.held || !newestOf.has(textKey(entry)))
    .map((entry) => {
      const newest = newestOf.get(textKey(entry)) ?? entry.edition;
      const latest = entry.edition === newest;
      return { ...entry, latest, name: latest ? formatReference({ ...entry, edition: null }) : entry.name };
    })
    .sort(compareTexts);
};

/** The last corpus that was opened, and all that it depends on. A command on many texts opens it for each of them. */
let last: { readonly from: readonly (string | null)[]; readonly corpus: Corpus } | null = null;

/**
 * Opens the shipped corpus together with the user's own. An own corpus that is not there yet counts as empty.
 *
 * @throws CorpusError where a manifest is broken or of a newer version
 */
export const openCorpus = (shipped: Location, own: Location): Corpus => {
  const textOf = (location: Location): string | null => manifestText(join(location.folder, location.manifest), shownManifest(location));
  const shippedText = textOf(shipped);
  const ownText = textOf(own);
  const from = [JSON.stringify([shipped, own]), shippedText, ownText];
  if (last?.from.every((text, index) => text === from[index])) return last.corpus;
  const entries = (text: string | null, location: Location, owner: Owner): Entry[] =>
    text === null ? [] : entriesOf(parseManifest(text, shownManifest(location)), location, owner);
  const shippedEntries = entries(shippedText, shipped, "shipped");
  const corpus = { entries: overlay(shippedEntries, entries(ownText, own, "own")), shippedEntries, shipped, own };
  last = { from, corpus };
  return corpus;
};
