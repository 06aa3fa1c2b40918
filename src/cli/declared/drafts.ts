import type { Declaration } from "./declaration.ts";
import { examples } from "./help.ts";
import { type TextGiven, textOptions, withTextOptions } from "./text-options.ts";
import { type WritingGiven, withWritingOptions, writingOptions } from "./writing-options.ts";

/** Adds `travaux drafts`. */
export const declareDrafts: Declaration = (program, io, finish) => {
  withWritingOptions(
    withTextOptions(
      program
        .command("drafts")
        .description("Tell what became of a draft: what survived, what was dropped, what came in during negotiation.")
        .argument(
          "<TEXTS...>",
          "last year's text, the draft, its revisions if any, the adopted text: files or symbols; or the adopted text alone, if the corpus has the others",
        ),
    ),
  )
    .addHelpText("after", examples("travaux drafts 77/238", "travaux drafts 2023.xml draft.docx revised.docx 2024.xml"))
    .action(async (texts: readonly string[], options: TextGiven & WritingGiven) => {
      const { drafts } = await import("../commands/drafts.ts");
      finish(await drafts(texts, { ...textOptions(options), ...writingOptions(options) }, io));
    });
};
