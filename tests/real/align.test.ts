import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { readTextDocument } from "../../src/read/read.ts";
import { readKey, scorePairs } from "../support/key.ts";
import { texts } from "./texts.ts";

const keys = join(texts, "../gold");
const isThere = existsSync(join(texts, "ga"));
const why = isThere ? "" : ` (skipped: there are no texts at ${texts}; set TRAVAUX_TEXTS)`;

function load(...path: string[]): Resolution {
  return parse(readTextDocument(readFileSync(join(texts, ...path)), path.at(-1) ?? ""));
}

function sessionOf(name: string): number {
  return Number(/^(?:A_RES_)?(\d+)/.exec(name)?.[1]);
}

/** The texts of a series in the order of their sessions. */
function seriesIn(folder: string): [string, Resolution][] {
  const names = readdirSync(join(texts, "ga", folder)).filter((name) => name.endsWith(".xml"));
  return names.toSorted((x, y) => sessionOf(x) - sessionOf(y)).map((name) => [name, load("ga", folder, name)]);
}

const series = isThere ? readdirSync(join(texts, "ga")) : ["(none)"];

describe.skipIf(!isThere)(`consecutive years of real series${why}`, () => {
  test.for(series)("%s: nothing that stands word for word in both is shown as removed or added", (folder) => {
    const years = seriesIn(folder);
    for (const [k, [name, to]] of years.entries()) {
      const from = years[k - 1]?.[1];
      if (from === undefined) continue;
      const { removed, added } = align(from, to);
      const wordsOf = (text: Resolution, alone: readonly { readonly id: string }[]) =>
        text.paragraphs.filter(({ id }) => alone.some((one) => one.id === id)).map((paragraph) => paragraph.text);
      const lost = wordsOf(from, removed);
      expect([name, wordsOf(to, added).filter((words) => lost.includes(words))]).toEqual([name, []]);
    }
  });

  test.for(series)("%s: the other way about is the mirror image", (folder) => {
    const years = seriesIn(folder);
    for (const [k, [name, to]] of years.entries()) {
      const from = years[k - 1]?.[1];
      if (from === undefined) continue;
      const there = align(from, to).links.map((link) => `${link.from.join("+")} ${link.to.join("+")} ${link.moved}`);
      const back = align(to, from).links.map((link) => `${link.to.join("+")} ${link.from.join("+")} ${link.moved}`);
      expect([name, back.toSorted()]).toEqual([name, there.toSorted()]);
    }
  });
});

describe.skipIf(!existsSync(keys))(`hand-made answer keys${existsSync(keys) ? "" : ` (skipped: there are none at ${keys})`}`, () => {
  test("77/238 → 79/191", () => {
    const from = load("ga", "drug-control", "A_RES_77_238-2229004E.xml");
    const to = load("ga", "drug-control", "A_RES_79_191-2424134E.xml");
    const score = scorePairs(align(from, to), readKey(join(keys, "77-238_79-191.gold.tsv")));
    expect(score.f1).toBeGreaterThanOrEqual(0.985);
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
  });

  test.for([
    ["S-571_S-574", "S_RES_0571_1985_EN_GOLD.txt", "S_RES_0574_1985_EN_GOLD.txt"],
    ["S-701_S-734", "S_RES_0701_1991_EN_GOLD.txt", "S_RES_0734_1992_EN_GOLD.txt"],
  ])("%s", ([key = "", from = "", to = ""]) => {
    expect(scorePairs(align(load("sc", from), load("sc", to)), readKey(join(keys, `${key}.gold.tsv`))).f1).toBeGreaterThanOrEqual(0.97);
  });
});
