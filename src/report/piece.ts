import type { Edit } from "../model/comparison.ts";

/** A stretch of an edit that looks the same throughout. */
export interface Piece {
  readonly op: Edit["op"];
  /** Whether it belongs to an opening phrase. */
  readonly italic: boolean;
  readonly text: string;
}
