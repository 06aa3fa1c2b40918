import type { Wording, WordingPlace, Wordings } from "../../model/wording.ts";
import { type Block, heading, line, type Page, said } from "../page.ts";
import type { Piece } from "../piece.ts";
import { visible } from "../visible.ts";
import { counted, listed } from "../wording.ts";

/** Places that are named one by one; a wording of forty years has more. */
const NAMED = 8;

/** What a search for agreed language found, the best first, with the words that were asked for set off. */
export function wordingsPage({ query, found, searched }: Wordings): Page {
  const where = `${counted(searched.texts, "text")} and ${counted(searched.paragraphs, "paragraph")} were searched`;
  const asked = query.words.length > 120 ? `${query.words.slice(0, 119)}…` : query.words;
  const result = found.length === 0 ? "Nothing was found" : `${counted(found.length, "wording")} found`;
  return [heading(1, `Agreed language: “${asked}”`), line(`${result}; ${where}.`), ...found.flatMap(wordingBlocks)];
}

function wordingBlocks(wording: Wording, index: number): Block[] {
  const [first] = wording.places;
  return [
    heading(
      3,
      `${index + 1}. ${first.symbol} ${first.paragraph}${first.year === null ? "" : ` (${first.year})`} · ${Math.round(100 * wording.score)} % alike`,
    ),
    { kind: "quote", lines: [marked(wording)] },
    line(oftenSentence(wording.places)),
  ];
}

/** How often, by whom and when. */
function oftenSentence(places: readonly WordingPlace[]): string {
  const bodies = [...new Set(places.map(({ body }) => body))].map((body) => {
    const own = places.filter((place) => place.body === body);
    const years = own.flatMap(({ year }) => (year === null ? [] : [year]));
    const span = years.length === 0 ? "" : `, ${[...new Set([Math.min(...years), Math.max(...years)])].join("–")}`;
    return `${body} (${counted(own.length, "time")}${span})`;
  });
  const named = places.slice(0, NAMED).map(({ symbol, paragraph, adopted }) => `${symbol} ${paragraph}${adopted ? "" : " (draft)"}`);
  const more = places.length - named.length;
  return `${listed(bodies)}: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

function marked({ text, matches }: Wording): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    pieces.push(...said(visible(text.slice(at, start))), { op: "insert", italic: false, text: visible(text.slice(start, end)) });
    at = end;
  }
  return [...pieces, ...said(visible(text.slice(at)))];
}
