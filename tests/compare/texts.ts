import type { Alignment, Link } from "../../src/model/alignment.ts";
import type { Heading, Paragraph, Resolution } from "../../src/model/resolution.ts";
import { openingOf } from "../../src/words/openings.ts";

/** An exercise text from its paragraphs by id; ids that begin with PP stand in the preamble. */
export function resolution(paragraphs: Readonly<Record<string, string>>, headings: readonly string[] = []): Resolution {
  return {
    source: { name: "exercise text", format: "text", sha256: "0".repeat(64), bytes: 0 },
    masthead: {
      symbol: null,
      organ: null,
      session: null,
      agendaItem: null,
      title: "exercise text",
      adopted: null,
      distributed: null,
      report: null,
      meeting: null,
      drafts: [],
      vote: null,
      language: "en",
    },
    isResolution: true,
    formula: null,
    paragraphs: Object.entries(paragraphs).map(([id, text]) => paragraph(id, text)),
    headings: headings.map(heading),
    footnotes: [],
    mastheadLines: [],
    furniture: [],
    account: { total: 0, paragraphs: 0, headings: 0, footnotes: 0, masthead: 0, furniture: 0, markup: 0, unplaced: 0, lost: [] },
    messages: [],
  };
}

function paragraph(id: string, text: string): Paragraph {
  const preambular = id.startsWith("PP");
  return {
    id,
    section: preambular ? "preamble" : "operative",
    kind: preambular ? "preambular" : "operative",
    number: preambular ? null : id.replace(/^OP/, ""),
    parent: null,
    heading: null,
    text,
    opening: openingOf(text)?.phrase ?? null,
    italics: [],
    marks: [],
    places: [],
  };
}

export function heading(text: string, index: number): Heading {
  return { id: `H${index + 1}`, level: 2, text, before: null, marks: [], places: [] };
}

/** "OP1+OP2 OP3": a link, or only one side of it for what was removed ("OP1 -") or added ("- OP1"). */
export function alignment(...lines: readonly string[]): Alignment {
  const sides = lines.map((line) => line.split(" ").map((side) => (side === "-" ? [] : side.split("+"))));
  return {
    links: sides.flatMap(([from = [], to = []]) => link(from, to)),
    removed: sides.flatMap(([from = [], to = []]) => (to.length === 0 ? from.map((id) => ({ id, nearest: null })) : [])),
    added: sides.flatMap(([from = [], to = []]) => (from.length === 0 ? to.map((id) => ({ id, nearest: null })) : [])),
    thresholds: { link: 0.4 },
    rules: ["OP1 is not OP3"],
  };
}

function link(from: readonly string[], to: readonly string[]): Link[] {
  const [old, ...moreOld] = from;
  const [heir, ...moreNew] = to;
  if (old === undefined || heir === undefined) return [];
  return [
    { from: [old, ...moreOld], to: [heir, ...moreNew], moved: false, score: 0.5, reason: "similar words", doubtful: false, next: null },
  ];
}
