import {
  clausesOf,
  composed,
  crossed,
  ended,
  heavilyReworded,
  merged,
  phrasesOf,
  reworded,
  rolledForward,
  split,
  wordCount,
} from "./drafting.ts";
import type { Drafted, Part } from "./page.ts";
import { type Random, randomFrom } from "./random.ts";

/** Which paragraphs became which, by their indices; one side is empty for what was added or removed. */
export interface KeyLink {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Two years of one exercise text, and the answer: every paragraph of both stands in exactly one link. */
export interface Exercise {
  readonly from: readonly Drafted[];
  readonly to: readonly Drafted[];
  readonly key: readonly KeyLink[];
}

/** How often what is done, per paragraph. A hard year: in the series we know, two paragraphs in three pass nearly untouched. */
const RATES = {
  removed: 0.12,
  merged: 0.06,
  split: 0.06,
  rolled: 0.3,
  light: 0.22,
  medium: 0.2,
  heavy: 0.12,
  added: 0.15,
  twin: 0.05,
  moved: 0.08,
  crossed: 0.04,
} as const;

/** Words of one field put in the place of another's, so that copies are akin and not the same. */
const FIELDS: readonly (readonly [string, string])[] = [
  ["narcotic drugs", "cultural objects"],
  ["psychotropic substances", "endangered species"],
  ["drug", "fisheries"],
  ["drugs", "catches"],
  ["crop", "quota"],
  ["treatment", "restoration"],
  ["health", "heritage"],
  ["abuse", "depletion"],
  ["precursors", "vessels"],
  ["firearms", "gear"],
  ["demand", "consumption"],
  ["supply", "landing"],
  ["traffic", "trade"],
  ["trafficking", "trading"],
  ["Narcotic Drugs", "Marine Resources"],
  ["forensic", "acoustic"],
  ["civil society", "coastal communities"],
  ["prevention", "conservation"],
];

/**
 * An exercise of `size` varied copies of the seed, one after the other, and what became of them a year later.
 *
 * @param seed the same for the same exercise
 */
export function makeExercise(paragraphs: readonly Drafted[], size: number, seed: number): Exercise {
  const random = randomFrom(seed * 1000 + size);
  const from: Drafted[] = [];
  const to: Drafted[] = [];
  const key: KeyLink[] = [];
  for (let copy = 0; copy < size; copy++) {
    const year = copy === 0 ? paragraphs : varied(paragraphs, random);
    const next = nextYear(year, random);
    key.push(...next.key.map((link) => ({ from: link.from.map((k) => k + from.length), to: link.to.map((k) => k + to.length) })));
    from.push(...year);
    to.push(...next.to);
  }
  return { from, to, key };
}

function varied(paragraphs: readonly Drafted[], random: Random): Drafted[] {
  const phrases = phrasesOf(paragraphs.map(({ text }) => text));
  const field = random.shuffled(FIELDS).slice(0, 6 + random.below(8));
  const kept = paragraphs.filter(({ part }) => part === "point" || random.chance(0.95));
  return kept.map(({ part, text }) => {
    const other = field.reduce((result, [old, young]) => result.replaceAll(` ${old}`, ` ${young}`), text);
    return { part, text: text.endsWith(":") ? text : reworded(rolledForward(other, random), 1 + random.below(4), phrases, random) };
  });
}

/** A paragraph of the new text with those of the old it comes from; halves of a split carry the same `origins`. */
interface Heir extends Drafted {
  readonly origins: readonly number[];
  /** Whether it may be put elsewhere. */
  readonly free: boolean;
}

function nextYear(old: readonly Drafted[], random: Random): { readonly to: Drafted[]; readonly key: KeyLink[] } {
  const phrases = phrasesOf(old.map(({ text }) => text));
  const heirs: Heir[] = [];
  let taken = -1;
  for (const [index, paragraph] of old.entries()) {
    if (index <= taken) continue;
    const { part, text } = paragraph;
    const next = old[index + 1];
    // A chapeau stays with its points, and what is too short has nothing to be changed.
    if (text.endsWith(":") || part === "point" || wordCount(text) < 12) {
      heirs.push({ part, text: part === "point" ? edited(text, part, phrases, random) : text, origins: [index], free: false });
      continue;
    }
    if (random.chance(RATES.added)) heirs.push({ part, text: composed(part, phrases, random), origins: [], free: true });
    if (random.chance(RATES.removed)) continue;
    if (random.chance(RATES.twin)) {
      const twin = reworded(text, 5, phrases, random);
      // Edits may undo each other, and then nobody could tell which of the two is the old one.
      if (twin !== text) heirs.push({ part, text: twin, origins: [], free: false });
    }
    const halves = random.chance(RATES.split) ? split(text, part, random) : null;
    if (halves !== null) {
      for (const half of halves) heirs.push({ part, text: edited(half, part, phrases, random), origins: [index], free: false });
    } else if (next?.part === part && wordCount(next.text) >= 12 && !next.text.endsWith(":") && random.chance(RATES.merged)) {
      const both = [edited(text, part, phrases, random), edited(next.text, part, phrases, random)] as const;
      heirs.push({ part, text: merged(...both, part, random), origins: [index, index + 1], free: true });
      taken = index + 1;
    } else heirs.push({ part, text: edited(text, part, phrases, random), origins: [index], free: true });
  }
  const placed = rearranged(heirs, random);
  return { to: placed.map(({ part, text }) => ({ part, text })), key: keyOf(old.length, placed) };
}

function edited(text: string, part: Part, phrases: readonly string[], random: Random): string {
  const rolled = random.chance(RATES.rolled) ? rolledForward(text, random) : text;
  const fate = random.next();
  if (fate < RATES.heavy && clausesOf(text).length >= 4) return ended(heavilyReworded(rolled, phrases, random), part);
  if (fate < RATES.heavy + RATES.medium) return ended(reworded(rolled, 3 + random.below(4), phrases, random), part);
  if (fate < RATES.heavy + RATES.medium + RATES.light) return ended(reworded(rolled, 1 + random.below(2), phrases, random), part);
  return rolled;
}

/** Some paragraphs go elsewhere in their part, some into the other part; points stay under their chapeau. */
function rearranged(heirs: readonly Heir[], random: Random): Heir[] {
  const result = [...heirs];
  for (const heir of heirs) {
    const over = heir.free && heir.origins.length === 1 && random.chance(RATES.crossed) ? crossed(heir.text, heir.part) : null;
    if (over === null && !(heir.free && heir.origins.length > 0 && random.chance(RATES.moved))) continue;
    const moved = over === null ? heir : { ...heir, ...over };
    result.splice(result.indexOf(heir), 1);
    const places = result.flatMap(({ part }, at) => (part === moved.part ? [at] : []));
    result.splice(random.pick(places), 0, moved);
  }
  return result;
}

function keyOf(count: number, heirs: readonly Heir[]): KeyLink[] {
  const links = new Map<string, { from: readonly number[]; to: number[] }>();
  for (const [index, { origins }] of heirs.entries()) {
    const name = origins.length > 0 ? origins.join("+") : `new ${index}`;
    const link = links.get(name);
    if (link) link.to.push(index);
    else links.set(name, { from: origins, to: [index] });
  }
  const found = new Set(heirs.flatMap(({ origins }) => origins));
  const removed = Array.from({ length: count }, (_, index) => index).filter((index) => !found.has(index));
  return [...links.values(), ...removed.map((index) => ({ from: [index], to: [] }))];
}
