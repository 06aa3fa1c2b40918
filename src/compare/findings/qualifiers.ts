import type { Finding } from "../../model/finding.ts";
import { MODALS } from "../../words/qualifiers.ts";
import { clausesOf } from "./clauses.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { buriedIn, changedIn, saysTheSame, type Unit, unitsOf } from "./qualifier-changes.ts";
import type { Hit } from "./qualifier-hits.ts";
import { placeOfNoun, type SideText, sideOf, stemOf } from "./qualifier-side.ts";
import { cameOrWent, exchanged, tieFinding } from "./qualifier-told.ts";
import { stretchesOf } from "./stretches.ts";

/** Hedges, conditions, limits and widenings that came, went or gave way to others where the edits changed words. English. */
export const qualifiers: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const stretches = stretchesOf(context.edits);
  const spoken = (paragraphs: ChangeContext["from"]) => clausesOf(paragraphs).map(({ span }) => span);
  const old = sideOf("old", context.oldText, spoken(context.from), stretches);
  const young = sideOf("new", context.newText, spoken(context.to), stretches);
  return findingsIn(unitsOf(stretches, context.oldText), old, young);
};

/** Qualifiers that stand together and came or went in one unit. */
interface Passing {
  readonly unit: Unit;
  readonly run: readonly Hit[];
}

/** What came with what went: in one unit, else before the same noun anywhere in the change; in the order of the units. */
function findingsIn(units: readonly Unit[], old: SideText, young: SideText): Finding[] {
  const all = units.map((unit) => passing(unit, old, young));
  const pairs = new Map<Passing, Passing>();
  for (const { gone, come } of all) pair(pairs, gone, come, (a, b) => ofOnePlace(a.run, b.run, old, young));
  const gone = all.flatMap((each) => each.gone);
  const come = all.flatMap((each) => each.come);
  pair(pairs, gone, come, (a, b) => !(a.run[0]?.alone ?? true) && ofOnePlace(a.run, b.run, old, young));
  const buried = pairOfBuried(units, old, young);
  const paired = new Set(pairs.values());
  return units.flatMap((unit, index) => {
    const tie = tieFinding(unit, old, young);
    const here = all[index]?.come.map((after) => {
      const before = pairs.get(after);
      return before === undefined ? cameOrWent(after.run, young, old, unit) : exchanged(before.run, after.run, old, young);
    });
    const lost = all[index]?.gone.filter((each) => !paired.has(each)).map(({ run }) => cameOrWent(run, old, young, unit));
    const hidden = buried.filter(({ after }) => after.unit === unit).map((each) => exchanged(each.before.run, each.after.run, old, young));
    return [...(tie === null ? [] : [tie]), ...(here ?? []), ...hidden, ...(lost ?? [])];
  });
}

/** Of a few qualifiers before one noun in two long passages, such as "comprehensive, integrated and balanced approach", those that differ. */
function pairOfBuried(units: readonly Unit[], old: SideText, young: SideText): { readonly before: Passing; readonly after: Passing }[] {
  const of = (own: SideText): Passing[] =>
    units.flatMap((unit) =>
      runs(buriedIn(unit, own), own)
        .filter((run) => run.length > 1)
        .map((run) => ({ unit, run })),
    );
  const pairs = new Map<Passing, Passing>();
  const next = ({ run }: Passing, side: SideText): string | undefined =>
    run[0] === undefined ? undefined : side.words[placeOfNoun(run[0], side) + 1]?.norm;
  pair(pairs, of(old), of(young), (a, b) => ofOnePlace(a.run, b.run, old, young) && next(a, old) === next(b, young));
  const phrases = ({ run }: Passing): string =>
    run
      .map(({ phrase }) => phrase)
      .toSorted()
      .join(" ");
  return [...pairs].filter(([after, before]) => phrases(after) !== phrases(before)).map(([after, before]) => ({ before, after }));
}

function passing(unit: Unit, old: SideText, young: SideText): { readonly gone: readonly Passing[]; readonly come: readonly Passing[] } {
  const before = changedIn(unit, old, young);
  const after = changedIn(unit, young, old);
  const apart = (own: readonly Hit[], others: readonly Hit[], side: SideText): Passing[] =>
    runs(
      own.filter((hit) => !others.some((other) => saysTheSame(hit.phrase, other.phrase))),
      side,
    ).map((run) => ({ unit, run }));
  return { gone: apart(before, after, old), come: apart(after, before, young) };
}

/** Pairs each that came with the first free one that went before it. */
function pair(
  pairs: Map<Passing, Passing>,
  gone: readonly Passing[],
  come: readonly Passing[],
  fits: (before: Passing, after: Passing) => boolean,
): void {
  const taken = new Set(pairs.values());
  for (const after of come) {
    if (pairs.has(after)) continue;
    const before = gone.find((each) => !taken.has(each) && fits(each, after));
    if (before === undefined) continue;
    taken.add(before);
    pairs.set(after, before);
  }
}

/** Whether one run took the place of another: before the same word, or of one kind and standing for itself. */
function ofOnePlace(before: readonly Hit[], after: readonly Hit[], old: SideText, young: SideText): boolean {
  const [a, b] = [before[0], after[0]];
  if (a === undefined || b === undefined || a.alone !== b.alone) return false;
  const modals = a.phrase in MODALS && b.phrase in MODALS;
  if (a.alone || modals) return a.kind === b.kind || modals;
  const noun = old.words[placeOfNoun(before.at(-1) ?? a, old)]?.norm;
  const other = young.words[placeOfNoun(after.at(-1) ?? b, young)]?.norm;
  return noun !== undefined && other !== undefined && stemOf(noun) === stemOf(other);
}

/** Qualifiers that stand together before one noun: "balanced and scientific evidence-based". */
function runs(hits: readonly Hit[], side: SideText): Hit[][] {
  const found: Hit[][] = [];
  for (const hit of hits) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && !last.alone && !hit.alone && isJoined(last, hit, side)) run.push(hit);
    else found.push([hit]);
  }
  return found;
}

function isJoined(last: Hit, hit: Hit, side: SideText): boolean {
  for (let at = last.words.end; at < hit.words.start; at++)
    if (side.words[at]?.norm !== "and" && side.qualifying[at] !== true) return false;
  return true;
}
