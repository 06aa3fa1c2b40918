/** Paragraphs of the old and the new text, by any names; one side is empty for what was added or removed. */
export interface NamedLink {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface KeyedLink extends NamedLink {
  /** Not scored: readers would differ. */
  readonly doubtful?: boolean;
  /** In a link of many with many, the pairs that are true ("OP1 OP2"); the others are neither right nor wrong. */
  readonly only?: ReadonlySet<string> | null;
}

/** Each 0 to 1; null where there was nothing to find and nothing was found. */
export interface Score {
  readonly precision: number | null;
  readonly recall: number | null;
  /** Harmonic mean of precision and recall. */
  readonly f1: number | null;
  /** F1 over whole splits, and over whole merges: all their paragraphs right, and no other. */
  readonly split: number | null;
  readonly merged: number | null;
}

/**
 * Scores links against an answer key over pairs of an old and a new paragraph: a split or a merge counts a pair for each part.
 * Pairs that touch a paragraph of a doubtful link are left out on both sides.
 */
export function score(key: readonly KeyedLink[], found: readonly NamedLink[]): Score {
  const doubtful = key.filter((link) => link.doubtful === true);
  const unsure = [new Set(doubtful.flatMap(({ from }) => from)), new Set(doubtful.flatMap(({ to }) => to))] as const;
  const isSure = ({ from, to }: NamedLink) => !from.some((id) => unsure[0].has(id)) && !to.some((id) => unsure[1].has(id));
  const sure = (link: NamedLink): NamedLink => ({
    from: link.from.filter((id) => !unsure[0].has(id)),
    to: link.to.filter((id) => !unsure[1].has(id)),
  });
  const wanted = new Set<string>();
  const neither = new Set<string>();
  for (const link of key) for (const pair of pairsOf(sure(link))) (link.only && !link.only.has(pair) ? neither : wanted).add(pair);
  const claimed = new Set(
    found
      .map(sure)
      .flatMap(pairsOf)
      .filter((pair) => !neither.has(pair)),
  );
  const groups = (links: readonly NamedLink[], isGroup: (link: NamedLink) => boolean) =>
    new Set(links.filter((link) => link.from.length > 0 && link.to.length > 0 && isSure(link) && isGroup(link)).map(nameOf));
  const many = (side: "from" | "to") => (link: NamedLink) => link[side].length > 1;
  return {
    ...agreement(wanted, claimed),
    split: agreement(groups(key, many("to")), groups(found, many("to"))).f1,
    merged: agreement(groups(key, many("from")), groups(found, many("from"))).f1,
  };
}

function pairsOf({ from, to }: NamedLink): string[] {
  return from.flatMap((a) => to.map((b) => `${a} ${b}`));
}

function nameOf({ from, to }: NamedLink): string {
  return `${from.toSorted().join("+")} ${to.toSorted().join("+")}`;
}

function agreement(wanted: ReadonlySet<string>, claimed: ReadonlySet<string>): Pick<Score, "precision" | "recall" | "f1"> {
  const hits = [...claimed].filter((name) => wanted.has(name)).length;
  const share = (whole: number) => (whole > 0 ? hits / whole : null);
  const all = wanted.size + claimed.size;
  return { precision: share(claimed.size), recall: share(wanted.size), f1: all > 0 ? (2 * hits) / all : null };
}
