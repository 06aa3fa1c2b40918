import { type Chosen, checked as messagesOf, ruleFacts } from "../../check/check.ts";
import type { Resolution } from "../../model/resolution.ts";
import type { Message } from "../../model/source.ts";
import { visible } from "../../report/visible.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { table } from "../table.ts";
import { loadText, type TextOptions } from "../text.ts";
import { isForUser, Trouble } from "../trouble.ts";

/** The options of `travaux check`, complete. */
export interface CheckOptions extends TextOptions, Chosen {
  /** List the rules instead of checking a text. */
  readonly rules: boolean;
}

type Checked = { readonly word: string } & ({ readonly resolution: Resolution } | { readonly trouble: string });

const checkOne = async (word: string, options: TextOptions, io: Io): Promise<Checked> => {
  try {
    return { word, resolution: await loadText(word, options, io) };
  } catch (error) {
    if (!isForUser(error)) throw error;
    return { word, trouble: error.message };
  }
};

const parts = ["paragraphs", "headings", "footnotes", "masthead", "furniture", "markup", "unplaced", "total"] as const;

/** `FILE:12:34: warning: text (rule)`, the form editors and terminals make a link of. */
const messageLine = (word: string, { severity, rule, text, place }: Message): string =>
  `${visible(word)}${place === null ? "" : `:${place.line}:${place.column}`}: ${severity}: ${visible(text)} (${rule})`;

/** A stretch without a place in the text is travaux's own mistake, and is told like a message of the document. */
const lostMessages = ({ account }: Resolution): Message[] =>
  account.lost.map((place) => ({
    severity: "error",
    rule: "unplaced",
    text: `${place.end - place.start} characters found no place; this is a defect in travaux, please report it with the text.`,
    place,
  }));

/** The rules, one a line: name, whether it runs unasked, what it asks for and where it comes from. */
const ruleTable = (): string[] =>
  table([
    ["rule", "on", "what it asks for", "source"],
    ...ruleFacts.map(({ name, usual, what, source }) => [name, usual ? "yes" : "no", what, source]),
  ]);

const requireRules = (names: readonly string[]): void => {
  const unknown = names.find((name) => !ruleFacts.some((facts) => facts.name === name));
  if (unknown !== undefined) {
    throw new Trouble(`There is no rule ${unknown}; expected one of ${ruleFacts.map(({ name }) => name).join(", ")}.`);
  }
};

/**
 * Says where every character of each text went (a table of counts of non-blank characters), and what looks wrong in it.
 * A text that cannot be read does not keep the others from being checked.
 *
 * @param words files, symbols, or `-` for standard input
 * @param options rules to follow or to skip by name, or only to list them
 * @returns 0 where nothing looks wrong, 1 where something does, 2 where a text could not be read or not be placed whole
 */
export const check = async (words: readonly string[], options: CheckOptions, io: Io): Promise<number> => {
  requireRules([...options.only, ...options.skip]);
  if (options.rules) {
    await io.stdout.write(`${ruleTable().join("\n")}\n`);
    return exit.nothing;
  }
  if (words.length === 0)
    throw new Trouble("missing required argument 'FILE'; expected a file, a symbol of the corpus, or - for standard input");
  const checked: Checked[] = [];
  for (const word of words) checked.push(await checkOne(word, options, io));
  const read = checked.flatMap((one) => ("resolution" in one ? [one] : []));
  const troubles = checked.flatMap((one) => ("trouble" in one ? [one.trouble] : []));
  const messages = read.flatMap(({ word, resolution }) =>
    [...messagesOf(resolution, options), ...lostMessages(resolution)].map((message) => ({ word, message })),
  );
  if (read.length > 0) {
    const rows = read.map(({ word, resolution }) => [visible(word), ...parts.map((part) => String(resolution.account[part]))]);
    const lines = table(
      [["characters in", ...parts], ...rows],
      parts.map((_, index) => index + 1),
    );
    const said = messages.map(({ word, message }) => messageLine(word, message));
    await io.stdout.write(`${[...lines, ...(said.length === 0 ? [] : ["", ...said])].join("\n")}\n`);
  }
  for (const trouble of troubles) await io.stderr.write(`travaux: ${visible(trouble)}\n`);
  if (troubles.length > 0 || read.some(({ resolution }) => resolution.account.unplaced > 0)) return exit.trouble;
  return messages.some(({ message }) => message.severity === "warning") ? exit.something : exit.nothing;
};
