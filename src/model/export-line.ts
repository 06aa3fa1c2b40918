import { z } from "zod";
import { changeSchema } from "./comparison-json.ts";

/** The version of the export's form; it stands in the first line. A change that could break a reader of it counts one up. */
export const exportVersion = 1;

const documentId = z.string().min(1).describe("Symbol, with the language where it is not English: A/RES/76/188:fr.");
const paragraphId = z.string().min(1).describe("Document and number: A/RES/79/191#OP3.");

/** One line of `travaux export`. Ids are stable: the same texts have the same ids in every export. */
export const exportLineSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("export"), version: z.literal(exportVersion), travaux: z.string().min(1) }),
    z.strictObject({
      kind: z.literal("document"),
      id: documentId,
      body: z.string(),
      title: z.string().nullable(),
      year: z.int().nullable(),
      adopted: z.iso.date().nullable(),
      stage: z.enum(["draft", "revised", "adopted"]),
      language: z.string(),
      series: z.string().nullable().describe("Id in the manifest, else the first document of the series; null for a text by itself."),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    z.strictObject({
      kind: z.literal("paragraph"),
      id: paragraphId,
      document: documentId,
      position: z.int().min(1).describe("Place in the document, from 1."),
      number: z.string().min(1),
      section: z.enum(["preamble", "operative", "annex", "other"]),
      opening: z.string().nullable(),
      text: z.string(),
    }),
    z.strictObject({
      kind: z.literal("link"),
      id: z.string().min(1).describe("The paragraphs of both sides: A/RES/77/238#OP3+OP4>A/RES/79/191#OP3."),
      from: z.array(paragraphId).describe("Empty for an added paragraph."),
      to: z.array(paragraphId).describe("Empty for a removed paragraph."),
      status: changeSchema.shape.status,
      moved: z.boolean(),
      score: changeSchema.shape.score,
      reason: changeSchema.shape.reason,
      doubtful: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal("finding"),
      id: z.string().min(1).describe("The link and a number from 1."),
      link: z.string().min(1),
      type: z.enum(["verb", "qualifier", "citation", "addressee", "mandate", "deadline", "content"]),
      old: z.string().nullable(),
      new: z.string().nullable(),
      cause: z.enum(["real", "connective", "form", "rolled"]).nullable(),
      direction: z.enum(["stronger", "weaker", "neutral", "unclear"]),
      text: z.string(),
    }),
  ])
  .describe("One line of an export of a corpus, as made by travaux.");

/** What a line of `travaux export` holds. */
export type ExportLine = z.infer<typeof exportLineSchema>;
