import { expect } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import type { Paragraph, Resolution } from "../../src/model/resolution.ts";
import { criticmarkup } from "../../src/report/criticmarkup.ts";

/*
 * CriticMarkup resolved by nothing but its marks, as its editors do, and Markdown's escapes read as CommonMark reads them: what a reader
 * ends up with who accepts or rejects everything.
 */

const withoutComments = (text: string): string => text.replace(/\{>>[\s\S]*?<<\}/g, "");

/** The file with every change accepted. */
export function accepted(text: string): string {
  return withoutComments(text)
    .replace(/\{--[\s\S]*?--\}/g, "")
    .replace(/\{\+\+([\s\S]*?)\+\+\}/g, "$1")
    .replace(/\{~~[\s\S]*?~>([\s\S]*?)~~\}/g, "$1");
}

/** The file with every change rejected. */
export function rejected(text: string): string {
  return withoutComments(text)
    .replace(/\{\+\+[\s\S]*?\+\+\}/g, "")
    .replace(/\{--([\s\S]*?)--\}/g, "$1")
    .replace(/\{~~([\s\S]*?)~>[\s\S]*?~~\}/g, "$1");
}

/** The blocks of a Markdown file, their escapes and character references read. */
function blocksOfMarkdown(text: string): string[] {
  return text
    .replace(/\n$/, "")
    .split("\n\n")
    .filter((block) => block !== "")
    .map((block) =>
      block.replace(
        /\\([!-/:-@[-`{-~])|&#(\d+);/g,
        (_, sign: string | undefined, code: string) => sign ?? String.fromCodePoint(Number(code)),
      ),
    );
}

/** What stands in a text, block by block, put together without the reporter's help. */
function blocksOf(text: Resolution): string[] {
  const over = (id: string | null) =>
    text.headings.filter(({ before }) => before === id).map((heading) => `${"#".repeat(heading.level)} ${withMarks(heading)}`);
  return [
    ...(text.masthead.title === null ? [] : [`# ${text.masthead.title}`]),
    ...(text.formula === null ? [] : [text.formula]),
    ...text.paragraphs.flatMap((paragraph) => [...over(paragraph.id), numbered(paragraph)]),
    ...over(null),
    ...text.footnotes.map(({ label, text: words }) => `[^${label}]: ${words}`),
  ];
}

function withMarks({ text, marks }: Pick<Paragraph, "text" | "marks">): string {
  let words = text;
  for (const { at, label } of marks.toSorted((a, b) => b.at - a.at)) words = `${words.slice(0, at)}[^${label}]${words.slice(at)}`;
  return words;
}

function numbered(paragraph: Paragraph): string {
  const words = withMarks(paragraph);
  if (paragraph.number === null) return words;
  return paragraph.number.startsWith("(") ? `${paragraph.number} ${words}` : `${paragraph.number}. ${words}`;
}

/** What no file in UTF-8 and no character reference can hold stands as U+FFFD. */
const holdable = (block: string): string => block.replace(/[\0\p{Cs}]/gu, "\uFFFD");

/** Either text as a reader ends up with it, without the comment above. */
const sides = (report: string) => {
  const body = report.slice(report.indexOf("\n\n") + 2);
  return { old: blocksOfMarkdown(rejected(body)), young: blocksOfMarkdown(accepted(body)) };
};

/** Holds the report against both texts, put together anew. */
export function expectBothTexts(whole: Comparison): void {
  const { old, young } = sides(criticmarkup(whole));
  expect(old).toEqual(blocksOf(whole.from).map(holdable));
  expect(young).toEqual(blocksOf(whole.to).map(holdable));
}
