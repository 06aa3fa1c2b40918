import type { Change, Comparison } from "../../model/comparison.ts";
import { numbersOf } from "../wording.ts";
import { element, type Markup } from "./element.ts";

/** The anchor of a paragraph of the old or new text: "old-OP17(a)". HTML takes any characters but white space. */
export function anchor(side: "old" | "new", id: string): string {
  return `${side}-${id.replace(/\s/gu, "_")}`;
}

/** Where a change is found: its first new paragraph, for a removed one the old. */
export function anchorOf(change: Change): string {
  return change.kind === "removed" ? anchor("old", change.from[0]) : anchor("new", change.to[0]);
}

/** The address of an anchor in the page. */
export function toAnchor(name: string): string {
  return `#${encodeURIComponent(name)}`;
}

/** Links from what reports call a change by to where it stands in the page. */
export interface Places {
  /** @param removed whether the name may be that of a removed paragraph, which another new one may also have */
  readonly link: (place: string, removed?: boolean) => Markup | string;
}

/** Looks up the changes that the page tells. */
export function placesOf(comparison: Comparison): Places {
  const removed = new Map(comparison.changes.flatMap((c) => (c.kind === "removed" ? [[c.from[0], anchorOf(c)] as const] : [])));
  const others = new Map(
    comparison.changes.flatMap((c) => {
      if (c.kind === "removed") return [];
      return [c.kind === "added" ? ([c.to[0], anchorOf(c)] as const) : ([numbersOf(c), anchorOf(c)] as const)];
    }),
  );
  return {
    link: (place, gone = false) => {
      const [, numbers = place, rest = ""] = /^(.*?)( \(\p{L}+\))?$/u.exec(place) ?? [];
      const name = (gone ? removed.get(numbers) : undefined) ?? others.get(numbers) ?? removed.get(numbers);
      return name === undefined ? place : element("span", {}, element("a", { href: toAnchor(name) }, numbers), rest);
    },
  };
}
