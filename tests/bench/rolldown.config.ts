import { readdirSync } from "node:fs";
import { defineConfig } from "rolldown";
import { rawText } from "../../rolldown.raw.ts";

// Each rival is a program of its own; they stand beside `run.js`, where Node finds the project's packages.
const rivals = readdirSync("tests/bench/rivals").map((file) => [file.replace(/\.ts$/, ""), `tests/bench/rivals/${file}`]);

export default defineConfig({
  input: { run: "tests/bench/run.ts", ...Object.fromEntries(rivals) },
  platform: "node",
  external: [/^node:/, "diff"],
  plugins: [rawText],
  output: {
    dir: "node_modules/.cache/travaux-bench",
    cleanDir: true,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  },
});
