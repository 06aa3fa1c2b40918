import type { Paragraph, Resolution } from "../../model/resolution.ts";
import type { Query, Rule } from "../rule.ts";

/** Marks that may close after the stop: brackets and quotation marks, a few at most. */
const CLOSING = /[)\]"'”’»]{1,9}$/;
/** The word between the last but one point of a list and the last. */
const JOINT = /[,;]? (?:and|or)$/;

function stopOf(text: string): string {
  const inside = text.replace(JOINT, (joint) => joint.charAt(0).trim()).replace(CLOSING, "");
  // “… of the resolution.”; has its stop outside the quotation.
  return (/[,;:.]$/.exec(text.replace(JOINT, (joint) => joint.charAt(0).trim())) ?? /[,;:.?!]$/.exec(inside))?.[0] ?? "";
}

function wanted(paragraph: Paragraph, next: Paragraph | undefined): readonly string[] {
  const last = next === undefined || (next.section !== "preamble" && next.section !== "operative") || partOf(next) !== partOf(paragraph);
  if (next?.parent === paragraph.id) return [":", ",", ";", "."];
  if (paragraph.section === "preamble") return next?.section === "preamble" && next.kind === "point" ? [",", ";"] : [","];
  // A point may go on under its chapeau: ", and".
  if (last) return ["."];
  return paragraph.kind === "point" || next.kind === "point" ? [";", ","] : [";"];
}

const partOf = ({ id }: Paragraph): string => id.replace(/(?:PP|OP|P)\d.*$/, "");
const NAMES: Readonly<Record<string, string>> = { ",": "a comma", ";": "a semicolon", ":": "a colon", ".": "a full stop" };

/** Asks after a paragraph that ends with another mark than its place calls for. */
export const wrongEnd: Rule = {
  name: "wrong-end",
  what: "A preambular paragraph ends with a comma, an operative one with a semicolon, the last one with a full stop.",
  source: "usage of resolutions as printed",
  usual: true,
  ask: ({ paragraphs, isResolution, masthead }: Resolution): Query[] => {
    if (!isResolution || masthead.language !== "en") return [];
    return paragraphs.flatMap((paragraph, index) => {
      if (paragraph.section !== "preamble" && paragraph.section !== "operative") return [];
      const stop = stopOf(paragraph.text);
      const expected = wanted(paragraph, paragraphs[index + 1]);
      // No mark at all is the reader's own warning (unfinished).
      const found = NAMES[stop];
      if (found === undefined || expected.includes(stop)) return [];
      const names = expected.map((mark) => NAMES[mark]).join(" or ");
      return [{ text: `${paragraph.id} ends with ${found}; expected ${names}.`, place: paragraph.places.at(-1) ?? null }];
    });
  },
};
