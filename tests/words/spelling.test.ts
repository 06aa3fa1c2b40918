import { describe, expect, it } from "vitest";
import { ordinalKind } from "../../src/words/ordinals.ts";
import { spellingKey } from "../../src/words/spelling.ts";

describe("spelling", () => {
  it.each([
    "co-operation cooperation",
    "organisation organization",
    "recognises recognizes",
    "analyse analyze",
    "labour labor",
    "neighbouring neighboring",
    "behaviour behavior",
    "endeavours endeavors",
    "centre center",
    "metres meters",
    "programme program",
    "programmes programs",
    "travelled traveled",
    "counselling counseling",
    "fulfil fulfill",
    "enrolment enrollment",
    "defence defense",
    "licence license",
    "practised practiced",
    "judgement judgment",
    "catalogue catalog",
    "ageing aging",
    "paediatric pediatric",
    "towards toward",
    "amongst among",
    "grey gray",
    "manoeuvre maneuver",
    "non-governmental nongovernmental",
  ])("takes %s as one word", (pair) => {
    const [british = "", american = ""] = pair.split(" ");
    expect(spellingKey(british)).toBe(spellingKey(american));
  });

  it.each([
    "hour hor",
    "four for",
    "filled filed",
    "state states",
    "use abuse",
    "shall should",
    "promote provide",
    "meter meters",
    "policy police",
    "economic economical",
    "s-20/2 s20/2",
    "2012-2015 20122015",
    "1,904 1904",
  ])("tells %s apart", (pair) => {
    const [one = "", other = ""] = pair.split(" ");
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });
});

describe("ordinals", () => {
  it.each([
    ["seventy-eighth", "compound"],
    ["78th", "compound"],
    ["twentieth", "simple"],
    ["third", "simple"],
    ["soixante-dix-huitième", "compound"],
    ["dixième", "simple"],
    ["septuagésimo", "compound"],
    ["octavo", "simple"],
    ["twenty", null],
    ["wealth", null],
    ["seventy", null],
  ])("knows %s as %s", (word, kind) => {
    expect(ordinalKind(word)).toBe(kind);
  });
});
