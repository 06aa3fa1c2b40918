import type { Direction } from "../model/finding.ts";

/**
 * Words that hedge, condition, limit or widen what is said, with what it means when one is added; dropped, it means the opposite. A
 * direction is given only where a reason stands beside it; for the others a reader must judge. English.
 */
export interface QualifierKind {
  readonly name: string;
  /** For one that is added. */
  readonly added: Direction;
  /** Why, as the end of a sentence about one that is added; null where no direction is claimed. */
  readonly reason: string | null;
  readonly reasonDropped: string | null;
  /** Phrases in lower case; words may stand between spaces only. */
  readonly phrases: readonly string[];
}

const list = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
const words = (text: string): string[] => text.trim().split(/\s+/);

/** The kinds of qualifiers, each with the phrases that make one. */
export const QUALIFIERS: readonly QualifierKind[] = [
  {
    name: "hedge",
    added: "weaker",
    reason: "it leaves the addressee to judge whether and how",
    reasonDropped: "the addressee no longer judges whether and how",
    phrases:
      list(`where appropriate; as appropriate; if appropriate; when appropriate; where applicable; as applicable; if applicable; where relevant
      as necessary; where necessary; if necessary; when necessary; as needed; where needed; if needed; where possible; when possible; if possible
      as far as possible; to the extent possible; to the greatest extent possible; to the extent feasible; where feasible; as feasible
      wherever possible; whenever possible; insofar as possible; in so far as possible; where available; as available; if requested; as deemed appropriate
      in cases of an appropriate nature; in appropriate cases; to the maximum extent possible; to the fullest extent possible
      as far as practicable; where practicable; as practicable; when requested; to the largest extent possible; as the case may be`),
  },
  {
    name: "condition",
    added: "weaker",
    reason: "it makes what is said depend on something else",
    reasonDropped: "what is said no longer depends on it",
    phrases:
      list(`upon request; upon their request; on request; at their request; upon the request; at the request; subject to; on mutually agreed terms
      on a voluntary basis; on a case-by-case basis; in a position to do so; voluntary; voluntarily; provided that; without prejudice to
      in accordance with national legislation; in accordance with their national legislation; in accordance with national law; in accordance with domestic law
      in accordance with their domestic law; in accordance with national laws; in accordance with applicable national laws; consistent with national legislation
      consistent with domestic law; consistent with national law; in accordance with applicable law; as permitted by national law; under national law
      in accordance with their domestic legislation; in accordance with domestic legislation`),
  },
  {
    name: "limit",
    added: "weaker",
    reason: "it limits the means or the reach",
    reasonDropped: "a limit of means or reach is gone",
    phrases:
      list(`within existing resources; within available resources; within existing available resources; from within existing resources
      within their existing resources; within its existing resources; within existing mandates; within its mandate; within their mandates; within their respective mandates
      within its existing mandate; within their respective competences; that have not yet done so; that have not done so; if they have not yet done so
      if they have not done so; the worst forms of; certain aspects of; some aspects of; certain forms of; some forms of; relevant; pertinent; at least in part; partly; partially; some; certain`),
  },
  {
    name: "doubt",
    added: "weaker",
    reason: "what was certain is called possible",
    reasonDropped: "what was called possible is stated as certain",
    phrases: words(`possible potential potentially possibly perhaps may can could might`),
  },
  {
    name: "obligation",
    added: "unclear",
    reason: null,
    reasonDropped: null,
    phrases: words(`should shall must will ought would`),
  },
  {
    name: "widening",
    added: "stronger",
    reason: "it says that every one is meant",
    reasonDropped: "it no longer says that every one is meant",
    phrases: words(`all every`),
  },
  {
    name: "fullness",
    added: "stronger",
    reason: "it names the whole, or what is sufficient",
    reasonDropped: "the whole, or what is sufficient, is no longer named",
    phrases: [
      ...list(`all forms of; all aspects of; all types of; all kinds of; all dimensions of; in its entirety; in full; in their entirety; in all its aspects; in all their aspects; in all its forms; in all their forms
        in all its forms and dimensions; in all its forms and manifestations; in all its dimensions; of all forms; at all levels; in all spheres`),
      ...words("full fully complete completely entire adequate adequately sufficient effective effectively consistently thoroughly"),
    ],
  },
  {
    name: "urgency",
    added: "stronger",
    reason: "it asks for more, or sooner",
    reasonDropped: "less is asked for, or later",
    phrases: [
      ...list(
        "as a matter of priority; as a matter of urgency; without delay; as soon as possible; at the earliest; in a timely manner; as a priority",
      ),
      ...words("urgent urgently immediate immediately strongly significantly substantially greatly"),
    ],
  },
  {
    // "Serious crimes", "key institutions": such a word weighs what is spoken of, or narrows it.
    name: "degree",
    added: "unclear",
    reason: null,
    reasonDropped: null,
    phrases: words(`serious seriously grave critical crucial vital essential important significant great strong substantial major key
      pressing severe particularly highly fundamental indispensable paramount profound increasing increasingly growing dangerous`),
  },
  {
    name: "frame",
    added: "unclear",
    reason: null,
    reasonDropped: null,
    phrases: list("as part of; within the framework of; in the framework of; within the context of"),
  },
  {
    name: "scope",
    added: "unclear",
    reason: null,
    reasonDropped: null,
    phrases: [
      ...list("inter alia; in particular; among others; among other things; in some cases; in certain cases"),
      ...words(`only solely exclusively mainly primarily illicit illicitly illegal illegally legitimate lawful transnational
        medical non-medical non-scientific nonmedical appropriate appropriately necessary
        genuine persistent evolving competent`),
    ],
  },
  {
    name: "character",
    added: "unclear",
    reason: null,
    reasonDropped: null,
    phrases:
      words(`comprehensive integrated balanced scientific scientifically evidence-based science-based multidisciplinary multisectoral complementary
      sustainable inclusive equitable equal meaningful development-oriented community-based coordinated coherent holistic mutually-reinforcing mutual
      transparent accountable innovative proactive targeted tailored long-term short-term gender-sensitive age-appropriate gender-responsive reliable
      objective accurate timely affordable accessible available regular regularly continued continuous continuously ongoing active actively
      constructive concrete practical realistic collective robust flexible predictable high-quality rights-based people-centred
      cross-cutting strategic systematic systematically non-discriminatory humane proportionate viable jointly swift
      swiftly interim preliminary provisional rapid rapidly safe secure peaceful responsible positive negative adverse`),
  },
];

/** Modal verbs by how far they bind; "is" and "are" state what a modal only wishes or allows. */
export const MODALS: Readonly<Record<string, number>> = { shall: 3, must: 3, should: 2, may: 1, can: 1, could: 1, might: 1 };

/** Verbs after which "as needed" is what is found, not leave to judge. */
export const AS_JUDGED = new Set(
  words(`identify identifies identified consider considered deem deemed regard regarded recognize recognized see seen view viewed describe
    described define defined`),
);

/** Words that open examples, some of all or those meant above others: one that gave way to another is no loss of either. */
export const EXAMPLES: readonly string[] = list(
  "in particular; inter alia; among others; among other things; including; such as; especially; notably; particularly",
);

/**
 * Words by which hedges, conditions and limits that stand for one another are known: a text that has one of a group still leaves that much
 * open. One with none of these stands for itself.
 */
export const GROUPS: readonly RegExp[] = [
  /\b(?:appropriate|applicable|relevant|necessary|needed)$/,
  /\b(?:possible|feasible|practicable|available)$/,
  /\brequest(?:ed)?$/,
  /\b(?:mandates?|competences?)$/,
  /\bresources?\b/,
  /\bvolunta/,
  /\b(?:national|domestic|internal|legislation|laws?)\b/,
];

/** Conditions that may free the addressee or guard somebody else ("treatment on a voluntary basis"), so that no direction follows. */
export const TWO_SIDED = new Set(
  list(`on a voluntary basis; voluntary; voluntarily; without prejudice to; provided that
      that have not yet done so; that have not done so; if they have not yet done so; if they have not done so`),
);

/** The whole of a text: what a body reaffirms so it may reaffirm no longer so, whatever else is said of the text. */
export const WHOLE = new Set(list("in its entirety; in their entirety; in full"));

/** Verbs by which a body makes a text its own, in the third person. */
export const ADHERENCE = new Set(words("reaffirms endorses approves adopts reiterates affirms"));

/** What is there to be chosen or found: a possible one is not less certain than another. */
export const OPTIONS = new Set(
  words(
    "ways means options measures solutions steps areas actions approaches alternatives modalities methods sources future further extent",
  ),
);

/** What somebody owes or is asked for: more of it binds more. The whole of anything else ("full recovery") is only described. */
export const OWED = new Set(
  words(`resources assistance implementation enjoyment respect compliance participation realization realisation cooperation support access protection exercise
    observance fulfilment achievement inclusion consideration transparency accountability effect account advantage ownership commitment
    adherence funding financing use utilization conformity recognition responsibility engagement involvement integration disclosure equality`),
);
