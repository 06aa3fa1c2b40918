import { reference } from "./elements.ts";
import { isBlank } from "./spans.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/** Text of the metadata, and what it is in plain words. */
export interface Furniture {
  readonly what: string;
  readonly nodes: readonly XmlNode[];
}

const VOTERS: ReadonlyMap<string, string> = new Map([
  ["inFavour", "States voting in favour"],
  ["against", "States voting against"],
  ["abstaining", "States abstaining"],
]);

function nameOf(element: XmlElement): string | null {
  if (element.name === "docketNumber") return "job number";
  if (element.name === "count") return VOTERS.get(reference(element)) ?? "States voting";
  return null;
}

/** All text inside an element that holds no text of the document, in reading order: a list of voters is one piece. */
export function furnitureIn(element: XmlElement): readonly Furniture[] {
  const what = nameOf(element);
  if (what !== null) return [{ what, nodes: element.children }];
  return element.children.flatMap((child) => {
    if (child.kind === "element") return furnitureIn(child);
    return isBlank(child.text) && child.text.length === child.end - child.start ? [] : [{ what: "metadata", nodes: [child] }];
  });
}
