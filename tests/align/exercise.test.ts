import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { compare } from "../../src/compare/compare.ts";
import { pairsIn, readKey } from "../support/key.ts";
import { shipped } from "../support/texts.ts";

const key = readKey(new URL("../fixtures/exercise-1_67-193.gold.tsv", import.meta.url));
const from = shipped("exercise-1.md");
const to = shipped("67-193.md");
const alignment = align(from, to);

describe("the exercise text against its answer key", () => {
  test("the key has every paragraph of both texts exactly once", () => {
    expect(key.flatMap((line) => line.from).toSorted()).toEqual(from.paragraphs.map(({ id }) => id).toSorted());
    expect(key.flatMap((line) => line.to).toSorted()).toEqual(to.paragraphs.map(({ id }) => id).toSorted());
  });

  test("every paragraph became what the key says", () => {
    expect([...pairsIn(alignment.links)].toSorted()).toEqual([...pairsIn(key)].toSorted());
    expect(alignment.removed.map(({ id }) => id)).toEqual(key.filter(({ kind }) => kind === "removed").flatMap((line) => line.from));
    expect(alignment.added.map(({ id }) => id).toSorted()).toEqual(
      key
        .filter(({ kind }) => kind === "added")
        .flatMap((line) => line.to)
        .toSorted(),
    );
  });

  test("the moves are the key's", () => {
    const moved = (links: readonly { readonly from: readonly string[]; readonly to: readonly string[]; readonly moved: boolean }[]) =>
      [...pairsIn(links.filter((link) => link.moved))].toSorted();
    expect(moved(alignment.links)).toEqual(moved(key));
  });

  test("the statuses are the key's, but for a connective that came with a technical update", () => {
    const statusOf = new Map(compare(from, to, alignment).changes.map((change) => [idsOf(change), change.status]));
    const wrong = key
      .filter((line) => line.from.length > 0 && line.to.length > 0)
      .filter((line) => statusOf.get(`${line.from.toSorted().join("+")} ${line.to.toSorted().join("+")}`) !== line.kind);
    expect(wrong).toEqual([]);
  });
});

function idsOf(change: { readonly kind: string; readonly from?: readonly string[]; readonly to?: readonly string[] }): string {
  return `${(change.from ?? []).toSorted().join("+")} ${(change.to ?? []).toSorted().join("+")}`;
}
