import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "rolldown";
import { rawText } from "./rolldown.raw.ts";
import { schemaNames } from "./src/model/schema-names.ts";
import { jsonSchemaOf } from "./src/report/schema.ts";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));

/** What the build is made from, in one hash: answers kept from another build are worked out anew. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:ts|css|js)$/.test(file))
  .toSorted();
const hash = createHash("sha256");
for (const file of ["package-lock.json", ...sources.map((file) => `src/${file}`)]) hash.update(`${file}\0`).update(readFileSync(file));

/** Puts the JSON Schemas beside the program that keeps to them: `comparison.schema.json`, … */
const publishedSchemas: Plugin = {
  name: "published-schemas",
  generateBundle() {
    for (const name of schemaNames) this.emitFile({ type: "asset", fileName: `${name}.schema.json`, source: jsonSchemaOf(name) });
  },
};

// Our own code goes into a few files, so that a command reads those it needs and no more. Dependencies stay outside: bundling
// them saves about 35 ms where a symbol is looked up (zod, shaken), but takes their mends and licences out of npm's hands.
export default defineConfig({
  input: { cli: "src/cli/index.ts", index: "src/index.ts" },
  platform: "node",
  plugins: [rawText, publishedSchemas],
  transform: { define: { TRAVAUX_BUILD: JSON.stringify(hash.digest("hex").slice(0, 16)) } },
  external: [/^node:/, ...Object.keys(dependencies).map((name) => new RegExp(`^${name}(?:/|$)`))],
  output: { dir: "dist", cleanDir: true, format: "esm", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
});
