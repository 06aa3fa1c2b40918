import { z } from "zod";
import { comparisonJsonSchema } from "../model/comparison-json.ts";
import { exportLineSchema } from "../model/export-line.ts";
import type { SchemaName } from "../model/schema-names.ts";
import {
  blameJsonSchema,
  draftsJsonSchema,
  foundSeriesJsonSchema,
  historyJsonSchema,
  logJsonSchema,
  matrixJsonSchema,
  searchJsonSchema,
} from "../model/series-json.ts";

const schemas: Readonly<Record<SchemaName, { readonly title: string; readonly schema: z.ZodType }>> = {
  comparison: { title: "travaux comparison", schema: comparisonJsonSchema },
  history: { title: "travaux history", schema: historyJsonSchema },
  blame: { title: "travaux blame", schema: blameJsonSchema },
  matrix: { title: "travaux matrix", schema: matrixJsonSchema },
  log: { title: "travaux log", schema: logJsonSchema },
  search: { title: "travaux search", schema: searchJsonSchema },
  series: { title: "travaux series", schema: foundSeriesJsonSchema },
  drafts: { title: "travaux drafts", schema: draftsJsonSchema },
  export: { title: "travaux export line", schema: exportLineSchema },
};

/** The contract of what a command writes as JSON, as a JSON Schema (draft 2020-12), for publication; ends with a line end. */
export function jsonSchemaOf(name: SchemaName): string {
  const { title, schema } = schemas[name];
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema) }, null, 2)}\n`;
}
