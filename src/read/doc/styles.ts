import { type Changes, CODES, changesIn } from "./properties.ts";

interface Style {
  readonly name: string;
  /** Number of a built-in style: 1 to 9 are headings. */
  readonly builtIn: number;
  readonly base: number;
  readonly paragraph: Changes;
  readonly character: Changes;
}

/** The styles of a document by their numbers, each with what it takes over from those it is based on. */
export interface DocStyles {
  readonly paragraph: (style: number) => Changes;
  readonly character: (style: number) => Changes;
  readonly level: (style: number) => number | null;
}

const NO_BASE = 0xfff;
const LONGEST_CHAIN = 30;
const OF_PARAGRAPHS = 1;
const OF_CHARACTERS = 2;

/** Reads the style sheet; a broken one is taken as far as it is whole, for a text can be read without it. */
export function docStylesOf(sheet: DataView): DocStyles {
  const styles = new Map<number, Style>();
  try {
    readSheet(sheet, styles);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const chain = (number: number): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(number); style !== undefined && found.length < LONGEST_CHAIN; style = styles.get(style.base))
      found.push(style);
    return found.toReversed();
  };
  return {
    paragraph: remembered((style) => merged(chain(style).map(({ paragraph }) => paragraph))),
    character: remembered((style) => merged(chain(style).map(({ character }) => character))),
    level: (style) => {
      const all = chain(style).toReversed();
      const heading = all.find(({ builtIn }) => builtIn >= 1 && builtIn <= 9)?.builtIn;
      const outline = all.map(({ paragraph }) => paragraph.get(CODES.outline)).find((level) => level !== undefined);
      if (outline !== undefined) return outline < 9 ? outline + 1 : null;
      return heading ?? null;
    },
  };
}

function merged(all: readonly Changes[]): Changes {
  return new Map(all.flatMap((changes) => [...changes]));
}

/** Every stretch of words asks for its style. */
function remembered(find: (style: number) => Changes): (style: number) => Changes {
  const known = new Map<number, Changes>();
  return (style) => {
    const changes = known.get(style) ?? find(style);
    known.set(style, changes);
    return changes;
  };
}

function readSheet(sheet: DataView, styles: Map<number, Style>): void {
  if (sheet.byteLength < 6) return;
  const header = sheet.getUint16(0, true);
  const count = sheet.getUint16(2, true);
  const fixed = sheet.getUint16(4, true);
  let at = 2 + header;
  for (let number = 0; number < count; number++) {
    const length = sheet.getUint16(at, true);
    at += 2;
    if (length > 0) styles.set(number, readStyle(new DataView(sheet.buffer, sheet.byteOffset + at, length), fixed));
    at += length + (length % 2);
  }
}

function readStyle(view: DataView, fixed: number): Style {
  const kind = view.getUint16(2, true) & 0xf;
  const letters = view.getUint16(fixed, true);
  const name = new TextDecoder("utf-16le").decode(new Uint8Array(view.buffer, view.byteOffset + fixed + 2, 2 * letters));
  const parts = formatsIn(view, fixed + 2 + 2 * letters + 2, view.getUint16(4, true) & 0xf);
  const none: Changes = new Map();
  const [first, second] = parts;
  const changes = (part: [number, number] | undefined, skip: number) =>
    part === undefined ? none : changesIn(view, part[0] + skip, part[1]);
  return {
    name,
    builtIn: view.getUint16(0, true) & 0xfff,
    base: view.getUint16(2, true) >> 4 === NO_BASE ? -1 : view.getUint16(2, true) >> 4,
    // A paragraph style repeats its own number before its changes.
    paragraph: kind === OF_PARAGRAPHS ? changes(first, 2) : none,
    character: kind === OF_PARAGRAPHS ? changes(second, 0) : kind === OF_CHARACTERS ? changes(first, 0) : none,
  };
}

/** Start and end of each list of changes of a style. */
function formatsIn(view: DataView, from: number, count: number): [number, number][] {
  const parts: [number, number][] = [];
  let at = from + (from % 2);
  for (let k = 0; k < count && at + 2 <= view.byteLength; k++) {
    const length = view.getUint16(at, true);
    parts.push([at + 2, Math.min(view.byteLength, at + 2 + length)]);
    at += 2 + length + (length % 2);
  }
  return parts;
}
