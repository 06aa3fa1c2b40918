/** A text as far as it tells which series it belongs to. */
export interface SeriesText {
  /** What finds it in the corpus. */
  readonly name: string;
  readonly body: string;
  /** Grows with time: orders the texts of one body. */
  readonly order: number;
  /** The body's session, in which no text is the next version of another; null where it has none. */
  readonly session: number | null;
  readonly title: string | null;
  /** Names of the earlier resolutions that its preamble recalls. */
  readonly recalls: readonly string[];
  /** Id of the series that the manifest puts it into, which comes before all that is found. */
  readonly series: string | null;
}

/** Why a text is taken for the next version of another. */
export interface SeriesEvidence {
  /** Both are in the same series of the manifest. */
  readonly manifest: boolean;
  readonly sameTitle: boolean;
  /** The later one recalls the earlier. */
  readonly recalled: boolean;
  /** Share of the later text's runs of five words that stand in the earlier too, 0 to 1; null where it was not needed. */
  readonly overlap: number | null;
}

/** One text and the next version of it. */
export interface SeriesLink {
  readonly from: string;
  readonly to: string;
  readonly evidence: SeriesEvidence;
}
