import type { Comparison, HeadingChange, Status } from "../model/comparison.ts";
import type { Heading } from "../model/resolution.ts";
import { edgeEdits } from "./edges.ts";
import { type NoteChange, noteChanges } from "./notes.ts";
import type { Piece } from "./piece.ts";
import { linesOfEdits } from "./pieces.ts";

/** A change outside the paragraphs, for a line in a list. */
export interface Aside {
  /** "Heading before OP5", "Note 9 → 12 (OP3 → OP4)". */
  readonly label: string;
  readonly happened: Status;
  /** The words of either text, null where it has none. */
  readonly old: string | null;
  readonly young: string | null;
  /** The same as one; one line unless the source had several. */
  readonly lines: readonly (readonly Piece[])[];
}

/** "a → b"; once where both are the same or one is missing. */
function arrow(from: string | null, to: string | null): string | null {
  return from === null || to === null || from === to ? (to ?? from) : `${from} → ${to}`;
}

function happenedTo(from: unknown, to: unknown): Status {
  if (from === null) return "added";
  return to === null ? "removed" : "reworded";
}

function headingAside(change: HeadingChange, from: ReadonlyMap<string, Heading>, to: ReadonlyMap<string, Heading>): Aside {
  const old = change.from === null ? undefined : from.get(change.from);
  const young = change.to === null ? undefined : to.get(change.to);
  const place = arrow(old?.before ?? null, young?.before ?? null);
  return {
    label: place === null ? "Heading" : `Heading before ${place}`,
    happened: change.status,
    old: old?.text ?? null,
    young: young?.text ?? null,
    lines: linesOfEdits(edgeEdits(old?.text ?? "", young?.text ?? "")),
  };
}

function noteAside({ from, to, fromAt, toAt }: NoteChange): Aside {
  const mark = arrow(from?.label ?? null, to?.label ?? null);
  const place = arrow(fromAt, toAt);
  return {
    label: `Note ${mark}${place === null ? "" : ` (${place})`}`,
    happened: happenedTo(from, to),
    old: from?.text ?? null,
    young: to?.text ?? null,
    lines: linesOfEdits(edgeEdits(from?.text ?? "", to?.text ?? "")),
  };
}

/** The headings that changed, in the order of the comparison. */
export function headingAsides(comparison: Comparison): Aside[] {
  const from = new Map(comparison.from.headings.map((heading) => [heading.id, heading]));
  const to = new Map(comparison.to.headings.map((heading) => [heading.id, heading]));
  return comparison.headings.filter((change) => change.status !== "unchanged").map((change) => headingAside(change, from, to));
}

/** The footnotes that changed: in the order of the new text, then removed ones. */
export function noteAsides(comparison: Comparison): Aside[] {
  return noteChanges(comparison).map(noteAside);
}
