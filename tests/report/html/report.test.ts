import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { html } from "../../../src/report/html.ts";
import { resolveReportOptions } from "../../../src/report/index.ts";
import { exercise } from "../../support/exercise.ts";

const usual = resolveReportOptions();
const page = html(exercise, usual);
const idsIn = (source: string) => [...source.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe("the report as a web page", () => {
  test("every paragraph of both texts has one anchor, and every link in the page leads somewhere", () => {
    const ids = idsIn(page);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of exercise.from.paragraphs) expect(ids).toContain(`old-${id}`);
    for (const { id } of exercise.to.paragraphs) expect(ids).toContain(`new-${id}`);
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, name]) => decodeURIComponent(name ?? ""));
    expect(targets.filter((name) => !ids.includes(name))).toEqual([]);
    expect(targets.length).toBeGreaterThan(ids.length);
  });

  test("it names nothing outside itself and asks for no style by attribute", () => {
    expect(page).not.toMatch(/ (?:src|style|on\w+)=/);
    expect([...page.matchAll(/ href="(?!#)/g)]).toEqual([]);
  });

  test("the same comparison gives the same bytes", () => expect(html(exercise, usual)).toBe(page));

  test("a narrowed report says so and links only to what it tells", () => {
    const narrowed = html(exercise, { ...usual, only: ["added"] });
    expect(narrowed).toContain("This report is narrowed (only added)");
    expect([...narrowed.matchAll(/<article /g)].length).toBe(exercise.summary.added);
    const ids = idsIn(narrowed);
    const targets = [...narrowed.matchAll(/ href="#([^"]+)"/g)].map(([, name]) => decodeURIComponent(name ?? ""));
    expect(targets.filter((name) => !ids.includes(name))).toEqual([]);
  });

  test("hostile words stay words wherever a text has them", () => {
    const evil = `"'><img src=x onerror=alert(1)></title></style><script>alert(1)</script>`;
    const [first, ...rest] = exercise.to.paragraphs;
    if (first === undefined) throw new Error("The exercise text has no paragraph.");
    const to = {
      ...exercise.to,
      masthead: { ...exercise.to.masthead, title: evil, symbol: evil },
      paragraphs: [{ ...first, text: evil + first.text, opening: evil }, ...rest],
      headings: [{ id: "H1", level: 1, text: evil, before: first.id, marks: [], places: [] }],
      footnotes: [{ id: "FN1", label: evil, text: evil, ibid: null, places: [] }],
    };
    const headings = [{ from: null, to: "H1", status: "added" as const }];
    const changes = exercise.changes.map((change) =>
      change.kind === "linked" && change.to[0] === first.id
        ? { ...change, edits: [{ op: "insert" as const, text: evil + first.text }] }
        : change,
    );
    const hostile = html({ ...exercise, to, headings, changes }, usual);
    const tags = new Map<string, number>();
    const count = (node: { name?: string; children?: readonly object[] }) => {
      if (node.name !== undefined) tags.set(node.name, (tags.get(node.name) ?? 0) + 1);
      for (const child of node.children ?? []) count(child);
    };
    count(parseDocument(hostile));
    expect(tags.get("img")).toBeUndefined();
    expect(tags.get("script")).toBe(1);
    expect(tags.get("style")).toBe(1);
    expect(hostile.split("&lt;img src=x onerror=alert(1)&gt;").length).toBeGreaterThan(5);
  });

  test("the short form is one screen without a script", () => {
    const short = html(exercise, { ...usual, summary: true });
    expect(short).not.toContain("<script>");
    expect(short).not.toContain("<article");
    expect(short).toContain("What weighs most");
  });
});
