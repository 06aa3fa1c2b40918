import { comparisonJsonSchemaDocument, exportLineSchemaDocument, seriesJsonSchemaDocument } from "../../report/schema.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import type { SchemaName } from "../schema-names.ts";

const documents: Readonly<Record<SchemaName, () => unknown>> = {
  comparison: comparisonJsonSchemaDocument,
  history: () => seriesJsonSchemaDocument("history"),
  blame: () => seriesJsonSchemaDocument("blame"),
  matrix: () => seriesJsonSchemaDocument("matrix"),
  log: () => seriesJsonSchemaDocument("log"),
  search: () => seriesJsonSchemaDocument("search"),
  series: () => seriesJsonSchemaDocument("series"),
  drafts: () => seriesJsonSchemaDocument("drafts"),
  export: exportLineSchemaDocument,
};

/** Prints the JSON Schema of what `travaux diff --format json` writes, or another command by its name. */
export const schema = async (name: SchemaName, io: Io): Promise<number> => {
  await io.stdout.write(`${JSON.stringify(documents[name](), null, 2)}\n`);
  return exit.nothing;
};
