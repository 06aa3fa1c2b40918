import { z } from "zod";
import { comparisonJsonSchema } from "../model/comparison-json.ts";

/** The contract of the JSON report as a JSON Schema (draft 2020-12), for publication. */
export function comparisonJsonSchemaDocument(): Record<string, unknown> {
  return { title: "travaux comparison", ...z.toJSONSchema(comparisonJsonSchema) };
}
