import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "rolldown";

const RAW = "?raw";

/** Takes `import css from "./page.css?raw"` for the file's text, as Vite and so the tests do. */
export const rawText: Plugin = {
  name: "raw-text",
  resolveId: (source, importer) =>
    source.endsWith(RAW) && importer !== undefined ? resolve(dirname(importer), source.slice(0, -RAW.length)) + RAW : null,
  load: (id) =>
    id.endsWith(RAW)
      ? { code: `export default ${JSON.stringify(readFileSync(id.slice(0, -RAW.length), "utf8"))};`, moduleType: "js" }
      : null,
};
