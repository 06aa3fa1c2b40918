/** A token of the old text and the token of the new one it stays the same as, by index. */
export interface Kept {
  readonly from: number;
  readonly to: number;
}
