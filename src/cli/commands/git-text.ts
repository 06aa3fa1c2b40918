import { visible } from "../../report/visible.ts";
import { exit } from "../exit.ts";
import { linesOf } from "../git/lines.ts";
import type { Io } from "../io.ts";
import { readFileOperand } from "../operand.ts";
import { loadSource, resolutionOf, type TextOptions } from "../text.ts";
import { isForUser } from "../trouble.ts";

/**
 * Prints a text for git's own diff (`diff.<driver>.textconv`), a line for each paragraph. What cannot be read is told in a line of its
 * own, with exit code 0: git ends `log -p` as a whole where this fails for one old version of one file.
 *
 * @param file a file, or `-` for standard input
 */
export const gitText = async (file: string, options: TextOptions, io: Io): Promise<number> => {
  const text = await linesOfFile(file, options, io).catch((error: unknown) => {
    if (!isForUser(error)) throw error;
    return `not read as a text: ${visible(error.message)}\n`;
  });
  await io.stdout.write(text);
  return exit.nothing;
};

const linesOfFile = async (file: string, options: TextOptions, io: Io): Promise<string> =>
  linesOf(await resolutionOf(await loadSource(readFileOperand(file, io.cwd), options, io), options));
