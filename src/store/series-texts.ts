import type { SeriesText } from "../model/series.ts";
import { formatSymbol, parseSymbol, type UnSymbol } from "../symbol/symbol.ts";
import { wordsOf } from "../words/tokens.ts";
import type { Store } from "./database.ts";
import { numberIn, textIn, textOrNullIn } from "./rows.ts";

/** Paragraphs of a preamble in which a body names its own earlier resolutions; the rest is other business. */
const RECALLED_IN = 12;

/**
 * The adopted texts of a store as far as they tell which series they belong to.
 *
 * @param wanted whether a text of this name counts: one language, and the latest edition
 */
export function seriesTexts(store: Store, wanted: (name: string) => boolean): SeriesText[] {
  const recalling = store.prepare("select text from paragraph where document = ? and section = 'preamble' order by id limit ?");
  return store
    .prepare("select id, name, body, title, series from document where stage = 'adopted'")
    .all()
    .flatMap((row): SeriesText[] => {
      const name = textIn(row, "name");
      const symbol = parseSymbol(name.replace(/:[a-z]{2}$/, ""));
      if (symbol === null || !wanted(name)) return [];
      const preamble = recalling.all(numberIn(row, "id"), RECALLED_IN).map((paragraph) => textIn(paragraph, "text"));
      const recalls = preamble.flatMap((text) => recalledIn(text, symbol));
      return [
        {
          name,
          body: textIn(row, "body"),
          order: orderOf(symbol),
          session: "session" in symbol ? symbol.session.number : null,
          title: textOrNullIn(row, "title"),
          recalls,
          series: textOrNullIn(row, "series"),
        },
      ];
    });
}

/** The words of a stored text, in order. */
export function storedWords(store: Store, name: string): string[] {
  return store
    .prepare("select p.text as text from paragraph p join document d on d.id = p.document where d.name = ? order by p.id")
    .all(name)
    .flatMap((row) => wordsOf(textIn(row, "text")));
}

/** Symbols of the body's own earlier resolutions that a paragraph names: "resolutions 75/198 of …", "resolution 571 (1985)". */
function recalledIn(text: string, own: UnSymbol): string[] {
  if (!/\bresolutions?\b/i.test(text)) return [];
  const forms =
    own.kind === "security-council"
      ? [...text.matchAll(/\b(\d{1,4}) \((\d{4})\)/g)].map(([, number, year]) => `S/RES/${number} (${year})`)
      : [...text.matchAll(/(?<![\w/.])(\d{1,3}|E?S-\d{1,2})\/(\d{1,3})(?![\w/])/g)].map(([, session, number]) =>
          own.kind === "economic-and-social-council" ? `E/RES/${session}/${number}` : `A/RES/${session}/${number}`,
        );
  return forms.flatMap((form) => {
    const symbol = parseSymbol(form);
    return symbol === null ? [] : [formatSymbol(symbol)];
  });
}

/** Grows with time among the symbols of one body. */
function orderOf(symbol: UnSymbol): number {
  const number = symbol.number;
  if ("year" in symbol) return symbol.year * 10_000 + number;
  // Numbers that ran through all sessions ended with the thirtieth, before those that begin anew in each.
  if (symbol.kind === "general-assembly-old") return number / 10_000;
  return "session" in symbol ? symbol.session.number * 10_000 + number : number;
}
