/** A clause that asks someone for something. */
export interface Ask {
  readonly start: number;
  /** The verb in lower case: "requests". */
  readonly verb: string;
  readonly who: string;
  readonly what: string;
  /** From the verb to the clause's end. */
  readonly words: string;
}

/** The verbs by which a body asks or decides; "replies to requests for lanterns" asks for nothing. */
export const VERB =
  /\b((?<!\b(?:to|of|for|with|by|from|upon|on|in|all|any|many|such|other|the|these|those|its|their) )requests(?! (?:for|of|by|from|made|received)\b)|requesting|(?:renews|repeats|reiterates) its (?:request|appeal|call|invitation) to|invites|inviting|encourages|encouraging|urges|urging|calls upon|calling upon|calls on|appeals to|appealing to|asks|instructs|demands that|decides|deciding|resolves|recommends|looks forward)(?: once again| again| also| further)?\b/gi;
/** What a body decides, it has to do itself. */
const SELF = /^(?:decid|resolv|recommend)/i;
/** What a body looks forward to it asks of no one. */
const AWAITED = /^look/i;
/** The longest name of one who is asked, in UTF-16 units; what is longer is a sentence. */
const LONGEST_NAME = 110;

/** The asking clauses of a text in reading order. */
export function asksIn(text: string, self: string): Ask[] {
  const verbs = [...text.matchAll(VERB)];
  const asks: Ask[] = [];
  for (const [index, verb] of verbs.entries()) {
    const words = text.slice(verb.index, verbs[index + 1]?.index ?? text.length);
    const ask = { start: verb.index, verb: (verb[1] ?? "").toLowerCase(), words };
    const after = words.slice(verb[0].length).trim();
    if (AWAITED.test(ask.verb)) asks.push({ ...ask, who: "", what: ended(after.replace(/^(?:forward )?to /, "")) });
    else if (SELF.test(ask.verb)) asks.push({ ...ask, who: self, what: ended(after.replace(/^(?:forward )?(?:to|that) /, "")) });
    else asks.push({ ...ask, ...addressed(after, asks.at(-1)?.who ?? officialIn(text.slice(0, verb.index))) });
  }
  return asks;
}

/** "the Secretary-General, in consultation with States, to report on …": who, and what. */
function addressed(after: string, before: string): { who: string; what: string } {
  // "Requests the Secretary-General …, and also requests that he submit".
  const again = /^that (?:he|she|it|they) /.exec(after);
  if (again !== null) return { who: before, what: ended(after.slice(again[0].length)) };
  // "requests that the Secretary-General provide to Member States".
  const named = NAMED.exec(after);
  if (named?.[1] !== undefined) return { who: named[1], what: ended(after.slice(named[0].length)) };
  // "with regard to the Implementation": a task begins with a verb, never with an article.
  const to = /^that /.test(after)
    ? null
    : / to (?!(?:the|an?|its|their|this|that|these|those|all|any|each|such|which|whom)\b)(?=\p{Ll})/u.exec(after);
  // "Requests Member States urgently to extend": how is no part of the name.
  const who = (after.slice(0, to?.index ?? 0).split(",")[0] ?? "").replace(/ \p{Ll}+ly$/u, "");
  return { who: who.length > LONGEST_NAME ? "" : who, what: ended(to === null ? after : after.slice(to.index + " to ".length)) };
}

/** Officials of whom something is asked by name. */
const OFFICIAL = "the (?:Secretary-General|(?:United Nations )?High Commissioner|Special Rapporteur|Executive Director)";
const NAMED = new RegExp(`^that (${OFFICIAL}) (?=\\p{Ll})`, "u");
const OFFICIALS = new RegExp(`\\b${OFFICIAL}\\b`, "gi");

/** "Takes note of the report of the Secretary-General, and requests that he submit": whom "he" means. */
function officialIn(before: string): string {
  return [...before.matchAll(OFFICIALS)].at(-1)?.[0] ?? "";
}

/** Without what joins a clause to the next. */
function ended(words: string): string {
  return words.trim().replace(/[,;.]?(?: and)?(?: in this regard)?[,;.]?$/u, "");
}

/** Whether a clause asks for nothing but only awaits an event. */
export function isAwaited(ask: Ask): boolean {
  return AWAITED.test(ask.verb);
}

/** The clause a place stands in, null for what stands before all. */
export function askAt(asks: readonly Ask[], at: number): Ask | null {
  return asks.findLast(({ start }) => start <= at) ?? null;
}

/** The clause of the new text that a clause of the old one lives on in. */
export function heirOf(ask: Ask, young: readonly Ask[]): Ask | null {
  const alike = young.filter(({ verb, who }) => verb === ask.verb && who === ask.who);
  return alike[0] ?? young.find(({ who }) => who !== "" && who === ask.who) ?? null;
}
