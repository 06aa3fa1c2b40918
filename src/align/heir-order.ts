import type { ComparedWords } from "./terms.ts";

/** Words of a run that is looked for: long enough to be found in one place only. */
const RUN = 3;

/**
 * Several paragraphs that became one, in the order in which their words stand in it; so a merge reads on, whichever came first before.
 * Where the other side has several too, reading order is kept.
 *
 * @param members indices into `words`, in reading order
 * @param heirs indices into `heirWords`
 */
export function inHeirOrder(
  members: readonly number[],
  heirs: readonly number[],
  words: readonly ComparedWords[],
  heirWords: readonly ComparedWords[],
): number[] {
  const [heir, ...more] = heirs;
  if (members.length < 2 || heir === undefined || more.length > 0) return [...members];
  const places = new Map<string, number>();
  runsOf(heirWords[heir] ?? []).forEach((run, place) => {
    if (!places.has(run)) places.set(run, place);
  });
  const runs = members.map((member) => runsOf(words[member] ?? []));
  const keyed = members.map((member, k) => {
    const others = new Set(runs.flatMap((own, j) => (j === k ? [] : own)));
    const found = (runs[k] ?? []).filter((run) => !others.has(run)).flatMap((run) => places.get(run) ?? []);
    found.sort((x, y) => x - y);
    return { member, place: found[Math.floor(found.length / 2)] ?? Number.MAX_SAFE_INTEGER };
  });
  return keyed.sort((p, q) => p.place - q.place || p.member - q.member).map(({ member }) => member);
}

function runsOf(words: ComparedWords): string[] {
  return words.slice(0, Math.max(1, words.length - RUN + 1)).map((_, k) => words.slice(k, k + RUN).join(" "));
}
