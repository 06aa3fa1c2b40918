import { z } from "zod";
import { languages } from "./language.ts";

/** The version of the manifest's form that this travaux reads and writes. */
export const manifestVersion = 1;

const date = z.iso.date("expected a date such as 2012-12-20");
const name = z.string().trim().min(1);

/**
 * How far a text had come: a draft as first tabled (`L.`), a draft as revised (`Rev.`), or adopted.
 */
export const stageSchema = z.enum(["draft", "revised", "adopted"]);
/** How far a text had come. */
export type Stage = z.infer<typeof stageSchema>;

/** One item that comes back year after year. */
export const seriesSchema = z.strictObject({
  /** Stable name for use in files and on the command line: `drug-control`. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected small letters and digits joined by hyphens, such as drug-control"),
  /** What the item has been called over the years, the first first. */
  titles: z.array(name).min(1),
});

/** What is known of one document, whether or not its text is here. */
export const manifestDocumentSchema = z
  .strictObject({
    /** Full symbol in its canonical form, `A/RES/67/193`. */
    symbol: name,
    /** ISO 639-1 code of the text's language. */
    language: z.enum(languages).default("en"),
    /** Tells texts of one symbol and language apart, such as a resolution and its reissue: 1 for the first, 2 for the next. */
    edition: z.int().min(1).max(9999).default(1),
    /** Id of the series it belongs to, null for none. */
    series: z.string().nullable(),
    stage: stageSchema,
    dates: z.strictObject({
      adopted: date.nullable(),
      /** When it was printed ("Distr.: General 23 April 2013"). */
      distributed: date.nullable(),
    }),
    title: name.nullable(),
    /** Where what stands here is known from, in plain words. */
    source: name,
    /** Name of the file, beside the manifest; null for a document that is known but not here. */
    file: z
      .string()
      .max(200)
      .regex(/^[^\\/:\p{Cc}]+$/u, "expected the name of a file in the manifest's own folder, without slashes")
      .refine((file) => file !== "." && file !== "..", "expected the name of a file")
      .nullable(),
    /** SHA-256 of the file, lower-case hexadecimal; null exactly where `file` is. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits in small letters")
      .nullable(),
    note: name.nullable(),
  })
  .refine((document) => (document.file === null) === (document.sha256 === null), {
    path: ["sha256"],
    message: "expected a hash where there is a file, and null where there is none",
  });

/** What a folder of texts holds, and what it knows of without holding it. Strict: an unknown field is an error. */
export const manifestSchema = z.strictObject({
  version: z.literal(manifestVersion),
  series: z.array(seriesSchema),
  documents: z.array(manifestDocumentSchema),
});

/** A series as the manifest names it. */
export type Series = z.infer<typeof seriesSchema>;
/** A document as the manifest describes it. */
export type ManifestDocument = z.infer<typeof manifestDocumentSchema>;
/** All that a manifest holds, defaults filled in. */
export type Manifest = z.infer<typeof manifestSchema>;
