import type { BlockDocument, Run } from "../../src/model/block.ts";
import type { Resolution } from "../../src/model/resolution.ts";
import { type ParseOptions, parse } from "../../src/parse/parse.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { readText } from "../../src/read/text.ts";

const info = { name: "exercise", sha256: "0".repeat(64), bytes: 1 };

export function markdown(text: string): BlockDocument {
  return readMarkdown(text, { ...info, format: "markdown" });
}

export function plain(text: string): BlockDocument {
  return readText(text, { ...info, format: "text" });
}

export function parseMarkdown(text: string): Resolution {
  return parse(markdown(text));
}

export function parseText(text: string, options: ParseOptions = {}): Resolution {
  return parse(plain(text), options);
}

/** One line a paragraph: its id, its words, `{1}` where a mark stands. */
export function paragraphs({ paragraphs }: Resolution): string[] {
  return paragraphs.map(({ id, text, marks }) => {
    const cuts = [...marks].reverse().reduce((words, { at, label }) => `${words.slice(0, at)}{${label}}${words.slice(at)}`, text);
    return `${id} ${cuts}`;
  });
}

export function ids({ paragraphs }: Resolution): string[] {
  return paragraphs.map(({ id }) => id);
}

/** One line a message. */
export function messages({ messages }: Resolution): string[] {
  return messages.map(({ severity, rule, text, place }) => `${severity} ${rule}${place ? ` ${place.line}:${place.column}` : ""}: ${text}`);
}

/** A resolution in Markdown with this body. */
export function resolution(body: string): string {
  return `# Exercise text\n\n## 1/2. Title of the exercise\n\n*The General Assembly,*\n\n${body}`;
}

/** Every run of a document, labels too. */
export function runsIn({ blocks }: BlockDocument): Run[] {
  return blocks.flatMap((block) => ("label" in block ? [...block.label, ...block.runs] : [...block.runs]));
}

/** What is wrong with how a document covers its source; empty where every non-blank character is in exactly one run or piece of markup. */
export function faultsIn(document: BlockDocument): string[] {
  const { text, markup } = document;
  const faults: string[] = [];
  const times = new Uint8Array(text.length);
  for (const { start, end } of [...runsIn(document), ...markup]) {
    if (start < 0 || end < start || end > text.length) faults.push(`no span of the source: ${start} to ${end}`);
    for (let i = start; i < end; i++) times[i] = (times[i] ?? 0) + 1;
  }
  for (let i = 0; i < text.length; i++) {
    if (/\S/.test(text.charAt(i)) && times[i] !== 1)
      faults.push(`character ${i}, ${JSON.stringify(text.slice(i, i + 20))}, is placed ${times[i]} times`);
  }
  markup.forEach((span, index) => {
    if (span.start < (markup[index - 1]?.end ?? 0)) faults.push(`markup out of order at ${span.start}`);
  });
  for (const run of runsIn(document)) {
    const source = text.slice(run.start, run.end);
    const isAtom = /^&[^;]+;$/.test(source) || (/^<[^<]+>$/.test(source) && run.text === "\n");
    if (source !== run.text && !isAtom) faults.push(`run ${JSON.stringify(run.text)} is not its source ${JSON.stringify(source)}`);
  }
  for (const { runs } of document.blocks) {
    // Blocks may change places: a paragraph that goes over a page comes before the notes of its first page.
    let last = 0;
    for (const run of runs) {
      if (run.start < last) faults.push(`run out of order at ${run.start}`);
      last = run.end;
    }
  }
  for (const block of document.blocks) {
    if (block.kind !== "break" && runsIn({ ...document, blocks: [block] }).length === 0) faults.push(`an empty ${block.kind}`);
  }
  return faults;
}

/** How often each character stands in texts, white space left out. */
function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of texts.join("").replace(/\s/g, "").split("")) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** What stands around numbers and marks and is not kept: "17." is 17, "a)" is (a), Arabic prints "(1)" for a mark. */
const AROUND = new Set("().-–—:".split(""));

/**
 * Characters that a resolution holds more or less often than the runs it was made of, without asking its account:
 * numbers, words and marks of paragraphs; headings, notes, masthead, furniture.
 */
export function differences(document: BlockDocument, read: Resolution): string[] {
  // "S. Appeals": the letter was a figure, and is counted as the letter it is.
  const label = ({ number, places }: Resolution["paragraphs"][number]) => {
    const first = document.text.charAt(places[0]?.start ?? 0);
    return number !== null && /^[lSZ]$/.test(first) && /^\d$/.test(number) ? first : (number ?? "");
  };
  const marked = (marks: readonly { label: string }[]) => marks.map((mark) => mark.label).join("");
  const made = tally([
    ...read.paragraphs.flatMap((paragraph) => [label(paragraph), paragraph.text, marked(paragraph.marks)]),
    ...read.headings.flatMap((heading) => [heading.text, marked(heading.marks)]),
    ...read.footnotes.flatMap((note) => [note.label, note.text]),
    ...[...read.mastheadLines, ...read.furniture].map(({ text }) => text),
  ]);
  const given = tally(runsIn(document).map(({ text }) => text));
  const numbers = read.paragraphs.filter(({ number }) => number !== null).length;
  const marks = [...read.paragraphs, ...read.headings].flatMap((holder) => holder.marks).length;
  // "7, Calls upon": the comma was a full stop.
  const slips =
    runsIn(document)
      .map(({ text }) => text)
      .join("")
      .match(/\d[,;:]\s+\p{Lu}/gu)?.length ?? 0;
  return [...new Set([...made.keys(), ...given.keys()])].flatMap((unit) => {
    const more = (given.get(unit) ?? 0) - (made.get(unit) ?? 0);
    if (/[,;:]/.test(unit) && more > 0 && more <= slips) return [];
    // "(c}": the brace was a bracket.
    if (unit === "}" && more > 0 && more <= numbers) return [];
    const allowed = AROUND.has(unit) ? more >= -numbers && more <= 3 * numbers + marks : more === 0;
    return allowed ? [] : [`${JSON.stringify(unit)}: ${given.get(unit) ?? 0} read, ${made.get(unit) ?? 0} kept`];
  });
}

/** What is wrong with the shape of a resolution. */
export function defectsIn(document: BlockDocument, read: Resolution): string[] {
  const { account, paragraphs, headings, footnotes } = read;
  const defects: string[] = [];
  const check = (is: boolean, what: string) => {
    if (!is) defects.push(what);
  };
  const { total, unplaced, lost, ...parts } = account;
  check(
    unplaced === 0 && lost.length === 0,
    `unplaced ${unplaced}: ${JSON.stringify(lost.map(({ start, end }) => document.text.slice(start, end)))}`,
  );
  check(total === document.text.replace(/\s/g, "").length, "the total is not the source's");
  check(Object.values(parts).reduce((a, b) => a + b, 0) === total, `the parts do not add up: ${JSON.stringify(account)}`);
  const all = [...paragraphs, ...headings, ...footnotes].map(({ id }) => id);
  check(new Set(all).size === all.length, "an id stands twice");
  const known = new Set(all);
  for (const { id, text, parent, heading, marks, italics, opening, places } of paragraphs) {
    check(text === text.trim() && !/\s\s|[^\S ]/.test(text), `${id} has white space it should not have`);
    check(parent === null || (known.has(parent) && parent !== id), `${id} has no parent ${parent}`);
    check(heading === null || known.has(heading), `${id} has no heading ${heading}`);
    check(opening === null || text.startsWith(opening), `${id} does not begin with its opening`);
    check(
      italics.every(({ start, end }, k) => start >= (italics[k - 1]?.end ?? 0) && end > start && end <= text.length),
      `${id} has italics out of range: ${JSON.stringify(italics)}`,
    );
    check(places.length > 0, `${id} has no place`);
    check(
      places.every(({ start, end }, k) => start >= (places[k - 1]?.end ?? 0) && end > start && end <= document.text.length),
      `${id} has places out of range: ${JSON.stringify(places)}`,
    );
    check(
      marks.every(({ at }, k) => at >= (marks[k - 1]?.at ?? 0) && at <= text.length),
      `${id} has marks out of range: ${JSON.stringify(marks)}`,
    );
  }
  const notes = new Set(footnotes.map(({ id }) => id));
  for (const { note } of [...paragraphs, ...headings].flatMap(({ marks }) => marks))
    check(note === null || notes.has(note), `there is no ${note}`);
  for (const { before } of headings) check(before === null || known.has(before), `no paragraph ${before} under a heading`);
  for (const { ibid } of footnotes) check(ibid === null || notes.has(ibid), `there is no ${ibid}`);
  return defects;
}
