import { describe, expect, it } from "vitest";
import { checked, ruleFacts } from "../../src/check/check.ts";
import { parse } from "../../src/parse/parse.ts";
import { document, filesIn } from "./texts.ts";

const files = filesIn("ga", /E?(?:_Reissue)?\.xml$/).filter((file) => !file.includes("other-languages"));

describe.skipIf(files.length === 0)("adopted resolutions (set TRAVAUX_TEXTS to a folder of them)", () => {
  it("bring fewer queries than one in five texts, whatever the usual rules are", () => {
    const messages = files.flatMap((file) =>
      checked(parse(document(file)), { only: [], skip: [] }).map((message) => ({ file, ...message })),
    );
    const asked = messages.filter(({ rule }) => ruleFacts.some(({ name }) => name === rule));
    expect(asked.length, asked.map(({ file, text }) => `${file}: ${text}`).join("\n")).toBeLessThanOrEqual(files.length / 5);
  });
});
