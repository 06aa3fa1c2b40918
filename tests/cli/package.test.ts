import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schemaNames } from "../../src/model/schema-names.ts";
import { version } from "../../src/model/version.ts";
import { older } from "./texts.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Packing builds first, and installing may ask the registry for the dependencies: seconds, minutes on a slow line (ms). */
const patience = 180_000;

const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
const compilerOptions = {
  module: "nodenext",
  target: "es2023",
  strict: true,
  outDir: "out",
  types: ["node"],
  typeRoots: [join(root, "node_modules", "@types")],
};

let folder = "";
let files: string[] = [];

/** The environment of a user: none of the settings that npm or vitest hand to their children. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITEST|FORCE_COLOR|NO_COLOR|TRAVAUX)/i.test(name)),
);

const shell = (command: string): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
    cwd: folder,
    env: { ...env, HOME: folder, PATH: `${join(folder, "node_modules", ".bin")}:${process.env.PATH}` },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
};

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "travaux-package-")));
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root, env, encoding: "utf8", stdio: "pipe" });
  // What the build prints stands before the JSON.
  const [{ filename, files: listed }] = JSON.parse(packed.slice(packed.search(/^\[$/m)));
  files = listed.map(({ path }: { path: string }) => path).sort();
  writeFileSync(join(folder, "package.json"), '{"private": true, "type": "module"}');
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, filename)], {
    cwd: folder,
    env,
    stdio: "pipe",
  });
  writeFileSync(join(folder, "older.md"), older);
}, patience);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  it("holds what a user needs and nothing else", () => {
    const kinds =
      /^(?:bin\/travaux\.js|corpus\/[\w-]+\.(?:md|json)|dist\/(?:[\w-]+\.js|\w+\.schema\.json|chunks\/[\w-]+\.js|types\/[\w/-]+\.d\.ts)|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    expect(files.filter((file) => !kinds.test(file))).toEqual([]);
    for (const file of [
      "bin/travaux.js",
      "corpus/67-193.md",
      "corpus/exercise-1.md",
      "corpus/manifest.json",
      "dist/cli.js",
      "dist/index.js",
      "dist/types/index.d.ts",
      "LICENSE",
    ]) {
      expect(files).toContain(file);
    }
  });

  it("brings its own dependencies and no tools of ours", () => {
    const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).toContain("travaux");
    for (const tool of ["typescript", "vitest", "rolldown", "@biomejs", "fast-check"]) expect(installed).not.toContain(tool);
  });

  it("has a command", () => {
    expect(shell("travaux --version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
    const report = shell("travaux diff EXERCISE/1 67/193");
    expect([report.code, report.err]).toEqual([1, ""]);
    expect(report.out).toMatch(/^# Change report: EXERCISE\/1 → A\/RES\/67\/193\n/);
    expect(shell("travaux diff 67/193 67/193").code).toBe(0);
    expect(shell("travaux diff 66/183 67/193").code).toBe(2);
    expect(shell("travaux schema comparison").code).toBe(0);
  });

  it("takes texts into a corpus of the user's, never into itself", () => {
    expect(shell("travaux add older.md")).toEqual({ code: 0, out: "EXERCISE/7 added to ~/.local/share/travaux\n", err: "" });
    expect(shell("travaux diff EXERCISE/7 - < older.md").code).toBe(0);
    expect(shell("travaux add older.md --corpus node_modules/travaux/corpus").code).toBe(2);
    expect(readdirSync(join(folder, "node_modules", "travaux", "corpus")).sort()).toEqual(["67-193.md", "exercise-1.md", "manifest.json"]);
  });

  it("keeps every text when many processes add at once", () => {
    const { code, err } = shell(
      "for i in $(seq 10 25); do travaux add older.md --as EXERCISE/$i --corpus many >/dev/null 2>>errors & done; wait; cat errors >&2; travaux list --corpus many | grep -c many/EXERCISE_ | grep -qx 16",
    );
    expect([code, err]).toEqual([0, expect.not.stringContaining("defect")]);
    const texts = Array.from({ length: 16 }, (_, index) => `EXERCISE_${index + 10}.md`);
    // The search index is filled as texts are added; no lock and no half-written file is left.
    expect(readdirSync(join(folder, "many")).sort()).toEqual([...texts, "travaux.db", "travaux.json"]);
  });

  it("does not mind a reader that goes away", () => {
    const { out, err } = shell('travaux show 67/193 --format json | head -c 4; echo "code $?" >&2');
    expect([out, err]).toEqual(["{\n  ", "code 0\n"]);
  });

  it.skipIf(!existsSync("/dev/full"))("says so where the disk is full", () => {
    expect(shell("travaux show 67/193 --format json > /dev/full")).toMatchObject({
      code: 2,
      err: "travaux: Cannot write to standard output: no space is left on the disk.\n",
    });
  });

  it("writes all of a long output into a slow pipe", () => {
    const { out } = shell("travaux show 67/193 --format json | (sleep 0.3; cat)");
    expect(JSON.parse(out)).toMatchObject({ masthead: { symbol: "A/RES/67/193" } });
  });

  it("reads what another program writes", () => {
    expect(shell("travaux diff <(cat older.md) older.md").code).toBe(0);
  });

  it("is a library with types", () => {
    writeFileSync(
      join(folder, "use.ts"),
      `import { readFileSync } from "node:fs";
import { align, compare, type Comparison, parse, readDocument, reporters, resolveReportOptions } from "travaux";
const text = parse(await readDocument(readFileSync("older.md"), "older.md"));
const comparison: Comparison = compare(text, text, align(text, text));
const report: string = reporters.markdown(comparison, resolveReportOptions());
// @ts-expect-error a comparison has no such field
comparison.nonsense;
console.log(report.split("\\n")[0], comparison.summary.unchanged);
`,
    );
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    expect(shell(`node ${compiler} -p .`)).toEqual({ code: 0, out: "", err: "" });
    expect(shell("node out/use.js").out).toBe("# Change report: EXERCISE/7 → EXERCISE/7 4\n");
  });

  it("follows a series as a library, too, with types", () => {
    writeFileSync(
      join(folder, "follow.ts"),
      `import { readFileSync } from "node:fs";
import * as travaux from "travaux";
import type { BlameParagraph, Clause, DraftHistory, HistoryJson, Lineage, SeriesLink, Thread } from "travaux";
const text = travaux.parse(await travaux.readDocument(readFileSync("older.md"), "older.md"));
const lineage: Lineage = travaux.lineageOf([text, text, text]);
const thread: Thread = travaux.threadOf(lineage, { version: 2, id: "OP1" });
const history: HistoryJson = JSON.parse(travaux.historyJson(lineage, thread));
const blame: readonly BlameParagraph[] = travaux.blameOf(lineage, 2);
const clauses: readonly Clause[] = travaux.clausesOf(lineage);
const drafts: DraftHistory = travaux.draftHistoryOf(lineage);
const links: readonly SeriesLink[] = travaux.seriesLinks([], () => travaux.overlapOf([], []));
const reports = [
  travaux.historyPage(lineage, thread),
  travaux.blamePage(lineage, 2, blame),
  travaux.logPage(lineage, travaux.blamesOf(lineage), "Log"),
  travaux.matrixPage(lineage, clauses, "Matrix"),
  travaux.draftsPage(drafts),
  travaux.seriesPage([], 0),
].map(travaux.pageMarkdown);
const written = [
  travaux.blameJson(lineage, 2, blame),
  travaux.logJson(lineage, travaux.blamesOf(lineage)),
  travaux.matrixJson(lineage, clauses),
  travaux.draftsJson(drafts),
  travaux.seriesJson([]),
].map((json) => JSON.parse(json).format);
console.log(history.first, history.last, blame.length, clauses.length, travaux.chainsOf(links).length);
console.log(reports.map((report) => report.startsWith("# ")).join(" "));
console.log(written.join(" "));
`,
    );
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["follow.ts"] }));
    expect(shell(`node ${compiler} -p .`)).toEqual({ code: 0, out: "", err: "" });
    expect(shell("node out/follow.js")).toEqual({
      code: 0,
      out: "0 2 4 4 0\ntrue true true true true true\ntravaux-blame travaux-log travaux-matrix travaux-drafts travaux-series\n",
      err: "",
    });
  });

  it("searches texts and writes an export as a library, too, with types", () => {
    writeFileSync(
      join(folder, "search.ts"),
      `import { readFileSync } from "node:fs";
import * as travaux from "travaux";
import type { DocumentFacts, ExportLine, SearchJson, WordingIndex, Wordings } from "travaux";
const text = travaux.parse(await travaux.readDocument(readFileSync("older.md"), "older.md"));
const index: WordingIndex = await travaux.wordingIndex([text, text]);
const found: Wordings = index.search({ words: text.paragraphs[0]?.text ?? "" });
index.close();
const json: SearchJson = JSON.parse(travaux.searchJson(found));
const facts: DocumentFacts = {
  id: "EXERCISE/7", body: "exercise", title: null, year: null, adopted: null, stage: "adopted", language: "en", series: null,
  sha256: text.source.sha256,
};
const lines = (travaux.exportHead() + travaux.exportDocument(facts, text)).trim().split("\\n").map((line): ExportLine => JSON.parse(line));
console.log(found.searched.texts, found.found[0]?.score, json.format, lines.map(({ kind }) => kind).join(" "));
console.log(travaux.pageMarkdown(travaux.wordingsPage(found)).startsWith("# "));
`,
    );
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["search.ts"] }));
    expect(shell(`node ${compiler} -p .`)).toEqual({ code: 0, out: "", err: "" });
    expect(shell("node out/search.js")).toEqual({
      code: 0,
      out: "1 1 travaux-search export document paragraph paragraph paragraph paragraph\ntrue\n",
      err: "",
    });
  });

  it.each(schemaNames)("publishes the schema that its command prints: %s", (name) => {
    const { code, out } = shell(`travaux schema ${name}`);
    expect(code).toBe(0);
    expect(shell(`node -e 'console.log(fs.readFileSync(require.resolve("travaux/${name}.schema.json"), "utf8"))'`).out).toBe(`${out}\n`);
  });

  it("keeps its inner parts to itself", () => {
    expect(shell("node -e 'import(\"travaux/dist/cli.js\")'").err).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("is small", () => {
    const { dependencies } = JSON.parse(readFileSync(join(folder, "node_modules", "travaux", "package.json"), "utf8"));
    expect(Object.keys(dependencies).sort()).toEqual([
      "cfb",
      "cli-progress",
      "commander",
      "diff",
      "fflate",
      "htmlparser2",
      "kleur",
      "libsql",
      "saxes",
      "unpdf",
      "yauzl",
      "zod",
    ]);
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, "node_modules", "travaux", file)).size, 0);
    expect(bytes).toBeLessThan(2 * 1024 * 1024);
  });
});
