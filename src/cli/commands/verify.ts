import { type Checked, type Flaw, locateOwnCorpus, locateShippedCorpus, openCorpus, verifyCorpus } from "../../corpus/corpus.ts";
import { visible } from "../../report/visible.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { showProgress } from "../progress.ts";
import { rebuildStore } from "../store.ts";
import { readingOf, type TextOptions } from "../text.ts";

/** The options of `travaux verify`, complete. */
export interface VerifyOptions extends TextOptions {
  readonly format: "text" | "json";
  /** Make the search index anew, too. */
  readonly rebuild: boolean;
}

const wrong = {
  missing: "is missing",
  unreadable: "cannot be read",
  changed: "was changed since it was added",
  "not understood": "is no longer understood",
} as const satisfies Record<Flaw["kind"], string>;

const flawLine = ({ kind, name, shown, detail }: Flaw): string =>
  visible(`${shown}: ${wrong[kind]} (${name})${detail === null ? "" : `: ${detail}`}`);

const checkedText = ({ texts, flaws, leftOver }: Checked, shown: string): string => {
  const number = `${texts.toLocaleString("en")} ${texts === 1 ? "text" : "texts"} in ${visible(shown)}`;
  const verdict = flaws.length === 0 ? "all sound" : `${flaws.length.toLocaleString("en")} not`;
  const left = leftOver.map((file) => `${visible(file)}: left by a command that was stopped; the next add or remove takes it away`);
  return `${[...flaws.map(flawLine), ...left, `${number}, ${verdict}`].join("\n")}\n`;
};

/**
 * Looks at every text of the user's own corpus: whether its file is there, as it was added, and can be read and parsed; and makes the
 * search index anew where that is asked for.
 *
 * @returns 0 where all are sound, 1 where one is not
 * @throws CorpusError where there is no corpus, or its manifest cannot be read
 */
export const verify = async (options: VerifyOptions, io: Io): Promise<number> => {
  const corpus = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const progress = await showProgress(io.stderr);
  let checked: Checked;
  try {
    checked = await verifyCorpus(corpus, readingOf(options), progress.step);
  } finally {
    await progress.stop();
  }
  await io.stdout.write(
    options.format === "json"
      ? `${JSON.stringify({ texts: checked.texts, flaws: checked.flaws.map(({ kind, name, shown, detail }) => ({ kind, name, file: shown, detail })), leftOver: checked.leftOver }, null, 2)}\n`
      : checkedText(checked, corpus.own.shown),
  );
  if (options.rebuild) {
    const texts = await rebuildStore(options, io);
    await io.stderr.write(
      `The search index was made anew: ${texts} ${texts === 1 ? "text" : "texts"}, those that ship with travaux among them.\n`,
    );
  }
  return checked.flaws.length === 0 ? exit.nothing : exit.something;
};
