import type { LinkRule } from "../model/link-rule.ts";
import type { Paragraph } from "../model/resolution.ts";
import type { Side } from "./pairing.ts";

/** The reader's rules in terms of the two texts: what is decided, and what is not to be. */
export interface Ruling {
  /** Pairs the reader pinned. */
  readonly pinned: readonly (readonly [number, number])[];
  /** Whether a pair may be decided for: neither forbidden, nor is an end spoken for. */
  allows(ends: readonly [number, number]): boolean;
  /** Whether the reader has said all there is to say of a paragraph. */
  isClosed(side: Side, index: number): boolean;
}

/** A rule that does not fit the texts; the message is a sentence for the reader. */
export class RuleError extends Error {
  override readonly name = "RuleError";
}

/**
 * Binds rules to two texts.
 *
 * @throws RuleError where a rule names a paragraph that is not there, or two rules contradict each other
 */
export function rulingOf(rules: readonly LinkRule[], sides: readonly [readonly Paragraph[], readonly Paragraph[]]): Ruling {
  const index = [new Map(sides[0].map(({ id }, k) => [id, k])), new Map(sides[1].map(({ id }, k) => [id, k]))] as const;
  const find = (side: Side, id: string): number => {
    const found = index[side].get(id);
    if (found !== undefined) return found;
    const text = side === 0 ? "old" : "new";
    throw new RuleError(`A link rule names ${id}, which is not in the ${text} text; see its paragraphs with \`travaux show\`.`);
  };
  const pinned: (readonly [number, number])[] = [];
  const forbidden = new Set<string>();
  const closed = [new Map<number, string>(), new Map<number, string>()] as const;
  const close = (side: Side, id: string, rule: LinkRule) => {
    const at = find(side, id);
    const before = closed[side].get(at);
    if (before !== undefined) throw new RuleError(`Two link rules decide on ${id}: “${before}” and “${inWords(rule)}”; keep one of them.`);
    closed[side].set(at, inWords(rule));
  };
  for (const rule of rules) {
    switch (rule.kind) {
      case "is":
        for (const id of rule.from) close(0, id, rule);
        for (const id of rule.to) close(1, id, rule);
        for (const a of rule.from) for (const b of rule.to) pinned.push([find(0, a), find(1, b)]);
        break;
      case "is not":
        forbidden.add([find(0, rule.from), find(1, rule.to)].join());
        break;
      case "removed":
        close(0, rule.from, rule);
        break;
      case "added":
        close(1, rule.to, rule);
        break;
    }
  }
  const clash = pinned.find((ends) => forbidden.has(ends.join()));
  if (clash) {
    throw new RuleError(
      `The link rules both pin and forbid ${sides[0][clash[0]]?.id ?? ""} → ${sides[1][clash[1]]?.id ?? ""}; keep one of them.`,
    );
  }
  const isClosed = (side: Side, at: number) => closed[side].has(at);
  return { pinned, isClosed, allows: (ends) => !isClosed(0, ends[0]) && !isClosed(1, ends[1]) && !forbidden.has(ends.join()) };
}

/** A rule as a links file has it, without the names of the texts: "OP39 is not OP18". */
export function inWords(rule: LinkRule): string {
  switch (rule.kind) {
    case "is":
      return `${rule.from.join(" + ")} is ${rule.to.join(" + ")}`;
    case "is not":
      return `${rule.from} is not ${rule.to}`;
    case "removed":
      return `${rule.from} is removed`;
    case "added":
      return `${rule.to} is added`;
  }
}
