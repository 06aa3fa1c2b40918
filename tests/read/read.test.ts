import { describe, expect, test } from "vitest";
import { formatOf, readDocument } from "../../src/read/read.ts";
import { ReadError } from "../../src/read/read-error.ts";

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
}

async function refusal(source: Uint8Array, options = {}): Promise<string> {
  try {
    await readDocument(source, "exercise", options);
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
  return "";
}

describe("the format is told by the content", () => {
  test.each([
    ["# Exercise text", "markdown"],
    ["Exercise text,<sup>1</sup>", "markdown"],
    ["Exercise text[^1]", "markdown"],
    ["*The General Assembly,*\n", "markdown"],
    ["1. *Urges* States;", "markdown"],
    ["---\nsymbol: x\n---\n", "markdown"],
    ["\uFEFF---\r\nsymbol: x\r\n---\r\n", "markdown"],
    ["<sup>1</sup> Exercise text", "markdown"],
    ["<!-- exercise text -->\n\n# Title", "markdown"],
    ["<em>Exercise text</em>", "markdown"],
    ["<p>Exercise text</p>", "markdown"],
    ["Exercise text\n\n1. Urges 2 * 3 * 4;\n#1", "text"],
    ["*1312345*", "text"],
    ["<- exercise text", "text"],
    ["< exercise text", "text"],
    ["<?xml version='1.0'?><akomaNtoso/>", "akn4un"],
    ["\uFEFF \n<akomaNtoso>", "akn4un"],
    ["<!-- exercise text -->\n<akomaNtoso>", "akn4un"],
    ["<!DOCTYPE html><html>", "html"],
    ["\uFEFF<!-- saved from url=(0014)about:internet -->\n<HTML lang=en>", "html"],
    ["<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC ''>", "html"],
    ["<h1>Exercise text</h1>", "html"],
    ["<header>Exercise text</header>", "akn4un"],
  ])("%j is %s", (text, format) => {
    expect(formatOf(text)).toBe(format);
  });
});

describe("what is read", () => {
  test("carries its name, size and hash", async () => {
    expect((await readDocument(bytes("Exercise text\n"), "exercise.txt")).info).toEqual({
      name: "exercise.txt",
      format: "text",
      sha256: "334a8184e12da837ea69a5cf806d36c6c510d80b059fe495a07e9e9a2609bbd5",
      bytes: 14,
    });
  });

  test.each([
    ["UTF-8", bytes("Exercise “é”"), "Exercise “é”", []],
    ["UTF-8 with a byte order mark", bytes([0xef, 0xbb, 0xbf], "Exercise é"), "\uFEFFExercise é", []],
    ["UTF-16, little end first", bytes([0xff, 0xfe, 0x45, 0, 0xe9, 0, 0x2d, 0x4e]), "Eé中", []],
    ["UTF-16, big end first", bytes([0xfe, 0xff, 0, 0x45, 0, 0xe9, 0x4e, 0x2d]), "Eé中", []],
    [
      "UTF-16 with half a character",
      bytes([0xff, 0xfe, 0x45, 0, 0x3d, 0xd8]),
      "E\uFFFD",
      ["One character is not valid UTF-16 and shown as \uFFFD."],
    ],
    [
      "Windows-1252",
      bytes("Assembl", [0xe9], "e ", [0x93], "exercise", [0x94]),
      "Assemblée “exercise”",
      ["The file is not UTF-8; it was read as Windows-1252. Look at its accents and quotation marks."],
    ],
    [
      "UTF-8 with one broken character",
      bytes("Exercise “é” ", [0xff]),
      "Exercise “é” \uFFFD",
      ["One character is not valid UTF-8 and shown as \uFFFD."],
    ],
    [
      "UTF-8 with two",
      bytes([0xff], "Exercise “é”", [0xc3]),
      "\uFFFDExercise “é”\uFFFD",
      ["2 characters are not valid UTF-8 and shown as \uFFFD."],
    ],
  ])("%s", async (_, source, text, warnings) => {
    const document = await readDocument(source, "exercise");
    expect(document.text).toBe(text);
    expect(document.messages).toEqual(warnings.map((words) => ({ severity: "warning", rule: "encoding", text: words, place: null })));
  });
});

describe("what cannot be read is refused in a sentence", () => {
  const binary =
    "exercise is a binary file of no kind that holds a resolution: expected Word, PDF, HTML, Markdown, plain text or Akoma Ntoso XML; convert it to one of these first.";

  test.each([
    ["an empty file", bytes(), "exercise is empty: expected the text of a resolution; check the file and try again."],
    [
      "white space",
      bytes("\uFEFF \n\t\u00A0"),
      "exercise holds nothing but white space: expected the text of a resolution; check the file and try again.",
    ],
    [
      "a ZIP archive that is none",
      bytes("PK", [3, 4], "exercise"),
      "exercise is a damaged Word file: its ZIP archive is cut off or broken. Get it again from where it came from, or open it in a word processor and save it anew.",
    ],
    [
      "an old Word file that is none",
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "exercise".repeat(99)),
      "exercise is a damaged Word file: its container is cut off or broken. Get it again from where it came from, or open it in a word processor and save it as .docx.",
    ],
    ["a picture", bytes([0x89], "PNG\r\n", [0x1a], "\nexercise"), binary],
    ["noise", bytes(Array.from({ length: 999 }, (_, k) => (k * 97) % 256)), binary],
    ["text with a zero in it", bytes("exercise", [0], "text"), binary],
  ])("%s", async (_, source, message) => {
    expect(await refusal(source)).toBe(message);
  });

  test("a file over the limit, with the way to allow it", async () => {
    expect(await refusal(new Uint8Array(1500 * 1024), { maxBytes: 1024 * 1024 })).toBe(
      "exercise has 1.5 MB, more than the limit of 1 MB; allow more with --max-size if it really is a resolution.",
    );
  });
});
