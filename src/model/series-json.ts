import { z } from "zod";
import { changeSchema, editSchema, id, share } from "./comparison-json.ts";

/** The version of the form of the JSON reports on a series. A change that could break a reader of them counts one up. */
export const seriesJsonVersion = 1;

const index = z.int().min(0).describe("A version: its place in `versions`, 0 for the oldest.");

const versionSchema = z.strictObject({
  name: z.string().min(1).describe("Short form of its symbol, or what it is called otherwise; unique in the series."),
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  date: z.iso.date().nullable().describe("When it was adopted."),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const standingSchema = z.strictObject({ version: index, id });

const returnSchema = z
  .strictObject({ from: standingSchema, to: standingSchema, score: share, edits: z.array(editSchema) })
  .describe("A paragraph that went out and came back later.");

const base = {
  version: z.literal(seriesJsonVersion),
  versions: z.array(versionSchema).min(1),
  made: z.strictObject({ version: z.string().min(1) }),
};

/** `travaux history --format json`: one clause through all versions. */
export const historyJsonSchema = z
  .strictObject({
    format: z.literal("travaux-history"),
    ...base,
    about: standingSchema,
    first: index,
    last: index,
    stages: z
      .array(
        z.strictObject({
          version: index,
          paragraphs: z.array(z.strictObject({ id, text: z.string() })).describe("Empty where the clause is absent."),
          changes: z.array(changeSchema).describe("What brought the clause here from the version before, or took it away."),
        }),
      )
      .describe("One for each version."),
    returns: z.array(returnSchema),
  })
  .describe("One clause of a series through all its versions, as made by travaux.");

/** `travaux blame --format json`: a text with the version that brought in each run of its words. */
export const blameJsonSchema = z
  .strictObject({
    format: z.literal("travaux-blame"),
    ...base,
    about: index,
    paragraphs: z.array(
      z.strictObject({
        id,
        runs: z
          .array(
            z.strictObject({
              text: z.string().min(1),
              since: index.describe("The version that brought the words in."),
              away: z
                .strictObject({
                  gone: index.describe("The first version without them."),
                  back: index.describe("The version that has them again."),
                })
                .nullable(),
            }),
          )
          .describe("The texts of all runs in order give the paragraph."),
      }),
    ),
  })
  .describe("Where the words of a text come from, as found by travaux.");

const startSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("first version") }),
  z.strictObject({ kind: z.literal("added"), version: index }),
  z.strictObject({ kind: z.literal("split"), version: index, from: z.int().min(0).describe("Index of the clause it came off.") }),
]);

const endSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("stands") }),
  z.strictObject({ kind: z.literal("removed"), version: index }),
  z.strictObject({ kind: z.literal("merged"), version: index, into: z.int().min(0).describe("Index of the clause it went into.") }),
]);

/** `travaux matrix --format json`: clauses by versions. */
export const matrixJsonSchema = z
  .strictObject({
    format: z.literal("travaux-matrix"),
    ...base,
    clauses: z.array(
      z.strictObject({
        start: startSchema,
        end: endSchema,
        cells: z
          .array(
            z
              .strictObject({
                id,
                status: z
                  .enum(["unchanged", "editorial", "technical", "reworded"])
                  .nullable()
                  .describe("Null where it came in or came back."),
                moved: z.boolean(),
                returned: z.boolean(),
              })
              .nullable(),
          )
          .describe("One for each version, null where the clause does not stand."),
      }),
    ),
  })
  .describe("The clauses of a series and where each stands in every version, as found by travaux.");

/** `travaux log --format json`: the steps of a series in figures. */
export const logJsonSchema = z
  .strictObject({
    format: z.literal("travaux-log"),
    ...base,
    texts: z
      .array(
        z.strictObject({
          paragraphs: z.int().min(0),
          words: z.strictObject({ carriedOver: z.int().min(0), cameBack: z.int().min(0), fresh: z.int().min(0) }),
        }),
      )
      .describe("One for each version; the three counts of words add up to the text."),
    steps: z.array(z.strictObject({ verdict: z.string(), because: z.array(z.string()), changes: z.array(changeSchema) })),
    returns: z.array(returnSchema),
  })
  .describe("What happened to a series from version to version, as found by travaux.");

/** `travaux search --format json`: wordings like those asked for. */
export const searchJsonSchema = z
  .strictObject({
    format: z.literal("travaux-search"),
    version: z.literal(seriesJsonVersion),
    query: z.strictObject({
      words: z.string(),
      kind: z.enum(["exact", "near"]),
      body: z.string().nullable(),
      from: z.int().nullable(),
      to: z.int().nullable(),
      section: z.enum(["preamble", "operative", "annex", "other"]).nullable(),
      opening: z.string().nullable(),
      series: z.string().nullable(),
      limit: z.int().min(1),
    }),
    searched: z.strictObject({ texts: z.int().min(0), paragraphs: z.int().min(0) }),
    found: z
      .array(
        z.strictObject({
          text: z.string(),
          score: share,
          matches: z
            .array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) }))
            .describe("Words asked for, in UTF-16 units of the text."),
          places: z
            .array(
              z.strictObject({
                symbol: z.string(),
                body: z.string(),
                year: z.int().nullable(),
                paragraph: id,
                section: z.enum(["preamble", "operative", "annex", "other"]),
                adopted: z.boolean().describe("False for a draft."),
              }),
            )
            .min(1)
            .describe("Everywhere these words stand, the newest first."),
        }),
      )
      .describe("The best first."),
    made: z.strictObject({ version: z.string().min(1) }),
  })
  .describe("Wordings of the corpus like those asked for, as found by travaux.");

/** `travaux series --format json`: which texts follow one another. */
export const foundSeriesJsonSchema = z
  .strictObject({
    format: z.literal("travaux-series"),
    version: z.literal(seriesJsonVersion),
    series: z.array(
      z.strictObject({
        id: z.string().nullable().describe("In the manifest, null where it was found by the texts alone."),
        title: z.string(),
        texts: z.array(z.string()).min(2).describe("Oldest first."),
        links: z.array(
          z.strictObject({
            from: z.string(),
            to: z.string(),
            manifest: z.boolean(),
            sameTitle: z.boolean(),
            recalled: z.boolean(),
            overlap: share.nullable().describe("Share of the runs of five words; null where the title was enough."),
          }),
        ),
      }),
    ),
    made: z.strictObject({ version: z.string().min(1) }),
  })
  .describe("The series of a corpus, as found by travaux.");

const wordsSchema = z.strictObject({ proposed: z.int().min(0), kept: z.int().min(0) });

const foundDraftSchema = z.strictObject({
  name: z.string().min(1),
  named: z.boolean().describe("The resolution's masthead names it."),
  manifest: z.boolean().describe("Both are in the same series of the manifest."),
  sameTitle: z.boolean(),
  overlap: z.number().min(0).max(1).describe("Share of the resolution's runs of five words that stand in the draft too."),
});

/** `travaux drafts --format json`: what became of a draft. */
export const draftsJsonSchema = z
  .strictObject({
    format: z.literal("travaux-drafts"),
    ...base,
    found: z
      .strictObject({ texts: z.array(foundDraftSchema), others: z.array(foundDraftSchema).describe("Other drafts that came near.") })
      .nullable()
      .describe("Why these texts are taken for the drafts; null where the user named them."),
    proposals: z
      .array(
        z.strictObject({
          change: changeSchema.describe("From last year's text to the draft."),
          fate: z.enum(["survived", "in part", "dropped"]),
          adopted: z.array(id).describe("Where it stands in the adopted text."),
          inserted: wordsSchema,
          struck: wordsSchema,
        }),
      )
      .describe("In the order of the draft."),
    negotiated: z
      .array(z.strictObject({ id, words: z.int().min(1), runs: z.array(z.strictObject({ text: z.string().min(1), since: index })) }))
      .describe("Paragraphs of the adopted text with words that came in during negotiation: those since version 2 and later."),
  })
  .describe("What became of a draft, as found by travaux.");

/** What `travaux drafts --format json` writes; likewise below. */
export type DraftsJson = z.infer<typeof draftsJsonSchema>;
/** What `travaux series` writes. */
export type FoundSeriesJson = z.infer<typeof foundSeriesJsonSchema>;
/** What `travaux search` writes. */
export type SearchJson = z.infer<typeof searchJsonSchema>;
/** What `travaux history` writes. */
export type HistoryJson = z.infer<typeof historyJsonSchema>;
/** What `travaux blame` writes. */
export type BlameJson = z.infer<typeof blameJsonSchema>;
/** What `travaux matrix` writes. */
export type MatrixJson = z.infer<typeof matrixJsonSchema>;
/** What `travaux log` writes. */
export type LogJson = z.infer<typeof logJsonSchema>;
