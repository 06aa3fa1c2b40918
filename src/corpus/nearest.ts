/** Number of letters to insert, delete, replace or swap to make one text of the other (optimal string alignment distance). */
const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min(replaced, swapped, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? a.length;
};

/** Texts longer than this are no slip of the pen for a symbol, and would cost time to compare. */
const longest = 80;

/**
 * Up to `count` of `known` that are most like `text` in their letters, the likeliest first; equals in the order given.
 * Left out is what has two slips more than the likeliest, or differs in more than half of the letters.
 */
export const nearestTo = <T>(text: string, known: readonly T[], forms: (item: T) => readonly string[], count: number): T[] => {
  const wanted = text.trim().toUpperCase();
  if (wanted.length > longest) return [];
  const measured = known
    .map((item) => ({ item, distance: Math.min(...forms(item).map((form) => editDistance(wanted, form.toUpperCase()))) }))
    .sort((a, b) => a.distance - b.distance);
  const best = measured[0]?.distance ?? 0;
  return measured
    .filter(({ distance }) => distance <= Math.min(best + 1, wanted.length / 2))
    .slice(0, count)
    .map(({ item }) => item);
};
