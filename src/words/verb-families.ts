/**
 * Families of verbs, with an order inside a family where drafters know one. Across families no order is claimed:
 * "Noting" that became "Recalling" is news becoming history, not weakening.
 *
 * The verbs are those the General Assembly opens paragraphs with most often (counts over its 75th to 80th sessions). The orders
 * are our reading of their use; one reading is the Assembly's own: decision 55/488, by which "notes" and "takes note of" are neutral.
 * Where usage is not settled, words share a rank or have none.
 */

/** Families of verbs that say one kind of thing more or less strongly. */
export type VerbFamily = "asking" | "receiving" | "concern" | "blame" | "standing" | "recognition" | "emphasis" | "support" | "decision";

/** A family's order. */
export interface Family {
  /** What a step along the order changes, as in "a stronger request". */
  readonly noun: string;
  /** Why the order holds. */
  readonly reason: string;
  /** Third persons and adjectives, rank 1 (weakest) up; words of one rank stand for one another. */
  readonly ranks: readonly (readonly string[])[];
}

/** The families by their names. */
export const FAMILIES: Readonly<Record<VerbFamily, Family>> = {
  // "Requests" binds those who work for the body, "urges" presses those who do not: see `INCOMPARABLE`.
  asking: {
    noun: "request",
    reason: "an invitation leaves more freedom than an encouragement, a call less, urging less still, a demand none",
    ranks: [
      ["invites"],
      ["encourages"],
      ["calls upon", "calls for", "calls on", "appeals", "requests", "asks"],
      ["urges"],
      ["demands", "insists"],
    ],
  },
  // Decision 55/488 (2001): "takes note of" and "notes" are neutral, neither approval nor disapproval.
  receiving: {
    noun: "reception",
    reason: "noting says neither yes nor no, appreciation leans to yes, a welcome is one, an endorsement makes it the body's own",
    ranks: [["notes", "takes note"], ["with interest"], ["with appreciation", "with satisfaction"], ["welcomes"], ["endorses", "approves"]],
  },
  // Degrees are told by the adjective or adverb, see `DEGREES`.
  concern: { noun: "concern", reason: "deep or serious concern is more than concern, grave concern more than either", ranks: [] },
  blame: {
    noun: "censure",
    reason: "to regret is milder than to deplore, to deplore milder than to condemn",
    ranks: [["regrets"], ["deplores"], ["condemns"]],
  },
  // To recall only mentions what was agreed; to reaffirm binds oneself to it again.
  standing: {
    noun: "adherence",
    reason: "to recall only mentions what was agreed, to reaffirm binds the body to it again",
    ranks: [["recalls"], ["reaffirms"]],
  },
  recognition: { noun: "recognition", reason: "used for one another", ranks: [["recognizes", "acknowledges", "recognises"]] },
  emphasis: {
    noun: "emphasis",
    reason: "used for one another",
    ranks: [["stresses", "emphasizes", "emphasises", "underlines", "underscores", "highlights"]],
  },
  support: { noun: "praise", reason: "no settled order", ranks: [] },
  decision: { noun: "decision", reason: "used for one another", ranks: [["decides", "resolves"]] },
};

/**
 * Pairs inside a family whose order depends on who is addressed. An encouragement that became a request is not among them: whoever is
 * asked, what was welcome has become a task.
 */
export const INCOMPARABLE: readonly (readonly [string, string])[] = [["requests", "urges"]];

/** Words of degree before "concern" and "concerned", rank 1 where there is none. */
export const DEGREES: Readonly<Record<string, number>> = {
  deep: 2,
  deeply: 2,
  serious: 2,
  seriously: 2,
  great: 2,
  greatly: 2,
  strong: 2,
  strongly: 2,
  profound: 2,
  profoundly: 2,
  deepest: 3,
  grave: 3,
  gravely: 3,
  gravest: 4,
};

/** Adverbs that press harder on the verb they stand with: "strongly condemns", "warmly welcomes". */
export const INTENSIFIERS = [
  "strongly",
  "firmly",
  "deeply",
  "warmly",
  "urgently",
  "vigorously",
  "unequivocally",
  "categorically",
  "especially",
  "earnestly",
];

/** What a paragraph adds because of its neighbour and not because of its matter. */
export const CONNECTIVES = ["also", "further", "furthermore", "equally", "again", "likewise", "moreover"];

/** The same as phrases between the joint and the verb of a later clause. */
export const REGARDS = [
  "in this regard",
  "in that regard",
  "in this respect",
  "in that respect",
  "in this context",
  "in that context",
  "in this connection",
  "in that connection",
  "to this end",
  "to that end",
  "at the same time",
  "therefore",
  "accordingly",
  "consequently",
];

/**
 * Participles and adjectives that begin a later clause of a preambular paragraph (", and noting"). Others, such as "supporting" or
 * "considering", more often belong to what is spoken of.
 */
export const CLAUSE_PARTICIPLES = new Set(
  `noting recalling reaffirming recognizing recognising acknowledging welcoming stressing emphasizing emphasising underlining underscoring
  highlighting taking expressing bearing mindful concerned aware convinced encouraging urging inviting calling requesting commending condemning
  regretting deploring reiterating affirming paying resolving looking cognizant conscious alarmed supporting`.split(/\s+/),
);

/** Those of them that also stand in an operative paragraph, after a comma; the rest are gerunds there ("by encouraging"). */
export const CLAUSE_PARTICIPLES_IN_OPERATIVE = new Set(
  `noting recalling reaffirming recognizing recognising acknowledging welcoming stressing emphasizing underlining bearing mindful`.split(
    /\s+/,
  ),
);

/**
 * What the addressee is to do, by how far it binds: to consider a step is less than to seek it, to seek less than to take it, to take
 * less than to ensure the outcome. Verbs without a rank are exchanged without an order. Base forms.
 */
export const ACTION_RANKS: Readonly<Record<string, number>> = {
  consider: 1,
  explore: 1,
  examine: 1,
  seek: 2,
  strive: 2,
  endeavour: 2,
  aim: 2,
  attempt: 2,
  try: 2,
  ensure: 4,
  guarantee: 4,
  enact: 4,
  secure: 4,
};

/** A step that is simply taken; stands between seeking and ensuring for comparison with `consider` and `seek` only. */
export const PLAIN_ACTION = 3;

const ACTIONS = `accelerate accede achieve act adapt address adhere adopt advance allocate analyse apply assess assist assume assure avoid broaden build
carry combat collaborate collect combine complete conclude conduct contribute convene cooperate coordinate counter create criminalize
deepen defend deliver deny design destroy detect determine develop devote disseminate dismantle draw effect eliminate employ empower enable end engage
enhance enlarge eradicate establish evaluate exchange exercise expand expedite extend facilitate finalize focus follow foster fulfil fund give grant
harmonize help hold identify implement improve include incorporate increase inform initiate institute integrate intensify introduce invest investigate join
keep launch lift limit maintain mainstream make maximize measure meet minimize mitigate mobilize monitor negotiate observe offer organize overcome
participate pay perform plan prepare preserve present prevent promote prohibit propose prosecute protect provide publish pursue
raise ratify reach realize recommend redouble reduce refrain reform regulate reinforce remove render repeal report resolve respect respond restrict resume
review revise safeguard scale share sign stimulate stop streamline strengthen study submit sustain support suppress tackle take tolerate train transfer undertake
uphold update use utilize welcome withdraw work`;

/** Base forms of what resolutions ask for. */
export const ACTION_VERBS: ReadonlySet<string> = new Set([...ACTIONS.trim().split(/\s+/), ...Object.keys(ACTION_RANKS), "continue"]);
