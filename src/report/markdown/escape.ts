import { visible } from "../visible.ts";

/**
 * Everything in a line that some Markdown takes for markup: CommonMark, GitHub (autolinks, mentions, issue numbers,
 * emoji codes, mathematics), pandoc (curly quotes, dashes, super- and subscript, attributes, citations). Inside
 * words most of it would be harmless, but to know when is each renderer's business. Look-behinds are of fixed
 * length and what `:` looks ahead over holds no further `:`, so the scan stays linear.
 */
const ACTIVE = /[\\`*_{}[\]<>~^"'#&|@$]|-(?=-)|(?<=-)-|\.(?=\.)|(?<=\.)\.|(?<=www)\.|:(?=\/\/)|:(?=[\w+-]+:)/giu;

/**
 * GitHub looks for mentions, issue numbers, emoji codes and mathematics in the rendered text, after backslashes
 * have done their work, so only an element of its own keeps a sign from its neighbours
 * (https://github.com/github/markup/issues/1168; its manual says the same of the dollar sign).
 */
function apart(sign: string): string {
  return `<span>${sign}</span>`;
}

function escaped(sign: string, offset: number, text: string): string {
  switch (sign) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case "|":
      // A backslash would do in running text, but tables count backslashes in their own way.
      return "&#124;";
    case "@":
    case "$":
      return apart(`\\${sign}`);
    case "#":
      // At the end, too: a reference may follow and stand for a digit.
      return /^(?:\d|$)/.test(text.slice(offset + 1, offset + 2)) ? apart("\\#") : "\\#";
    case ":":
      return text.startsWith("//", offset + 1) ? "\\:" : apart(":");
    default:
      return `\\${sign}`;
  }
}

/**
 * Text of a document as Markdown that shows it and nothing else, for use inside a line: after other words, in a
 * table's cell, in a heading.
 *
 * @param text a line of any text; acting characters are made visible
 */
export function escapeText(text: string): string {
  return visible(text).replace(ACTIVE, (sign, offset: number, whole: string) => escaped(sign, offset, whole));
}

/** A character as a reference, which no renderer takes for markup or for white space to be cut off. */
export function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/**
 * The same for text that begins a line, where lists, definitions, tables' captions and title blocks begin too.
 *
 * @param text Markdown as `escapeText` makes it
 */
export function escapeStart(text: string): string {
  return text.replace(/^[-+=:(%]/, "\\$&").replace(/^([\p{L}\p{N}]+)([.)])(?=\s|$)/u, "$1\\$2");
}
