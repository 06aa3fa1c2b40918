import type { LinkRule } from "../model/link-rule.ts";
import type { Resolution } from "../model/resolution.ts";
import { parseSymbol, sameSymbol } from "../symbol/symbol.ts";
import { CorpusError } from "./corpus-error.ts";

/** One line of a links file: which two texts it is about, and what it says. */
export interface LinkEntry {
  /** A symbol, a file's name, or "old" and "new" for whichever texts are compared; null for the text a rule does not name. */
  readonly from: string | null;
  readonly to: string | null;
  readonly rule: LinkRule;
  /** From 1. */
  readonly line: number;
}

const ID = "(?:[A-Z]{1,3}\\.)?(?:PP|OP|AN|P)\\d[\\w.]*(?:\\([a-z\\d]{1,6}\\)){0,4}(?:-\\d+)?";
const IDS = `${ID}(?:\\s*\\+\\s*${ID})*`;
// As short as can be, so that the first of several ids is not taken for the end of the name.
const NAME = '(?:"[^"]+"|\\S(?:.*?\\S)??)';
const PAIR = new RegExp(`^(${NAME})\\s+(${IDS})\\s+is\\s+(not\\s+)?(${NAME})\\s+(${IDS})$`);
const ALONE = new RegExp(`^(${NAME})\\s+(${ID})\\s+is\\s+(removed|added)$`);

/**
 * Reads a links file: one decision a line, `#` begins a comment.
 *
 *     76/188 OP39 is not 77/238 OP18
 *     76/188 OP12 is 77/238 OP22 + OP48
 *     76/188 OP5 is removed
 *     77/238 PP12 is added
 *
 * @param name what to call the file in errors
 * @throws CorpusError that names the line, what was found and what was expected
 */
export function parseLinks(text: string, name: string): LinkEntry[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .flatMap((raw, k) => {
      const line = raw.replace(/(?:^|\s)#.*$/, "").trim();
      return line === "" ? [] : [entryOf(line, k + 1, name)];
    });
}

function entryOf(line: string, number: number, name: string): LinkEntry {
  const alone = line.length > LINE_LIMIT ? null : ALONE.exec(line);
  if (alone) {
    const [, text = "", id = "", what] = alone;
    const rule: LinkRule = what === "removed" ? { kind: "removed", from: id } : { kind: "added", to: id };
    return what === "removed"
      ? { from: unquoted(text), to: null, rule, line: number }
      : { from: null, to: unquoted(text), rule, line: number };
  }
  const pair = line.length > LINE_LIMIT ? null : PAIR.exec(line);
  if (!pair) {
    throw new CorpusError(
      `${name}, line ${number}: found “${shortened(line)}”, expected a line such as “76/188 OP39 is not 77/238 OP18”, “76/188 OP12 is 77/238 OP22 + OP48”, “76/188 OP5 is removed” or “77/238 PP12 is added”.`,
    );
  }
  const [, from = "", fromIds = "", not, to = "", toIds = ""] = pair;
  return {
    from: unquoted(from),
    to: unquoted(to),
    rule: pairRule(idsOf(fromIds), idsOf(toIds), not !== undefined, number, name),
    line: number,
  };
}

/** A line longer than this is no rule; it also bounds the work of the patterns. */
const LINE_LIMIT = 1000;

function pairRule(from: readonly string[], to: readonly string[], not: boolean, line: number, name: string): LinkRule {
  const [a = "", ...moreFrom] = from;
  const [b = "", ...moreTo] = to;
  if (!not) return { kind: "is", from: [a, ...moreFrom], to: [b, ...moreTo] };
  if (moreFrom.length > 0 || moreTo.length > 0) {
    throw new CorpusError(`${name}, line ${line}: “is not” stands between two single paragraphs; write a line for each pair.`);
  }
  return { kind: "is not", from: a, to: b };
}

function idsOf(list: string): string[] {
  return list.split("+").map((id) => id.trim());
}

function unquoted(name: string): string {
  return name.replace(/^"(.*)"$/, "$1");
}

function shortened(line: string): string {
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** The rules of a links file that are about two texts, turned round where it names them the other way about. */
export function rulesFor(entries: readonly LinkEntry[], from: Resolution, to: Resolution): LinkRule[] {
  return entries.flatMap((entry) => {
    if (isAbout(entry.from, from, "old") && isAbout(entry.to, to, "new")) return [entry.rule];
    if (isAbout(entry.from, to, null) && isAbout(entry.to, from, null)) return [turned(entry.rule)];
    return [];
  });
}

function isAbout(name: string | null, text: Resolution, role: "old" | "new" | null): boolean {
  if (name === null) return true;
  if (role !== null && name.toLowerCase() === role) return true;
  if (name === text.source.name) return true;
  const wanted = parseSymbol(name);
  const own = text.masthead.symbol === null ? null : parseSymbol(text.masthead.symbol);
  return wanted !== null && own !== null && sameSymbol(wanted, own);
}

function turned(rule: LinkRule): LinkRule {
  switch (rule.kind) {
    case "is":
      return { kind: "is", from: rule.to, to: rule.from };
    case "is not":
      return { kind: "is not", from: rule.to, to: rule.from };
    case "removed":
      return { kind: "added", to: rule.from };
    case "added":
      return { kind: "removed", from: rule.to };
  }
}
