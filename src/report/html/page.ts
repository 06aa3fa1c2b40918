import { createHash } from "node:crypto";
import { type Child, element, escapeHtml } from "./element.ts";
import theme from "./theme.css?raw";

/** A whole page. */
export interface HtmlPage {
  readonly title: string;
  /** BCP 47 code of what we say ourselves; texts carry their own. */
  readonly language: string;
  /** Our own style sheets after the theme, and scripts after the body; never a document's words. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly body: readonly Child[];
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the page may do: run the style and script that stand in it, and nothing else (Content Security Policy Level 3). */
function policy(style: string, script: string): string {
  const run = script === "" ? "'none'" : hashOf(script);
  return `default-src 'none'; style-src ${hashOf(style)}; script-src ${run}; base-uri 'none'; form-action 'none'`;
}

/** A sheet or script must not end its own element. */
function checked(text: string): string {
  if (/<\/?(?:style|script)|<!--/i.test(text)) throw new Error("A style sheet or script of a report holds what would end it.");
  return text;
}

/** The page as one file that asks nothing of any network: everything it needs stands in it. */
export function htmlPage({ title, language, styles, scripts, body }: HtmlPage): string {
  const style = checked([theme, ...styles].join("\n"));
  const script = checked(scripts.join("\n"));
  const head = [
    element("meta", { charset: "utf-8" }),
    // Browsers take a policy in the page only before what it is to govern.
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy(style, script) }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, title),
  ];
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(language)}">`,
    `<head>${head.join("\n")}`,
    `<style>${style}</style></head>`,
    String(element("body", {}, ...body)),
    ...(script === "" ? [] : [`<script>${script}</script>`]),
    "</html>\n",
  ].join("\n");
}
