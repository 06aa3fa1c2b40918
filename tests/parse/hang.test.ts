import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { markdown, plain } from "./help.ts";

/** Characters of each text. What tries every character against every other hangs for so many, which the runner's limit tells. */
const LENGTH = 100_000;

const PIECES = [
  ..."*_<[&(\\`#>1a,.;)”-= \t\r\n\f\uFFFC\u0300".split(""),
  ...[
    " *A",
    "a* ",
    "**a ",
    "*a _b ",
    "***a** ",
    "<!--",
    "<!-- -->",
    "<i>",
    "<em>a</em>",
    "<b ",
    "<sup>",
    "<sup>1</sup>",
    "(<sup>1</sup>)",
    "&amp;",
    "&#x1F600;",
  ],
  ...["[^1]", "[a](b)", "[a](", "[a](b(c)", "# a    ", "a  #  "],
  ...[
    "Aa ",
    "A-",
    "Aa-",
    "Aa of 1961 ",
    "Convention on Aa of 1961 ",
    "x, 1 y ",
    "1 1 ",
    "1/",
    "Agenda item ",
    "adopted by on ",
    "by 1 votes to ",
  ],
  ...[
    "a-\n",
    "low words\n",
    ",\nA",
    "---\n",
    "- ",
    "A\n",
    "<sup>1</sup> b\n",
    "[^1]: x\n",
    "1 See A/1.\n",
    "1. Urges x;\n",
    "Recalling x,\n",
  ],
  ...[
    "\n\nthe",
    "\n\n1.",
    "\n\n1. Urges x;",
    "\n\nUrges x;",
    "\n\nDecides x,",
    "\n\n(a) x;",
    "\n\n(i) x;",
    "\n\n(a) x;\n\n(i) y;",
    "\n\n1 - عر",
  ],
  ...[
    "\n\nThe General Assembly,",
    "\n\nA\n\nTitle\n\nThe General Assembly,",
    "\n\nAnnex\n\nx;",
    "\n\n[^1]: x",
    "\n\n<sup>1</sup> Ibid.",
    "\n\n1st plenary meeting",
    "\n\n&nbsp;",
  ],
];

describe.each([
  ["Markdown", markdown],
  ["plain text", plain],
] as const)("%s of a hundred thousand characters is read at once", (_, read) => {
  test.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))("of nothing but %s", (_, piece) => {
    const body = piece.repeat(LENGTH / piece.length);
    const { account } = parse(read(`The General Assembly,\n\n1. Urges ${body}x\n\n2. Decides x.\n\n1 See A/1.`));
    expect(account.unplaced).toBe(0);
  });

  test("of nothing but front matter without an end", () => {
    expect(parse(read(`---\n${"a: b\n".repeat(LENGTH / 5)}`)).account.unplaced).toBe(0);
  });
});
