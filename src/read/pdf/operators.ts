import { withoutLigatures } from "../../words/normal.ts";
import { apply, identity, type Matrix, matrixFrom, multiply } from "./matrix.ts";
import type { Glyph, Page, Stroke } from "./page.ts";

/** A page's content as PDF.js gives it: numbers of operators with what each was given. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** How a font sets its letters, by its name in the list. */
export interface Face {
  readonly italic: boolean;
  readonly bold: boolean;
  /** Units of its widths to one point of type. */
  readonly unit: number;
}

/** Where a page lies: its size, and the transformation that turns it upright with y downwards. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly upright: Matrix;
}

interface State {
  matrix: Matrix;
  face: Face;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const PLAIN: Face = { italic: false, bold: false, unit: 0.001 };

/** Characters a page may have: a hundred times what a closely printed one holds. */
const MOST_GLYPHS = 500_000;
/** Saved states that may be open at once. */
const DEEPEST = 1000;
/** Lean that still counts as upright, as a share of the type's size. */
const LEAN = 0.05;

/**
 * Follows the operators of a page as a printer would (ISO 32000-1, 9.4) and says where each character stands.
 *
 * Done here and not by the library's `getTextContent`, which puts a space wherever two letters stand a little apart: it makes
 * "Confere nce" of a word the printer moved twice, and no longer knows which spaces are printed.
 *
 * @param names the operator each number stands for
 * @param faces the fonts by their names in the list
 */
export function pageFrom(
  list: OperatorList,
  names: ReadonlyMap<number, string>,
  faces: ReadonlyMap<string, Face>,
  { width, height, upright }: Frame,
): Page {
  const glyphs: Glyph[] = [];
  const strokes: Stroke[] = [];
  let turned = "";
  let state: State = { matrix: upright, face: PLAIN, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  const saved: State[] = [];
  let text: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const move = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    [x, y] = [lineX, lineY];
  };
  const show = (items: unknown) => {
    if (!Array.isArray(items)) return;
    const whole = multiply(state.matrix, text);
    for (const item of items) {
      if (typeof item === "number") {
        x -= (item * state.size * state.scale) / 1000;
        continue;
      }
      const { unicode, width: wide, isSpace } = glyphFrom(item);
      const step = wide * state.size * state.face.unit;
      const [left, base] = apply(whole, x, y + state.rise);
      const [right, rightBase] = apply(whole, x + step * state.scale, y + state.rise);
      const size = Math.abs(state.size) * Math.hypot(whole[2], whole[3]);
      x += (step + state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.scale;
      if (unicode === "" || glyphs.length >= MOST_GLYPHS) continue;
      if (right < left || Math.abs(rightBase - base) > LEAN * Math.max(size, right - left)) turned += unicode;
      else glyphs.push({ text: unicode, x: left, end: right, y: base, size, italic: state.face.italic, bold: state.face.bold });
    }
  };
  const operators: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => {
      if (saved.length < DEEPEST) saved.push({ ...state });
    },
    restore: () => {
      state = saved.pop() ?? state;
    },
    transform: (args) => {
      state.matrix = multiply(state.matrix, matrixFrom(args) ?? identity);
    },
    paintFormXObjectBegin: ([matrix]) => {
      operators.save?.([]);
      state.matrix = multiply(state.matrix, matrixFrom(matrix) ?? identity);
    },
    paintFormXObjectEnd: () => operators.restore?.([]),
    beginText: () => {
      text = identity;
      [x, y, lineX, lineY] = [0, 0, 0, 0];
    },
    setTextMatrix: (args) => {
      text = matrixFrom(args.length === 1 ? args[0] : args) ?? text;
      [x, y, lineX, lineY] = [0, 0, 0, 0];
    },
    setFont: ([name, size]) => {
      state.face = (typeof name === "string" ? faces.get(name) : undefined) ?? PLAIN;
      state.size = numberOf(size);
    },
    setCharSpacing: ([value]) => {
      state.charSpacing = numberOf(value);
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = numberOf(value);
    },
    setHScale: ([value]) => {
      state.scale = numberOf(value) / 100;
    },
    setLeading: ([value]) => {
      state.leading = -numberOf(value);
    },
    setTextRise: ([value]) => {
      state.rise = numberOf(value);
    },
    moveText: ([dx, dy]) => move(numberOf(dx), numberOf(dy)),
    setLeadingMoveText: ([dx, dy]) => {
      state.leading = numberOf(dy);
      move(numberOf(dx), numberOf(dy));
    },
    nextLine: () => move(0, state.leading),
    showText: ([items]) => show(items),
    constructPath: (args) => {
      const stroke = strokeFrom(args.at(-1), state.matrix);
      if (stroke !== null && strokes.length < MOST_GLYPHS) strokes.push(stroke);
    },
  };
  for (const [k, number] of list.fnArray.entries()) {
    const args = list.argsArray[k];
    operators[names.get(number) ?? ""]?.(Array.isArray(args) ? args : []);
  }
  return { width, height, glyphs, strokes, turned };
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function glyphFrom(item: unknown): { readonly unicode: string; readonly width: number; readonly isSpace: boolean } {
  if (typeof item !== "object" || item === null) return { unicode: "", width: 0, isSpace: false };
  const unicode = "unicode" in item && typeof item.unicode === "string" ? withoutLigatures(item.unicode) : "";
  return { unicode, width: "width" in item ? numberOf(item.width) : 0, isSpace: "isSpace" in item && item.isSpace === true };
}

/** The thickest a path may be and still be a stroke, in points. */
const THIN = 2.5;
/** The shortest stroke worth telling, in points. */
const SHORT = 30;

/** The stroke that a path of these bounds (`[left, bottom, right, top]`) draws, null where it is more than that. */
function strokeFrom(bounds: unknown, matrix: Matrix): Stroke | null {
  const [left, bottom, right, top] = typeof bounds === "object" && bounds !== null ? Object.values(bounds).map(numberOf) : [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  const [x, y] = apply(matrix, left, bottom);
  const [end, other] = apply(matrix, right, top);
  return Math.abs(other - y) <= THIN && end - x >= SHORT ? { x, end, y: Math.max(y, other) } : null;
}
