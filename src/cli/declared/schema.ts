import { Argument } from "commander";
import { type SchemaName, schemaNames } from "../../model/schema-names.ts";
import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";

/** Adds `travaux schema`. */
export const declareSchema: Declaration = (program, io, finish) => {
  program
    .command("schema")
    .description("Print the JSON Schema of a JSON report.")
    .addArgument(new Argument("<NAME>", "what to describe").choices(schemaNames))
    .addHelpText("after", examples("travaux schema comparison > comparison.schema.json"))
    .action(async (name: SchemaName) => {
      const { schema } = await import("../commands/schema.ts");
      finish(await schema(name, io));
    });
};
