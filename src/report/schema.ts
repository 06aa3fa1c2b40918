import { z } from "zod";
import { comparisonJsonSchema } from "../model/comparison-json.ts";
import { exportLineSchema } from "../model/export-line.ts";
import {
  blameJsonSchema,
  draftsJsonSchema,
  foundSeriesJsonSchema,
  historyJsonSchema,
  logJsonSchema,
  matrixJsonSchema,
  searchJsonSchema,
} from "../model/series-json.ts";

/** The contract of the JSON report as a JSON Schema (draft 2020-12), for publication. */
export function comparisonJsonSchemaDocument(): Record<string, unknown> {
  return { title: "travaux comparison", ...z.toJSONSchema(comparisonJsonSchema) };
}

const schemas = {
  history: historyJsonSchema,
  blame: blameJsonSchema,
  matrix: matrixJsonSchema,
  log: logJsonSchema,
  search: searchJsonSchema,
  series: foundSeriesJsonSchema,
  drafts: draftsJsonSchema,
} as const;

/** The same for the JSON reports on a series. */
export function seriesJsonSchemaDocument(name: keyof typeof schemas): Record<string, unknown> {
  return { title: `travaux ${name}`, ...z.toJSONSchema(schemas[name]) };
}

/** The same for a line of `travaux export`. */
export function exportLineSchemaDocument(): Record<string, unknown> {
  return { title: "travaux export line", ...z.toJSONSchema(exportLineSchema) };
}
