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
export function blocksOfMarkdown(text: string): string[] {
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
