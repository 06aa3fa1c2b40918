import { ReadError } from "../read-error.ts";
import type { OperatorList } from "./operators.ts";

/** Operators a page may have; a closely printed one has 5,000. */
const MOST_ON_A_PAGE = 500_000;
/** Operators all pages may have together: 5,000 pages as full as those of resolutions are. */
const MOST_IN_ALL = 5_000_000;

/** What is asked of a page of the library. */
interface ListedPage {
  getOperatorList(): Promise<OperatorList>;
}

/**
 * A function that gives the operators of one page after the other, as long as a document can have so many: a form that draws
 * another form ten times, and that one the next, is a hundred million operators in a file of 3 KB, which the library would follow
 * to the end before it hands out the first. It collects a page's operators piece by piece with a method of the page; here that
 * method counts them as well.
 *
 * @throws ReadError where a page has more than 500,000 operators, or all pages have more than 5 million
 */
export function operatorCounter(name: string): (page: ListedPage) => Promise<OperatorList> {
  let inAll = 0;
  return (page) =>
    new Promise((resolve, reject) => {
      let onPage = 0;
      const collect: unknown = Reflect.get(page, "_renderPageChunk");
      if (typeof collect !== "function") throw new Error("PDF.js collects a page's operators in another way than was known.");
      Reflect.set(page, "_renderPageChunk", (piece: OperatorList, ...rest: unknown[]) => {
        onPage += piece.fnArray.length;
        inAll += piece.fnArray.length;
        if (onPage <= MOST_ON_A_PAGE && inAll <= MOST_IN_ALL) return Reflect.apply(collect, page, [piece, ...rest]);
        // Whoever waits for the page closes the document now, and so the library stops.
        reject(new ReadError(`${name} is a PDF that draws far more than any resolution does; print it to a new PDF and try that.`));
      });
      page.getOperatorList().then(resolve, reject);
    });
}
