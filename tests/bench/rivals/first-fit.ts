import { type IndexPair, readPair, tell } from "./pair.ts";

// Line by line: the first line ahead that is alike enough is taken, and the lines jumped over are lost to all that follow.
const ALIKE = 0.8;

/** Whether two texts need at most `most` insertions, deletions and replacements of letters (Ukkonen 1985: only the band near the diagonal). */
function isNear(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > most) return false;
  const far = most + 1;
  let above = new Int32Array(b.length + 1).fill(far);
  let row = new Int32Array(b.length + 1).fill(far);
  for (let j = 0; j <= Math.min(most, b.length); j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most);
    const last = Math.min(b.length, i + most);
    row[first - 1] = first === 1 && i <= most ? i : far;
    let least = row[first - 1] ?? far;
    const letter = a.charCodeAt(i - 1);
    for (let j = first; j <= last; j++) {
      const replaced = (above[j - 1] ?? far) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      const deleted = j < i + most ? (above[j] ?? far) + 1 : far;
      const cost = Math.min(replaced, deleted, (row[j - 1] ?? far) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    [above, row] = [row, above];
  }
  return (above[b.length] ?? far) <= most;
}

const [from, to] = readPair();
const pairs: IndexPair[] = [];
let next = 0;
for (const [index, old] of from.entries()) {
  const found = to.findIndex((text, at) => at >= next && isNear(old, text, Math.floor((1 - ALIKE) * Math.max(old.length, text.length))));
  if (found < 0) continue;
  pairs.push([index, found]);
  next = found + 1;
}
tell(pairs);
