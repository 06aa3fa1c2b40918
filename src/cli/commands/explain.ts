import { align } from "../../align/align.ts";
import { explain as explainAlignment } from "../../align/explain.ts";
import { exit } from "../exit.ts";
import { explanationText } from "../explanation.ts";
import type { Io } from "../io.ts";
import { linkRules } from "../links.ts";
import { readOperand } from "../operand.ts";
import { loadPair, type TextOptions } from "../text.ts";
import { Trouble } from "../trouble.ts";

/** The options of `travaux explain`, complete. */
export interface ExplainOptions extends TextOptions {
  readonly format: "text" | "json";
  readonly links: string | null;
}

/**
 * Prints why one paragraph was paired as it was: its link, what speaks for it, and what else was considered.
 *
 * @param id a paragraph of either text, "OP35"
 * @throws Trouble, ReadError, CorpusError, RuleError in a user's words
 */
export const explain = async (from: string, to: string, id: string, options: ExplainOptions, io: Io): Promise<number> => {
  if (from === "-" && to === "-") throw new Trouble("Both texts cannot come from standard input; name a file or a symbol for one of them.");
  const [fromText, toText] = await loadPair([readOperand(from, io.cwd), readOperand(to, io.cwd)], options, io);
  const alignment = align(fromText, toText, await linkRules(options.links, fromText, toText, options, io));
  const explanations = explainAlignment(fromText, toText, alignment, id);
  if (explanations.length === 0) {
    throw new Trouble(`Neither text has a paragraph ${id}; expected an id such as PP3, OP17 or OP17(a). See them with \`travaux show\`.`);
  }
  await io.stdout.write(
    options.format === "json" ? `${JSON.stringify(explanations, null, 2)}\n` : explanationText(explanations, io.stdout.columns ?? 80),
  );
  return exit.nothing;
};
