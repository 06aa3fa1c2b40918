import { type Citation, citation, DATE, stickyMatch } from "./citation.ts";
import { namesIn } from "./names.ts";

const ORGANS = [
  "General Assembly",
  "Security Council",
  "Statistical Commission",
  "Economic and Social Council",
  "Human Rights Council",
  "Commission on Human Rights",
  "Commission on Narcotic Drugs",
  "Commission on Crime Prevention and Criminal Justice",
  "Commission on the Status of Women",
  "World Health Assembly",
];
// "Council" alone, not the end of another body's name.
const ORGAN = `(?:${ORGANS.join("|")}|(?<!\\p{Lu}\\p{L}{0,30} )(?:Assembly|Council|Commission))`;
const RESOLUTION = new RegExp(
  `(?:(its|${ORGAN}) (?:relevant |previous |earlier )?)?(?:[Rr]esolution|[Dd]ecision)s? (?=\\(?(?:[A-Z]{1,2}-|[A-Z]{1,5}\\.)?\\d)`,
  "gu",
);
/** "76.16" of the World Health Assembly, "MEPC.207(62)" of the International Maritime Organization. */
const DOTTED = "\\d{1,3}\\.\\d{1,2}(?![\\d.]*\\p{L})|[A-Z]{1,5}\\.\\d{1,4}\\(\\d{1,4}\\)";
const SYMBOL = new RegExp(
  `(?:${DOTTED}|(?:[A-Z]{1,2}-)?\\d{1,4}(?:/\\d{1,4})?(?: [A-Z](?:[-–][A-Z])?(?![\\p{L}]))?(?: \\((?:\\d{4}|[IVXLC]+)\\))?)(?: of ${DATE})?`,
  "uy",
);
// "Resolutions EC-5/1 of the Executive Council and A-3/2 of the Assembly"
const OF_BODY = "(?: of the (?:\\p{Lu}\\p{L}+ ?){1,4})?";
/** "74/1, entitled “Lamps for all”, and 75/2": a title inside a list. */
const TITLE = "(?:,? entitled “[^“”]{1,300}”)?";
const NEXT = new RegExp(
  `${OF_BODY}${TITLE}(?:,? and |, )(?:(its|${ORGAN}) )?(?:(?:resolution|decision)s? )?(?=(?:[A-Z]{1,2}-)?\\d{1,4}(?:/\\d| \\()|${DOTTED})`,
  "uy",
);

/** Resolutions and decisions by their numbers, each of a list for itself. */
export function resolutions(text: string): Citation[] {
  if (!text.includes("esolution") && !text.includes("ecision")) return [];
  let listEnd = 0;
  return [...text.matchAll(RESOLUTION)].flatMap((match) => {
    // A list was read to its end from its first word.
    if (match.index < listEnd) return [];
    const found: Citation[] = [];
    let noun = /decision/i.test(match[0]) ? "decision" : "resolution";
    const head = match[1] === undefined || match[1] === "its" ? match.index + match[0].toLowerCase().lastIndexOf(noun) : match.index;
    let organ = match[1] ?? "";
    for (let at = match.index + match[0].length, start = head; ; ) {
      const symbol = stickyMatch(SYMBOL, text, at);
      if (symbol === null || !/[/(.]/.test(symbol[0])) break;
      const end = at + symbol[0].length;
      const number = symbol[0].replace(/ of .*$/, "");
      const numbers = [...number.replace(/\([IVXLC]+\)/, "").matchAll(/\d+/g)].map((part) => Number(part[0]));
      // The year in brackets of a Security Council resolution follows from its number.
      found.push(
        citation(text, "resolution", { start, end }, `${organOf(organ)}${seriesOf(number)} ${noun}`, `${noun} ${number}`, numbers),
      );
      listEnd = end;
      const next = stickyMatch(NEXT, text, end);
      if (next === null) break;
      organ = next[1] ?? organ;
      noun = /resolution|decision/.exec(next[0])?.[0] ?? noun;
      at = end + next[0].length;
      start = at;
    }
    return found;
  });
}

/** "MEPC.207(62)" and "MSC.489(103)", "EC-5/1" and "A-3/2" are numbered each in its own series. */
function seriesOf(number: string): string {
  const series = /^[A-Z]+(?=[.-])/.exec(number)?.[0];
  return series === undefined ? "" : ` ${series}`;
}

/** "Its" in a resolution of the Assembly is the Assembly's; which one speaks is not known here, so own ones are a family of their own. */
function organOf(words: string): string {
  return words === "its" || words === "Assembly" ? "General Assembly" : words;
}

const OF_BODIES =
  /\b(?:all |other )?(?:relevant |previous |preceding |earlier |its )?resolutions(?: and decisions)? (?:adopted by|of) (?:the )?(?=\p{Lu})/gu;

/** "The relevant resolutions adopted by the Lantern Commission": those of a body, whichever they are. */
export function bodiesResolutions(text: string): Citation[] {
  if (!text.includes("resolutions")) return [];
  const names = new Map(namesIn(text).map((name) => [name.start, name]));
  return [...text.matchAll(OF_BODIES)].flatMap((match) => {
    const body = names.get(match.index + match[0].length);
    if (body === undefined) return [];
    const family = `resolutions of ${body.words.toLowerCase()}`;
    return [citation(text, "resolution", { start: match.index, end: body.end }, family, family, [])];
  });
}
