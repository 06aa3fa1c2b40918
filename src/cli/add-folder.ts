import { addFolder, type FolderAdded, type RefusedFile } from "../corpus/add-folder.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { visible } from "../report/visible.ts";
import { readFileBytes } from "./bytes.ts";
import type { AddOptions } from "./commands/add.ts";
import { exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { showProgress } from "./progress.ts";
import { fillStore } from "./store.ts";
import { readingOf } from "./text.ts";
import { isForUser } from "./trouble.ts";

/** Names listed of a group before the rest is only counted; JSON lists them all. */
const listed = 10;

const count = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

const list = (names: readonly string[]): string => {
  const more = names.length - listed;
  return `${names.slice(0, listed).map(visible).join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
};

/** The members of a list by what they have in common, in the order they first come. */
const grouped = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** What was taken, what was there before, and what was passed over. */
const summaryText = ({ added, passed }: FolderAdded, shown: string): string => {
  const of = (outcome: string): number => added.filter((file) => file.outcome === outcome).length;
  const kept = added.filter(({ outcome }) => outcome === "kept");
  const replaced = of("replaced");
  const taken = of("added") + kept.length + replaced;
  const kinds = [...grouped(passed, ({ why }) => why)].map(([why, files]) => `${files.length.toLocaleString("en")} ${visible(why)}`);
  const lines = [
    `${count(taken, "text")} added to ${visible(shown)}${replaced > 0 ? `, ${replaced.toLocaleString("en")} of them in the place of another` : ""}`,
    ...(of("there") > 0 ? [`${count(of("there"), "text")} there before`] : []),
    ...(kept.length > 0
      ? [
          `${count(kept.length, "text stands", "texts stand")} beside an earlier one of the same symbol and from now on ${kept.length === 1 ? "is" : "are"} meant by it: ${list([...new Set(kept.map(({ name }) => name))])}`,
        ]
      : []),
    ...(kinds.length > 0 ? [`${count(passed.length, "other file")} passed over: ${kinds.join(", ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
};

/** The refused files by reason, each group with the sentence of its first. */
const refusalText = (refused: readonly RefusedFile[]): string =>
  [...grouped(refused, ({ reason }) => reason)]
    .map(([reason, files]) => {
      const [first] = files;
      const only =
        files.length === 1
          ? `: ${visible(first?.message ?? "")}`
          : ` (${files.length.toLocaleString("en")}): ${list(files.map(({ shown }) => shown))}`;
      const example = files.length > 1 && reason === "cannot be read" ? `\n  ${visible(first?.message ?? "")}` : "";
      return `travaux: refused, ${reason}${only}${example}\n`;
    })
    .join("");

const asJson = ({ added, refused, passed }: FolderAdded): string =>
  `${JSON.stringify(
    {
      added: added.map(({ shown, outcome, name }) => ({ file: shown, outcome, name })),
      refused: refused.map(({ shown, reason, message }) => ({ file: shown, reason, message })),
      passed: passed.map(({ shown, why }) => ({ file: shown, why })),
    },
    null,
    2,
  )}\n`;

/**
 * Puts all the texts below a folder into the user's own corpus and tells what was taken, there before, passed over and refused.
 *
 * @param path the folder's absolute path
 * @returns 0 where every text was taken or there before, 2 where one was refused
 * @throws CorpusError where the corpus cannot be written
 */
export const addAllBelow = async (path: string, corpus: Corpus, options: AddOptions, io: Io): Promise<number> => {
  const progress = await showProgress(io.stderr);
  let result: FolderAdded;
  try {
    result = await addFolder(corpus, path, {
      said: { stage: options.stage, language: options.language },
      policy: options.other ?? "keep",
      reading: readingOf(options),
      readFile: (file) => readFileBytes(file.path, file.shown, options.maxBytes),
      isForUser,
      done: progress.step,
      entered: (texts) => fillStore(texts, options, io),
    });
  } finally {
    await progress.stop();
  }
  await io.stdout.write(options.format === "json" ? asJson(result) : summaryText(result, corpus.own.shown));
  if (result.refused.length > 0) await io.stderr.write(refusalText(result.refused));
  return result.refused.length > 0 ? exit.trouble : exit.nothing;
};
