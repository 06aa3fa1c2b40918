import * as words from "../words/asks.ts";

/** A clause that asks someone for something, or decides to do it, as a table tells it. */
export interface Ask {
  readonly start: number;
  readonly end: number;
  /** The verb in its third person: "requests". */
  readonly verb: words.AskingVerb;
  readonly who: string;
  readonly what: string;
  /** Where the words of the task begin. */
  readonly task: number;
}

/**
 * The asking clauses of a text in reading order. What a body only looks forward to it asks of no one.
 *
 * @param self who does what the body takes on itself
 */
export function asksIn(text: string, self: string): Ask[] {
  return words.asksIn(text).flatMap(({ start, end, verb, who, own, task }) => {
    if (verb === "looks forward") return [];
    return [{ start, end, verb, task, who: own || verb === "recommends" ? self : (who ?? ""), what: ended(text.slice(task, end)) }];
  });
}

/** Without what joins a clause to the next. */
function ended(clause: string): string {
  return clause.replace(/[\s,;.]*(?:\band)?(?: in this regard)?[\s,;.]*$/u, "");
}

/** The clause a place stands in, null for what stands in none. */
export function askAt(asks: readonly Ask[], at: number): Ask | null {
  return asks.find(({ start, end }) => start <= at && at < end) ?? null;
}

/** The clause of the new text that a clause of the old one lives on in. */
export function heirOf(ask: Ask, young: readonly Ask[]): Ask | null {
  const alike = young.filter(({ verb, who }) => verb === ask.verb && who === ask.who);
  return alike[0] ?? young.find(({ who }) => who !== "" && who === ask.who) ?? null;
}
