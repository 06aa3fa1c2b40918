import { type IndexPair, readPair, tell } from "./pair.ts";

// The assignment with the greatest sum of likenesses (Kuhn 1955, by shortest augmenting paths: Jonker and Volgenant 1987),
// where likeness is the cosine of word counts weighed by rarity.

/** Pairs less alike than this are dropped: an assignment pairs everything with something. */
const LEAST = 0.2;

function vectorsOf(texts: readonly string[], idf: ReadonlyMap<string, number>): Map<string, number>[] {
  return texts.map((text) => {
    const vector = new Map<string, number>();
    for (const word of wordsIn(text)) vector.set(word, (vector.get(word) ?? 0) + (idf.get(word) ?? 0));
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([word, weight]) => [word, weight / length]));
  });
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function rarity(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsIn(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, 1 + Math.log((1 + texts.length) / (1 + count))]));
}

/** Likeness of every text of one side with every one of the other, row by row. */
function likenesses(from: readonly string[], to: readonly string[]): Float64Array[] {
  const idf = rarity([...from, ...to]);
  const holders = new Map<string, [number, number][]>();
  for (const [index, vector] of vectorsOf(to, idf).entries()) {
    for (const [word, weight] of vector) {
      const list = holders.get(word);
      if (list) list.push([index, weight]);
      else holders.set(word, [[index, weight]]);
    }
  }
  return vectorsOf(from, idf).map((vector) => {
    const row = new Float64Array(to.length);
    for (const [word, weight] of vector)
      for (const [index, other] of holders.get(word) ?? []) row[index] = (row[index] ?? 0) + weight * other;
    return row;
  });
}

/** For each row the column assigned to it, at the least sum of costs; there are at least as many columns as rows. */
function assign(rows: number, columns: number, cost: (row: number, column: number) => number): Int32Array {
  // Row and column 0 stand for "none yet", so that a path can begin there.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    while (rowOf[column] !== 0) {
      used[column] = 1;
      const here = rowOf[column] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let k = 1; k <= columns; k++) {
        if (used[k]) continue;
        const price = cost(here - 1, k - 1) - (rowPrice[here] ?? 0) - (columnPrice[k] ?? 0);
        if (price < (least[k] ?? 0)) {
          least[k] = price;
          way[k] = column;
        }
        if ((least[k] ?? 0) < step) {
          step = least[k] ?? 0;
          next = k;
        }
      }
      for (let k = 0; k <= columns; k++) {
        const owner = rowOf[k] ?? 0;
        if (used[k]) {
          rowPrice[owner] = (rowPrice[owner] ?? 0) + step;
          columnPrice[k] = (columnPrice[k] ?? 0) - step;
        } else least[k] = (least[k] ?? 0) - step;
      }
      column = next;
    }
    for (let before = 0; column !== 0; column = before) {
      before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
    }
  }
  const assigned = new Int32Array(rows);
  for (let column = 1; column <= columns; column++) if ((rowOf[column] ?? 0) > 0) assigned[(rowOf[column] ?? 0) - 1] = column - 1;
  return assigned;
}

const [from, to] = readPair();
const alike = likenesses(from, to);
const isWide = from.length <= to.length;
const likeness = (a: number, b: number) => alike[a]?.[b] ?? 0;
const [rows, columns] = isWide ? [from.length, to.length] : [to.length, from.length];
const assigned = assign(rows, columns, (row, column) => 1 - (isWide ? likeness(row, column) : likeness(column, row)));
const pairs = [...assigned].map((column, row): IndexPair => (isWide ? [row, column] : [column, row]));
tell(pairs.filter(([a, b]) => likeness(a, b) >= LEAST));
