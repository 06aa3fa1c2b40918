import { isOnlyMentioned } from "../../words/actor-roles.ts";
import { type Actor, actorsIn } from "../../words/addressees.ts";
import { citationsIn } from "../../words/citations.ts";
import { type Asked, askedBy } from "./asked.ts";
import { clausesOf } from "./clauses.ts";
import type { ChangeContext } from "./context.ts";
import { overlaps, type Side } from "./stretches.ts";

/** Those whom one side of a change names. */
export interface NamedSide {
  readonly side: Side;
  readonly text: string;
  /** All who act, are asked or are spoken for, in reading order. */
  readonly actors: readonly Actor[];
  /** Those of them whom a clause asks by its verb. */
  readonly asked: Asked;
}

export function namedOn(context: ChangeContext, side: Side): NamedSide {
  const [text, paragraphs] = side === "old" ? [context.oldText, context.from] : [context.newText, context.to];
  const cited = citationsIn(text);
  const lists = runs(actorsIn(text), text).map((run) =>
    run.filter(
      (actor) =>
        !cited.some((citation) => overlaps(citation, actor)) && !isOnlyMentioned(text, actor.kind, run[0]?.start ?? actor.start, actor.end),
    ),
  );
  return { side, text, actors: lists.flat(), asked: askedBy(clausesOf(paragraphs), lists, text) };
}

/** Actors that stand in one list: between them nothing but what joins. */
export function runs(actors: readonly Actor[], text: string): Actor[][] {
  const found: Actor[][] = [];
  for (const actor of actors) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const between = last === undefined ? null : text.slice(last.end, actor.start);
    const joined =
      between !== null &&
      /^(?:[\s,]|\((?:\p{L}|-)+\)|\b(?:and|or|the|as well as|other|including|their|also|such as|in particular)\b)*$/u.test(between);
    if (run !== undefined && joined) run.push(actor);
    else found.push([actor]);
  }
  return found;
}
