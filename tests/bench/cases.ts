import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HandKey } from "./hand-keys.ts";
import { makeExercise } from "./make.ts";
import type { Found } from "./measure.ts";
import { type Drafted, pageOf } from "./page.ts";
import type { KeyedLink, NamedLink } from "./score.ts";

type Two<T> = readonly [T, T];

/** Two texts to be compared, and the answer. */
export interface Case {
  /** Pages that hold one paragraph a block, for tools that read nothing else. */
  readonly pages: Two<string>;
  /** The files travaux reads: real texts as they are published, exercises as the pages. */
  readonly files: Two<string>;
  /** The paragraphs on the pages. */
  readonly texts: Two<readonly string[]>;
  readonly key: readonly KeyedLink[];
  /** What a tool found, in the names of the key. */
  named(found: Found): readonly NamedLink[];
}

/** Writes both years of an exercise into a folder; its paragraphs are named by their places. */
export function exerciseCase(folder: string, seed: readonly Drafted[], size: number, number: number): Case {
  const { from, to, key } = makeExercise(seed, size, number);
  const page = (year: string, paragraphs: readonly Drafted[]): string => {
    const path = join(folder, `${year}-${size}-${number}.md`);
    writeFileSync(path, pageOf(`Exercise ${number}, ${year} year`, paragraphs));
    return path;
  };
  const pages = [page("first", from), page("next", to)] as const;
  const texts = [from.map(({ text }) => text), to.map(({ text }) => text)] as const;
  const ids = (indices: readonly number[]) => indices.map(String);
  return {
    pages,
    files: pages,
    texts,
    key: key.map((link) => ({ from: ids(link.from), to: ids(link.to) })),
    named: (found) => renamed(found.links, [byPlace(found.from, texts[0]), byPlace(found.to, texts[1])]),
  };
}

/** Real texts and a reader's answers. travaux reads the texts as they are; the others get its paragraphs, one by one. */
export function realCase(folder: string, bin: string, { name, from, to, key }: HandKey): Case {
  const files = [from, to] as const;
  const sides = [paragraphsIn(bin, from), paragraphsIn(bin, to)] as const;
  const page = (side: 0 | 1): string => {
    const path = join(folder, `real-${side}.md`);
    const paragraphs = sides[side].map(({ text }): Drafted => ({ part: "preamble", text }));
    writeFileSync(path, pageOf(name, paragraphs));
    return path;
  };
  const texts = [sides[0].map(({ text }) => text), sides[1].map(({ text }) => text)] as const;
  // A rival names a paragraph by its place, travaux by the id that the key uses as well.
  const names = (side: 0 | 1) => new Map(sides[side].flatMap(({ id }, place) => [[String(place), id] as const, [id, id] as const]));
  const bothNames = [names(0), names(1)] as const;
  return { pages: [page(0), page(1)], files, texts, key, named: (found) => renamed(found.links, bothNames) };
}

function paragraphsIn(bin: string, file: string): { readonly id: string; readonly text: string }[] {
  const { stdout } = spawnSync(process.execPath, [bin, "show", file, "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 30 });
  return JSON.parse(stdout).paragraphs;
}

/** The place of each of a tool's paragraphs among some texts, by its words; of equal ones, in order. */
function byPlace(own: Found["from"], texts: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string[]>();
  for (const [index, text] of texts.entries()) {
    const list = places.get(text);
    if (list) list.push(String(index));
    else places.set(text, [String(index)]);
  }
  return new Map(
    own.flatMap(
      ({ id, text }) =>
        places
          .get(text)
          ?.splice(0, 1)
          .map((place) => [id, place] as const) ?? [],
    ),
  );
}

function renamed(links: readonly NamedLink[], names: Two<ReadonlyMap<string, string>>): NamedLink[] {
  const rename = (side: 0 | 1, ids: readonly string[]) => ids.map((id) => names[side].get(id) ?? `unknown ${id}`);
  return links.map(({ from, to }) => ({ from: rename(0, from), to: rename(1, to) }));
}
