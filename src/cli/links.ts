import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { inWords } from "../align/rules.ts";
import { codeOf, reasonOf } from "../corpus/system-error.ts";
import type { Comparison, LinkedChange } from "../model/comparison.ts";
import type { LinkRule } from "../model/link-rule.ts";
import type { Resolution } from "../model/resolution.ts";
import type { Io } from "./io.ts";
import type { TextOptions } from "./text.ts";
import { Trouble } from "./trouble.ts";

/** The file beside a corpus's manifest that is read where `--links` names none. */
const USUAL = "travaux.links";
/** Bytes a links file may have; one rule takes about 40. */
const LIMIT = 4 * 1024 * 1024;

/**
 * The reader's rules for two texts: from `--links FILE`, else from `travaux.links` beside the user's corpus.
 *
 * @param file as given, null where `--links` is not
 * @throws Trouble where the file cannot be read, CorpusError where a line is no rule
 */
export const linkRules = async (
  file: string | null,
  from: Resolution,
  to: Resolution,
  options: TextOptions,
  io: Io,
): Promise<readonly LinkRule[]> => {
  const path = file === null ? await usualPath(options, io) : resolve(io.cwd, file);
  if (path === null) return [];
  const { parseLinks, rulesFor } = await import("../corpus/links-file.ts");
  const shown = file ?? USUAL;
  const entries = parseLinks(readWhole(path, shown), shown);
  const rules = rulesFor(entries, from, to);
  // A file of its own that says nothing of these texts was meant for others, or names them in a way we do not know.
  if (file !== null && entries.length > 0 && rules.length === 0) {
    throw new Trouble(
      `No line of ${shown} is about these two texts; it can call them ${nameOf(from, "old")} and ${nameOf(to, "new")}, or old and new.`,
    );
  }
  return rules;
};

const usualPath = async (options: TextOptions, io: Io): Promise<string | null> => {
  const { locateOwnCorpus } = await import("../corpus/locate.ts");
  const { folder } = locateOwnCorpus(options.corpus, io);
  const path = resolve(folder, USUAL);
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
};

const readWhole = (path: string, shown: string): string => {
  try {
    const { size } = statSync(path);
    if (size > LIMIT)
      throw new Trouble(
        `${shown} has more than ${LIMIT / 1024 / 1024} MB, which is no links file; expected lines such as “76/188 OP39 is not 77/238 OP18”.`,
      );
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const reason = codeOf(error) === "ENOENT" ? "there is no such file" : reasonOf(error);
    throw new Trouble(`Cannot read the links file ${shown}: ${reason}.`);
  }
};

/**
 * A links file to start from: every link that is not word for word, as a comment, doubtful ones first. It changes nothing until
 * a line is uncommented.
 */
export const linksToStartFrom = (comparison: Comparison): string => {
  const names = [nameOf(comparison.from, "old"), nameOf(comparison.to, "new")] as const;
  const linked = comparison.changes.filter((change): change is LinkedChange => change.kind === "linked" && change.score < 1);
  const line = (change: LinkedChange): string => {
    const { from, to, score, next } = change;
    const rival = next === null ? "" : `, next best ${next.from} ${next.to} ${next.score.toFixed(2)}`;
    return `# ${names[0]} ${from.join(" + ")} is ${names[1]} ${to.join(" + ")}   # score ${score.toFixed(2)}${rival}`;
  };
  const alone = comparison.changes.flatMap((change) =>
    change.kind === "linked"
      ? []
      : [
          `# ${change.kind === "removed" ? names[0] : names[1]} ${inWords(change.kind === "removed" ? { kind: "removed", from: change.from[0] } : { kind: "added", to: change.to[0] })}`,
        ],
  );
  return [
    "# Links between two texts, for the --links option of travaux diff. A line counts once its first # is taken away.",
    "# Forms: A OP1 is B OP2 · A OP1 is not B OP2 · A OP1 + OP2 is B OP3 · A OP1 is removed · B OP2 is added",
    "",
    "# Doubtful",
    ...linked.filter(({ doubtful }) => doubtful).map(line),
    "",
    "# Reworded, split, merged",
    ...linked.filter(({ doubtful }) => !doubtful).map(line),
    "",
    "# Without a counterpart",
    ...alone,
    "",
  ].join("\n");
};

const nameOf = ({ masthead, source }: Resolution, role: string): string => {
  if (masthead.symbol !== null) return masthead.symbol;
  return source.name === "standard input" || source.name.includes('"') ? role : `"${source.name}"`;
};
