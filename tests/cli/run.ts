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

/** What is left of a command that writes a file of bytes to standard output. */
export interface ByteOutcome {
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: string;
}

/** As {@link runForBytes}, with standard output as text. */
export const run = async (argv: readonly string[], world: World = {}): Promise<Outcome> => {
  const { code, out, err } = await runForBytes(argv, world);
  return { code, out: new TextDecoder("utf-8", { ignoreBOM: true }).decode(out), err };
};

/** Runs one command line without a process. Its home is a folder that does not exist, so no corpus of the tester's is seen. */
export const runForBytes = async (argv: readonly string[], world: World = {}): Promise<ByteOutcome> => {
  const written: Record<"out" | "err", Uint8Array[]> = { out: [], err: [] };
  const output = (name: "out" | "err"): Io["stdout"] => ({
    isTTY: world.terminal !== undefined,
    columns: world.terminal ?? null,
    write: async (content) => {
      written[name].push(typeof content === "string" ? new TextEncoder().encode(content) : content);
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
  return { code, out: Buffer.concat(written.out), err: Buffer.concat(written.err).toString("utf8") };
};
