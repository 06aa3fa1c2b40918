import type { Finding } from "../../model/finding.ts";
import { MODALS } from "../../words/qualifiers.ts";
import { clausesOf } from "./clauses.ts";
import type { Finder } from "./context.ts";
import { buriedIn, changedIn } from "./qualifier-changes.ts";
import type { Hit } from "./qualifier-hits.ts";
import { inPassages } from "./qualifier-passages.ts";
import { chainsIn, runs } from "./qualifier-runs.ts";
import { placeOfNoun, type SideText, sideOf, stemOf, withoutLy } from "./qualifier-side.ts";
import { cameOrWent, exampleFinding, exchanged, tieFinding, wordFinding } from "./qualifier-told.ts";
import { type Unit, unitsOf } from "./qualifier-units.ts";
import { stretchesOf } from "./stretches.ts";

/** Hedges, conditions, limits and widenings that came, went or gave way to others where the edits changed words. English. */
export const qualifiers: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const stretches = stretchesOf(context.edits);
  const old = sideOf("old", context.oldText, clausesOf(context.from), stretches);
  const young = sideOf("new", context.newText, clausesOf(context.to), stretches);
  return findingsIn(unitsOf(stretches, context.oldText), old, young);
};

/** Qualifiers that stand together and came or went in one unit. */
interface Passing {
  readonly unit: Unit;
  readonly run: readonly Hit[];
}

/** What came with what went: in one unit, else before the same noun anywhere in the change; in the order of the units. */
function findingsIn(units: readonly Unit[], old: SideText, young: SideText): Finding[] {
  const told = new Set<Hit>();
  const all = units.map((unit) => passing(unit, old, young, told));
  const pairs = new Map<Passing, Passing>();
  const [before, after] = [({ run }: Passing) => placeKey(run, old), ({ run }: Passing) => placeKey(run, young)];
  for (const { gone, come } of all) pair(pairs, gone, come, before, after);
  const attributive = (list: readonly Passing[]): Passing[] => list.filter(({ run }) => run[0]?.alone === false);
  const gone = attributive(all.flatMap((each) => each.gone));
  const come = attributive(all.flatMap((each) => each.come));
  pair(pairs, gone, come, before, after);
  const buried = pairOfBuried(units, old, young);
  const grown = chainsIn(units, old, young);
  const paired = new Set(pairs.values());
  const found = units.flatMap((unit, index) => {
    const tie = tieFinding(unit, old, young);
    const here = all[index]?.come.flatMap((each) => {
      const other = pairs.get(each);
      if (other !== undefined) return isTense(other.run) && isTense(each.run) ? [] : [exchanged(other.run, each.run, old, young)];
      return isLawStill(each.run, old) || isTense(each.run) ? [] : [alone(each.run, young, old, unit)];
    });
    const lost = all[index]?.gone
      .filter((each) => !paired.has(each) && !isLawStill(each.run, young) && !isTense(each.run))
      .map(({ run }) => alone(run, old, young, unit));
    const passed = [...(all[index]?.come ?? []), ...(all[index]?.gone ?? [])].flatMap(({ run }) => run);
    const chains = (grown[index] ?? []).filter(({ before, after }) => ![...before, ...after].some((hit) => passed.includes(hit)));
    const hidden = [...(buried.get(unit) ?? []).map((each) => ({ before: each.before.run, after: each.after.run })), ...chains].map(
      (each) => exchanged(each.before, each.after, old, young),
    );
    return [...(tie === null ? [] : [tie]), ...(here ?? []), ...hidden, ...(lost ?? [])];
  });
  return [...found, ...inPassages(young, old, told), ...inPassages(old, young, told)];
}

/** A run that no other gave way to. */
function alone(run: readonly Hit[], own: SideText, other: SideText, unit: Unit): Finding {
  return exampleFinding(run, own, other, unit) ?? wordFinding(run, own, other, unit) ?? cameOrWent(run, own, other, unit);
}

/** Whether it only tells a time: "will take effect" is what "takes effect" later, unless it stands for "should". */
function isTense(run: readonly Hit[]): boolean {
  return run.every(({ phrase }) => phrase === "will" || phrase === "would");
}

const LAW = /\b(?:legislation|laws?)$/;

/** Whether a tie to the law of the land stands on the other side under another name: one of two that grew together into one is not lost. */
function isLawStill(run: readonly Hit[], other: SideText): boolean {
  return run.every(({ phrase, alone }) => alone && LAW.test(phrase)) && other.hits.some(({ phrase, alone }) => alone && LAW.test(phrase));
}

interface Exchange {
  readonly before: Passing;
  readonly after: Passing;
}

/** Of a few qualifiers before one noun in two long passages, such as "comprehensive, integrated and balanced approach", those that differ. */
function pairOfBuried(units: readonly Unit[], old: SideText, young: SideText): ReadonlyMap<Unit, readonly Exchange[]> {
  const of = (own: SideText): Passing[] =>
    units.flatMap((unit) =>
      runs(buriedIn(unit, own), own)
        .filter((run) => run.length > 1)
        .map((run) => ({ unit, run })),
    );
  const key = (own: SideText) => {
    return ({ run }: Passing): string | null => {
      const place = placeKey(run, own);
      return place === null || run[0] === undefined ? null : `${place} ${own.words[placeOfNoun(run[0], own) + 1]?.norm ?? ""}`;
    };
  };
  const pairs = new Map<Passing, Passing>();
  pair(pairs, of(old), of(young), key(old), key(young));
  const found = new Map<Unit, Exchange[]>();
  for (const [after, before] of pairs)
    if (phrases(after) !== phrases(before)) found.set(after.unit, [...(found.get(after.unit) ?? []), { before, after }]);
  return found;
}

function phrases({ run }: Passing): string {
  return run
    .map(({ phrase }) => phrase)
    .toSorted()
    .join(" ");
}

/** What went and came in a unit, but for what another has told: a long tie may stand in two. */
function passing(
  unit: Unit,
  old: SideText,
  young: SideText,
  told: Set<Hit>,
): { readonly gone: readonly Passing[]; readonly come: readonly Passing[] } {
  const before = changedIn(unit, old, young).filter((hit) => !told.has(hit));
  const after = changedIn(unit, young, old).filter((hit) => !told.has(hit));
  for (const hit of [...before, ...after]) told.add(hit);
  const apart = (own: readonly Hit[], others: readonly Hit[], side: SideText): Passing[] => {
    const said = new Set(others.map(({ phrase }) => withoutLy(phrase)));
    return runs(
      own.filter(({ phrase }) => !said.has(withoutLy(phrase))),
      side,
    ).map((run) => ({ unit, run }));
  };
  return { gone: apart(before, after, old), come: apart(after, before, young) };
}

/** Pairs each that came with the first free one that went from such a place. */
function pair(
  pairs: Map<Passing, Passing>,
  gone: readonly Passing[],
  come: readonly Passing[],
  oldKey: (one: Passing) => string | null,
  newKey: (one: Passing) => string | null,
): void {
  const taken = new Set(pairs.values());
  const free = new Map<string, Passing[]>();
  for (const one of gone.toReversed()) {
    const key = oldKey(one);
    if (key === null || taken.has(one)) continue;
    const list = free.get(key);
    if (list === undefined) free.set(key, [one]);
    else list.push(one);
  }
  for (const after of come) {
    const key = pairs.has(after) ? null : newKey(after);
    const before = key === null ? undefined : free.get(key)?.pop();
    if (before !== undefined) pairs.set(after, before);
  }
}

/** What two runs share that may take each other's place: the word they stand before, or their kind where they stand for themselves. */
function placeKey(run: readonly Hit[], side: SideText): string | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first.alone) return `kind ${first.kind.name}`;
  if (first.phrase in MODALS || first.kind.name === "obligation") return "modal";
  const noun = side.words[placeOfNoun(last, side)]?.norm;
  return noun === undefined ? null : `noun ${stemOf(noun)}`;
}
