import type { Masthead } from "../model/masthead.ts";
import { dateIn } from "./dates.ts";
import { lineTexts } from "./lines.ts";
import { formulaAbroad } from "./patterns.ts";
import type { Placed } from "./sections.ts";

const EMPTY: Masthead = {
  symbol: null,
  organ: null,
  session: null,
  agendaItem: null,
  title: null,
  adopted: null,
  distributed: null,
  report: null,
  meeting: null,
  drafts: [],
  vote: null,
  language: "en",
};

const ORGAN = /\b(General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on Narcotic Drugs)\b/;
const FULL_SYMBOL = /^(?:A|S|E)\/(?:RES|C\.\d|HRC|CN\.\d{1,2}|\d)[A-Z\d./()\- ]{1,40}$/i;
const TITLE = /^((?:EXERCISE|[A-Z]{1,2}-\d{1,3}|\d{1,4})\/(?:L\.)?\d{1,4}(?: [A-Z](?: ?(?:-|and|to) ?[A-Z])?)?)\.\s*(\S.*)?$/;
const COUNCIL = /^resolution (\d{1,4}) ?\((\d{4})\)$/i;

/** The note on the report in square brackets, a block of its own or the end of one. */
const REPORT = /^\[(.{1,300})\]$|\[((?:on the report of|without reference to) [^[\]]{1,280})\]$/;

/**
 * Reads the masthead and the closing lines of a resolution. What the format itself says (`facts`) is taken before what the lines say.
 */
export function mastheadOf(placed: readonly Placed[], facts: Partial<Masthead>): Masthead {
  const above = placed.filter((p) => p.zone === "masthead");
  const lines = above.flatMap((p) => (p.block.kind === "furniture" ? [] : lineTexts(p.block.runs)));
  const blocks = above.flatMap((p) => (p.block.kind === "heading" || p.block.kind === "paragraph" ? [p.text] : []));
  const formula = placed.find((p) => p.zone === "formula")?.text ?? "";
  const abroad = formulaAbroad(formula);
  const closing = placed.filter((p) => p.zone === "closing").flatMap((p) => lineTexts(p.block.runs));
  const organ =
    abroad?.organ ?? ORGAN.exec(formula)?.[1] ?? lines.map((line) => ORGAN.exec(line)?.[1]).find((found) => found !== undefined) ?? null;
  const all = blocks.join("\n");
  const adopted = /adopted by (?:the )?[^\n]{0,80}?\bon\s+([^\n]{0,40})/i.exec(all)?.[1];
  const title = titleOf(above, blocks);
  const read: Masthead = {
    ...EMPTY,
    organ,
    symbol: symbolOf(lines, title.number, organ),
    session: /\b([A-Z][a-z]+(?:-[a-z]+)? (?:emergency )?(?:special )?session)\b/.exec(all)?.[1] ?? null,
    agendaItem: lines.map((line) => /\bAgenda items? .*/i.exec(line)?.[0]).find((found) => found !== undefined) ?? null,
    title: title.words,
    adopted: dateIn(adopted ?? "") ?? dateIn(title.below) ?? closing.map(dateIn).find((date) => date !== null) ?? null,
    distributed: dateIn(/Distr\.?:?[\s\S]{0,80}/i.exec(lines.join(" "))?.[0] ?? ""),
    report: blocks.map((text) => REPORT.exec(text)?.slice(1).find(Boolean)).find((found) => found !== undefined) ?? null,
    meeting:
      closing
        .map((line) => /\b\d{1,5}(?:st|nd|rd|th) (?:\([^)]{1,20}\) )?(?:plenary )?meeting\b/.exec(line)?.[0])
        .find((found) => found !== undefined) ?? null,
    vote: voteOf(closing.join(" ")),
    language: abroad?.language ?? EMPTY.language,
  };
  return { ...read, ...facts };
}

/** The title: "67/193. International cooperation …" as a heading or a paragraph, else the last heading above the text. */
function titleOf(above: readonly Placed[], blocks: readonly string[]): { number: string | null; words: string | null; below: string } {
  for (const [k, text] of blocks.entries()) {
    const council = COUNCIL.exec(text.split(" of ")[0] ?? "");
    if (council) return { number: `${council[1]} (${council[2]})`, words: null, below: `${text} ${blocks[k + 1] ?? ""}` };
  }
  for (const [k, text] of blocks.entries()) {
    const match = TITLE.exec(text);
    if (match) return { number: match[1] ?? null, words: match[2] ?? blocks[k + 1] ?? null, below: "" };
  }
  // The masthead may be one block of lines.
  for (const { block } of above) {
    const lines = block.kind === "heading" || block.kind === "paragraph" ? lineTexts(block.runs) : [];
    const at = lines.findIndex((line) => TITLE.test(line));
    const match = TITLE.exec(lines[at] ?? "");
    if (match) return { number: match[1] ?? null, words: [match[2] ?? "", ...lines.slice(at + 1)].join(" ").trim() || null, below: "" };
  }
  const heading = above.findLast((p) => p.block.kind === "heading");
  return { number: null, words: heading?.text ?? null, below: "" };
}

function symbolOf(lines: readonly string[], number: string | null, organ: string | null): string | null {
  const printed = lines.find((line) => FULL_SYMBOL.test(line) && /\d/.test(line));
  if (number?.startsWith("EXERCISE/")) return number;
  if (number?.includes("(")) return `S/RES/${number}`;
  if (number && organ === "General Assembly") return `A/RES/${number}`;
  if (number && organ === "Economic and Social Council") return `E/RES/${number}`;
  return printed ?? number;
}

function voteOf(closing: string): Masthead["vote"] {
  if (/\bunanimously\b/i.test(closing)) return { outcome: "unanimous", inFavour: null, against: null, abstaining: null };
  const match = /\bby\s+(\d{1,3})\s+votes?\s+to\s+(none|\d{1,3})(?:[^.]{0,80}?\bwith\s+(\d{1,3})\s+abstentions?)?/i.exec(closing);
  if (!match) return null;
  return {
    outcome: "recorded vote",
    inFavour: Number(match[1]),
    against: match[2]?.toLowerCase() === "none" ? 0 : Number(match[2]),
    abstaining: match[3] === undefined ? 0 : Number(match[3]),
  };
}
