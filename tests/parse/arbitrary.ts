import fc from "fast-check";

/** Pieces that mean something to a reader or the parser, in any order. */
const PIECES = [
  ..."*_<>[]&()#\\`!~|-+.,;:1a ".split(""),
  ...["\n", "\n\n", "\r\n", "\r", "\f", "\t", "\u00A0", "\uFEFF", "\uFFFC", "\u2028", "\u0085", "\uD800", "\uDC00", "😀", "é", "ع", "国"],
  ...["**", "***", "__", "---\n", "\n---\n\n", "***\n", "====\n", "\n# ", "\n### ", " ##\n", "\\*", "\\\n", "\\\\"],
  ...[
    "<sup>",
    "</sup>",
    "<sup>1</sup>",
    "\n<sup>1</sup> ",
    "<sup>1,2</sup>",
    "<sup>er</sup>",
    "<sup>*</sup>",
    "[^1]",
    "\n[^1]: ",
    "[^a]",
    "(<sup>1</sup>)",
  ],
  ...["<em>", "</em>", "<br>", "<p>", "</p>", "<i >", "<b/>", "<!--", "-->", "[a](b)", "[a](b(c))", "](", "[on x]"],
  ...["&amp;", "&nbsp;", "&#8217;", "&#x1F600;", "&#49;", "&#10;", "&#40;", "&bad;", "&;"],
  ...["\n1. ", "\n7, Urges x;", "\n8 Urges x;", "\n2. ", "\n7. ", "\n1.\n", "\n(a) ", "\nb) ", "\n(i) ", "\n(ii) ", "\n(aa) ", "\n1 - عر "],
  ...[
    "The General Assembly,",
    "\nThe Security Council,\n",
    "\nRecalling x,",
    "\n*Recalling also* x,",
    "Urges x;",
    "*Decides* x.",
    " and",
    " the",
  ],
  ...[
    "\nAnnex\n",
    "\n## Annex II. Terms\n",
    "\nA\n",
    "\nB\n",
    "\nArticle 1\n",
    "\n1/2. Title\n",
    "\n60th plenary meeting\n",
    "\n20 December 2012\n",
  ],
  ...[
    "\n1/3\n",
    "\n13-12345 (E)\n",
    "\n*1312345*\n",
    "\nA/RES/1/2\n",
    "\n1 See A/1.",
    "\n2 Ibid.",
    "x,1 y",
    "x, 2\n",
    "2025–20281 ",
    "77/1111 ",
  ],
  ...[
    "Secretary-\nGeneral",
    "Convention on X of 1961",
    "Convention on X of 1954",
    "[on the report of the Third Committee (A/1)]",
    "word",
    "Word",
  ],
];

/** Any text at all, often of pieces that mean something. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join("")) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom("---\n", "symbol: A/RES/1/2\n", "title: x\n", "\n", "Text", "---", "...", "\r\n"), { maxLength: 9 })
      .map((lines) => `---\n${lines.join("")}`),
  },
);

const words = fc
  .array(
    fc.constantFrom(
      "States",
      "the",
      "exercise",
      "and",
      "A/RES/1/2,",
      "(2012)",
      "“text”",
      "l’État",
      "12",
      "seventy-\neighth",
      "&amp;",
      "*note*",
      "\\*",
      "world",
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list) => list.join(" "));

/** Stands between the two halves of a paragraph, or not at all. */
const gap = fc.constantFrom(
  "",
  "",
  "\n",
  "\n\n---\n\n<sup>1</sup> Resolution 1/1.\n\n",
  "\n\n1/3\n\n13-12345\n\n",
  "\f",
  "\n\nA/RES/1/2\n\n\n",
);
const mark = fc.constantFrom("", "", "", "<sup>1</sup>", "[^2]", ",1", "(<sup>3</sup>)", "<sup>1,2</sup>");
const halves = fc
  .tuple(words, gap, words, mark)
  .map(([a, between, b, cited]) => `${a} the${between}${between === "" ? " " : ""}${b}${cited}`);

const preambular = fc
  .tuple(fc.constantFrom("*Recalling*", "Noting also", "_Deeply concerned_", "<em>Aware</em>"), halves)
  .map(([verb, rest]) => `${verb} ${rest},`);
const operative = (number: number) =>
  fc
    .tuple(fc.constantFrom("*Urges*", "Also decides", "**Requests**", "Takes note"), halves)
    .map(([verb, rest]) => `${number}. ${verb} ${rest};`);
const point = fc.tuple(fc.constantFrom("(a)", "(b)", "(i)", "(ii)", "c)", "(aa)"), halves).map(([label, rest]) => `${label} ${rest};`);
const note = fc
  .tuple(
    fc.constantFrom("<sup>1</sup> ", "[^2]: ", "<sup>*</sup> ", "3 "),
    fc.constantFrom("See A/67/1.", "Ibid., annex.", "Resolution 1/1\n    and more."),
  )
  .map((parts) => parts.join(""));
const heading = fc.constantFrom("## Follow-up", "A", "Annex", "### Annex I", "I", "**Reports**", "Title\n=====", "#");

/** What looks like a resolution, with everything that goes wrong in one. */
export const anyResolution: fc.Arbitrary<string> = fc
  .record({
    front: fc.constantFrom("", "\uFEFF", "---\nsymbol: A/RES/1/2\nlanguage: EN\n---\n", "\uFEFF---\ntitle: x\n---\n\n"),
    top: fc.constantFrom(
      "",
      "# Exercise text\n\n## 1/2. Title",
      "United Nations\nA/RES/1/2\n\nExercise text\n\n1/2. Title",
      "Resolution 1 (2012)\nof 3 March 2012",
    ),
    formula: fc.constantFrom("*The General Assembly,*", "The Security Council,", "", "L’Assemblée générale,"),
    body: fc.array(fc.oneof(preambular, fc.integer({ min: 1, max: 30 }).chain(operative), point, note, heading, words), { maxLength: 12 }),
    part: fc.constantFrom("", "B\n\nSecond title\n\nThe General Assembly,\n\nRecalling x,\n\n1. Urges y."),
    end: fc.constantFrom("", "60th plenary meeting\n20 December 2012", "*60th plenary meeting  \n20 December 2012*"),
    between: fc.constantFrom("\n\n", "\n", "\r\n\r\n", "\r\r", "\n\n\f"),
  })
  .map(({ front, top, formula, body, part, end, between }) => {
    const text = [top, formula, ...body, part, end].filter((piece) => piece !== "").join(between);
    return front + (between.startsWith("\r") ? text.replaceAll("\n", between.slice(0, between.length / 2)) : text);
  });
