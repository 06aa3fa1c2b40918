import { locateOwnCorpus, locateShippedCorpus, openCorpus, removeFromCorpus } from "../../corpus/corpus.ts";
import { visible } from "../../report/visible.ts";
import { exit } from "../exit.ts";
import type { Io } from "../io.ts";
import { readReferences } from "../operand.ts";

/** The options of `travaux remove`, complete. */
export interface RemoveOptions {
  readonly corpus: string | null;
}

/**
 * Takes texts out of the user's own corpus, all or none.
 *
 * @param words symbols
 * @throws Trouble, CorpusError in a user's words
 */
export const remove = async (words: readonly string[], options: RemoveOptions, io: Io): Promise<number> => {
  const corpus = openCorpus(locateShippedCorpus(), locateOwnCorpus(options.corpus, io));
  const removed = await removeFromCorpus(corpus, readReferences(words));
  await io.stdout.write(removed.map(({ name }) => `${visible(`${name} removed from ${corpus.own.shown}`)}\n`).join(""));
  const left = removed.flatMap((text) => (text.left === null ? [] : [text.left]));
  for (const file of left) await io.stderr.write(`travaux: note: ${visible(file)} stays, for it was changed after it was added\n`);
  return exit.nothing;
};
