import type { Edit } from "../../src/model/comparison.ts";

/** A pair of texts in one line, as git's word diff writes it: "[-Requests-]{+Encourages+} States". */
export function pairOf(marked: string): { from: string; to: string } {
  return {
    from: marked.replace(/\{\+.*?\+\}/gs, "").replace(/\[-(.*?)-\]/gs, "$1"),
    to: marked.replace(/\[-.*?-\]/gs, "").replace(/\{\+(.*?)\+\}/gs, "$1"),
  };
}

/** Edits in the same notation. */
export function marked(edits: readonly Edit[]): string {
  const write = { equal: (text: string) => text, delete: (text: string) => `[-${text}-]`, insert: (text: string) => `{+${text}+}` };
  return edits.map(({ op, text }) => write[op](text)).join("");
}
