import type { Span } from "../../model/source.ts";
import { MODALS } from "../../words/qualifiers.ts";
import type { Hit } from "./qualifier-hits.ts";
import type { SideText } from "./qualifier-side.ts";
import type { Unit } from "./qualifier-units.ts";
import { overlapping } from "./stretches.ts";

/** Qualifiers that stand together before one noun: "balanced and scientific evidence-based". */
export function runs(hits: readonly Hit[], side: SideText): Hit[][] {
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

/** A chain before one noun and the chain before another that grew out of it. */
export interface Chains {
  readonly before: readonly Hit[];
  readonly after: readonly Hit[];
}

/** A chain of so many qualifiers is known by itself, whatever noun follows; of these so many stand in both. */
const LONG = 3;
const SHARED = 2;

/**
 * "Comprehensive, integrated and balanced plans" that became "balanced, comprehensive and sustainable responses": chains that a unit
 * touches on both sides, with other qualifiers in them. For each unit its own; a chain that several touch is the first one's.
 */
export function chainsIn(units: readonly Unit[], old: SideText, young: SideText): Chains[][] {
  const [gone, come] = [chainsOf(old), chainsOf(young)];
  const told = new Set<Chain>();
  return units.map((unit) =>
    overlapping(come, unit.new).flatMap((after) => {
      const before = told.has(after) ? undefined : overlapping(gone, unit.old).find((each) => isGrown(each.run, after.run));
      if (before === undefined) return [];
      told.add(after);
      return [{ before: before.run, after: after.run }];
    }),
  );
}

interface Chain extends Span {
  readonly run: readonly Hit[];
}

function chainsOf(own: SideText): Chain[] {
  const attributive = own.hits.filter(({ alone, phrase }) => !alone && !(phrase in MODALS));
  return runs(attributive, own).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first === undefined || last === undefined || run.length < SHARED ? [] : [{ run, start: first.start, end: last.end }];
  });
}

function isGrown(before: readonly Hit[], after: readonly Hit[]): boolean {
  if (Math.max(before.length, after.length) < LONG) return false;
  const [old, young] = [new Set(before.map(({ phrase }) => phrase)), new Set(after.map(({ phrase }) => phrase))];
  const shared = [...old].filter((phrase) => young.has(phrase)).length;
  return shared >= SHARED && (shared < old.size || shared < young.size);
}
