import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { isLanguage, type Language } from "../model/language.ts";
import type { Manifest, ManifestDocument, Series, Stage } from "../model/manifest.ts";
import type { SourceFormat } from "../model/source.ts";
import { formatReference, formatSymbol, parseSymbol, symbolFileStem, type UnSymbol } from "../symbol/symbol.ts";
import { type Change, changeCorpus, type NewFile, type OldFile } from "./change.ts";
import { CorpusError } from "./corpus-error.ts";
import type { Entry } from "./entry.ts";
import { hashOfFile, sha256Of } from "./hash.ts";
import type { Location } from "./locate.ts";
import { type Corpus, compareTexts, shownFile, textKey } from "./open.ts";

/** A text to put into the user's corpus, and what is known of it. */
export interface Addition {
  readonly bytes: Uint8Array;
  readonly format: SourceFormat;
  readonly symbol: UnSymbol;
  readonly language: Language;
  readonly stage: Stage;
  readonly dates: ManifestDocument["dates"];
  readonly title: string | null;
  readonly source: string;
}

/** What to do with a text where another one of the same symbol and language is here: take it not, in its place, or beside it. */
export type Policy = "refuse" | "replace" | "keep";

/** What became of an addition. */
export type Added =
  | {
      /** `kept`: added beside another text of its symbol. `there`: this very text was here before, and nothing was written. */
      readonly outcome: "added" | "kept" | "replaced" | "there";
      /** What finds it from now on. */
      readonly name: string;
      /** The corpus it is in, as a user knows it. */
      readonly shown: string;
    }
  | { readonly outcome: "refused"; readonly name: string /** The file of the other text, as a user knows it. */; readonly where: string };

const endings = {
  markdown: ".md",
  text: ".txt",
  akn4un: ".xml",
  pdf: ".pdf",
  docx: ".docx",
  doc: ".doc",
  html: ".html",
} as const satisfies Record<SourceFormat, string>;

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** A folder of the installed package belongs to the package manager, which may replace it at any time. @throws CorpusError */
export const refuseInstalled = ({ own, shipped }: Corpus): void => {
  const folder = realPath(own.folder);
  const inside = (other: string): boolean => folder === other || folder.startsWith(other + sep);
  if (inside(realPath(shipped.folder)) || `${folder}${sep}`.includes(`${sep}node_modules${sep}travaux${sep}`)) {
    throw new CorpusError(`${own.shown} belongs to the installed travaux and takes no texts. Name a folder of your own: --corpus DIR`);
  }
};

/** The usual name where it is free or holds these very bytes, else one with the hash in it. */
const fileNameFor = ({ symbol, language, format }: Addition, edition: number, sha256: string, folder: string): string => {
  const stem = `${symbolFileStem(symbol)}${language === "en" ? "" : `.${language}`}${edition === 1 ? "" : `.${edition}`}`;
  const ending = endings[format];
  const hash = hashOfFile(join(folder, stem + ending));
  return hash === null || hash === sha256 ? stem + ending : `${stem}.${sha256.slice(0, 8)}${ending}`;
};

/** A text in the corpus as far as adding goes; `document` is null for one that ships. */
interface Shelved {
  readonly edition: number;
  readonly sha256: string;
  readonly shown: string;
  readonly document: ManifestDocument | null;
}

/** The corpus while a batch is planned: what it holds, and the files that come and go. */
interface Plan {
  readonly own: Location;
  readonly shippedShown: string;
  /** By symbol and language, in the order of editions. */
  readonly shelves: Map<string, readonly Shelved[]>;
  /** What was known of a symbol before, its English text first. */
  readonly known: ReadonlyMap<string, Entry>;
  /** By symbol, language and edition. */
  readonly documents: Map<string, ManifestDocument>;
  readonly series: Map<string, Series>;
  readonly put: NewFile[];
  readonly drop: OldFile[];
}

const keyOf = ({ symbol, language }: ManifestDocument): string => `${symbol}:${language}`;

const putOnShelf = (shelves: Plan["shelves"], key: string, text: Shelved): void => {
  const others = (shelves.get(key) ?? []).filter(({ edition }) => edition !== text.edition);
  shelves.set(
    key,
    [...others, text].sort((a, b) => a.edition - b.edition),
  );
};

const planFor = ({ own, shipped, shippedEntries, entries }: Corpus, manifest: Manifest): Plan => {
  const shelves: Plan["shelves"] = new Map();
  for (const entry of shippedEntries) {
    const { edition } = entry;
    if (entry.held) putOnShelf(shelves, textKey(entry), { edition, sha256: entry.sha256, shown: entry.shown, document: null });
  }
  for (const document of manifest.documents) {
    const { edition, file, sha256 } = document;
    if (file !== null && sha256 !== null) putOnShelf(shelves, keyOf(document), { edition, sha256, shown: shownFile(own, file), document });
  }
  return {
    own,
    shippedShown: shipped.shown,
    shelves,
    known: new Map(entries.toReversed().map((entry) => [formatSymbol(entry.symbol), entry])),
    documents: new Map(manifest.documents.map((document) => [`${keyOf(document)}:${document.edition}`, document])),
    series: new Map(manifest.series.map((series) => [series.id, series])),
    put: [],
    drop: [],
  };
};

/** The document as the manifest will have it: what the text says, and what was known of it before where the text is silent. */
const documentOf = (addition: Addition, edition: number, known: Entry | null, file: string, sha256: string): ManifestDocument => ({
  symbol: formatSymbol(addition.symbol),
  language: addition.language,
  edition,
  series: known?.series?.id ?? null,
  stage: addition.stage,
  dates: {
    adopted: addition.dates.adopted ?? known?.dates.adopted ?? null,
    distributed: addition.dates.distributed ?? (known?.language === addition.language ? known.dates.distributed : null),
  },
  title: addition.title ?? (known?.language === addition.language ? known.title : null),
  source: addition.source,
  file,
  sha256,
  note: null,
});

/** Enters a text into the plan as an edition, in the place of `old` where that is not null. */
const enter = (plan: Plan, addition: Addition, sha256: string, edition: number, old: ManifestDocument | null): void => {
  const { folder } = plan.own;
  const known = plan.known.get(formatSymbol(addition.symbol)) ?? null;
  const file = fileNameFor(addition, edition, sha256, folder);
  const document = documentOf(addition, edition, known, file, sha256);
  plan.documents.set(`${keyOf(document)}:${edition}`, document);
  putOnShelf(plan.shelves, textKey(addition), { edition, sha256, shown: shownFile(plan.own, file), document });
  const series = known?.series ?? null;
  if (series !== null && !plan.series.has(series.id)) plan.series.set(series.id, series);
  if (hashOfFile(join(folder, file)) !== sha256) plan.put.push({ file, sha256, bytes: addition.bytes });
  if (old !== null && old.file !== null && old.sha256 !== null && old.file !== file) plan.drop.push({ file: old.file, sha256: old.sha256 });
};

/** What finds an edition of the addition's text: no number is needed for the latest. */
const nameIn = (plan: Plan, addition: Addition, edition: number): string => {
  const latest = plan.shelves.get(textKey(addition))?.at(-1)?.edition ?? edition;
  return formatReference({ symbol: addition.symbol, language: addition.language, edition: edition === latest ? null : edition });
};

/** For a text that is here: the hash of the file decides, not only the manifest's, so that adding it again mends what was damaged. */
const placeAgain = (plan: Plan, addition: Addition, { document, edition, sha256 }: Shelved): Added => {
  const name = nameIn(plan, addition, edition);
  if (document === null) return { outcome: "there", name, shown: plan.shippedShown };
  const { shown, folder } = plan.own;
  if (document.file !== null && hashOfFile(join(folder, document.file)) === sha256) return { outcome: "there", name, shown };
  enter(plan, addition, sha256, edition, document);
  return { outcome: "added", name, shown };
};

const place = (plan: Plan, addition: Addition, policy: Policy): Added => {
  const sha256 = sha256Of(addition.bytes);
  const shelf = plan.shelves.get(textKey(addition)) ?? [];
  const same = shelf.find((text) => text.sha256 === sha256);
  if (same !== undefined) return placeAgain(plan, addition, same);
  const latest = shelf.at(-1);
  const { shown } = plan.own;
  if (latest === undefined) {
    enter(plan, addition, sha256, 1, null);
    return { outcome: "added", name: nameIn(plan, addition, 1), shown };
  }
  switch (policy) {
    case "refuse":
      return { outcome: "refused", name: nameIn(plan, addition, latest.edition), where: latest.shown };
    case "replace":
      enter(plan, addition, sha256, latest.edition, latest.document);
      return { outcome: "replaced", name: nameIn(plan, addition, latest.edition), shown };
    case "keep":
      enter(plan, addition, sha256, latest.edition + 1, null);
      return { outcome: "kept", name: nameIn(plan, addition, latest.edition + 1), shown };
  }
};

const sorted = (documents: Iterable<ManifestDocument>): ManifestDocument[] =>
  [...documents]
    .flatMap((document) => {
      const symbol = parseSymbol(document.symbol);
      return symbol === null ? [] : [{ document, symbol, language: document.language, edition: document.edition }];
    })
    .sort(compareTexts)
    .map(({ document }) => document);

const changeOf = ({ put, drop, series, documents }: Plan, manifest: Manifest, added: readonly Added[]): Change<readonly Added[]> =>
  added.every(({ outcome }) => outcome === "there" || outcome === "refused")
    ? { manifest: null, put: [], drop: [], result: added }
    : { manifest: { ...manifest, series: [...series.values()], documents: sorted(documents.values()) }, put, drop, result: added };

/**
 * Puts texts into the user's own corpus, all of them in one step: whenever it is stopped, the corpus is as it was or has them all.
 *
 * @param corpus as opened before; what it knows of a symbol (series, title, dates) fills in what a text does not say
 * @param policyOf what to do with a text where another one of its symbol and language is here
 * @returns what became of each, in the order given
 * @throws CorpusError where the corpus cannot be written
 */
export const addAll = async (
  corpus: Corpus,
  additions: readonly Addition[],
  policyOf: (addition: Addition) => Policy,
): Promise<readonly Added[]> => {
  refuseInstalled(corpus);
  return changeCorpus(corpus.own, (manifest) => {
    const plan = planFor(corpus, manifest);
    const added = additions.map((addition) => place(plan, addition, policyOf(addition)));
    return changeOf(plan, manifest, added);
  });
};

/**
 * Puts one text into the user's own corpus.
 *
 * @throws CorpusError where another text of its symbol and language is here and `policy` is to refuse, or the corpus cannot be written
 */
export const addToCorpus = async (corpus: Corpus, addition: Addition, policy: Policy): Promise<Exclude<Added, { outcome: "refused" }>> => {
  const [added] = await addAll(corpus, [addition], () => policy);
  if (added === undefined) throw new Error("A text was added without an outcome.");
  if (added.outcome !== "refused") return added;
  throw new CorpusError(
    `${added.name} is already in the corpus with another text (${added.where}). To put this one in its place, add --replace; to have both, --keep.`,
  );
};

/** The language a masthead tells, English where it tells none of the six. */
export const languageOf = (code: string): Language => (isLanguage(code) ? code : "en");
