/** Words by which a text ties what is asked to something else. English. */

const list = (text: string): string[] => text.split(";").map((phrase) => phrase.trim());
const words = (text: string): string[] => text.trim().split(/\s+/);

/** Heads of phrases that tie what is asked to a text or a fact; one that gave way to another is a change of how firmly. Lower case. */
export const TIES: Readonly<Record<string, number | null>> = {
  "in full compliance with": 3,
  "in compliance with": 3,
  "in full conformity with": 3,
  "in conformity with": 3,
  "in accordance with": 3,
  "consistent with": 3,
  "in line with": 3,
  "pursuant to": 3,
  "based on": 2,
  "guided by": 2,
  "taking into account": 1,
  "taking into consideration": 1,
  "bearing in mind": 1,
  "with due regard for": 1,
  "with due regard to": 1,
  "in the context of": null,
  "in the light of": null,
  "within the framework of": null,
  "while respecting": null,
};

/** Why the ranks of `TIES` hold. */
export const TIES_REASON = "what must agree with a text is bound by it, what takes it into account is not";

/** Phrases that may tie what is asked to what the addressee itself decides on or has. "In the context of" only says where. */
export const TIE_HEADS: readonly string[] = [
  ...Object.keys(TIES).filter((head) => head !== "in the context of" && head !== "while respecting"),
  ...list("according to; in keeping with; within the limits of; considering; within; under"),
];

/** Words that say whose something is; those of a State among them. */
export const STATES = new Set(words("national domestic internal"));
export const OWNERS = new Set([...STATES, ...words("their its own respective existing available local")]);

/** What the addressee decides on itself: a tie to it is a condition. */
export const OWN_LAW = new Set(words("legislation law laws constitutions systems frameworks"));
export const OWN_STATE = new Set(
  words("circumstances capacities capabilities priorities needs policies practices contexts context realities conditions"),
);
/** What it may not go beyond: a tie to it is a limit. */
export const OWN_MEANS = new Set(words("mandate mandates competence competences resources"));

/** Words at which what a tie is to has ended. */
export const TIE_STOPS = new Set(
  words(
    "to that which who whom whose by for from through so when while where whether in on at with is are be shall should may can will not",
  ),
);
