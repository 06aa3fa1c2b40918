/** A reader's word on which paragraph became which, by the paragraphs' ids. */
export type LinkRule =
  | { readonly kind: "is"; readonly from: readonly [string, ...string[]]; readonly to: readonly [string, ...string[]] }
  | { readonly kind: "is not"; readonly from: string; readonly to: string }
  | { readonly kind: "removed"; readonly from: string }
  | { readonly kind: "added"; readonly to: string };
