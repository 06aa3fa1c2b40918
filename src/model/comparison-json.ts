import { z } from "zod";

/** The version of the JSON report's form. A change that could break a reader of it counts one up. */
export const comparisonJsonVersion = 1;

/** A share, 0 to 1. */
export const share = z.number().min(0).max(1);
const count = z.int().min(0);
/** The id of a paragraph. */
export const id = z.string().min(1).describe("Number of a paragraph in its text: PP3, OP17, OP17(a)(ii), AN2 (annex), P5 (plain text).");
const statusSchema = z.enum(["unchanged", "editorial", "technical", "reworded", "added", "removed"]);

const paragraphSchema = z.strictObject({
  id,
  section: z.enum(["preamble", "operative", "annex", "other"]),
  kind: z.enum(["preambular", "operative", "chapeau", "point", "plain"]),
  number: z.string().nullable().describe("As printed, without its full stop."),
  text: z.string().describe("Without number and footnote marks, white space as single spaces."),
  opening: z.string().nullable().describe("The opening phrase, with which the text begins."),
});

const footnoteSchema = z.strictObject({
  id: z.string().min(1),
  mark: z.string().describe("As printed."),
  text: z.string(),
});

const headingSchema = z.strictObject({
  id: z.string().min(1),
  level: z.int().min(1).describe("1 is the highest."),
  text: z.string(),
  before: id.nullable().describe("The first paragraph under it."),
});

const textSchema = z.strictObject({
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  date: z.iso.date().nullable().describe("When it was adopted."),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  paragraphs: z.array(paragraphSchema),
  footnotes: z.array(footnoteSchema),
  headings: z.array(headingSchema),
});

/** A stretch of words: those that stayed, went or came. */
export const editSchema = z.strictObject({
  op: z.enum(["equal", "delete", "insert"]),
  text: z.string(),
});

const findingSchema = z.strictObject({
  type: z.enum(["verb", "qualifier", "citation", "addressee", "mandate", "deadline", "content"]),
  old: z.string().nullable(),
  new: z.string().nullable(),
  cause: z.enum(["real", "connective", "form", "rolled"]).exactOptional(),
  direction: z.enum(["stronger", "weaker", "neutral", "unclear"]),
  text: z.string(),
  because: z.string().exactOptional(),
});

/** What happened to a paragraph, or to the several that were split or merged. */
export const changeSchema = z.strictObject({
  from: z.array(id).describe("Paragraphs of the old text; empty for an added one."),
  to: z.array(id).describe("Paragraphs of the new text; empty for a removed one."),
  status: statusSchema,
  moved: z.boolean(),
  score: share.describe("0 (nothing in common, or no counterpart) to 1 (the same words)."),
  reason: z.enum([
    "same words",
    "similar words",
    "same place",
    "points of a chapeau",
    "rest of a merge",
    "rest of a split",
    "pinned by the reader",
    "no counterpart",
  ]),
  doubtful: z.boolean(),
  next: z.strictObject({ from: id, to: id, score: share }).nullable().describe("The best pairing that lost against this one."),
  nearest: z.strictObject({ id, score: share }).nullable().describe("For added and removed: what comes nearest in the other text."),
  edits: z
    .array(editSchema)
    .describe(
      'All "equal" and "delete" texts give the old paragraphs, all "equal" and "insert" texts the new ones, several joined by "\\n".',
    ),
  findings: z.array(findingSchema),
});

const headingChangeSchema = z.strictObject({
  from: z.string().nullable(),
  to: z.string().nullable(),
  status: statusSchema,
});

const summarySchema = z.strictObject({
  unchanged: count,
  editorial: count,
  technical: count,
  reworded: count,
  added: count,
  removed: count,
  moved: count,
  split: count,
  merged: count,
  doubtful: count,
  words: z.strictObject({ from: count, to: count }),
  similarity: share.describe("Words that stand in both texts, as a share of the words of the longer one."),
});

const verdictSchema = z.strictObject({
  kind: z.enum(["technical update", "light revision", "substantial revision", "new text"]),
  because: z.array(z.string()).describe("The counts it rests on, in plain words."),
});

/**
 * What the JSON report holds: the contract with programs that read it. Strict: an unknown field is an error.
 * Numbers that are no counts are rounded to four decimals; what is not known is null.
 */
export const comparisonJsonSchema = z
  .strictObject({
    format: z.literal("travaux-comparison"),
    version: z.literal(comparisonJsonVersion),
    from: textSchema,
    to: textSchema,
    changes: z
      .array(changeSchema)
      .describe("Every paragraph of both texts once, in the order of the new text, removed ones where they stood in the old."),
    headings: z.array(headingChangeSchema),
    summary: summarySchema,
    verdict: verdictSchema,
    made: z.strictObject({ version: z.string().min(1), thresholds: z.record(z.string(), z.number()), rules: z.array(z.string()) }),
  })
  .describe("A comparison of two texts, paragraph by paragraph, as made by travaux.");

/** What `travaux diff --format json` writes. */
export type ComparisonJson = z.infer<typeof comparisonJsonSchema>;
