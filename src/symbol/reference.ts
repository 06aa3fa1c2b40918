import { isLanguage, type Language } from "../model/language.ts";
import { formatSymbol } from "./format.ts";
import { parseSymbol } from "./parse-symbol.ts";
import type { UnSymbol } from "./un-symbol.ts";

/** One text of a document: `76/188` the English one, `76/188:fr` the French, `76/146:1` the first of several under one symbol. */
export interface Reference {
  readonly symbol: UnSymbol;
  readonly language: Language;
  /** Counts the texts of one symbol and language from 1, in the order they were added; null for the latest. */
  readonly edition: number | null;
}

/** Behind the symbol: `:fr`, `:2`, `:fr:2`. */
const PATTERN = /^([^:]*)(?::([a-z]{2}))?(?::([1-9]\d{0,3}))?$/i;

/** Reads a symbol in any usual writing, with a language and an edition where they are given; null where it is none. */
export const parseReference = (text: string): Reference | null => {
  const [, name = "", code = "en", edition] = PATTERN.exec(text.trim()) ?? [];
  const symbol = parseSymbol(name);
  const language = code.toLowerCase();
  if (symbol === null || !isLanguage(language)) return null;
  return { symbol, language, edition: edition === undefined ? null : Number(edition) };
};

/** The full form, with the symbol's canonical one: `A/RES/76/188:fr`. `parseReference` gives the same reference back. */
export const formatReference = ({ symbol, language, edition }: Reference): string =>
  `${formatSymbol(symbol)}${language === "en" ? "" : `:${language}`}${edition === null ? "" : `:${edition}`}`;
