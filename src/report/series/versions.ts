import type { Resolution } from "../../model/resolution.ts";
import { parseSymbol, shortSymbol } from "../../symbol/symbol.ts";
import { nameOf } from "../wording.ts";

/** What a version is called among others of its series: the short form of its symbol, `79/191`, else its name. */
export function versionName(text: Resolution): string {
  const { symbol } = text.masthead;
  const read = symbol === null ? null : parseSymbol(symbol);
  return read === null ? nameOf(text) : shortSymbol(read);
}

/** The names of all versions; what two would share is told apart by its place. */
export function versionNames(versions: readonly Resolution[]): string[] {
  const names = versions.map(versionName);
  return names.map((name, index) => (names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${index + 1})`));
}
