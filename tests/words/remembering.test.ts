import { describe, expect, it } from "vitest";
import { remembering } from "../../src/words/remembering.ts";

describe("remembering", () => {
  it("gives what the function gives, and asks it once for the same text", () => {
    const asked: string[] = [];
    const length = remembering((text) => {
      asked.push(text);
      return text.length;
    });
    expect([length("a text"), length("another"), length("a text"), length("")]).toEqual([6, 7, 6, 0]);
    expect(asked).toEqual(["a text", "another", ""]);
  });

  it("remembers that the result was undefined", () => {
    let asked = 0;
    const nothing = remembering((): undefined => {
      asked++;
    });
    nothing("a text");
    nothing("a text");
    expect(asked).toBe(1);
  });

  it("forgets the oldest text, and never keeps a long one", () => {
    let asked = 0;
    const count = remembering(() => ++asked);
    const texts = Array.from({ length: 1000 }, (_, k) => `text ${k}`.padStart(100));
    texts.forEach(count);
    expect(count("text 999".padStart(100))).toBe(1000);
    expect(count("text 0".padStart(100))).toBe(1001);
    const long = "long ".repeat(100_000);
    expect([count(long), count(long)]).toEqual([1002, 1003]);
  });
});
