import type { Piece } from "./piece.ts";

/** Words kept on each side of a change: enough to find it in the paragraph. */
const AROUND = 3;
const ELLIPSIS = " … ";

/** A stretch that stayed, cut down to the words next to the changes before and after it. */
function shortened(text: string, first: boolean, last: boolean): string {
  const words = text.match(/\s*\S+/g) ?? [];
  const blank = /\S(\s*)$/.exec(text)?.[1] ?? "";
  const head = first ? 2 : AROUND;
  const tail = last ? 0 : AROUND;
  // A word or two left out would save nothing.
  if (words.length <= head + tail + 2) return text;
  return `${words.slice(0, head).join("")}${ELLIPSIS}${tail === 0 ? "" : words.slice(-tail).join("").trimStart() + blank}`;
}

/** A paragraph's words around its changes, with ellipses for the rest; every changed word is there. */
export function condensed(line: readonly Piece[]): Piece[] {
  const groups: Piece[][] = [];
  for (const piece of line) {
    const last = groups.at(-1);
    if (piece.op === "equal" && last?.[0]?.op === "equal") last.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group, index) => {
    if (group[0]?.op !== "equal") return group;
    // An opening phrase, or what an edit left of it, says what the paragraph does: it stays whole.
    const upright = group.findIndex((piece) => !piece.italic);
    const opening = upright < 0 ? group : group.slice(0, upright);
    const rest = upright < 0 ? [] : group.slice(upright);
    if (rest.some((piece) => piece.italic)) return group;
    const text = shortened(rest.map((piece) => piece.text).join(""), index === 0, index === groups.length - 1);
    return [...opening, { op: "equal" as const, italic: false, text }].filter((piece) => piece.text !== "");
  });
}
