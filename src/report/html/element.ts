import { visible } from "../visible.ts";

/** HTML that is safe to stand in a page. Made by `element` alone, so that no text of a document can become markup. */
export class Markup {
  readonly #source: string;
  private constructor(source: string) {
    this.#source = source;
  }
  /** Joins children: text is escaped, markup stays. */
  static of(children: readonly Child[], before = "", after = ""): Markup {
    return new Markup(before + children.map(sourceOf).join("") + after);
  }
  toString(): string {
    return this.#source;
  }
}

/** What an element holds: markup, text to be escaped, or nothing. */
export type Child = Markup | string | number | null | readonly Child[];

/** Values of attributes: true gives the bare name; null and false leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Elements without content or end tag (HTML Standard, "void elements"), as far as reports use them. */
const VOID = new Set(["meta", "br", "hr", "input", "col"]);

const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it stands between tags or within quotes; acting characters are made visible. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => REFERENCES[sign] ?? sign);
}

function sourceOf(child: Child): string {
  if (child === null) return "";
  if (child instanceof Markup) return child.toString();
  return typeof child === "string" || typeof child === "number" ? escapeHtml(String(child)) : child.map(sourceOf).join("");
}

function attribute([name, value]: readonly [string, string | number | boolean | null]): string {
  if (value === null || value === false) return "";
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

/**
 * An element. Its name and the names of its attributes are our own words, never a document's; everything else is escaped.
 *
 * @throws Error for `script` and `style`, whose content no escape makes safe; the page's shell alone writes those
 */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  if (!/^[a-z][a-z0-9]*$/i.test(name) || name === "script" || name === "style") throw new Error(`No element of a report: ${name}.`);
  const start = `<${name}${Object.entries(attributes).map(attribute).join("")}>`;
  return VOID.has(name) ? Markup.of([], start) : Markup.of(children, start, `</${name}>`);
}

/** Children side by side. */
export function fragment(...children: readonly Child[]): Markup {
  return Markup.of(children);
}
