import { formatSymbol, parseSymbol } from "../../symbol/symbol.ts";
import { type Line, wordsOf } from "./lines.ts";

/** The first line that is nothing but the full symbol of a document, null where there is none. */
export function symbolIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const words = line.kind === "break" ? "" : wordsOf(line.pieces).trim();
    // Nothing shorter: "67/193" may be a number of anything.
    const symbol = /^[A-Z]{1,4}\/\S.{1,60}$/.test(words) ? parseSymbol(words) : null;
    if (symbol !== null) return formatSymbol(symbol);
  }
  return null;
}
