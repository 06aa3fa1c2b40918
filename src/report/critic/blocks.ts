import type { Footnote, Heading, Mark, Paragraph, Resolution } from "../../model/resolution.ts";
import { escapeWords } from "./escape.ts";

/** A paragraph, heading or note as it stands in a Markdown file. */
export interface Block {
  /** Markdown before the words: "17. ", "## ", "[^9]: "; empty where there is none. */
  readonly prefix: string;
  /** The words, on one line. */
  readonly text: string;
  readonly marks: readonly Pick<Mark, "at" | "label">[];
}

/** A text as blocks, to look up and in the order of reading. */
export interface Blocks {
  readonly order: readonly Block[];
  readonly title: Block | null;
  readonly formula: Block | null;
  readonly paragraphs: ReadonlyMap<string, Block>;
  readonly headings: ReadonlyMap<string, Block>;
  readonly notes: ReadonlyMap<string, Block>;
}

/** A footnote mark, as Markdown. */
export const markOf = (label: string): string => `[^${escapeWords(label)}]`;

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function bare(text: string | null, prefix: string): Block | null {
  return text === null ? null : { prefix, text: oneLine(text), marks: [] };
}

function paragraphBlock({ number, text, marks }: Paragraph): Block {
  const stop = number !== null && /[\p{L}\p{N}]$/u.test(number) ? "." : "";
  return { prefix: number === null ? "" : `${escapeWords(number)}${stop} `, text, marks };
}

/** A title takes the first level, so no heading has it. */
function headingBlock({ level, text, marks }: Heading): Block {
  return { prefix: `${"#".repeat(Math.min(Math.max(level, 2), 6))} `, text: oneLine(text), marks: text === oneLine(text) ? marks : [] };
}

function noteBlock({ label, text }: Footnote): Block {
  return { prefix: `${markOf(label)}: `, text: oneLine(text), marks: [] };
}

function byId<T extends { readonly id: string }>(things: readonly T[], blockOf: (thing: T) => Block): Map<string, Block> {
  return new Map(things.map((thing) => [thing.id, blockOf(thing)]));
}

const found = (block: Block | null | undefined): Block[] => (block === null || block === undefined ? [] : [block]);

/** The title, the formula, every paragraph under its headings, and the footnotes: what of a text a comparison is about. */
export function blocksOf(text: Resolution): Blocks {
  const title = bare(text.masthead.title, "# ");
  const formula = bare(text.formula, "");
  const paragraphs = byId(text.paragraphs, paragraphBlock);
  const headings = byId(text.headings, headingBlock);
  const notes = byId(text.footnotes, noteBlock);
  const over = new Map<string | null, Block[]>();
  for (const heading of text.headings) {
    const before = heading.before !== null && paragraphs.has(heading.before) ? heading.before : null;
    const here = over.get(before) ?? [];
    here.push(...found(headings.get(heading.id)));
    over.set(before, here);
  }
  const body = [...paragraphs].flatMap(([id, block]) => [...(over.get(id) ?? []), block]);
  return {
    order: [...found(title), ...found(formula), ...body, ...(over.get(null) ?? []), ...notes.values()],
    title,
    formula,
    paragraphs,
    headings,
    notes,
  };
}
