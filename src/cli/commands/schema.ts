import { comparisonJsonSchemaDocument } from "../../report/schema.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";

/** What has a published schema. */
export const schemaNames = ["comparison"] as const;
export type SchemaName = (typeof schemaNames)[number];

const documents: Readonly<Record<SchemaName, () => unknown>> = { comparison: comparisonJsonSchemaDocument };

/** Prints the JSON Schema of what `travaux diff --format json` writes. */
export const schema = async (name: SchemaName, io: Io): Promise<number> => {
  await io.stdout.write(`${JSON.stringify(documents[name](), null, 2)}\n`);
  return exit.nothing;
};
