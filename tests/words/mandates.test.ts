import { expect, test } from "vitest";
import { mandateOf } from "../../src/words/mandates.ts";

test.each([
  [
    "Requests the Secretary-General to submit to the General Assembly at its sixtieth session a report on lanterns.",
    {
      who: "the Secretary-General",
      what: "submit to the General Assembly at its sixtieth session a report on lanterns",
      when: "sixtieth session",
    },
  ],
  [
    "Takes note of the report of the Secretary-General, and requests that he submit a report on lanterns.",
    { who: "the Secretary-General", what: "submit a report on lanterns", when: null },
  ],
  [
    "Requests the Committee on the Situation with regard to the Lighting of Harbours to report on lanterns;",
    { who: "the Committee on the Situation with regard to the Lighting of Harbours", what: "report on lanterns", when: null },
  ],
  ["Decides to convene a meeting on lanterns;", { who: null, what: "convene a meeting on lanterns", when: null }],
])("%s", (text, expected) => expect(mandateOf(text)).toEqual(expected));

test.each(["Recalls the lanterns of the harbour;", "Invites Member States to light lanterns;", ""])("nothing is asked: %s", (text) =>
  expect(mandateOf(text)).toBeNull(),
);
