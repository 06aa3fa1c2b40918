import type { Block } from "../model/block.ts";
import type { Masthead } from "../model/masthead.ts";
import { linesOf, textRun, textStart } from "./lines.ts";

/** The lines between `---` above a Markdown text, and what they say of it. */
export interface FrontMatter {
  readonly block: Block;
  readonly facts: Partial<Masthead>;
  /** Offset after the closing `---` line. */
  readonly end: number;
}

/** Lines and characters a front matter may have at most; more is not one, but a text that begins with a rule. */
const LINES_LIMIT = 200;
const LENGTH_LIMIT = 65536;

/**
 * Reads YAML front matter at the very beginning of a text, or null where there is none.
 * Only `key: value` lines with plain or quoted scalars are understood; the rest is kept and ignored.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const start = textStart(text);
  if (!/^---[ \t]*(?:\r?\n|\r)/.test(text.slice(start, start + 16))) return null;
  const lines = linesOf(text, start, Math.min(text.length, LENGTH_LIMIT)).slice(0, LINES_LIMIT);
  const close = lines.findIndex((line, k) => k > 0 && text.slice(line.start, line.end).trim() === "---");
  const last = lines[close];
  if (last === undefined || last.end === LENGTH_LIMIT) return null;
  const inner = lines.slice(1, close).map((line) => text.slice(line.start, line.end));
  if (!inner.every((line) => /^(?:[A-Za-z_][\w-]*:|\s|#|- |$)/.test(line))) return null;
  const values = new Map<string, string>();
  for (const line of inner) {
    const match = /^([A-Za-z_][\w-]*):\s*(.*)$/.exec(line);
    if (match?.[1]) values.set(match[1].toLowerCase(), unquote(match[2] ?? ""));
  }
  if (values.size === 0) return null;
  const block: Block = { kind: "furniture", what: "front matter", zone: null, runs: [textRun(text, start, last.end)] };
  return { block, facts: factsOf(values), end: last.end };
}

function unquote(value: string): string {
  const match = /^"(.*)"$|^'(.*)'$/.exec(value.trim());
  return match ? (match[1] ?? match[2] ?? "") : value.trim();
}

function factsOf(values: ReadonlyMap<string, string>): Partial<Masthead> {
  const symbol = values.get("symbol");
  const language = values.get("language") ?? values.get("lang");
  return {
    ...(symbol ? { symbol } : {}),
    ...(language && /^[a-z]{2}$/i.test(language) ? { language: language.toLowerCase() } : {}),
  };
}
