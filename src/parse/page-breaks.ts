import type { Run } from "../model/block.ts";
import { openingOf } from "../words/openings.ts";
import { endOf } from "./ends.ts";
import { isNumbered } from "./numbering.ts";
import { CLOSING, NUMBERED, POINT } from "./patterns.ts";
import { flatten } from "./runs.ts";
import type { Placed } from "./sections.ts";

/** Blocks that became one paragraph again: the first block with its words, and the runs of all, in order. */
export interface Whole extends Placed {
  /** Runs of each block; more than one where a page broke the paragraph. */
  readonly parts: readonly (readonly Run[])[];
}

interface Open extends Placed {
  readonly parts: (readonly Run[])[];
  /** How the last part ends. */
  end: string;
  /** Whether there is nothing yet but a number, alone on its line. */
  bare: boolean;
}

/**
 * Joins paragraphs that a page broke. A paragraph goes on when it stops in mid-sentence and what follows,
 * past notes, rules and furniture, begins neither with a number nor with an opening phrase of its own.
 */
export function joinBroken(placed: readonly Placed[]): Whole[] {
  const wholes: Open[] = [];
  const italicOpenings = placed.filter((p) => p.zone === "preamble" && startsItalic(p)).length > 2;
  let open: Open | null = null;
  let gap = false;
  for (const item of placed) {
    const whole: Open = { ...item, parts: [item.block.runs], end: endOf(item.text), bare: isBare(item) };
    if (item.block.kind !== "paragraph") {
      if (item.block.kind === "heading") open = null;
      else gap = true;
      wholes.push(whole);
      continue;
    }
    if (open && open.part === item.part && continues(open, item, gap, italicOpenings)) {
      open.parts.push(item.block.runs);
      if (item.text !== "") open.end = whole.end;
      open.bare = false;
    } else {
      open = item.zone === "preamble" || item.zone === "operative" || item.zone === "annex" ? whole : null;
      wholes.push(whole);
    }
    gap = false;
  }
  return wholes;
}

/** A gerund, as Russian preambular paragraphs open: "подтверждая", "вновь ссылаясь", "рассмотрев". */
const RUSSIAN_OPENING = /^(?:(?:вновь|также|далее|особо) )?[а-яё]{3,25}(?:[аиуюя]я|дя|ясь|чи|[аеи]в)(?=[\s,])/;

/** Words no paragraph ends with. */
const DANGLING = /\b(?:the|of|and|in|to|for|on|by|with|from|at|a|an|its|their|as|that|which|or)$/;

function startsItalic({ block }: Placed): boolean {
  return block.runs.find((run) => run.text.trim() !== "")?.italic === true;
}

function isBare({ block, text }: Placed): boolean {
  if (block.kind !== "paragraph" || block.label.length > 0) return false;
  return text.length < 10 && text.replace(NUMBERED, "").replace(POINT, "") === "" && text !== "";
}

function continues(above: Open, item: Placed, gap: boolean, italicOpenings: boolean): boolean {
  if (item.block.kind !== "paragraph" || item.block.label.length > 0 || item.block.zone !== null) return false;
  if (item.zone === "formula" || item.zone === "closing" || item.zone === "masthead") return false;
  // Nothing but marks: they were wrapped.
  if (item.text === "") return true;
  if (isNumbered(item.text) || (POINT.test(item.text) && !above.bare) || CLOSING.test(item.text)) return false;
  if (above.bare) return true;
  const end = above.end;
  if (/[;:.!?؛。；：]["”’)]{0,3}$/.test(end)) return false;
  const lower = /^[\p{Ll}(]/u.test(item.text);
  if (/[,،，]["”’)]{0,3}$/.test(end)) {
    // A preambular paragraph ends with a comma; so may a line. Only what cannot begin a paragraph goes on.
    // Russian openings are lower-case; their italics tell them from a sentence that goes on.
    if (lower) return !/^\(/.test(item.text) && !(italicOpenings && startsItalic(item)) && !RUSSIAN_OPENING.test(item.text);
    // An operative paragraph ends with a semicolon, and the next one has a number.
    if (gap && above.zone === "operative" && item.zone === "operative" && openingOf(item.text) === null) return true;
    return gap && italicOpenings && !startsItalic(item) && openingOf(item.text) === null;
  }
  if (lower) return true;
  // Nothing ends in "for the", even where no gap shows: the reader of a PDF may have dropped the page's furniture.
  if (DANGLING.test(end)) return true;
  // In the body of a resolution paragraphs have an end; elsewhere only a gap makes it likely that one goes on.
  const inBody = item.part > 0 && item.zone !== "annex" && above.zone === item.zone;
  return (gap || inBody) && !(startsItalic(item) && italicOpenings) && openingOf(item.text) === null;
}

/** The words of a whole paragraph, from all its parts. */
export function flatOf(whole: Whole): ReturnType<typeof flatten> {
  const [first, ...rest] = whole.parts;
  return flatten([...(first ?? []), ...rest.flatMap((runs) => [lineEnd, ...runs])]);
}

const lineEnd: Run = { kind: "text", text: "\n", italic: false, start: 0, end: 0 };
