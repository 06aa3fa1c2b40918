import { Writable } from "node:stream";
import type { Output } from "./io.ts";

/** Shows how far a long command has come. */
export interface Progress {
  /** One more of `total` is done. */
  readonly step: (total: number) => void;
  /** What is being done right now, in a few words. */
  readonly say: (words: string) => void;
  /** Takes the bar off the screen, before anything else is written. To be called whatever happens. */
  readonly stop: () => Promise<void>;
}

const silent: Progress = { step: () => undefined, say: () => undefined, stop: async () => undefined };

/** The output as the stream that the bar wants to write to. */
const streamTo = (output: Output): Writable => {
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      output.write(String(chunk)).then(
        () => done(),
        () => done(),
      );
    },
  });
  return Object.assign(stream, { isTTY: true, columns: output.columns ?? 80 });
};

/** A bar on a terminal's standard error; where no terminal listens, nothing. The library is loaded only for a bar. */
export const showProgress = async (output: Output): Promise<Progress> => {
  if (!output.isTTY) return silent;
  const { SingleBar } = (await import("cli-progress")).default;
  const stream = streamTo(output);
  const bar = new SingleBar({
    format: "[{bar}] {value}/{total} {words}",
    barsize: 30,
    clearOnComplete: true,
    // Its own handling of Ctrl-C would keep the command running; a line that breaks does no harm on the way.
    gracefulExit: false,
    linewrap: true,
    stream,
  });
  let value = 0;
  bar.start(1, 0, { words: "" });
  return {
    step: (total) => {
      bar.setTotal(total);
      value += 1;
      bar.update(value);
    },
    say: (words) => bar.update({ words }),
    stop: () => {
      bar.stop();
      return new Promise((resolve) => stream.end(resolve));
    },
  };
};
