import type { Network } from "../corpus/fetch/network.ts";

/** A stream to write to, and what is known of what stands behind it. */
export interface Output {
  /** Takes text or bytes. Resolves once they are handed on; also where the reader has gone away (a pipe closed early). Rejects with `Trouble`. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly isTTY: boolean;
  /** Columns of the terminal, null where there is none. */
  readonly columns: number | null;
}

/** All of the world outside that a command sees, so that tests can call one without a process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder that relative paths start from. */
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  /** The way to the network; only `fetch` goes it. */
  readonly network: Network;
  /** The day by the clock, `2026-11-24`. */
  readonly today: () => string;
}
