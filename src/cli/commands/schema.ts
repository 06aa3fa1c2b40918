import type { SchemaName } from "../../model/schema-names.ts";
import { jsonSchemaOf } from "../../report/schema.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";

/** Prints the JSON Schema of what `travaux diff --format json` writes, or another command by its name. */
export const schema = async (name: SchemaName, io: Io): Promise<number> => {
  await io.stdout.write(jsonSchemaOf(name));
  return exit.nothing;
};
