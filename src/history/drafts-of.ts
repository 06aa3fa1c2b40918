import type { DraftEvidence, DraftText, FoundDrafts } from "../model/drafts.ts";

/**
 * Least overlap of a draft and the resolution it led to, where their titles say the same and where they do not. Two resolutions on
 * different items share a twentieth of their runs at most; drafts are seldom rewritten by more than half before they are adopted, and
 * rivals under one item share its title.
 */
const SAME_TITLE = 0.25;
const OTHER_TITLE = 0.5;

/** A text that was adopted, as far as it tells which drafts led to it. */
export interface AdoptedText {
  readonly title: string | null;
  readonly series: string | null;
  /** Names of the drafts that its masthead gives. */
  readonly drafts: readonly string[];
}

/**
 * Finds the draft that led to a resolution, with its revisions: the one its masthead names, else one of the same series of the
 * manifest, else the one most like it.
 *
 * @param drafts those before the same session
 * @param overlap share of the adopted text that a draft has, 0 to 1
 * @returns the texts of one draft, first tabled first, and the drafts that came near; null where there is none
 */
export function draftsOf(adopted: AdoptedText, drafts: readonly DraftText[], overlap: (draft: DraftText) => number): FoundDrafts | null {
  const found = drafts.flatMap((draft) => {
    const evidence: DraftEvidence = {
      named: adopted.drafts.includes(draft.name),
      manifest: adopted.series !== null && adopted.series === draft.series,
      sameTitle: plain(adopted.title) !== "" && plain(adopted.title) === plain(draft.title),
      overlap: overlap(draft),
    };
    return [{ draft, evidence }];
  });
  const families = [...new Set(drafts.map(({ family }) => family))].map((family) => {
    const texts = found.filter(({ draft }) => draft.family === family).toSorted((a, b) => a.draft.revision - b.draft.revision);
    const any = (told: (evidence: DraftEvidence) => boolean): boolean => texts.some(({ evidence }) => told(evidence));
    const best = Math.max(...texts.map(({ evidence }) => evidence.overlap));
    const rank = any(({ named }) => named) ? 2 : any(({ manifest }) => manifest) ? 1 : 0;
    const accepted = rank > 0 || best >= (any(({ sameTitle }) => sameTitle) ? SAME_TITLE : OTHER_TITLE);
    return { family, texts, best, rank, accepted };
  });
  const [chosen, ...others] = families
    .filter(({ accepted }) => accepted)
    .toSorted((a, b) => b.rank - a.rank || b.best - a.best || (a.family < b.family ? -1 : 1));
  if (chosen === undefined) return null;
  return {
    texts: chosen.texts.map(({ draft, evidence }) => ({ name: draft.name, evidence })),
    others: others.flatMap(({ texts }) => texts.map(({ draft, evidence }) => ({ name: draft.name, evidence }))),
  };
}

function plain(title: string | null): string {
  return (title ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
