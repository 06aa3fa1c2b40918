import { visible } from "../report/visible.ts";
import { exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { runProgram } from "./program.ts";
import { isForUser } from "./trouble.ts";

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What to tell of an error: the user's own sentence, or that travaux is at fault, with the way there on request. */
const explain = (error: unknown, env: Io["env"]): string => {
  if (isForUser(error)) return `travaux: ${visible(error.message)}\n`;
  const sentence = `travaux: this is a defect in travaux (${visible(messageOf(error))}); please report it with the command you ran`;
  if (env.TRAVAUX_DEBUG !== "1") return `${sentence}. TRAVAUX_DEBUG=1 shows where it happened.\n`;
  return `${sentence}.\n${error instanceof Error ? (error.stack ?? "") : ""}\n`;
};

/**
 * Runs travaux: one call is one command line. Nothing outside `io` is read or written but the files that the words name,
 * and the process is never ended from within.
 *
 * @param argv the words after the program's name
 * @returns the exit code: 0 nothing to report, 1 something to report, 2 trouble; never rejects
 */
export const main = async (argv: readonly string[], io: Io): Promise<number> => {
  try {
    return await runProgram(argv, io);
  } catch (error) {
    // Where even this cannot be written, the exit code is all there is to say it with.
    await io.stderr.write(explain(error, io.env)).catch(() => undefined);
    return exit.trouble;
  }
};
