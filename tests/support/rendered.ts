import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { SaxesParser } from "saxes";

/** A stretch of rendered text between two tags, and the elements it stands in, outermost first. */
export interface RenderedText {
  readonly text: string;
  readonly path: readonly string[];
}

export interface Rendered {
  readonly texts: readonly RenderedText[];
  /** Every element in the order it opens, with its depth: "1 blockquote". */
  readonly elements: readonly string[];
}

/** A Markdown page as GitHub's dialect shows it. Throws where the HTML is not well-formed. */
export function render(markdown: string): Rendered {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const texts: RenderedText[] = [];
  const elements: string[] = [];
  const path: string[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") texts.push({ text, path: [...path] });
    text = "";
  };
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    flush();
    elements.push(`${path.length} ${name}`);
    path.push(name);
  });
  parser.on("closetag", () => {
    flush();
    path.pop();
  });
  parser.on("text", (piece) => {
    text += piece;
  });
  parser.write(`<page>${html}</page>`).close();
  return { texts, elements };
}
