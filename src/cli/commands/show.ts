import { wantsColor } from "../color.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { outline } from "../outline.ts";
import { loadText, type TextOptions } from "../text.ts";

/** The options of `travaux show`, complete. */
export interface ShowOptions extends TextOptions {
  readonly format: "text" | "json";
  /** Whole paragraphs instead of their first words (text only). */
  readonly full: boolean;
  readonly color: boolean | null;
}

/** Columns where no terminal says how many it has. */
const usualWidth = 80;

/**
 * Prints how travaux reads one text: masthead, headings, paragraphs, footnotes.
 *
 * @param text file, symbol, or `-` for standard input
 * @throws Trouble, ReadError, CorpusError in a user's words
 */
export const show = async (text: string, options: ShowOptions, io: Io): Promise<number> => {
  const resolution = await loadText(text, options, io);
  await io.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(resolution, null, 2)}\n`
      : outline(resolution, {
          full: options.full,
          color: wantsColor(options.color, io.env, io.stdout),
          width: io.stdout.columns ?? usualWidth,
        }),
  );
  return exit.nothing;
};
