import type { Resolution } from "../model/resolution.ts";
import type { Message, Place } from "../model/source.ts";

/** Something an editor would ask about a text. */
export interface Query {
  readonly text: string;
  readonly place: Place | null;
}

/** A rule as `travaux check --rules` lists it. */
export interface RuleFacts {
  /** Stable, for `--rule` and `--skip`. */
  readonly name: string;
  /** What it asks for, in one sentence. */
  readonly what: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Whether it runs where nobody names it; a rule that is often right to break does not. */
  readonly usual: boolean;
}

/** A rule that reads one text and asks; pure, in reading order. */
export interface Rule extends RuleFacts {
  readonly ask: (resolution: Resolution) => readonly Query[];
}

/** A query as a message of its rule. */
export function messageOf({ name }: RuleFacts, { text, place }: Query): Message {
  return { severity: "warning", rule: name, text, place };
}
