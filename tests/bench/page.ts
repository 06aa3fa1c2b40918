/** The part a paragraph stands in; a point stands under the chapeau before it. */
export type Part = "preamble" | "operative" | "point";

export interface Drafted {
  readonly part: Part;
  /** Without its number, ending with its punctuation mark. */
  readonly text: string;
}

const FORMULA = "The General Assembly,";

/** A page of Markdown that says what it is; operative paragraphs and points get their numbers. */
export function pageOf(title: string, paragraphs: readonly Drafted[]): string {
  let number = 0;
  let letter = 0;
  const numbered = paragraphs.map(({ part, text }) => {
    if (part === "preamble") {
      number = 0;
      return text;
    }
    if (part === "point") return `(${String.fromCharCode(97 + letter++)}) ${text}`;
    letter = 0;
    return `${++number}. ${text}`;
  });
  const masthead = ["# Exercise text", "Made by a program for measuring; no document of the United Nations.", `### ${title}`, FORMULA];
  return `${[...masthead, ...numbered].join("\n\n")}\n`;
}

/** The paragraphs of such a page, without numbers: what every tool compared here is given. */
export function paragraphsOf(page: string): string[] {
  const blocks = page.split(/\n{2,}/).map((block) => block.trim());
  return blocks
    .slice(blocks.indexOf(FORMULA) + 1)
    .filter((block) => block !== "")
    .map((block) => block.replace(/^(?:\d{1,4}\.|\([a-z]\)) /, ""));
}

/** The paragraphs of the resolution that ships with travaux, by the simplest means: only this one file has to come out right. */
export function seedParagraphs(markdown: string): Drafted[] {
  const blocks = markdown.split(/\r?\n\s*\n/).filter((block) => !/^\s*<sup>/.test(block));
  const plain = (block: string) =>
    block
      .replace(/<sup>\d+<\/sup>/g, "")
      .replaceAll("*", "")
      .replace(/\s+/g, " ")
      .trim();
  return joined(blocks.map(plain)).map(drafted);
}

/** From the formula to the end; a page break cuts paragraphs in two, and only a comma, semicolon, colon or full stop ends one. */
function joined(blocks: readonly string[]): string[] {
  const whole: string[] = [];
  let open = "";
  for (const block of blocks.slice(blocks.indexOf(FORMULA) + 1)) {
    if (block === "" || /^-+$/.test(block) || block.includes("plenary meeting")) continue;
    open = open === "" ? block : `${open} ${block}`;
    if (!/[,;:.]$/.test(open)) continue;
    whole.push(open);
    open = "";
  }
  return whole;
}

function drafted(text: string): Drafted {
  const label = /^(?:(\d+)\.|\([a-z]\)) /.exec(text);
  const part = label === null ? "preamble" : label[1] === undefined ? "point" : "operative";
  return { part, text: text.slice(label?.[0].length ?? 0) };
}
