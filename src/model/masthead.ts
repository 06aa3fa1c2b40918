/** How a text was adopted, where the source says so. */
export interface Vote {
  readonly outcome: "without a vote" | "recorded vote" | "unanimous" | "vote";
  /** Numbers of votes, null where the source gives none. */
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstaining: number | null;
}

/** What stands above (and, for the meeting, below) the text. Dates are ISO 8601 (`2012-12-20`). */
export interface Masthead {
  /** Full symbol, `A/RES/67/193`. */
  readonly symbol: string | null;
  readonly organ: string | null;
  /** Session in words or number as printed, "Sixty-seventh session". */
  readonly session: string | null;
  readonly agendaItem: string | null;
  readonly title: string | null;
  readonly adopted: string | null;
  readonly distributed: string | null;
  /** The committee report the text was adopted on, as printed: "on the report of the Third Committee (A/67/459)". */
  readonly report: string | null;
  /** Plenary meeting, as printed: "60th plenary meeting". */
  readonly meeting: string | null;
  /** Symbols of the drafts that led to it. */
  readonly drafts: readonly string[];
  readonly vote: Vote | null;
  /** ISO 639-1 code, "en" unless the source or the enacting formula says otherwise. */
  readonly language: string;
}
