import { numeral } from "./numerals.ts";
import type { ListPlace } from "./styles.ts";
import { childOf, childrenOf, numberOf, switchOf, valOf, type XmlElement } from "./xml.ts";

/** What Word prints before a paragraph of a list. A bullet is a sign, not a number. */
export interface ListLabel {
  readonly text: string;
  readonly kind: "number" | "bullet";
}

/** One level of a list, by its depth from 0. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2" with the numbers of the levels above. */
  readonly text: string;
  /** Prints the numbers of all levels in Arabic numerals. */
  readonly legal: boolean;
  /** Level (from 1) whose numbers begin this one anew; 0 is none, undefined every level above. */
  readonly restart: number | undefined;
  /** Paragraph style that puts a paragraph on this level. */
  readonly style: string | undefined;
}

/** A list that paragraphs refer to, and how far it has counted. */
export interface List {
  /** Lists of one abstract definition count on together. */
  readonly counters: (number | undefined)[];
  readonly levels: ReadonlyMap<number, Level>;
  /** Starts of its own, until each is used. */
  readonly starts: Map<number, number>;
}

/** Depth of lists in Word: levels 0 to 8. */
const DEEPEST = 8;

/** The numbers of a document, counted as its paragraphs come. */
export interface Numbering {
  /** Counts one paragraph and gives its label; null where the list is unknown or prints nothing. */
  readonly next: (place: ListPlace, style: string | undefined) => ListLabel | null;
}

/** Reads word/numbering.xml (ISO/IEC 29500-1, 17.9). `listOfStyle` is the list a numbering style stands for. */
export function numberingOf(root: XmlElement | null, listOfStyle: (style: string) => string | undefined): Numbering {
  return numberingIn(listsOf(root, listOfStyle));
}

/** Counts in lists, wherever they were read from. */
export function numberingIn(lists: ReadonlyMap<string, List>): Numbering {
  return {
    next: ({ list: id, depth: given }, style) => {
      const list = lists.get(id ?? "");
      if (list === undefined) return null;
      const depth = Math.min(DEEPEST, Math.max(0, given ?? depthOfStyle(list, style)));
      const level = list.levels.get(depth);
      if (level === undefined) return null;
      count(list, depth, level);
      return labelOf(list, depth, level);
    },
  };
}

function listsOf(root: XmlElement | null, listOfStyle: (style: string) => string | undefined): ReadonlyMap<string, List> {
  const all = childrenOf(root ?? undefined);
  const abstracts = new Map(all.flatMap((e) => (e.name === "w:abstractNum" ? [[e.attributes.get("w:abstractNumId") ?? "", e]] : [])));
  const nums = new Map(all.flatMap((e) => (e.name === "w:num" ? [[e.attributes.get("w:numId") ?? "", e]] : [])));
  const counters = new Map<string, (number | undefined)[]>();
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const own = valOf(num, "w:abstractNumId") ?? "";
    const link = valOf(abstracts.get(own), "w:numStyleLink");
    const abstract = link === undefined ? own : (valOf(nums.get(listOfStyle(link) ?? ""), "w:abstractNumId") ?? own);
    const shared = counters.get(abstract) ?? [];
    counters.set(abstract, shared);
    const levels = new Map(levelsIn(abstracts.get(abstract)));
    const starts = new Map<number, number>();
    for (const override of childrenOf(num).filter(({ name }) => name === "w:lvlOverride")) {
      const depth = numberOf(override.attributes.get("w:ilvl")) ?? 0;
      const start = numberOf(valOf(override, "w:startOverride"));
      if (start !== undefined) starts.set(depth, start);
      for (const [at, level] of levelsIn(override)) levels.set(at, level);
    }
    lists.set(id, { counters: shared, levels, starts });
  }
  return lists;
}

function levelsIn(element: XmlElement | undefined): [number, Level][] {
  return childrenOf(element)
    .filter(({ name }) => name === "w:lvl")
    .map((level) => [
      numberOf(level.attributes.get("w:ilvl")) ?? 0,
      {
        start: numberOf(valOf(level, "w:start")) ?? 0,
        format: formatOf(level),
        text: (valOf(level, "w:lvlText") ?? "").slice(0, 100),
        legal: switchOf(level, "w:isLgl") ?? false,
        restart: numberOf(valOf(level, "w:lvlRestart")),
        style: valOf(level, "w:pStyle"),
      },
    ]);
}

/** Newer formats stand in an alternative, with the nearest old one to fall back on. */
function formatOf(level: XmlElement): string {
  const direct = valOf(level, "w:numFmt");
  if (direct !== undefined) return direct;
  const fallback = childOf(childOf(level, "mc:AlternateContent"), "mc:Fallback");
  return valOf(fallback, "w:numFmt") ?? "decimal";
}

function depthOfStyle({ levels }: List, style: string | undefined): number {
  return [...levels].find(([, level]) => style !== undefined && level.style === style)?.[0] ?? 0;
}

function count({ counters, levels, starts }: List, depth: number, level: Level): void {
  const start = starts.get(depth);
  starts.delete(depth);
  counters[depth] = start ?? (counters[depth] ?? level.start - 1) + 1;
  for (let below = depth + 1; below <= DEEPEST; below++) {
    const restart = levels.get(below)?.restart;
    if (restart === undefined || depth < restart) counters[below] = undefined;
  }
}

function labelOf({ counters, levels }: List, depth: number, level: Level): ListLabel | null {
  if (level.format === "bullet") return { text: bullet(level.text), kind: "bullet" };
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = levels.get(at);
    if (of === undefined || at > depth) return "";
    return numeral(counters[at] ?? of.start, level.legal ? "decimal" : of.format);
  });
  return text.trim() === "" ? null : { text, kind: "number" };
}

/** Signs of the fonts Symbol and Wingdings stand in the private use area, where they mean nothing without the font. */
function bullet(text: string): string {
  return /^[\uE000-\uF8FF]?$/.test(text) ? "•" : text;
}
