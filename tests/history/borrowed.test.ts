import { describe, expect, it } from "vitest";
import { borrowed, lenderOf, standingIn } from "../../src/history/borrowed.ts";
import { marked } from "../../src/history/marked.ts";

const old = "recalling the 2019 Harbour Declaration of the Port Authority, which asks all coastal States for lamps";
const elsewhere = "Notes the 2019 Harbour Declaration of the Port Authority;";

/** What is said of new words of version 2, where `gone` left with version 1 and version 1 had these other paragraphs. */
function said(words: string, left: string, others: readonly string[], gone: number | null = 1): string[] {
  const stands = standingIn([[left, ...others], gone === null ? [left, ...others] : others, [words]]);
  const lenders = [lenderOf(marked(left, { since: 0, away: null }), gone)];
  return borrowed(words, { version: 2, lenders, stands }).map(
    ({ text, since, away }) => `${since}${away === null ? "" : ` away ${away.gone}-${away.back}`}:${text}`,
  );
}

describe("words that were elsewhere before", () => {
  it("keep their origin in a run of six", () => {
    expect(said("lights: which asks all coastal States for candles", old, [])).toEqual([
      "2:lights: ",
      "0 away 1-2:which asks all coastal States for",
      "2: candles",
    ]);
    expect(said("which asks all coastal people", old, [])).toEqual(["2:which asks all coastal people"]);
  });

  it("keep it as a name of three, unless the name stands elsewhere still", () => {
    expect(said("bearing in mind the 2019 Harbour Declaration", old, [])).toEqual([
      "2:bearing in mind ",
      "0 away 1-2:the 2019 Harbour Declaration",
    ]);
    expect(said("bearing in mind the 2019 Harbour Declaration", old, [elsewhere])).toEqual([
      "2:bearing in mind the 2019 Harbour Declaration",
    ]);
    expect(said("bearing in mind the 2019 Harbour Declaration", old, [], null)).toEqual([
      "2:bearing in mind ",
      "0:the 2019 Harbour Declaration",
    ]);
    expect(said("bearing in mind the 2019 Harbour Declaration", old, [elsewhere], null)).toEqual([
      "2:bearing in mind the 2019 Harbour Declaration",
    ]);
  });

  it("were not away where they stood in another paragraph", () => {
    expect(said("the 2019 Harbour Declaration of the Port Authority", old, [elsewhere])).toEqual([
      "0:the 2019 Harbour Declaration of the Port Authority",
    ]);
  });
});
