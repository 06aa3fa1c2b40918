import type { Comparison } from "../../src/model/comparison.ts";
import type { Finding } from "../../src/model/finding.ts";
import { added, comparison, linked, removed } from "./comparison.ts";

/** A finding; its quotes are told apart by where they stand. */
function finding(type: Finding["type"], old: [string, number] | null, young: [string, number] | null, more: Partial<Finding>): Finding {
  const quote = (words: [string, number] | null) =>
    words === null ? null : { words: words[0], start: words[1], end: words[1] + words[0].length };
  return { type, old: quote(old), new: quote(young), cause: null, direction: "unclear", text: "", because: null, ...more };
}

/** An exercise text against its successor, with at least one of everything a report tells. */
export const exercise: Comparison = comparison({
  from: {
    masthead: { symbol: "X/EX/1/10", title: "Cooperation on the exercise problem (exercise text)", adopted: "2011-03-03" },
    notes: [
      { label: "1", text: "Exercise series, vol. 12, No. 345.", at: "PP1" },
      { label: "2", text: "See X/EX/0/7, annex, sect. II.", at: "PP4" },
      { label: "3", text: "Unused in later years.", at: "OP9" },
    ],
    headings: [
      { id: "H1", level: 2, text: "Follow-up", before: "OP1" },
      { id: "H2", level: 2, text: "Reporting on the exercise", before: "OP9" },
    ],
    messages: [
      { severity: "warning", rule: "number-gap", text: "After 9 comes 11.", place: { start: 900, end: 902, line: 41, column: 1 } },
    ],
  },
  to: {
    masthead: { symbol: "X/EX/2/12", title: "Cooperation on the exercise problem (exercise text)", adopted: "2012-03-05" },
    notes: [
      { label: "1", text: "See X/EX/1/10, annex, sect. II.", at: "PP4" },
      { label: "2", text: "Exercise series, vol. 12, No. 345.", at: "PP1" },
      { label: "3", text: "Available from the exercise website.", at: "OP5" },
    ],
    headings: [
      { id: "H1", level: 2, text: "Follow-up", before: "OP1" },
      { id: "H2", level: 2, text: "Reports on the exercise", before: "OP6" },
    ],
    messages: [{ severity: "info", rule: "no-formula", text: "No <enacting> formula was found.", place: null }],
  },
  headings: [
    { from: "H1", to: "H1", status: "unchanged" },
    { from: "H2", to: "H2", status: "reworded" },
  ],
  thresholds: { link: 0.35, doubtful: 0.5 },
  rules: ["OP9 was removed"],
  changes: [
    linked("PP1", "PP1", "Guided by the purposes of the exercise,"),
    linked("PP2", "PP2", "Recalling its resolution [-1/9-]{+2/11+} of [-3 March 2011-]{+5 March 2012+},", {
      status: "technical",
      score: 0.8,
      findings: [
        finding("citation", ["resolution 1/9", 14], ["resolution 2/11", 14], { cause: "rolled", text: "A later resolution is cited." }),
      ],
      openings: [["Recalling"], ["Recalling"]],
    }),
    linked("PP3", "PP3", "Noting the decision of the twentieth special session[-,-] on exercises,", {
      status: "editorial",
      openings: [["Noting"], ["Noting"]],
    }),
    linked(
      "PP4+PP5",
      "PP4",
      "[-Recalling-]{+Reaffirming+} its resolution 0/7[-,-][-\n-]{+ and+}[-Recalling also-] the outcome of the review{+ of 2010+},",
      {
        score: 0.7123456,
        reason: "rest of a merge",
        openings: [["Recalling", "Recalling also"], ["Reaffirming"]],
      },
    ),
    added("PP5", "Mindful of the needs of small delegations,", "Mindful", { id: "PP3", score: 0.1249 }),
    linked("OP1", "OP1", "Calls upon States to cooperate;", { openings: [["Calls upon"], ["Calls upon"]] }),
    linked(
      "OP19",
      "OP2",
      "Welcomes the contributions made to the exercise fund by States, organizations and private donors over the last biennium, and invites them to continue;",
      { moved: true, reason: "same words", openings: [["Welcomes"], ["Welcomes"]] },
    ),
    linked("OP2", "OP3+OP4", "Invites States to take part in the exercise[- and-]{+;+}{+\nAlso invites States+} to share their results;", {
      reason: "rest of a split",
      score: 0.9,
      openings: [["Invites"], ["Invites", "Also invites"]],
    }),
    added("OP5", "Requests the secretariat to convene, within existing resources, an expert meeting in 2013;", "Requests", null, [
      finding("mandate", null, ["convene, within existing resources, an expert meeting", 28], { text: "A new request." }),
      finding("deadline", null, ["in 2013", 82], { text: "A new date." }),
    ]),
    linked("OP14", "OP6", "[-Requests-]{+Encourages+} States to report annually{+, where appropriate,+} on the measures taken;", {
      moved: true,
      score: 0.81,
      reason: "similar words",
      openings: [["Requests"], ["Encourages"]],
      findings: [
        finding("verb", ["Requests States to report", 0], ["Encourages States to report", 0], {
          cause: "real",
          direction: "weaker",
          text: "“Requests” became “Encourages”: a weaker request.",
        }),
        finding("qualifier", null, ["where appropriate", 38], {
          direction: "weaker",
          text: "“where appropriate” was added: it leaves room.",
        }),
      ],
    }),
    removed("OP9", "Also requests the Secretary-General to report at the next session;", "Also requests", { id: "OP8", score: 0.12 }, [
      finding("mandate", ["report at the next session", 39], null, { text: "A request ended." }),
    ]),
    linked("OP17", "OP7", "Decides to [-consider-]{+keep under review+} the matter{+ at its next session+}.", {
      score: 0.41,
      reason: "similar words",
      doubtful: true,
      next: { from: "OP17", to: "OP8", score: 0.33 },
      openings: [["Decides"], ["Decides"]],
    }),
    linked("OP18(a)", "OP8(a)", "the first point;"),
    linked("OP20", "OP9", "{+Also +}[-E-]{+e+}ncourages States to take part;", {
      status: "editorial",
      moved: true,
      openings: [["Encourages"], ["Also encourages"]],
      findings: [
        finding("verb", ["Encourages States", 0], ["Also encourages States", 0], {
          cause: "connective",
          direction: "neutral",
          text: "Connective only: “Encourages” became “Also encourages”; it follows OP8, which begins with the same verb.",
          because: "OP8",
        }),
      ],
    }),
    linked("OP21", "OP10", "Requests the Secretary-General to report at its [-first-]{+second+} session[- and at once-].", {
      openings: [["Requests"], ["Requests"]],
      findings: [
        finding("deadline", ["at its first session", 44], ["at its second session", 44], { cause: "rolled", text: "The date moved." }),
        finding("deadline", ["at once", 69], null, { text: "A date was dropped." }),
      ],
    }),
  ],
});
