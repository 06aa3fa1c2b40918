import type { SeriesEvidence, SeriesLink, SeriesText } from "../model/series.ts";

/**
 * Least overlap of two texts with different titles, where the later recalls the earlier: below it, an item has only been cited. Two
 * resolutions on different items share a twentieth of their runs at most (formulas and names), renewals a third and more.
 */
const OVERLAP = 0.25;

/** Of an earlier and a later text, 0 to 1. */
type Overlap = (from: SeriesText, to: SeriesText) => number;

/**
 * Finds which texts are versions of one item: those the manifest puts into one series; of the others, each with one of the same body
 * and title from the last earlier session that has any; and where no text has its title, with the one it recalls and shares most words
 * with.
 *
 * @param texts adopted texts in any order
 * @param overlap asked only where titles differ, or a session has several texts of one title
 * @returns a link for each text that has a predecessor, in the order of the texts; a text has one predecessor and one heir at most
 */
export function seriesLinks(texts: readonly SeriesText[], overlap: Overlap): SeriesLink[] {
  const ordered = texts.toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  const place = new Map(ordered.map(({ name }, index) => [name, index]));
  const byKey = [...grouped(ordered, keyOf)].flatMap(([key, group]) => (key === null ? [] : linksByKey(group, overlap)));
  const links = [...byKey, ...linksByRecall(ordered, byKey, overlap)];
  return links.toSorted((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0));
}

/** Follows the texts of one title, or of one series of the manifest, from session to session. */
function linksByKey(group: readonly SeriesText[], overlap: Overlap): SeriesLink[] {
  const sittings = [...grouped(group, ({ session, name }) => session ?? name).values()];
  return sittings.slice(1).flatMap((heirs, index) => pairs(sittings[index] ?? [], heirs, overlap));
}

function grouped<Key>(texts: readonly SeriesText[], key: (text: SeriesText) => Key): Map<Key, SeriesText[]> {
  const groups = new Map<Key, SeriesText[]>();
  for (const text of texts) {
    const group = groups.get(key(text));
    if (group === undefined) groups.set(key(text), [text]);
    else group.push(text);
  }
  return groups;
}

/** Each heir with one text of the sitting before. Where there are several, a text that is recalled comes first, then much of its words. */
function pairs(before: readonly SeriesText[], heirs: readonly SeriesText[], overlap: Overlap): SeriesLink[] {
  const one = before.length === 1 && heirs.length === 1;
  const all = before.flatMap((from) => heirs.map((to) => ({ from, to, share: one ? null : overlap(from, to) })));
  const recalled = ({ from, to }: { from: SeriesText; to: SeriesText }): number => Number(to.recalls.includes(from.name));
  const best = all.toSorted((a, b) => recalled(b) - recalled(a) || (b.share ?? 0) - (a.share ?? 0));
  const taken = new Set<SeriesText>();
  return best.flatMap(({ from, to, share }) => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from).add(to);
    return [linkOf(from, to, { manifest: to.series !== null, sameTitle: sameTitle(from, to), overlap: share })];
  });
}

/** The texts that have no predecessor yet, with those they recall. */
function linksByRecall(ordered: readonly SeriesText[], known: readonly SeriesLink[], overlap: Overlap): SeriesLink[] {
  const byName = new Map(ordered.map((text) => [text.name, text]));
  const taken = new Set(known.map(({ from }) => from));
  const followers = new Set(known.map(({ to }) => to));
  return ordered.flatMap((text) => {
    if (followers.has(text.name)) return [];
    const [best] = [...new Set(text.recalls)]
      .flatMap((name) => byName.get(name) ?? [])
      .filter((one) => isEarlier(one, text) && one.body === text.body && !taken.has(one.name) && one.series === text.series)
      .map((from) => ({ from, share: overlap(from, text) }))
      .filter(({ share }) => share >= OVERLAP)
      .toSorted((a, b) => b.share - a.share || b.from.order - a.from.order);
    if (best === undefined) return [];
    taken.add(best.from.name);
    return [linkOf(best.from, text, { manifest: false, sameTitle: false, overlap: best.share })];
  });
}

const isEarlier = (a: SeriesText, b: SeriesText): boolean => a.order < b.order && (a.session === null || a.session !== b.session);

const linkOf = (from: SeriesText, to: SeriesText, evidence: Omit<SeriesEvidence, "recalled">): SeriesLink => ({
  from: from.name,
  to: to.name,
  evidence: { ...evidence, recalled: to.recalls.includes(from.name) },
});

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
