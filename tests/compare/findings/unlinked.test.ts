import { describe, expect, test } from "vitest";
import { compare } from "../../../src/compare/compare.ts";
import type { ChangeContext } from "../../../src/compare/findings/context.ts";
import { findingsOf } from "../../../src/compare/findings/findings.ts";
import { alignment, resolution } from "../texts.ts";
import { contextFrom, paragraphsOf } from "./context.ts";

/** A paragraph that went whole, with the new one most like it; or one that came. */
function gone(text: string, near: string | null): ChangeContext {
  const context = contextFrom(text, text);
  const likest = near === null ? null : (paragraphsOf(near)[0] ?? null);
  return { ...context, to: [], newText: "", edits: [{ op: "delete", text }], likest };
}
function come(text: string): ChangeContext {
  const context = contextFrom(text, text);
  return { ...context, from: [], oldText: "", edits: [{ op: "insert", text }] };
}
const told = (context: ChangeContext) => findingsOf(context).map(({ text }) => text);

describe("a paragraph that went", () => {
  const text = "Urges States to light harbours with coloured lanterns every winter, where appropriate;";
  test("is held against the new one most like it", () => {
    expect(told(gone(text, "Encourages States to light every quay with coloured lanterns all winter;"))).toEqual([
      "“Urges” went with its paragraph; OP5, the new paragraph most like it, begins with “Encourages”.",
      "The hedge “where appropriate” went with its paragraph.",
    ]);
  });
  test("is not told with what the new one has too", () => {
    expect(told(gone(text, "Also urges States to light every quay with coloured lanterns all winter, where appropriate;"))).toEqual([
      "What stood under “Urges” went; OP5, the new paragraph most like it, has the same verb.",
    ]);
  });
  test.each([
    "Encourages States to ensure that ferries take account of the depth of rivers;",
    "Encourages States to honour the Charter of Coloured Lanterns;",
  ])("is not held against one of another matter: %s", (near) =>
    expect(told(gone(text, near))).toEqual(["The hedge “where appropriate” went with its paragraph."]),
  );
  test("brings nothing where there is none", () => expect(told(gone(text, null))).toEqual([]));
});

describe("a paragraph that came", () => {
  test("is told with what its request depends on, each once", () => {
    expect(
      told(come("Calls upon States to light the harbour, upon request, and to paint it, upon request, subject to the budget for paint;")),
    ).toEqual([
      "The new paragraph holds the condition “upon request”.",
      "The new paragraph holds the condition “subject to the budget for paint”.",
    ]);
  });
  test("is told with all of it, though one that went had the same", () => {
    const text = "Calls upon States to light the harbour, upon request;";
    const [likest = null] = paragraphsOf("Calls upon States to paint the quays, upon request;");
    expect(told({ ...come(text), likest })).toEqual(["The new paragraph holds the condition “upon request”."]);
  });
  test("is not told with words before a noun", () =>
    expect(told(come("Calls upon all relevant States to light the harbour;"))).toEqual([]));
});

test("each new paragraph is held against one that went, the one most like it", () => {
  const from = resolution({
    OP1: "Urges States to light harbours with coloured lanterns every winter;",
    OP2: "Invites States to light lamps with coloured glass every winter;",
    OP3: "Notes the harbour;",
  });
  const to = resolution({ OP1: "Notes the harbour;", OP2: "Encourages States to light every quay with coloured glass all winter;" });
  const links = alignment("OP3 OP1");
  const near = (id: string, score: number) => ({ id, nearest: { id: "OP2", score } });
  const { changes } = compare(from, to, { ...links, removed: [near("OP1", 0.1), near("OP2", 0.2)], added: [{ id: "OP2", nearest: null }] });
  expect(changes.flatMap(({ findings }) => findings.map(({ old }) => old?.words))).toEqual(["Invites States to light lamps with coloured"]);
});
