import type { Edit } from "../model/comparison.ts";

/** Words, each with the blanks before it. Blanks at the very end are a piece of their own. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

function common(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

/**
 * The edit between two short texts (headings, footnotes): the words they begin with, what differs, the words they
 * end with. For a line of text that says as much as a word diff, and needs none.
 *
 * @returns edits that rebuild both sides exactly
 */
export function edgeEdits(from: string, to: string): Edit[] {
  const a = wordsOf(from);
  const b = wordsOf(to);
  const start = common(a, b);
  const restA = a.slice(start);
  const restB = b.slice(start);
  const end = common(restA.toReversed(), restB.toReversed());
  const edits: Edit[] = [
    { op: "equal", text: a.slice(0, start).join("") },
    { op: "delete", text: restA.slice(0, restA.length - end).join("") },
    { op: "insert", text: restB.slice(0, restB.length - end).join("") },
    { op: "equal", text: restA.slice(restA.length - end).join("") },
  ];
  return edits.filter((edit) => edit.text !== "");
}
