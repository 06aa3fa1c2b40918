import type { Resolution } from "../model/resolution.ts";
import type { Message } from "../model/source.ts";
import { messageOf, type Rule, type RuleFacts } from "./rule.ts";
import { alsoMissing, alsoUnfounded } from "./rules/connectives.ts";
import { wrongEnd } from "./rules/ends.ts";
import { mixedHyphen } from "./rules/hyphens.ts";
import { twoNames } from "./rules/names.ts";
import { noteOrder } from "./rules/notes.ts";
import { doubleWord, openSign, strayBlank } from "./rules/signs.ts";

/** Rules of this folder. A new rule is a line here. */
const RULES: readonly Rule[] = [alsoMissing, alsoUnfounded, wrongEnd, openSign, doubleWord, strayBlank, noteOrder, twoNames, mixedHyphen];

const form = "usage of resolutions as printed";
/** What is noticed in reading already, so that it has a name, a source and a switch like the rest. */
const READING: readonly RuleFacts[] = [
  { name: "number-gap", what: "Operative paragraphs count up by one.", source: form, usual: true },
  { name: "number-order", what: "Operative numbers do not go back.", source: form, usual: true },
  { name: "number-repeated", what: "No operative number stands twice.", source: form, usual: true },
  { name: "unfinished", what: "A paragraph ends with a comma, semicolon, colon or full stop.", source: form, usual: true },
  {
    name: "repaired-word",
    what: "No word is broken or glued, as a PDF leaves it.",
    source: "the words of the text itself",
    usual: true,
  },
  {
    name: "repaired-mark",
    what: "No footnote mark is glued to a number.",
    source: "the notes of the text itself",
    usual: true,
  },
  { name: "no-formula", what: "A line names the organ before the first paragraph.", source: form, usual: true },
  {
    name: "mark-without-note",
    what: "Every footnote mark has its note.",
    source: "usage of resolutions as printed, footnotes",
    usual: true,
  },
  {
    name: "note-without-mark",
    what: "Every footnote has its mark in the text.",
    source: "usage of resolutions as printed, footnotes",
    usual: true,
  },
  {
    name: "two-years",
    what: "An instrument is cited with one year.",
    source: "usage of resolutions as printed, titles of instruments",
    usual: true,
  },
];

/** Every rule with a switch, in the order a list shows them. */
export const ruleFacts: readonly RuleFacts[] = [...READING, ...RULES].map(({ name, what, source, usual }) => ({
  name,
  what,
  source,
  usual,
}));

/** Which rules to follow: the usual ones where `only` is empty, else those alone; never those to skip. */
export interface Chosen {
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/**
 * What an editor would ask about a text, in reading order: the messages of its reading and those of the rules here. Errors, and
 * messages of no rule with a switch, are always there.
 */
export function checked(resolution: Resolution, { only, skip }: Chosen): Message[] {
  const follows = ({ name, usual }: RuleFacts) => !skip.includes(name) && (only.length === 0 ? usual : only.includes(name));
  const known = new Map(ruleFacts.map((facts) => [facts.name, facts]));
  const read = resolution.messages.filter(({ rule, severity }) => {
    const facts = known.get(rule);
    return facts === undefined || severity === "error" || follows(facts);
  });
  const asked = RULES.filter(follows).flatMap((rule) => rule.ask(resolution).map((query) => messageOf(rule, query)));
  return [...read, ...asked].sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
}
