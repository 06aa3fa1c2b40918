import { isOnlyTold } from "../compare/findings/mandates.ts";
import type { Change, LinkedChange } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { Ask } from "./asks.ts";

/** The text of one side of a change, and the clause of it that a row is of. */
export interface Side {
  readonly text: string;
  readonly ask: Ask | null;
}

/** A request whose words the new text tells of, and asks for no more: nothing says that it is over. */
export const ONLY_TOLD = "only recalled now";

/** Words of a task that a finding of the whole of it quotes, where it has so many. */
const WORDS_QUOTED = 25;
/** Letters before a verb that still leave it at the beginning: "and in this regard also requests". */
const LEAD = 30;

/** Whether a finding quotes a whole task, from its beginning; others are of a part of one. */
export function isTask({ old, new: young }: Finding, ask: Ask): boolean {
  const quote = young ?? old;
  if (quote === null || quote.start !== ask.task) return false;
  return quote.end >= ask.task + ask.what.length || quote.words.split(/\s+/).length >= WORDS_QUOTED;
}

/** A finding of a whole task, or one whose words begin with the asking verb and go on into the task, is a request of its own. */
function isWhole(finding: Finding, ask: Ask | null): boolean {
  const quote = finding.new ?? finding.old;
  if (ask === null || quote === null) return false;
  return isTask(finding, ask) || (quote.start - ask.start < LEAD && quote.start < ask.task && quote.end > ask.task);
}

/** Whether the verb that asks came or went with the words asked for. */
function isOf(op: "delete" | "insert", { edits }: LinkedChange, at: number | undefined): boolean {
  let end = 0;
  for (const edit of edits) {
    if (edit.op !== "equal" && edit.op !== op) continue;
    end += edit.text.length;
    if (at !== undefined && at < end) return edit.op === op;
  }
  return false;
}

/** What became of a request: "new", "ended", "due date moved"; the row's findings are those of one asking clause. */
export function labelOf(change: Change, findings: readonly Finding[], oldSide: Side, newSide: Side): string {
  const [old, young] = [oldSide.ask, newSide.ask];
  if (change.kind !== "linked") return change.kind === "added" ? "new" : "ended";
  if (findings.every(({ type }) => type === "verb")) return young?.verb === "requests" ? "now requested" : "no longer requested";
  const mandates = findings.filter(({ type }) => type === "mandate");
  const list = mandates.length > 0 ? mandates : findings.filter(({ type }) => type === "deadline");
  const [came, went] = [list.every(({ old }) => old === null), list.every((finding) => finding.new === null)];
  if (mandates.length === 0) return `due date ${came ? "set" : went ? "dropped" : "moved"}`;
  const whole = mandates.every((finding) => isWhole(finding, finding.new === null ? old : young));
  if (went && old !== null && isOnlyTold({ edits: change.edits, oldText: oldSide.text, newText: newSide.text }, "old", old))
    return ONLY_TOLD;
  if (came) return whole || isOf("insert", change, young?.start) ? "new" : "a part added";
  // A request that lives on under another verb has not ended with its old one.
  if (went) return whole || (young === null && isOf("delete", change, old?.start)) ? "ended" : "a part dropped";
  return "changed";
}
