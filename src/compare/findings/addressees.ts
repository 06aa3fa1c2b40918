import type { Finding } from "../../model/finding.ts";
import type { Span } from "../../model/source.ts";
import type { Actor } from "../../words/addressees.ts";
import { type NamedSide, namedOn, runs } from "./actor-lists.ts";
import type { ChangeContext, Finder } from "./context.ts";
import { missingFrom } from "./missing-actors.ts";
import { quoteOf, type Side, type Stretch, stretchesOf, touching } from "./stretches.ts";

/**
 * Bodies and groups of people that came, went or gave way to others where a linked change touches them. Those that only moved, and
 * authors of papers cited, are none. English.
 */
export const addressees: Finder = (context) => {
  if (context.language !== "en" || context.from.length === 0 || context.to.length === 0) return [];
  const stretches = stretchesOf(context.edits);
  const [old, young] = [namedOn(context, "old"), namedOn(context, "new")];
  const gone = runs(missingFrom(old, young, stretches), old.text);
  const come = runs(missingFrom(young, old, stretches), young.text);
  const paired = new Set<readonly Actor[]>();
  const found: { at: number; finding: Finding }[] = [];
  for (const run of come) {
    const places = placesOf(run, stretches, "new");
    const free = gone.filter((each) => !paired.has(each));
    const before =
      free.find((each) => placesOf(each, stretches, "old").some((place) => places.includes(place))) ??
      free.find((each) => areKin(each, run));
    if (before !== undefined) paired.add(before);
    found.push({ at: places[0] ?? 0, finding: finding(old, young, before ?? [], run) });
  }
  for (const run of gone.filter((each) => !paired.has(each)))
    found.push({ at: placesOf(run, stretches, "old")[0] ?? 0, finding: finding(old, young, run, []) });
  for (const joint of joints(context, old.actors, young.actors, stretches)) found.push(joint);
  return found.toSorted((a, b) => a.at - b.at).map((each) => each.finding);
};

/** Nouns for the same ones: "affected populations" and "affected communities", "developing States" and "developing countries". */
const SAME_ONES = [/ (?:communities|groups|people|persons|populations)$/, / (?:countries|states)$/];

function areKin(old: readonly Actor[], young: readonly Actor[]): boolean {
  const [a, b] = [old[0]?.key ?? "", young[0]?.key ?? ""];
  if (old.length !== 1 || young.length !== 1) return false;
  return SAME_ONES.some((nouns) => nouns.test(a) && nouns.test(b) && a.replace(nouns, "") === b.replace(nouns, ""));
}

function placesOf(run: readonly Actor[], stretches: readonly Stretch[], side: Side): number[] {
  return run.flatMap((actor) => touching(stretches, side, actor));
}

/** "A and B" that became "A, including B", or the reverse: who is meant by A changed. */
function joints(
  context: ChangeContext,
  old: readonly Actor[],
  young: readonly Actor[],
  stretches: readonly Stretch[],
): { at: number; finding: Finding }[] {
  return stretches.flatMap((stretch, at) => {
    const [before, after] = [
      context.oldText.slice(stretch.old.start, stretch.old.end),
      context.newText.slice(stretch.new.start, stretch.new.end),
    ];
    if (/\bincluding\b/.test(before) === /\bincluding\b/.test(after) || !isJoint(before) || !isJoint(after)) return [];
    const [x, y] = [actorsAround(old, stretch.old, context.oldText), actorsAround(young, stretch.new, context.newText)];
    if (x === null || y === null) return [];
    const quotes = { old: quoteOf(context.oldText, x), new: quoteOf(context.newText, y) };
    const text = "Those named before and after “including” stand in another relation: as examples of one group, or beside it.";
    return [{ at, finding: { type: "addressee", ...quotes, cause: "real", direction: "unclear", text, because: null } }];
  });
}

const isJoint = (words: string): boolean => /^[\s,]*(?:and|including|as well as)?[\s,]*$/.test(words);

function actorsAround(actors: readonly Actor[], place: Span, text: string): Span | null {
  const after = actors.find((actor) => actor.start >= place.end && actor.start - place.end <= 2);
  const before = /[\p{L}-]+(?: [\p{L}-]+)?[,\s]*$/u.exec(text.slice(Math.max(0, place.start - 40), place.start))?.[0];
  if (after === undefined || before === undefined) return null;
  const isPeople =
    /people|persons|communities|society|women|children|youth|organizations|stakeholders|authorities|States|agencies|personnel/.test(before);
  return isPeople ? { start: place.start - before.length, end: after.end } : null;
}

function finding(from: NamedSide, to: NamedSide, gone: readonly Actor[], come: readonly Actor[]): Finding {
  const old = quoted(from.text, gone);
  const heir = quoted(to.text, come);
  const [before, after] = [shown(old), shown(heir)];
  const areAsked = (side: NamedSide, run: readonly Actor[]): string =>
    run.every((actor) => side.asked.surely.has(actor)) ? "asked" : "named";
  const text =
    old === null
      ? `Now ${areAsked(to, come)}: ${after}.`
      : heir === null
        ? `No longer ${areAsked(from, gone)}: ${before}.`
        : `${before} gave way to ${after}.`;
  return { type: "addressee", old, new: heir, cause: "real", direction: "unclear", text, because: null };
}

/** The beginning of a long list is enough to name it in a sentence; the quotation has it whole. */
const LONGEST_SHOWN = 90;

function shown(quote: Finding["old"]): string {
  if (quote === null) return "";
  if (quote.words.length <= LONGEST_SHOWN) return `“${quote.words}”`;
  return `“${quote.words.slice(0, LONGEST_SHOWN).replace(/\s+\S*$/, "")} …”`;
}

function quoted(text: string, run: readonly Actor[]): Finding["old"] {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined ? null : quoteOf(text, { start: first.start, end: last.end });
}
