import { join } from "node:path";
import type { Manifest } from "../model/manifest.ts";
import { compareSymbols, parseSymbol } from "../symbol/symbol.ts";
import type { Entry, Owner } from "./entry.ts";
import { type Location, shownManifest } from "./locate.ts";
import { readManifest } from "./manifest-file.ts";

/** All the documents travaux knows of: those that ship and the user's own, in the order of their symbols. */
export interface Corpus {
  readonly entries: readonly Entry[];
  readonly shipped: Location;
  readonly own: Location;
}

const entriesOf = (manifest: Manifest, location: Location, owner: Owner): Entry[] =>
  manifest.documents.flatMap((document): Entry[] => {
    const symbol = parseSymbol(document.symbol);
    if (symbol === null) return [];
    const { stage, dates, title, source, note, file, sha256 } = document;
    const series = manifest.series.find(({ id }) => id === document.series) ?? null;
    const base = { symbol, name: document.symbol, series, stage, dates, title, source, note, owner };
    if (file === null || sha256 === null) return [{ ...base, held: false }];
    return [
      { ...base, held: true, path: join(location.folder, file), shown: location.shown === "." ? file : join(location.shown, file), sha256 },
    ];
  });

/** One entry a symbol: a text that is here beats one that is only known, and the user's own beats the shipped one. */
const overlay = (shipped: readonly Entry[], own: readonly Entry[]): Entry[] => {
  const byName = new Map(shipped.map((entry) => [entry.name, entry]));
  for (const entry of own) {
    const other = byName.get(entry.name);
    if (other === undefined || entry.held || !other.held) byName.set(entry.name, entry);
  }
  return [...byName.values()].sort((a, b) => compareSymbols(a.symbol, b.symbol));
};

/**
 * Opens the shipped corpus together with the user's own. An own corpus that is not there yet counts as empty.
 *
 * @throws CorpusError where a manifest is broken or of a newer version
 */
export const openCorpus = (shipped: Location, own: Location): Corpus => {
  const entries = (location: Location, owner: Owner): Entry[] => {
    const manifest = readManifest(join(location.folder, location.manifest), shownManifest(location));
    return manifest === null ? [] : entriesOf(manifest, location, owner);
  };
  return { entries: overlay(entries(shipped, "shipped"), entries(own, "own")), shipped, own };
};
