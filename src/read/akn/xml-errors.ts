import { placesIn } from "../places.ts";
import { ReadError } from "../read-error.ts";

/** Characters of a name or of the parser's words in a message; a hostile file shall not fill the screen. */
const LONGEST_NAME = 40;
const LONGEST_DETAIL = 120;

const REMEDY = "An Akoma Ntoso file is complete, well-formed XML; get it again from where it came from, or repair it there.";

function shown(name: string, longest = LONGEST_NAME): string {
  return name.length > longest ? `${name.slice(0, longest)}…` : name;
}

function at(text: string, offset: number): string {
  const { line, column } = placesIn(text)({ start: offset, end: offset });
  return `line ${line}, column ${column}`;
}

/** What the parser knew when it gave up. */
export interface Breakage {
  /** The parser's own words, "unexpected close tag.". */
  readonly detail: string;
  /** Offset it had read up to. */
  readonly offset: number;
  /** Offset of the end of the last tag (or comment, …) that was in order. */
  readonly sound: number;
  /** The innermost element still open, with the offset of its start tag. */
  readonly open: { readonly name: string; readonly start: number } | null;
}

/** An "&" that begins no reference; that is all an "&" may do outside comments and CDATA. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/**
 * The sentence for XML that is broken. saxes reports a fault where it noticed it, which can be the end of the file: an
 * "&" swallows everything up to the next ";". We point at the place where the reader has to look.
 */
export function brokenXml(source: string, text: string, { detail, offset, sound, open }: Breakage): ReadError {
  const found = (where: number, what: string): ReadError =>
    new ReadError(`${source} is broken XML: at ${at(text, where)} ${what}. ${REMEDY}`);

  const isReference = detail.includes("entity");
  const nextTag = text.indexOf("<", sound);
  const ampersand = BARE_AMPERSAND.exec(text.slice(sound, isReference ? offset : nextTag === -1 ? text.length : nextTag));
  if (ampersand !== null || isReference) {
    const start = ampersand === null ? text.lastIndexOf("&", offset - 1) : sound + ampersand.index;
    return found(start, 'an "&" was found that begins none of &amp; &lt; &gt; &quot; &apos; or a character number such as &#8211;');
  }
  if (detail.startsWith("unclosed tag") && open !== null) {
    return found(open.start, `<${shown(open.name)}> is opened and never closed`);
  }
  if (detail.startsWith("unexpected close tag") || detail.startsWith("unmatched closing tag")) {
    const start = text.lastIndexOf("<", offset - 1);
    const closed = text.slice(start + 2, offset - 1).trim();
    const expected = open === null ? "no element is open" : `</${shown(open.name)}> was expected`;
    return found(start, `</${shown(closed)}> was found where ${expected}`);
  }
  if (detail.startsWith("document must contain a root")) return found(0, "there is no element at all");
  // The offset is after the last character it read.
  return found(Math.max(0, Math.min(offset, text.length) - 1), `the XML parser says: ${shown(detail.replace(/\.$/, ""), LONGEST_DETAIL)}`);
}

/** The sentence for a DOCTYPE that declares things of its own. */
export function declaringDoctype(source: string, text: string, offset: number): ReadError {
  return new ReadError(
    `${source} has a DOCTYPE with declarations of its own at ${at(text, offset)}. ` +
      "Entities declared in a file can blow up without limit or pull in other files, so travaux never expands them, " +
      "and an Akoma Ntoso file needs none; remove the DOCTYPE and write out its entities.",
  );
}

/** The sentence for elements nested deeper than any text needs. */
export function tooDeep(source: string, text: string, offset: number, limit: number): ReadError {
  return new ReadError(
    `${source} nests more than ${limit} elements at ${at(text, offset)}. ` +
      "Akoma Ntoso texts stay below twenty; check that the file is what it should be.",
  );
}

/** The sentence for XML of another kind. */
export function otherRoot(source: string, text: string, offset: number, root: string, expected: string): ReadError {
  return new ReadError(
    `${source} is no Akoma Ntoso: its root element at ${at(text, offset)} is <${shown(root)}>, expected <${expected}>. ` +
      "Give a resolution in Akoma Ntoso (AKN4UN), Markdown or plain text.",
  );
}

/** The sentence for a string with half a character in it, which no decoder hands out. */
export function halfCharacter(source: string, text: string, offset: number): ReadError {
  return new ReadError(
    `${source} has half a character (a lone surrogate) at ${at(text, offset)}, expected Unicode text; decode the file as UTF-8 or UTF-16.`,
  );
}
