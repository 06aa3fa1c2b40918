/** A session of the General Assembly: `67`, `S-30` (special), `ES-11` (emergency special). */
export interface Session {
  readonly type: "regular" | "special" | "emergency";
  readonly number: number;
}

/** What follows a symbol when a document is issued again: `/Rev.1`, `/Add.2`, `/Corr.1`. */
export interface Reissue {
  readonly type: "Rev" | "Add" | "Corr";
  readonly number: number;
}

/**
 * A document's symbol, taken apart. The forms are those of the United Nations' own guide to document symbols
 * (Dag Hammarskjöld Library, "UN Document Symbols"), as far as resolutions and their drafts go.
 */
export type UnSymbol =
  | {
      /** `A/RES/67/193`, `A/RES/S-30/1`, `A/RES/ES-11/1`, `A/RES/77/18 A-B`: since 1976. */
      readonly kind: "general-assembly";
      readonly session: Session;
      readonly number: number;
      /** Letter of a part, or first and last letter: `A`, `A-B`. */
      readonly parts: string | null;
    }
  | {
      /** `A/RES/3367 A (XXX)`, `A/RES/3201 (S-VI)`: up to 1976, numbered through all sessions. */
      readonly kind: "general-assembly-old";
      readonly session: Session;
      readonly number: number;
      readonly parts: string | null;
    }
  | {
      /** `S/RES/834 (1993)`. */
      readonly kind: "security-council";
      readonly number: number;
      readonly year: number;
    }
  | {
      /** `E/RES/2012/12`. */
      readonly kind: "economic-and-social-council";
      readonly year: number;
      readonly number: number;
    }
  | {
      /** `A/C.3/67/L.14/Rev.1`, `A/78/L.24`, `A/S-30/L.1`: a draft before the General Assembly or one of its Main Committees. */
      readonly kind: "general-assembly-draft";
      /** Number of the Main Committee, null for the plenary. */
      readonly committee: number | null;
      readonly session: Session;
      readonly number: number;
      readonly reissues: readonly Reissue[];
    }
  | {
      /** `E/2012/L.12`, `E/CN.7/2012/L.3/Rev.1`: a draft before the Economic and Social Council or one of its commissions. */
      readonly kind: "economic-and-social-council-draft";
      /** Number of the commission (`CN.7`), null for the Council. */
      readonly commission: number | null;
      readonly year: number;
      readonly number: number;
      readonly reissues: readonly Reissue[];
    }
  | {
      /** `EXERCISE/1`, `EXERCISE/1/Rev.1`: a made-up text, never a document of the United Nations. */
      readonly kind: "exercise";
      readonly number: number;
      readonly reissues: readonly Reissue[];
    };
