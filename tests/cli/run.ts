import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

export interface World {
  readonly cwd?: string;
  readonly env?: Io["env"];
  readonly stdin?: string | Uint8Array;
  /** The way to the network; unless given, there is none. */
  readonly network?: Io["network"];
  /** Columns of a terminal, where one listens. */
  readonly terminal?: number;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const stream = async function* (content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
};

/** Runs one command line without a process. Its home is a folder that does not exist, so no corpus of the tester's is seen. */
export const run = async (argv: readonly string[], world: World = {}): Promise<Outcome> => {
  const texts = { out: "", err: "" };
  const output = (name: "out" | "err"): Io["stdout"] => ({
    isTTY: world.terminal !== undefined,
    columns: world.terminal ?? null,
    write: async (text) => {
      texts[name] += text;
    },
  });
  const code = await main(argv, {
    stdin: stream(world.stdin ?? ""),
    stdout: output("out"),
    stderr: output("err"),
    env: { HOME: "/nonexistent/home", ...world.env },
    cwd: world.cwd ?? "/",
    platform: "linux",
    network: world.network ?? { get: () => Promise.reject(new Error("A test went to the network.")), sleep: () => Promise.resolve() },
    today: () => "2026-11-24",
  });
  return { code, ...texts };
};
