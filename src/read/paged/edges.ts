import { edgeKey, headKey, isRestOfClause, mastheadKey, printedFurniture } from "../../words/furniture.ts";
import type { Line } from "../lines.ts";
import { columnsOf, type PageLine } from "./page.ts";

/** A piece of page furniture, and what it is in plain words. */
export interface Furnished {
  readonly line: Line;
  readonly what: string;
}

/** A page without what only its edges print. */
export interface Stripped {
  readonly head: readonly Furnished[];
  readonly body: readonly PageLine[];
  readonly foot: readonly Furnished[];
}

/** Lines at the top and at the bottom of a page that may be furniture. */
const EDGE = 8;

/**
 * Sets the furniture of pages apart, by what it prints, by its being on other pages too, and by the title it repeats. What
 * stands below a page's rule is looked at line by line, since `pdftotext` puts the furniture between the notes.
 */
export function stripped(text: string, pages: readonly (readonly PageLine[])[]): Stripped[] {
  const onPages = new Map<string, number>();
  for (const page of pages) {
    const edge = new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)].map(({ words }) => edgeKey(words)));
    for (const key of edge) onPages.set(key, (onPages.get(key) ?? 0) + 1);
  }
  const title = mastheadKey(pages[0]?.map(({ words }) => words) ?? []);
  const repeats = (words: string) => {
    const key = headKey(words);
    return key.length > 5 && title.includes(key) && !isRestOfClause(words);
  };
  /** Furniture by its look, alone or with the title beside it. */
  const byLook = (line: PageLine, number: number): Furnished[] | null => {
    // A number alone may be a note's.
    if (/^\d{1,3}$/.test(line.words) && !(line.after && Number(line.words) === number)) return null;
    const columns = columnsOf(text, line);
    const whats = columns.map(({ words }) => printedFurniture(words) ?? (columns.length > 1 && repeats(words) ? "running head" : null));
    const isPlain = columns.every(({ words }, k) => whats[k] !== null || onEveryOther(words));
    return whats.some((what) => what !== null) && isPlain
      ? columns.map((one, k) => ({ line: one, what: whats[k] ?? "running head" }))
      : null;
  };
  const onEveryOther = (words: string) => !isRestOfClause(words) && (onPages.get(edgeKey(words)) ?? 0) > 1;
  return pages.map((page, number) => {
    const head: Furnished[] = [];
    let from = 0;
    // A paragraph may begin a page with words that another page has there too: what repeats is furniture where all of it does, up to a blank line.
    const isFurniture = (line: PageLine, at: number): boolean =>
      byLook(line, number + 1) !== null || onEveryOther(line.words) || /^\d{1,3}$/.test(line.words) || isHead(page, at, repeats);
    const isWhole = (at: number): boolean => {
      const end = page.findIndex((line, k) => k > at && line.after);
      return end > 0 && end <= EDGE && page.slice(at, end).every((line, k) => isFurniture(line, at + k));
    };
    while (number > 0 && from < Math.min(EDGE, page.length)) {
      const line = page[from];
      const repeated = line && ((onEveryOther(line.words) && isWhole(from)) || isHead(page, from, repeats));
      const furnished = line && (byLook(line, number + 1) ?? (repeated ? [{ line, what: "running head" }] : null));
      if (!furnished) break;
      head.push(...furnished);
      from++;
    }
    const foot: Furnished[] = [];
    let to = page.length;
    for (let line = page[to - 1]; line && to > from; line = page[to - 1]) {
      const furnished = byLook(line, number + 1);
      if (furnished === null) break;
      foot.unshift(...furnished);
      to--;
    }
    return { head, body: page.slice(from, to), foot };
  });
}

/** Whether a line repeats the title and is told from the text by a blank line below the head, or by the symbol in it. */
function isHead(page: readonly PageLine[], at: number, repeats: (words: string) => boolean): boolean {
  if (!repeats(page[at]?.words ?? "")) return false;
  for (let next = at + 1; next < Math.min(EDGE, page.length); next++) {
    const line = page[next];
    if (line?.after || printedFurniture(line?.words ?? "") !== null) return true;
    if (!repeats(line?.words ?? "")) return false;
  }
  return false;
}
