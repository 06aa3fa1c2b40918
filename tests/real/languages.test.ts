import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { parse } from "../../src/parse/parse.ts";
import { readTextDocument } from "../../src/read/read.ts";
import { asText } from "../support/bodies.ts";
import { document, filesIn } from "./texts.ts";

const files = filesIn("ga/drug-control", /(?:76_188|77_238).*\.xml$/);
const fileOf = (year: string, language: string) => files.find((file) => file.includes(year) && file.endsWith(`${language}.xml`)) ?? "";
const fromXml = (year: string, language: string) => parse(document(fileOf(year, language)));
const fromText = (year: string, language: string) =>
  parse(readTextDocument(Buffer.from(asText(document(fileOf(year, language)))), "exercise.txt"));

/** Links as ids, one string each; the letters of points differ from alphabet to alphabet. */
const links = (from: Resolution, to: Resolution) => align(from, to).links.map((link) => `${link.from.join("+")} → ${link.to.join("+")}`);
const ids = ({ paragraphs, footnotes }: Resolution) => [...paragraphs, ...footnotes].map(({ id }) => id);

describe.skipIf(files.length < 12)("76/188 → 77/238 in all languages (skipped where the real texts are missing)", () => {
  test.each(["F", "S", "R", "A", "C"])("%s from XML: paragraphs, notes and nearly all links as in English", (language) => {
    const [old, young] = [fromXml("76_188", language), fromXml("77_238", language)];
    const [oldEnglish, youngEnglish] = [fromXml("76_188", "E"), fromXml("77_238", "E")];
    expect([old, young].map((text) => [text.paragraphs.length, text.footnotes.length])).toEqual([
      [155, 32],
      [99, 27],
    ]);
    const found = new Set(links(old, young));
    const english = links(oldEnglish, youngEnglish);
    const agreed = english.filter((link) => found.has(link)).length;
    expect(agreed / english.length).toBeGreaterThan(0.85);
  });

  test.each(["F", "S"])("%s from plain text: the same paragraphs, notes, openings and links as from XML", (language) => {
    const [old, young] = [fromText("76_188", language), fromText("77_238", language)];
    const [oldXml, youngXml] = [fromXml("76_188", language), fromXml("77_238", language)];
    expect([ids(old), ids(young)]).toEqual([ids(oldXml), ids(youngXml)]);
    expect(old.masthead.language).toBe(oldXml.masthead.language);
    expect(links(old, young)).toEqual(links(oldXml, youngXml));
    const openings = (text: Resolution) => text.paragraphs.map(({ opening }) => opening);
    const same = openings(young).filter((opening, k) => opening === openings(youngXml)[k]).length;
    expect(same / young.paragraphs.length).toBeGreaterThan(0.95);
  });
});
