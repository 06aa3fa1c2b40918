import { visible } from "../visible.ts";

/** A piece of XML, ready to be written. Only the functions of this file make one, so that no text gets in unescaped. */
export interface Xml {
  readonly xml: string;
}

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in XML. What XML 1.0 cannot hold (2.2, controls and halves of a pair) is shown by a picture of it. */
function escaped(text: string): string {
  return visible(text).replace(/[&<>"]/g, (character) => NAMED[character] ?? character);
}

/** An element; attributes that are null are left out. Names are ours and need no escaping. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  children: readonly Xml[] = [],
): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(String(value))}"`]));
  const start = `<${name}${written.join("")}`;
  return { xml: children.length === 0 ? `${start}/>` : `${start}>${children.map(({ xml }) => xml).join("")}</${name}>` };
}

/** An element of words, blanks at its ends kept. */
export function textElement(name: string, text: string): Xml {
  return { xml: `<${name} xml:space="preserve">${escaped(text)}</${name}>` };
}

/** A property with one value, `<w:jc w:val="both"/>`. */
export function property(name: string, value: string | number): Xml {
  return element(name, { "w:val": value });
}

/** A part of a package. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;
}
