import { expect, test } from "vitest";
import { placesIn } from "../../src/read/places.ts";
import { faultsIn, plain } from "../parse/help.ts";
import { outline } from "./akn-help.ts";

function blocks(text: string): string[] {
  const document = plain(text);
  expect(faultsIn(document)).toEqual([]);
  return outline(document.blocks).map((line) => line.replace(" -", ""));
}

test("blank lines, rules and form feeds set blocks apart, and nothing else does", () => {
  expect(blocks("\uFEFFExercise text\nsecond line\n \t\nnext *one* &amp; <b>\r\n_____\rafter\fnew\n\f\n\f- - -\n--")).toEqual([
    "paragraph: Exercise text second line",
    "paragraph: next *one* &amp; <b>",
    "break: _____",
    "paragraph: after",
    "break:",
    "paragraph: new",
    "break:",
    "break:",
    "break: - - -",
    "paragraph: --",
  ]);
});

test("a block keeps its line ends as they are", () => {
  expect(plain("one\r\ntwo\rthree").blocks[0]?.runs).toEqual([
    { kind: "text", text: "one\r\ntwo\rthree", italic: false, start: 0, end: 14 },
  ]);
});

test("front matter is furniture, and the text below it is not", () => {
  expect(blocks("---\nsymbol: A/RES/1/2\n---\nExercise text")).toEqual([
    "furniture (front matter): --- symbol: A/RES/1/2 ---",
    "paragraph: Exercise text",
  ]);
});

test("places have lines and columns from 1, whatever ends a line", () => {
  const text = "a\nb\r\nc\r\n\rde";
  const place = placesIn(text);
  const at = (start: number) => {
    const { line, column } = place({ start, end: start });
    return [text.charAt(start), line, column];
  };
  expect([0, 1, 2, 5, 9, 10, 11].map(at)).toEqual([
    ["a", 1, 1],
    ["\n", 1, 2],
    ["b", 2, 1],
    ["c", 3, 1],
    ["d", 5, 1],
    ["e", 5, 2],
    ["", 5, 3],
  ]);
});
