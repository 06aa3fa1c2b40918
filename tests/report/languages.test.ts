import { expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { compare } from "../../src/compare/compare.ts";
import { reporters } from "../../src/report/index.ts";
import { resolveReportOptions } from "../../src/report/options.ts";
import { textOf } from "../support/texts.ts";

const report = (from: string, to: string): string => {
  const [old, young] = [textOf(from), textOf(to)];
  return reporters.markdown(compare(old, young, align(old, young)), resolveReportOptions({}));
};

const english = "The General Assembly,\n\nRecalling its resolution 1/1,\n\n1. Urges States to act.";
const french = "L’Assemblée générale,\n\nRappelant sa résolution 1/1,\n\n1. Prie les États d’agir.";

test("a report on texts in another language says which findings do not apply", () => {
  expect(report(french, french.replace("Prie", "Invite"))).toContain(
    "The texts are in French. Findings that rest on English words do not apply: changes of verbs, qualifiers, addressees, mandates and citations are not named, and requests and deadlines not listed.",
  );
});

test("a report across languages says so; one on English texts says nothing of it", () => {
  expect(report(english, french)).toContain(
    "The old text is in English, the new one in French; words of different languages cannot be compared.",
  );
  expect(report(english, english.replace("Urges", "Invites"))).not.toMatch(/English|language/);
});
