import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import type { Manifest, ManifestDocument, Stage } from "../model/manifest.ts";
import type { SourceFormat } from "../model/source.ts";
import { compareSymbols, formatSymbol, parseSymbol, symbolFileStem, type UnSymbol } from "../symbol/symbol.ts";
import { CorpusError } from "./corpus-error.ts";
import type { Entry } from "./entry.ts";
import { type Location, shownManifest } from "./locate.ts";
import { type Changed, changeLocked } from "./lock.ts";
import { findEntry } from "./lookup.ts";
import { emptyManifest, formatManifest, readManifest } from "./manifest-file.ts";
import type { Corpus } from "./open.ts";
import { reasonOf } from "./system-error.ts";
import { removeIfThere, writeWhole } from "./write-whole.ts";

/** A text to put into the user's corpus, and what is known of it. */
export interface Addition {
  readonly bytes: Uint8Array;
  readonly format: SourceFormat;
  readonly symbol: UnSymbol;
  readonly stage: Stage;
  readonly dates: ManifestDocument["dates"];
  readonly title: string | null;
  readonly source: string;
}

/** What became of an addition. `there`: the same text stood under the same symbol before, and nothing was written. */
export interface Added {
  readonly outcome: "added" | "replaced" | "there";
  /** Canonical symbol. */
  readonly name: string;
  /** The corpus it is in, as a user knows it. */
  readonly shown: string;
}

/** A file that the manifest names no longer. */
interface Outdated {
  readonly path: string;
  readonly sha256: string;
}

const endings = { markdown: ".md", text: ".txt", akn4un: ".xml", pdf: ".pdf", docx: ".docx", html: ".html" } as const satisfies Record<
  SourceFormat,
  string
>;

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const hashOfFile = (path: string): string | null => {
  try {
    return sha256Of(readFileSync(path));
  } catch {
    return null;
  }
};

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** A folder of the installed package belongs to the package manager, which may replace it at any time. */
const refuseInstalled = (own: Location, shipped: Location): void => {
  const folder = realPath(own.folder);
  const inside = (other: string): boolean => folder === other || folder.startsWith(other + sep);
  if (inside(realPath(shipped.folder)) || `${folder}${sep}`.includes(`${sep}node_modules${sep}travaux${sep}`)) {
    throw new CorpusError(`${own.shown} belongs to the installed travaux and takes no texts. Name a folder of your own: --corpus DIR`);
  }
};

const differs = (name: string, where: string): CorpusError =>
  new CorpusError(`${name} is already in the corpus with another text (${where}). To put this one in its place, add --replace.`);

/** The plain name where it is free or holds these very bytes (left by an `add` that was stopped), else one with the hash in it. */
const fileNameFor = (addition: Addition, sha256: string, folder: string): string => {
  const stem = symbolFileStem(addition.symbol);
  const ending = endings[addition.format];
  const hash = hashOfFile(join(folder, stem + ending));
  return hash === null || hash === sha256 ? stem + ending : `${stem}.${sha256.slice(0, 8)}${ending}`;
};

/** The document as the manifest will have it: what the text says, and what was known of it before where the text is silent. */
const documentOf = (addition: Addition, known: Entry | null, file: string, sha256: string): ManifestDocument => ({
  symbol: formatSymbol(addition.symbol),
  series: known?.series?.id ?? null,
  stage: addition.stage,
  dates: {
    adopted: addition.dates.adopted ?? known?.dates.adopted ?? null,
    distributed: addition.dates.distributed ?? known?.dates.distributed ?? null,
  },
  title: addition.title ?? known?.title ?? null,
  source: addition.source,
  file,
  sha256,
  note: null,
});

const withDocument = (manifest: Manifest, document: ManifestDocument, known: Entry | null): Manifest => {
  const others = manifest.documents.filter(({ symbol }) => symbol !== document.symbol);
  const sorted = [...others, document]
    .map((item) => ({ item, symbol: parseSymbol(item.symbol) }))
    .sort((a, b) => (a.symbol === null || b.symbol === null ? 0 : compareSymbols(a.symbol, b.symbol)))
    .map(({ item }) => item);
  const series = known?.series ?? null;
  const seriesKnown = series === null || manifest.series.some(({ id }) => id === series.id);
  return { ...manifest, series: seriesKnown ? manifest.series : [...manifest.series, series], documents: sorted };
};

/** Writes the file and makes the new manifest; runs while the manifest is locked. */
const place = (
  own: Location,
  addition: Addition,
  known: Entry | null,
  replace: boolean,
): Changed<{ readonly outcome: Added["outcome"]; readonly outdated: Outdated | null }> => {
  const shown = shownManifest(own);
  const name = formatSymbol(addition.symbol);
  const sha256 = sha256Of(addition.bytes);
  const manifest = readManifest(join(own.folder, own.manifest), shown) ?? emptyManifest;
  const old = manifest.documents.find(({ symbol }) => symbol === name);
  const oldFile = old?.file ?? null;
  const oldHash = old?.sha256 ?? null;
  const another = oldHash !== null && oldHash !== sha256;
  if (oldFile !== null && another && !replace) throw differs(name, join(own.shown, oldFile));
  // The hash of the file, not only the manifest's: an `add` of the same text mends a file that was lost or damaged.
  if (oldFile !== null && !another && hashOfFile(join(own.folder, oldFile)) === sha256) {
    return { content: null, result: { outcome: "there", outdated: null } };
  }
  const file = fileNameFor(addition, sha256, own.folder);
  const content = formatManifest(withDocument(manifest, documentOf(addition, known, file, sha256), known), shown);
  if (hashOfFile(join(own.folder, file)) !== sha256) writeWhole(join(own.folder, file), addition.bytes);
  const outdated = oldFile !== null && oldHash !== null && oldFile !== file ? { path: join(own.folder, oldFile), sha256: oldHash } : null;
  return { content, result: { outcome: another ? "replaced" : "added", outdated } };
};

/**
 * Puts one text into the user's own corpus, making the corpus where there is none. The file is written first and the manifest
 * last, each whole or not at all, so that a stopped `add` leaves the corpus as it was and can simply be run again.
 *
 * @param corpus as opened before; what it knows of the symbol (series, title, dates) fills in what the text does not say
 * @param replace put the text in the place of another one under the same symbol
 * @throws CorpusError where another text stands under the symbol and `replace` is false, or the corpus cannot be written
 */
export const addToCorpus = async (corpus: Corpus, addition: Addition, replace: boolean): Promise<Added> => {
  const { own, shipped } = corpus;
  refuseInstalled(own, shipped);
  const name = formatSymbol(addition.symbol);
  const known = findEntry(corpus, addition.symbol);
  if (known?.held === true && known.owner === "shipped") {
    if (known.sha256 === sha256Of(addition.bytes)) return { outcome: "there", name, shown: shipped.shown };
    if (!replace) throw differs(name, known.shown);
  }
  try {
    mkdirSync(own.folder, { recursive: true });
    const manifestPath = join(own.folder, own.manifest);
    const { outcome, outdated } = await changeLocked(manifestPath, shownManifest(own), () => place(own, addition, known, replace));
    // Only the text that was added, never one the user has changed since: that would be the only copy.
    if (outdated !== null && hashOfFile(outdated.path) === outdated.sha256) removeIfThere(outdated.path);
    return { outcome, name, shown: own.shown };
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    throw new CorpusError(`Cannot write the corpus ${own.shown}: ${reasonOf(error)}.`);
  }
};
