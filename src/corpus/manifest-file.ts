import { readFileSync } from "node:fs";
import type { z } from "zod";
import { type Manifest, manifestSchema, manifestVersion } from "../model/manifest.ts";
import { formatReference, formatSymbol, parseSymbol } from "../symbol/symbol.ts";
import { CorpusError } from "./corpus-error.ts";
import { codeOf, reasonOf } from "./system-error.ts";

/** A manifest without anything in it. */
export const emptyManifest: Manifest = { version: manifestVersion, series: [], documents: [] };

/** `documents[3].dates.adopted` */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) => (typeof key === "number" ? `${name}[${key}]` : name === "" ? String(key) : `${name}.${String(key)}`),
    "",
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What no schema of a single field can tell: symbols well written, no text entered twice, series that exist. */
const problemIn = (manifest: Manifest): { readonly field: string; readonly problem: string } | null => {
  const series = new Set<string>();
  for (const [index, { id }] of manifest.series.entries()) {
    if (series.has(id)) return { field: `series[${index}].id`, problem: `"${id}" is there twice` };
    series.add(id);
  }
  const texts = new Set<string>();
  for (const [index, document] of manifest.documents.entries()) {
    const field = `documents[${index}].symbol`;
    const symbol = parseSymbol(document.symbol);
    if (symbol === null) return { field, problem: `"${document.symbol}" is not a symbol such as A/RES/67/193` };
    const canonical = formatSymbol(symbol);
    if (canonical !== document.symbol) return { field, problem: `"${document.symbol}" must be written ${canonical}` };
    const text = formatReference({ symbol, language: document.language, edition: document.edition === 1 ? null : document.edition });
    if (texts.has(text)) return { field, problem: `${text} is there twice` };
    texts.add(text);
    if (document.series !== null && !series.has(document.series)) {
      return { field: `documents[${index}].series`, problem: `there is no series "${document.series}" in this manifest` };
    }
  }
  return null;
};

const firstIssue = ({ issues }: z.ZodError): { readonly field: string; readonly problem: string } => {
  const [issue] = issues;
  return { field: fieldName(issue?.path ?? []), problem: issue?.message ?? "not understood" };
};

/**
 * Reads a manifest from its text.
 *
 * @param shown the manifest's path as a user knows it, for errors
 * @throws CorpusError with path and field where it is broken or of a newer version
 */
export const parseManifest = (text: string, shown: string): Manifest => {
  const broken = (what: string): CorpusError =>
    new CorpusError(`The manifest ${shown} is broken: ${what}. Mend it, or restore an earlier copy.`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw broken(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  // The version comes first: fields that a newer travaux added are no mistakes of the user's.
  const version = isRecord(value) ? value.version : undefined;
  if (typeof version === "number" && version > manifestVersion) {
    throw new CorpusError(
      `The manifest ${shown} was written by a newer travaux: its version is ${version}, this travaux reads version ${manifestVersion}. Update travaux.`,
    );
  }
  const result = manifestSchema.safeParse(value);
  const problem = result.success ? problemIn(result.data) : firstIssue(result.error);
  if (problem !== null) throw broken(problem.field === "" ? problem.problem : `${problem.field}: ${problem.problem}`);
  if (!result.success) throw broken("not understood");
  return result.data;
};

/** The text of the manifest at `path`, null where there is none. @throws CorpusError where it cannot be read. */
export const manifestText = (path: string, shown: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new CorpusError(`Cannot read the manifest ${shown}: ${reasonOf(error)}.`);
  }
};

/** The manifest at `path`, null where there is none. @throws CorpusError where it cannot be read. */
export const readManifest = (path: string, shown: string): Manifest | null => {
  const text = manifestText(path, shown);
  return text === null ? null : parseManifest(text, shown);
};

/** The manifest as it stands in its file. @throws CorpusError where it would not be read back. */
export const formatManifest = (manifest: Manifest, shown: string): string => {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  parseManifest(text, shown);
  return text;
};
