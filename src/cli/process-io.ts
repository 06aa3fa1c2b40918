import { codeOf, reasonOf } from "../corpus/system-error.ts";
import type { Io, Output } from "./io.ts";
import { Trouble } from "./trouble.ts";

/** A reader that goes away early (`| head`) is no error; a stream says so once, and that it is closed from then on. */
const isGone = (error: Error): boolean => ["EPIPE", "ERR_STREAM_DESTROYED"].includes(codeOf(error) ?? "");

const outputTo = (stream: NodeJS.WriteStream, name: string): Output => {
  // Every error reaches the callback of a write; without a listener it would end the process besides.
  stream.on("error", () => undefined);
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns > 0 ? stream.columns : null,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error && !isGone(error)) reject(new Trouble(`Cannot write to ${name}: ${reasonOf(error)}.`));
          else resolve();
        });
      }),
  };
};

/** The world as this process sees it. */
export const processIo = (): Io => ({
  // Asked for only by a command that reads it: opening standard input can keep a process waiting.
  get stdin() {
    return process.stdin;
  },
  stdout: outputTo(process.stdout, "standard output"),
  stderr: outputTo(process.stderr, "standard error"),
  env: process.env,
  cwd: process.cwd(),
  platform: process.platform,
  network: {
    get: async (url, limits, received) => (await import("../corpus/fetch/https.ts")).getOverHttps(url, limits, received),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  },
  today: () => new Date().toISOString().slice(0, "2026-11-24".length),
});
