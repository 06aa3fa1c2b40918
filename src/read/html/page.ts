import { Parser } from "htmlparser2";
import { ReadError } from "../read-error.ts";
import type { Line, Piece } from "../word/lines.ts";
import { isBlank, wordsOf } from "../word/lines.ts";
import { lookOf, roleOf } from "./elements.ts";
import { beginsWithNumber, nextLabel, type OpenList, openList } from "./lists.ts";

/** A web page in lines. */
export interface Page {
  readonly lines: readonly Line[];
  /** The language the page says it is in, as written; null where it does not say. */
  readonly language: string | null;
}

/** How words look and where they stand, by the elements around them. */
interface Context {
  readonly name: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly skipped: boolean;
  readonly pre: boolean;
  readonly furniture: string | null;
  readonly level: number | null;
  readonly block: boolean;
  readonly list: OpenList | undefined;
  /** A link to a place in the page: it may be the mark of a note, or the way back from it. */
  readonly link: boolean;
}

const OUTSIDE: Context = {
  name: "",
  italic: false,
  bold: false,
  raised: false,
  skipped: false,
  pre: false,
  furniture: null,
  level: null,
  block: true,
  list: undefined,
  link: false,
};

/** Elements inside one another. Pages reach 100; beyond it a hostile page could make every end tag slow. */
const MAX_DEPTH = 2000;

/** Takes a page apart into lines. A page is never broken: what a browser would pass over is passed over. */
export function linesOfPage(text: string, name: string): Page {
  const reader = new PageReader(name);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      onclosetag: () => reader.close(),
      ontext: (words) => reader.words(words),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(text.replace(/^\uFEFF/, ""));
  parser.end();
  return { lines: reader.end(), language: reader.language };
}

class PageReader {
  language: string | null = null;
  readonly #name: string;
  readonly #lines: Line[] = [];
  readonly #stack: Context[] = [OUTSIDE];
  #pieces: Piece[] = [];
  #label: string | null = null;
  /** Whether the open line ends with a link back to where its note is called. */
  #leadsBack = false;

  constructor(name: string) {
    this.#name = name;
  }

  get #context(): Context {
    return this.#stack.at(-1) ?? OUTSIDE;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "html") this.language ??= attributes.lang ?? attributes["xml:lang"] ?? null;
    if (this.#stack.length > MAX_DEPTH) {
      throw new ReadError(
        `${this.#name} has more than ${MAX_DEPTH} HTML elements inside one another: expected the page of a resolution; save it again from the browser.`,
      );
    }
    const around = this.#context;
    const role = roleOf(name, attributes);
    const furniture = role !== null && typeof role === "object" ? role.furniture : null;
    const block = role === "block" || furniture !== null;
    if (block) this.#flush();
    if (name === "hr" && !around.skipped) {
      this.#flush();
      this.#lines.push({ kind: "break" });
    }
    if (name === "br") this.#lineEnd();
    if (name === "li") this.#label = nextLabel(this.#stack.findLast(({ list }) => list !== undefined)?.list, attributes);
    const look = lookOf(name, attributes);
    const heading = /^h([1-6])$/.exec(name)?.[1];
    this.#stack.push({
      name,
      italic: look.italic ?? around.italic,
      bold: look.bold ?? around.bold,
      raised: look.raised ?? around.raised,
      // The title is read though it stands in the head.
      skipped: name === "title" ? false : around.skipped || role === "skipped",
      pre: around.pre || name === "pre",
      furniture: around.furniture ?? furniture,
      level: heading === undefined ? around.level : Number(heading),
      block,
      list: name === "ol" || name === "ul" || name === "menu" ? openList(name, attributes) : undefined,
      link: around.link || (name === "a" && attributes.href?.startsWith("#") === true),
    });
  }

  close(): void {
    if (this.#context.block) this.#flush();
    if (this.#stack.length > 1) this.#stack.pop();
  }

  words(text: string): void {
    const { skipped, pre, italic, bold, raised, link } = this.#context;
    if (skipped) return;
    if (link && /^\s*[↩↑^][\uFE0E\uFE0F]?\s*$/.test(text)) {
      this.#leadsBack = true;
      return;
    }
    const isMark = link && /^\s*[[(]?(?:\d{1,3}|[*†‡§]{1,4})[\])]?\s*$/.test(text);
    // No-break spaces are no layout.
    this.#add({ kind: "text", text: pre ? text : text.replace(/[ \t\r\n\f]+/g, " "), italic, bold, raised: raised || isMark });
  }

  end(): Line[] {
    this.#flush();
    return this.#lines;
  }

  #add(given: Extract<Piece, { kind: "text" }>): void {
    const piece = this.#pieces.length === 0 ? { ...given, text: given.text.replace(/^[ \t\r\n\f]+/, "") } : given;
    if (piece.text === "") return;
    const last = this.#pieces.at(-1);
    const goesOn = last?.kind === "text" && last.italic === piece.italic && last.bold === piece.bold && last.raised === piece.raised;
    if (goesOn) this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + piece.text };
    else this.#pieces.push(piece);
  }

  /** Two line ends set paragraphs apart. */
  #lineEnd(): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === "text" && /\n[ \u00A0]{0,9}$/.test(last.text)) this.#flush();
    else if (!this.#context.skipped && last !== undefined)
      this.#add({ kind: "text", text: "\n", italic: false, bold: false, raised: false });
  }

  #flush(): void {
    const pieces = this.#pieces;
    const leadsBack = this.#leadsBack;
    this.#pieces = [];
    this.#leadsBack = false;
    if (isBlank(pieces)) return;
    const { furniture, level } = this.#context;
    if (furniture !== null) {
      this.#lines.push({ kind: "furniture", what: furniture, pieces });
      return;
    }
    const given = this.#label !== null && !beginsWithNumber(wordsOf(pieces)) ? this.#label : null;
    this.#label = null;
    // An item of a list with a way back is a note, its number the note's label.
    const note: Piece[] =
      leadsBack && given !== null ? [{ kind: "text", text: given.replace(/[.()]/g, ""), italic: false, bold: false, raised: true }] : [];
    this.#lines.push({ kind: "line", label: note.length > 0 ? null : given, level, pieces: [...note, ...pieces] });
  }
}
