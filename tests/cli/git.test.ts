import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { emptyFolder } from "../corpus/folder.ts";
import { run } from "./run.ts";
import { folderOfTexts, newer, older } from "./texts.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** What a fenced block of the README holds, the one that begins so. */
const fenced = (language: string, beginning: string): string => {
  const block = readme.split(`\`\`\`${language}\n`).find((part) => part.startsWith(beginning));
  if (block === undefined) throw new Error(`The README has no block that begins with ${beginning}.`);
  return block.slice(0, block.indexOf("```"));
};

describe("git-diff", () => {
  const none = "0000000000000000000000000000000000000000";
  const hex = "1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b";

  it("reports what changed, exit 0", async () => {
    const cwd = folderOfTexts();
    const words = ["drafts/a.md", "older.md", hex, "100644", "newer.md", none, "100644"];
    const { code, out, err } = await run(["git-diff", ...words], { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^drafts\/a\.md\n\n--- EXERCISE\/7/);
    expect(out).toContain("[-Requests-]");
    expect(out).not.toContain("\u001b");
  });

  it("shows colours and the pager's width where git has a pager", async () => {
    const cwd = folderOfTexts();
    const words = ["a.md", "older.md", hex, "100644", "newer.md", none, "100644"];
    const { out } = await run(["git-diff", ...words], { cwd, env: { GIT_PAGER_IN_USE: "true", COLUMNS: "40" } });
    expect(out).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken out here.
    for (const line of out.replace(/\u001b\[\d+m/g, "").split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });

  test.each([
    ["a new file", ["a.md", "/dev/null", ".", ".", "newer.md", hex, "100644"], "Added: EXERCISE/7, The exercise problem, 4 paragraphs."],
    [
      "a file that went",
      ["a.md", "older.md", hex, "100644", "/dev/null", ".", "."],
      "Removed: EXERCISE/7, The exercise problem, 4 paragraphs.",
    ],
    ["an unmerged file", ["a.md"], "Not merged yet: git has more than one version of it."],
    ["nothing at all", ["a.md", "/dev/null", ".", ".", "/dev/null", ".", "."], "There is no file on either side."],
    ["an unreadable file", ["a.md", "older.md", hex, "100644", "gone.md", none, "100644"], "Cannot be compared: There is no file a.md."],
  ])("tells of %s in a sentence, exit 0", async (_, words, sentence) => {
    expect(await run(["git-diff", ...words], { cwd: folderOfTexts() })).toEqual({ code: 0, out: `a.md\n\n${sentence}\n\n`, err: "" });
  });

  it("calls the versions of a text without a symbol as git calls them", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "x1"), "A letter.\n\nIt has two paragraphs.\n");
    writeFileSync(join(cwd, "x2"), "A letter.\n\nIt has two long paragraphs.\n");
    const { out } = await run(["git-diff", "d/a.txt", "x1", hex, "100644", "x2", none, "100644", "d/b.txt", "similarity index 90%"], {
      cwd,
    });
    expect(out).toMatch(/^d\/a\.txt → d\/b\.txt\n\n--- 1a2b3c4:d\/a\.txt.*\n\+\+\+ d\/b\.txt/);
  });

  it("keeps a path from becoming markup", async () => {
    const words = ["*a*<b>.md", "older.md", hex, "100644", "newer.md", none, "100644"];
    const { out } = await run(["git-diff", ...words, "--format", "markdown", "--summary"], { cwd: folderOfTexts() });
    expect(out).toMatch(/^\*\*\\\*a\\\*&lt;b&gt;\.md\*\*\n\n/);
  });

  it("refuses what git never hands over", async () => {
    const { code, err } = await run(["git-diff", "a", "b", "c"]);
    expect([code, err]).toEqual([
      2,
      "travaux: git-diff was given 3 words; expected what git hands to a diff program, 7 or 9, or two files.\n",
    ]);
  });
});

describe("git-text", () => {
  it("prints a line for each paragraph, without numbers and marks", async () => {
    const text = `${older.replace("earlier exercises,", "earlier exercises,<sup>1</sup>").replace("1. *Requests* States to exercise daily;", "## Daily\n\n1. *Requests* States:\n\n(a) To exercise daily;\n\n(b) To rest;")}\n---\n\n<sup>1</sup> EXERCISE/6.\n`;
    expect(await run(["git-text", "-"], { stdin: text })).toEqual({
      code: 0,
      err: "",
      out: `symbol: EXERCISE/7
title: The exercise problem
organ: General Assembly
language: en

The General Assembly,
Recalling its earlier exercises,
Noting the progress made in exercising,
## Daily
Requests States:
  To exercise daily;
  To rest;
Decides to consider the question again at its fourth session.

Footnotes
EXERCISE/6.
`,
    });
  });

  it("tells in a line what it cannot read, exit 0", async () => {
    const { code, out, err } = await run(["git-text", "gone.docx"]);
    expect([code, out, err]).toEqual([0, "not read as a text: There is no file gone.docx.\n", ""]);
  });
});

describe("a folder of drafts under git", () => {
  let folder = "";
  let env: Record<string, string | undefined> = {};

  // As GitHub runs a step; and a bash whose standard input is a socket would read the tester's own settings.
  const shell = (command: string, more: Record<string, string> = {}): string => {
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-euo", "pipefail", "-c", command], {
      cwd: join(folder, "repository"),
      env: { ...env, ...more },
      encoding: "utf8",
    });
    expect([status, stderr], `${command}\n${stdout}`).toEqual([0, ""]);
    return stdout;
  };
  const draft = (name: string): string => join(folder, "repository", "drafts", name);

  beforeEach(() => {
    folder = emptyFolder();
    mkdirSync(join(folder, "bin"));
    const command = join(folder, "bin", "travaux");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin", "travaux.js")}" "$@"\n`);
    chmodSync(command, 0o755);
    const { FORCE_COLOR: _, NO_COLOR: __, ...plain } = process.env;
    const author = {
      GIT_AUTHOR_NAME: "A",
      GIT_AUTHOR_EMAIL: "a@example.org",
      GIT_COMMITTER_NAME: "A",
      GIT_COMMITTER_EMAIL: "a@example.org",
    };
    const inherited = Object.fromEntries(Object.entries(plain).filter(([name]) => !name.startsWith("GIT_")));
    env = {
      ...inherited,
      ...author,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: "1",
      PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
    };
    mkdirSync(join(folder, "repository", "drafts"), { recursive: true });
    shell(`git init --quiet --initial-branch=main\n${fenced("sh", "git config diff.travaux")}`);
    writeFileSync(draft("a.md"), older);
    writeFileSync(draft("went.txt"), "A letter.\n\nIt has two paragraphs.\n");
    writeFileSync(draft("broken.docx"), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]));
    shell("git add . && git commit --quiet --message one");
    writeFileSync(draft("a.md"), newer);
    writeFileSync(draft("broken.docx"), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]));
    rmSync(draft("went.txt"));
    writeFileSync(draft("came.md"), older.replace("EXERCISE/7", "EXERCISE/8"));
    shell("git add .");
  });

  it("git diff prints the report on every file", () => {
    const out = shell("git diff --cached");
    expect(out).toContain("drafts/a.md\n\n--- EXERCISE/7");
    expect(out).toContain("[-Requests-]");
    expect(out).toContain("drafts/broken.docx\n\nCannot be compared: ");
    expect(out).toContain("drafts/came.md\n\nAdded: EXERCISE/8");
    expect(out).toContain("drafts/went.txt\n\nRemoved: a text, 2 paragraphs.");
  });

  it("git log -p shows paragraphs as lines, also where a file cannot be read", () => {
    shell("git commit --quiet --message two");
    const out = shell("git log --patch --format=%s");
    expect(out).toContain("\n-Requests States to exercise daily;\n+Encourages States to exercise daily;\n");
    expect(out).toContain("+not read as a text: ");
    expect(out.indexOf("two\n")).toBeLessThan(out.indexOf("one\n"));
    expect(shell("git show --ext-diff --format= -- drafts/a.md")).toContain("[-Requests-]");
  });

  it("git diff finds a renamed file", () => {
    shell("git commit --quiet --message two");
    renameSync(draft("a.md"), draft("b.md"));
    shell("git add .");
    expect(shell("git diff --cached -M")).toContain("drafts/a.md → drafts/b.md\n\n");
  });

  it("git difftool prints the report", () => {
    const out = shell("git difftool --cached --no-prompt --tool=travaux");
    expect(out).toContain("a.md\n\n--- EXERCISE/7");
    expect(out).toContain("came.md\n\nAdded: EXERCISE/8");
    expect(out).toContain("went.txt\n\nRemoved: a text");
  });

  const workflow = z.object({
    on: z.object({ pull_request: z.object({ paths: z.tuple([z.literal("drafts/**")]) }) }),
    permissions: z.strictObject({ contents: z.literal("read"), "pull-requests": z.literal("write") }),
    jobs: z.object({ report: z.object({ steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })) }) }),
  });
  /** The shell of a step, as the workflow of the README has it. No step may put GitHub's values into its words: a name could act. */
  const step = (name: string): string => {
    const { steps } = workflow.parse(parse(fenced("yaml", "name: Changes in drafts"))).jobs.report;
    for (const { run: words } of steps) expect(words ?? "").not.toContain("${{");
    return steps.find((one) => one.name === name)?.run ?? "";
  };
  const written = (name: string): string => readFileSync(join(folder, "repository", name), "utf8");

  it("the workflow's step writes the report of a pull request, and comments with it", () => {
    shell("git commit --quiet --message two");
    shell(step("Report"), { BASE: "HEAD~1", HEAD: "HEAD" });
    const comment = written("comment.md");
    expect(comment).toContain("**drafts/a.md**\n\n# Change report: EXERCISE/7");
    expect(comment).toContain("~~_Requests_~~ **_Encourages_**");
    expect(comment).toContain("**drafts/came.md**\n\nAdded: EXERCISE/8, The exercise problem, 4 paragraphs.");
    expect(written("report.md")).toBe(comment);
    const told = join(folder, "bin", "gh");
    writeFileSync(told, '#!/bin/sh\nfor word; do echo "$word"; done\n');
    chmodSync(told, 0o755);
    expect(shell(step("Comment"), { PULL_REQUEST: "7" }).split("\n").slice(0, 5)).toEqual([
      "pr",
      "comment",
      "7",
      "--body-file",
      "comment.md",
    ]);
  });

  it("the workflow's comment stays within what GitHub takes: summaries first, then a sentence", () => {
    shell("git commit --quiet --message two");
    const names = ["one.md", "two.md"];
    for (const name of names) copyFileSync(join(root, "corpus", "exercise-1.md"), draft(name));
    shell("git add . && git commit --quiet --message before");
    for (const name of names) copyFileSync(join(root, "corpus", "67-193.md"), draft(name));
    shell("git add . && git commit --quiet --message after");
    shell(step("Report"), { BASE: "HEAD~1", HEAD: "HEAD" });
    expect(written("report.md").length).toBeGreaterThan(65_536);
    expect(written("comment.md")).toContain("**drafts/two.md**");
    expect(written("comment.md").length).toBeLessThan(65_536);
    // A program in its place that has as much to say of two files as travaux of very many.
    writeFileSync(join(folder, "bin", "travaux"), "#!/bin/sh\nyes long | head -n 20000\n");
    shell(step("Report"), { BASE: "HEAD~1", HEAD: "HEAD" });
    expect(written("report.md")).toHaveLength(2 * 20_000 * "long\n".length);
    expect(written("comment.md")).toBe(
      "The report on this pull request is too long for a comment; the run of this workflow keeps it as report.md.\n",
    );
  });
});
