import { readFileSync } from "node:fs";
import { align } from "../../../src/align/align.ts";
import { compare } from "../../../src/compare/compare.ts";
import type { Comparison } from "../../../src/model/comparison.ts";
import type { Resolution } from "../../../src/model/resolution.ts";
import { parse } from "../../../src/parse/parse.ts";
import { readDocument, readTextDocument } from "../../../src/read/read.ts";
import { docx } from "../../../src/report/docx.ts";
import { type ReportOptions, resolveReportOptions } from "../../../src/report/index.ts";

/** A resolution of Markdown, which says in its masthead that it is an exercise. */
export function exerciseText(symbol: string, paragraphs: readonly string[], notes: readonly string[] = []): Resolution {
  const head = [`# Exercise text ${symbol}`, "*The General Assembly,*"];
  const bytes = new TextEncoder().encode([...head, ...paragraphs, ...notes].join("\n\n"));
  return parse(readTextDocument(bytes, `${symbol}.md`));
}

const shipped = (name: string): Resolution =>
  parse(readTextDocument(readFileSync(new URL(`../../../corpus/${name}`, import.meta.url)), name));

/** Both texts compared. */
export const compared = (from: Resolution, to: Resolution): Comparison => compare(from, to, align(from, to));

/** The pair that `npm start` compares. */
export const exercise: Comparison = compared(shipped("exercise-1.md"), shipped("67-193.md"));

/** The Word file of a comparison. */
export const wordFile = (comparison: Comparison, options: Partial<ReportOptions> = {}): Uint8Array =>
  docx(comparison, resolveReportOptions(options));

/** A Word file with its changes taken one way, as travaux reads it. */
export const taken = async (file: Uint8Array, tracked: "accept" | "reject"): Promise<Resolution> =>
  parse(await readDocument(file, "changes.docx", { tracked }));

/** All that a text says. */
export function said({ masthead, paragraphs, headings, footnotes }: Resolution) {
  const { symbol, title, adopted } = masthead;
  return {
    masthead: { symbol, title, adopted },
    paragraphs: paragraphs.map(({ id, number, text, opening, marks }) => ({ id, number, text, opening, marks })),
    headings: headings.map(({ text, before }) => ({ text, before })),
    footnotes: footnotes.map(({ label, text }) => `${label} ${text}`).toSorted(),
  };
}
