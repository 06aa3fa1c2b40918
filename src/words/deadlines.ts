import { type Citation, citationsIn } from "./citations.ts";
import { remembering } from "./remembering.ts";

/** Verbs of a body that gives itself or another a task, up to the words before a time. */
const TASK =
  /\b(?:requests?|requesting|decides?|deciding|resolves?|invites?|inviting|encourages?|encouraging|urges?|urging|calls? upon|calling upon|look(?:s|ing) forward)\b/gi;
const PRODUCT =
  /\b(?:submit|report|consider|convene|hold|include|inform|present|brief|update|take up|conduct|prepare|provide|issue|organi[sz]e|continue|resume|review|establish|appoint|proclaim|observe|complete|finali[sz]e|keep)\b/i;
/** What makes a time the time of something that was, not of something that will be. */
const PAST =
  /\b(?:(?:adopted|held|contained|considered|submitted|published|issued|provided by|adoption|convened|concluded|outcome|outcomes|resolutions|(?:the|a|its) report of|approval by|its decision)\b[^,;]{0,60}|made\b[^,;]{0,20}|publication\b[^,;]{0,240})$/i;
const AHEAD =
  /\b(?:by|no later than|not later than|before|until|prior to|scheduled for|to be (?:held|convened|conducted|submitted|celebrated|observed)(?: \S+){0,3} (?:in|on|from|during|at)|(?:midterm |mid-term |final |comprehensive |overall )review(?: of)?[^,;]{0,160} in|starting (?:in|from|at)|commencing (?:in|on|at)|(?:at|during|in|of) (?:its|the) next)(?: (?:the|its|their|the end of|end|early|late|mid|early in|late in))?[- ]$/i;
/** "Adopted by the twelfth meeting", "the adoption by the fifteenth session": who acted, not by when. */
const ACTED =
  /\b(?:adopted|endorsed|approved|agreed|requested|established|taken|made|adoption|endorsement|approval|decisions?)(?: [^\s,;]+){0,4} by (?:the )?$/i;
/** "Welcomes the convening of the review in September": it was held. */
const HAPPENED = /\b(?:welcom|not|recall|tak)(?:es?|ing|s)\b[^,;]{0,80} (?:convening|holding) of\b[^,;]{0,200}$/i;
/** The later end of a time: "to be held from 2024 to 2028". */
const RANGE = /\b(?:from|between) [\p{L}\d ]{4,30} (?:to|and) $/iu;

/** The sessions and dates of an English text by which something is due, in reading order. */
export function deadlinesIn(text: string): readonly Citation[] {
  return known(text);
}

const known = remembering((text) => {
  const citations = citationsIn(text);
  const titles = citations.filter(({ kind }) => kind === "instrument");
  return citations.filter((citation) => isDue(text, citation, titles));
});

function isDue(text: string, citation: Citation, titles: readonly Citation[]): boolean {
  if (citation.kind !== "session" && citation.kind !== "date") return false;
  const before = clauseBefore(text, citation.start, titles);
  // "End AIDS by 2030" is a title.
  if (/\p{Lu}\p{L}+ by $/u.test(before) && citation.kind === "date") return false;
  if (citation.kind === "session" && (ACTED.test(before) || isCycleItself(citation, before))) return false;
  if (HAPPENED.test(before)) return false;
  if (AHEAD.test(before) || AHEAD.test(before.replace(RANGE, "from "))) return true;
  const task = [...before.matchAll(TASK)].at(-1);
  if (task === undefined) return false;
  const between = before.slice(task.index + task[0].length);
  return (
    // "Invites the President, at the sixtieth session, to hold": the time stands before the act.
    (/^look/i.test(task[0]) ||
      PRODUCT.test(between) ||
      PRODUCT.test(/^, (?:\p{L}+ ){0,2}to \p{L}+/u.exec(text.slice(citation.end, citation.end + 60))?.[0] ?? "")) &&
    !PAST.test(between.replace(/\bsubmit\b.*/i, "")) &&
    /\b(?:at|in|by|during|from|on|before|until|of|to)(?: (?:its|the|their|early|late|mid))*(?: in)?[- ]$/i.test(between) &&
    // "Resolution 1 of 15 July 2011", "looks forward to the convening of its tenth session".
    !((citation.kind === "date" || /^look/i.test(task[0])) && / of (?:its |the )?$/.test(between)) &&
    // "To provide services to the tenth meeting" names whom, "to report to the tenth meeting" when too.
    !(/ to (?:its |the )?$/.test(between) && !/\b(?:submit|report|present|inform|brief)\b/i.test(between))
  );
}

/** "The lessons learned from the third cycle" speaks of the cycle; "by the end of the third cycle" sets a time. */
function isCycleItself(citation: Citation, before: string): boolean {
  return /cycle$/i.test(citation.words) && !/\b(?:by|before|until|during|in|after|end of)(?: the)? $/i.test(before);
}

/** Letters of a clause that are looked at. */
const LONGEST_CLAUSE = 600;

/** The words before a place in its clause; a title counts as one word, whatever it says. */
function clauseBefore(text: string, at: number, titles: readonly Citation[]): string {
  const near = Math.max(0, at - LONGEST_CLAUSE);
  const before = text.slice(near, at);
  const start = near + Math.max(before.lastIndexOf(";"), before.lastIndexOf("\n")) + 1;
  let words = "";
  let from = start;
  for (const title of titles) {
    if (title.end > at) break;
    if (title.start < from) continue;
    words += `${text.slice(from, title.start)}it`;
    from = title.end;
  }
  return words + text.slice(from, at);
}
