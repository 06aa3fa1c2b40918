import type { Change, Comparison } from "../../model/comparison.ts";
import type { Section } from "../../model/resolution.ts";
import { paragraphOf, textsOf } from "../texts.ts";
import { counted, isUntouched } from "../wording.ts";
import { changeArticle, type Languages } from "./change.ts";
import { element, type Markup } from "./element.ts";

/** What the parts of a text are called above their changes and in filters. */
export const SECTION_TITLES: Readonly<Record<Section, string>> = {
  preamble: "Preamble",
  operative: "Operative part",
  annex: "Annex",
  other: "Text",
};

/** Changes that follow one another in one part of the text, all untouched or none. */
interface Stretch {
  readonly section: Section;
  readonly untouched: boolean;
  readonly changes: Change[];
}

function stretchesOf(comparison: Comparison): Stretch[] {
  const texts = textsOf(comparison);
  const stretches: Stretch[] = [];
  for (const change of comparison.changes) {
    const last = stretches.at(-1);
    // A removed paragraph is told where it stood; the new text says which part that is.
    const own = change.kind === "removed" ? paragraphOf(texts.from, change.from[0]) : paragraphOf(texts.to, change.to[0]);
    const section = change.kind === "removed" && last !== undefined ? last.section : own.section;
    const untouched = isUntouched(change);
    if (last?.section === section && last.untouched === untouched) last.changes.push(change);
    else stretches.push({ section, untouched, changes: [change] });
  }
  return stretches;
}

/** Every paragraph of both texts, in the order of the new one; what stayed as it was is folded. */
export function changesSection(comparison: Comparison, all: boolean): Markup {
  const texts = textsOf(comparison);
  const languages: Languages = { old: comparison.from.masthead.language, young: comparison.to.masthead.language };
  let section: Section | null = null;
  const parts = stretchesOf(comparison).map((stretch) => {
    const title = stretch.section === section ? null : element("h3", {}, SECTION_TITLES[stretch.section]);
    section = stretch.section;
    const articles = stretch.changes.map((change) => changeArticle(change, texts, languages));
    if (!stretch.untouched) return [title, articles];
    const first = stretch.changes[0];
    const last = stretch.changes.at(-1);
    const ids = [first, last].flatMap((change) => (change?.kind === "linked" ? [change.to[0]] : []));
    const range = [...new Set(ids)].join(" to ");
    return [
      title,
      element(
        "details",
        { class: "same", open: all },
        element("summary", {}, `${counted(stretch.changes.length, "unchanged paragraph")}: ${range}`),
        articles,
      ),
    ];
  });
  return element(
    "section",
    { "aria-labelledby": "changes" },
    element("h2", { id: "changes" }, "Paragraph by paragraph, in the order of the new text"),
    parts,
  );
}
