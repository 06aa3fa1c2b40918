import type { Language } from "../model/language.ts";
import type { ManifestDocument, Series, Stage } from "../model/manifest.ts";
import type { UnSymbol } from "../symbol/symbol.ts";

/** Whose corpus an entry stands in: the one that ships with travaux, or the user's own. */
export type Owner = "shipped" | "own";

interface EntryBase {
  readonly symbol: UnSymbol;
  readonly language: Language;
  readonly edition: number;
  /** Whether it is the edition that the symbol alone means. */
  readonly latest: boolean;
  /** What finds it: `A/RES/67/193`, with its language where that is not English and its edition where a later one is here. */
  readonly name: string;
  readonly series: Series | null;
  readonly stage: Stage;
  readonly dates: ManifestDocument["dates"];
  readonly title: string | null;
  /** Where what stands here is known from. */
  readonly source: string;
  readonly note: string | null;
  readonly owner: Owner;
}

/** A document whose text is here. */
export interface HeldEntry extends EntryBase {
  readonly held: true;
  /** Absolute path of the text. */
  readonly path: string;
  /** The same for a user's eye. */
  readonly shown: string;
  readonly sha256: string;
}

/** A document that is known to exist but whose text is not here. */
export interface KnownEntry extends EntryBase {
  readonly held: false;
}

/** A document of the corpus, its text here or not. */
export type Entry = HeldEntry | KnownEntry;
