import type { Footnote, Paragraph } from "../model/resolution.ts";
import type { Message, Place } from "../model/source.ts";

/** What an editor would ask about a text, in reading order. */
export function warningsOf(paragraphs: readonly Paragraph[], footnotes: readonly Footnote[], isResolution: boolean): Message[] {
  const messages = [
    ...(isResolution ? [...numbers(paragraphs), ...endings(paragraphs)] : []),
    ...marksAndNotes(paragraphs, footnotes),
    ...treatyYears(paragraphs),
  ];
  return messages.sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
}

function warn(rule: string, text: string, place: Place | undefined): Message {
  return { severity: "warning", rule, text, place: place ?? null };
}

/** Operative numbers count up by one, starting again at 1 in each part. */
function numbers(paragraphs: readonly Paragraph[]): Message[] {
  const messages: Message[] = [];
  const last = new Map<string, number>();
  for (const { id, section, kind, number, places } of paragraphs) {
    if (section !== "operative" || kind === "point" || number === null || !/^\d+$/.test(number)) continue;
    const part = id.replace(/OP.*$/, "");
    const expected = (last.get(part) ?? 0) + 1;
    const found = Number(number);
    if (found !== expected) {
      const rule = found < expected ? "number-order" : "number-gap";
      messages.push(warn(rule, `Paragraph ${found} stands where ${expected} was expected.`, places[0]));
    }
    last.set(part, found);
  }
  return messages;
}

/** A paragraph that ends without a comma, semicolon, colon or full stop has probably lost its end. */
function endings(paragraphs: readonly Paragraph[]): Message[] {
  return paragraphs
    .filter(
      ({ section, text }) =>
        (section === "preamble" || section === "operative") && !/[,;:.!?…][)\]"'”’»]*$|[,;:.!?…][)\]"'”’»]*(?: and| or)$/.test(text),
    )
    .map(({ id, text, places }) =>
      warn("unfinished", `${id} ends in mid-sentence: “… ${text.slice(-40).replace(/^\S*\s/, "")}”.`, places.at(-1)),
    );
}

function marksAndNotes(paragraphs: readonly Paragraph[], footnotes: readonly Footnote[]): Message[] {
  const used = new Set(paragraphs.flatMap(({ marks }) => marks.map(({ note }) => note)));
  const orphans = paragraphs.flatMap(({ id, marks, places }) =>
    marks
      .filter(({ note }) => note === null)
      .map(({ label }) => warn("mark-without-note", `${id} has the mark ${label}, but no note ${label} is in the text.`, places[0])),
  );
  const unused = footnotes
    .filter(({ id }) => !used.has(id))
    .map(({ label, places }) => warn("note-without-mark", `Note ${label} is in the text, but no paragraph has its mark.`, places[0]));
  return [...orphans, ...unused];
}

/** "Single Convention on Narcotic Drugs of 1961": an instrument's name and the year it is cited with. */
const INSTRUMENT = /\b((?:[A-Z][\p{L}-]+ )(?:(?:[A-Z][\p{L}-]+|on|of|the|and|in|for|to|against|at|by) ){0,25})of ((?:18|19|20)\d\d)\b/gu;

/** One instrument cited with two different years: one of them is wrong. */
function treatyYears(paragraphs: readonly Paragraph[]): Message[] {
  const cited = new Map<string, { year: string; id: string; place: Place | undefined }[]>();
  for (const { id, text, places } of paragraphs) {
    for (const match of text.matchAll(INSTRUMENT)) {
      const name = (match[1] ?? "").trim();
      if (!/\b(?:Convention|Protocol|Covenant|Treaty|Agreement|Statute)\b/.test(name) || !/ (?:on|against|for|of|to) /.test(`${name} `))
        continue;
      cited.set(name, [...(cited.get(name) ?? []), { year: match[2] ?? "", id, place: places[0] }]);
    }
  }
  return [...cited].flatMap(([name, uses]) => {
    const years = [...new Set(uses.map(({ year }) => year))];
    if (years.length < 2) return [];
    const count = (year: string) => uses.filter((use) => use.year === year).length;
    const usual = years.reduce((best, year) => (count(year) > count(best) ? year : best));
    return uses
      .filter(({ year }) => year !== usual)
      .map(({ year, id, place }) =>
        warn("two-years", `${id} cites the ${name} of ${year}; elsewhere in the text it is of ${usual}.`, place),
      );
  });
}
