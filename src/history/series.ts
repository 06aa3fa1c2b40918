import type { SeriesEvidence, SeriesLink, SeriesText } from "../model/series.ts";

/**
 * Least overlap of two texts with different titles, where the later recalls the earlier: below it, an item has only been cited. Two
 * resolutions on different items share a twentieth of their runs at most (formulas and names), renewals a third and more.
 */
const OVERLAP = 0.25;

/**
 * Finds which texts are versions of one item: those the manifest puts into one series; of the others, each with the last earlier text
 * of the same body and title; and where no text has its title, with the one it recalls and shares most words with.
 *
 * @param texts adopted texts in any order
 * @param overlap of the earlier and the later text, 0 to 1; asked only where titles differ
 * @returns a link for each text that has a predecessor, in the order of the texts; a text has one predecessor and one heir at most
 */
export function seriesLinks(texts: readonly SeriesText[], overlap: (from: SeriesText, to: SeriesText) => number): SeriesLink[] {
  const ordered = texts.toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  const byName = new Map(ordered.map((text) => [text.name, text]));
  const last = new Map<string, SeriesText>();
  const links: SeriesLink[] = [];
  const taken = new Set<string>();
  const link = (from: SeriesText, to: SeriesText, evidence: Omit<SeriesEvidence, "recalled">): void => {
    taken.add(from.name);
    links.push({ from: from.name, to: to.name, evidence: { ...evidence, recalled: to.recalls.includes(from.name) } });
  };
  const orphans: SeriesText[] = [];
  for (const text of ordered) {
    const key = keyOf(text);
    const before = key === null ? undefined : last.get(key);
    if (before !== undefined) link(before, text, { manifest: text.series !== null, sameTitle: sameTitle(before, text), overlap: null });
    else orphans.push(text);
    if (key !== null) last.set(key, text);
  }
  for (const text of orphans) {
    const candidates = text.recalls
      .flatMap((name) => byName.get(name) ?? [])
      .filter((one) => one.order < text.order && one.body === text.body && !taken.has(one.name) && one.series === text.series)
      .map((from) => ({ from, share: overlap(from, text) }))
      .filter(({ share }) => share >= OVERLAP)
      .toSorted((a, b) => b.share - a.share || b.from.order - a.from.order);
    const [best] = candidates;
    if (best !== undefined) link(best.from, text, { manifest: false, sameTitle: false, overlap: best.share });
  }
  const place = new Map(ordered.map(({ name }, index) => [name, index]));
  return links.toSorted((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0));
}

/** What the texts of one item have in common: the manifest's series, or body and title. */
function keyOf({ series, body, title }: SeriesText): string | null {
  if (series !== null) return `series ${series}`;
  const words = plainTitle(title);
  return words === "" ? null : `${body}: ${words}`;
}

const sameTitle = (a: SeriesText, b: SeriesText): boolean => plainTitle(a.title) !== "" && plainTitle(a.title) === plainTitle(b.title);

function plainTitle(title: string | null): string {
  return (title ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The chains that links make, each from its first text to its last; texts without a link make none. */
export function chainsOf(links: readonly SeriesLink[]): string[][] {
  const heirs = new Map(links.map(({ from, to }) => [from, to]));
  const followers = new Set(links.map(({ to }) => to));
  return links
    .filter(({ from }) => !followers.has(from))
    .map(({ from }) => {
      const chain = [from];
      for (let next = heirs.get(from); next !== undefined; next = heirs.get(next)) chain.push(next);
      return chain;
    });
}

const RUN = 5;

/** Share of the runs of five words of `to` that stand in `from` too, 0 to 1. */
export function overlapOf(from: readonly string[], to: readonly string[]): number {
  const runs = (words: readonly string[]): Set<string> =>
    new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" ")));
  const known = runs(from);
  const asked = runs(to);
  if (asked.size === 0) return 0;
  let shared = 0;
  for (const run of asked) if (known.has(run)) shared += 1;
  return shared / asked.size;
}
