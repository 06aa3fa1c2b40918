import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.ts";
import { compare } from "../../src/compare/compare.ts";
import { statusOf } from "../../src/compare/status.ts";
import type { LinkedChange } from "../../src/model/comparison.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { readTextDocument } from "../../src/read/read.ts";
import { expectBothTexts } from "../support/critic.ts";
import { texts } from "./texts.ts";

const folder = join(texts, "ga");
const keyFile = join(texts, "..", "gold", "77-238_79-191.gold.tsv");
const drugs = join(folder, "drug-control");

function load(file: string): Resolution {
  return parse(readTextDocument(readFileSync(file), basename(file)));
}

/** A file's session, to put the years of a series in order: "A_RES_79_191-2424134E.xml", "75_198_E.xml". */
function session(name: string): number {
  return Number(/(\d\d)_\d+/.exec(name)?.[1] ?? 0);
}

/** Every two neighbouring years of every series. */
const years: [name: string, from: string, to: string][] = existsSync(folder)
  ? readdirSync(folder).flatMap((series) => {
      const files = readdirSync(join(folder, series))
        .filter((name) => name.endsWith(".xml"))
        .toSorted((a, b) => session(a) - session(b));
      return files.slice(1).map((to, index): [string, string, string] => {
        const from = files[index] ?? to;
        return [`${series} ${session(from)} to ${session(to)}`, join(folder, series, from), join(folder, series, to)];
      });
    })
  : [];

describe.skipIf(years.length === 0)("real resolutions (set TRAVAUX_TEXTS to a folder of them)", () => {
  it.each(years)("rebuild from the comparison of %s", (_name, fromFile, toFile) => {
    const from = load(fromFile);
    const to = load(toFile);
    const comparison = compare(from, to, align(from, to));
    const { changes, summary } = comparison;
    const linked = changes.filter((change) => change.kind === "linked");
    const textOf = (text: Resolution, ids: readonly string[]) =>
      ids.map((id) => text.paragraphs.find((paragraph) => paragraph.id === id)?.text).join("\n");
    const side = (change: LinkedChange, op: string) =>
      change.edits.flatMap((edit) => (edit.op === "equal" || edit.op === op ? edit.text : [])).join("");
    for (const change of linked) {
      expect(side(change, "delete")).toBe(textOf(from, change.from));
      expect(side(change, "insert")).toBe(textOf(to, change.to));
    }
    expect(changes.flatMap((change) => (change.kind === "added" ? [] : change.from)).toSorted()).toEqual(
      from.paragraphs.map(({ id }) => id).toSorted(),
    );
    expect(changes.flatMap((change) => (change.kind === "removed" ? [] : change.to)).toSorted()).toEqual(
      to.paragraphs.map(({ id }) => id).toSorted(),
    );
    expectBothTexts(comparison);
    expect(summary.similarity).toBeGreaterThan(0);
    expect(summary.similarity).toBeLessThanOrEqual(1);
  });
});

describe.skipIf(!existsSync(keyFile))("the reader's key to 77/238 and 79/191 (set TRAVAUX_TEXTS to the folder beside it)", () => {
  it("has the same status for each link", () => {
    const files = readdirSync(drugs);
    const text = (start: string) => load(join(drugs, files.find((name) => name.startsWith(start)) ?? start));
    const from = new Map(text("A_RES_77_238").paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const to = new Map(text("A_RES_79_191").paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const links = readFileSync(keyFile, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"))
      .filter(([old, heir]) => old !== "" && heir !== "");
    const others = links.filter(([old = "", heir = "", kind]) => {
      const parts = (ids: string, text: typeof from) => ids.split("+").flatMap((id) => text.get(id) ?? []);
      return statusOf(parts(old, from), parts(heir, to), "en") !== kind;
    });
    expect(links.length).toBeGreaterThan(80);
    expect(others).toEqual([]);
  });
});
