import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll } from "vitest";
import { rawText } from "../../rolldown.raw.ts";

/** A travaux command in a process of its own, made from the sources as they are: what a test can kill. */
export interface Command {
  readonly start: (words: readonly string[]) => Running;
}

export interface Running {
  readonly child: ChildProcess;
  /** Its exit code, null where it was killed, and what it wrote to standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
}

/** Makes the command before the tests of a file, beside the libraries it needs, and removes it after them. */
export const withCommand = (): Command => {
  const folder = join(process.cwd(), "node_modules", ".cache", `travaux-test-${process.pid}`);
  const script = join(folder, "travaux.js");
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const bundle = await rolldown({
      input: "src/cli/index.ts",
      platform: "node",
      external: /^(?!\.|\/|src\/)/,
      plugins: [rawText],
      logLevel: "silent",
    });
    await bundle.write({ dir: folder, format: "esm", entryFileNames: "cli.js", chunkFileNames: "[name]-[hash].js" });
    await bundle.close();
    writeFileSync(join(folder, "package.json"), '{"type": "module"}\n');
    writeFileSync(
      script,
      'import { main, processIo } from "./cli.js";\nprocess.exitCode = await main(process.argv.slice(2), processIo());\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    start: (words) => {
      const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "ignore", "pipe"] });
      let err = "";
      child.stderr?.on("data", (chunk) => {
        err += String(chunk);
      });
      const ended = new Promise<{ readonly code: number | null; readonly err: string }>((resolve) =>
        child.on("close", (code) => resolve({ code, err })),
      );
      return { child, ended };
    },
  };
};
