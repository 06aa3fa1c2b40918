import { describe, expect, it } from "vitest";
import { type Passage, statusOf } from "../../src/compare/status.ts";
import { openingOf } from "../../src/words/openings.ts";
import { pairOf } from "./notation.ts";

function passage(text: string, section: Passage["section"] = "operative"): Passage {
  return { text, section, opening: openingOf(text)?.phrase ?? null };
}

function status(marked: string, language = "en") {
  const { from, to } = pairOf(marked);
  return statusOf([passage(from)], [passage(to)], language);
}

describe("unchanged", () => {
  it.each([
    "Requests the office to report;",
    "Requests[- -]{+  +}the office to report;",
    "the [-non-exercise-]{+non\u2011exercise+} office;",
    "the Secretary[- -]-General;",
    "a rate of 5[- -]{+\u00a0+}per cent",
    "co\u00adoperation[-\u00ad-] of States",
    "Caf[-é-]{+e\u0301+} de l’Exercice",
  ])("%s", (marked) => {
    expect(status(marked)).toBe("unchanged");
  });
});

describe("editorial", () => {
  it.each([
    ["a comma", "Requests the office[-,-] to report{+,+} as agreed;"],
    ["capitals", "the [-Rules of Procedure-]{+rules of procedure+} of the office;"],
    ["a straight quotation mark", 'entitled [-"-]{+“+}Exercise[-"-]{+”+};'],
    ["an opened and a closed compound", "[-health care-]{+healthcare+} and [-follow up-]{+follow-up+} services;"],
    ["a hyphen", "international [-co-operation-]{+cooperation+};"],
    ["British spelling", "the [-organization-]{+organisation+} of the [-program-]{+programme+} of [-labor-]{+labour+};"],
    ["also before", "[-Requests-]{+Also requests+} the office to report;"],
    ["also after", "Requests {+also +}the office to report;"],
    ["also for further", "[-Further requests-]{+Requests also+} the office to report;"],
    ["equally", "Reaffirming [-equally -]that exercises help,"],
    ["inside a longer opening", "Noting with appreciation {+also +}the work done,"],
    ["the end of the paragraph", "Requests the office to report[-;-]{+.+}"],
  ])("%s", (_name, marked) => {
    expect(status(marked)).toBe("editorial");
  });

  it.each([
    ["Recalls", "Recalling"],
    ["Takes note of", "Taking note of"],
    ["Also notes", "Noting"],
    ["Stresses", "Stressing also"],
    ["Expresses its concern at", "Expressing its concern at"],
  ])("%s that became %s across preamble and operative part", (operative, preambular) => {
    const op = passage(`${operative} the outcome of the review;`, "operative");
    const pp = passage(`${preambular} the outcome of the review,`, "preamble");
    expect(statusOf([op], [pp], "en")).toBe("editorial");
    expect(statusOf([pp], [op], "en")).toBe("editorial");
    // Without crossing it is another verb form, and that is the body's choice.
    expect(statusOf([{ ...op, section: "preamble" }], [pp], "en")).toBe("reworded");
  });
});

describe("technical", () => {
  it.each([
    ["a year", "the exercise report for [-2011-]{+2012+};"],
    ["two years for one", "the exercise report for [-2011-]{+2011 and 2012+};"],
    ["a date", "held on [-3 March 2011-]{+5 April 2012+};"],
    ["days of a month", "held from [-3 to 7 March 2011-]{+28 March to 2 April 2012+};"],
    ["one day for several", "held [-from 3 to 7 March 2011-]{+on 5 April 2012+};"],
    ["a resolution number and date", "Recalling its resolution [-1/9 of 3 March 2011-]{+2/11 of 5 April 2012+},"],
    ["a list of resolutions", "Recalling its [-resolution-]{+resolutions+} 1/9 of 3 March 2011{+ and 2/11 of 5 April 2012+},"],
    ["a resolution named again", "Recalling its resolution 1/9 of 3 March 2011{+ and its resolution 2/11 of 5 April 2012+},"],
    ["a report named again", "Noting the Exercise Report [-2011-]{+2012 and the Exercise Report 2013+},"],
    ["resolutions of the Council", "Recalling resolutions [-418 (1977)-]{+418 (1977), 421 (1977) and 834 (1993)+},"],
    ["a resolution of old style", "Recalling resolution [-217 A (III)-]{+2200 A (XXI)+},"],
    ["a document symbol", "the note by the office ([-A/EX/1/45-]{+A/EX/2/46/Add.1+});"],
    ["a session", "at its [-seventy-eighth-]{+seventy-ninth+} session;"],
    ["two sessions for one", "at its [-seventy-eighth session-]{+seventy-ninth and eightieth sessions+};"],
    ["a meeting counted in simple words", "at the [-ninth-]{+tenth+} annual meeting of the office;"],
    ["a paragraph of this text", "referred to in paragraph [-12-]{+14+} above;"],
    ["a span of years", "the exercise plan, [-2012–2015-]{+2016–2019+};"],
    ["with also and a comma", "[-Recalls-]{+Also recalls+} resolution [-1/9-]{+2/11+}[-,-] on exercises;"],
  ])("%s", (_name, marked) => {
    expect(status(marked)).toBe("technical");
  });

  it.each([
    [
      "fr",
      "Rappelant sa résolution [-1/9 du 3 mars 2011-]{+2/11 du 5 avril 2012+} et sa [-soixante-dix-huitième-]{+soixante-dix-neuvième+} session,",
    ],
    ["es", "en su [-septuagésimo octavo-]{+octogésimo+} período de sesiones, el [-3 de marzo de 2011-]{+5 de abril de 2012+};"],
    ["ru", "ссылаясь на свою резолюцию [-1/9 от 3 марта 2011-]{+2/11 от 5 апреля 2012+} года,"],
    ["ar", "قرارها [-1/9 المؤرخ 3 آذار/مارس 2011-]{+2/11 المؤرخ 5 نيسان/أبريل 2012+}،"],
    ["zh", "回顾其[-2011年3月3日第1/9-]{+2012年4月5日第2/11+}号决议，第[-七十八-]{+七十九+}届会议"],
  ])("in %s", (language, marked) => {
    expect(status(marked, language)).toBe("technical");
  });
});

describe("reworded", () => {
  it.each([
    ["another verb", "[-Requests-]{+Urges+} the office to report;"],
    ["one word", "the [-use-]{+abuse+} of exercises;"],
    ["a qualifier", "States{+, as appropriate,+} report;"],
    ["also where it is no part of the opening phrase", "Requests the office {+also +}to report;"],
    ["a number that counts", "[-5,000-]{+6,000+} trainers;"],
    ["a share", "[-5-]{+50+} per cent of exercises;"],
    ["a decimal point moved", "a budget of [-2.5-]{+25+} million;"],
    ["a percent sign", "5{+%+} of exercises;"],
    ["a committee", "the [-Second-]{+Third+} Committee;"],
    ["a year that went", "the exercise report[- for 2011-];"],
    ["a date and a word", "held on [-3 March 2011 in the old hall-]{+5 April 2012 in the new hall+};"],
    ["a period of time", "for [-six-]{+twelve+} months;"],
    ["a modal", "States [-shall-]{+may+} report;"],
    ["singular and plural without a reference", "the [-report-]{+reports+} of the office;"],
    ["an article of a treaty", "article [-33-]{+34+} of the Convention;"],
    ["everything", "[-Requests the office to report;-]{+Something else entirely.+}"],
  ])("%s", (_name, marked) => {
    expect(status(marked)).toBe("reworded");
  });
});

describe("splits and merges", () => {
  const texts = (...paragraphs: string[]) => paragraphs.map((text) => passage(text));

  it.each([
    [
      "and",
      ["Urges States to train guides;", "Invites the office to help;"],
      ["Urges States to train guides, and invites the office to help;"],
    ],
    [
      "and further",
      ["Urges States to act;", "Further invites the office to help;"],
      ["Urges States to act, and further invites the office to help;"],
    ],
    ["nothing", ["Urges States to act;", "Also urges the office to help;"], ["Urges States to act, urges the office to help;"]],
  ])("are editorial where %s joins the parts", (_joint, parts, whole) => {
    expect(statusOf(texts(...parts), texts(...whole), "en")).toBe("editorial");
    expect(statusOf(texts(...whole), texts(...parts), "en")).toBe("editorial");
  });

  it.each([
    ["a word went", ["Urges all States to act;", "Invites the office to help;"], ["Urges States to act, and invites the office to help;"]],
    [
      "the parts changed places",
      ["Urges States to act;", "Invites the office to help;"],
      ["Invites the office to help, and urges States to act;"],
    ],
    [
      "a joining word stands elsewhere",
      ["Urges States to act;", "Invites the office to help;"],
      ["Urges States also to act, and invites the office to help;"],
    ],
    ["a date rolled forward", ["Recalls resolution 1/9;", "Notes the report;"], ["Recalls resolution 2/11, and notes the report;"]],
  ])("are reworded where %s", (_name, parts, whole) => {
    expect(statusOf(texts(...parts), texts(...whole), "en")).toBe("reworded");
    expect(statusOf(texts(...whole), texts(...parts), "en")).toBe("reworded");
  });

  it("are never unchanged", () => {
    expect(statusOf(texts("Urges States", "to act;"), texts("Urges States to act;"), "en")).toBe("editorial");
  });
});

it("reads a long list of references without a hang", () => {
  const list = (count: number) => Array.from({ length: count }, (_, k) => `twenty-first, ${k % 31} and third`).join(", ");
  expect(statusOf([passage(`Recalling ${list(20_000)}`)], [passage(`Recalling ${list(20_001)}`)], "en")).not.toBe("unchanged");
});
