import type { Resolution } from "../model/resolution.ts";
import type { WordingQuery, Wordings } from "../model/wording.ts";
import { parseSymbol, stageOf } from "../symbol/symbol.ts";
import { bodyOf, yearOf } from "./body.ts";
import type { StoredDocument } from "./documents.ts";

/** What to look for; what is left out narrows nothing, and ten wordings near the words are found. */
export type WordingQuestion = Pick<WordingQuery, "words"> & Partial<WordingQuery>;

/** Texts that are searched, in memory. */
export interface WordingIndex {
  /** @returns the best first, as `travaux search` finds them */
  readonly search: (question: WordingQuestion) => Wordings;
  /** Gives the memory back; nothing can be searched after it. */
  readonly close: () => void;
}

/**
 * Makes an index of texts, to search the words they agreed on. A text is known by the symbol of its masthead, else by its file's name; a
 * later one of the same name takes the place of the earlier.
 *
 * @param texts as they were parsed, in any order
 */
export async function wordingIndex(texts: readonly Resolution[]): Promise<WordingIndex> {
  // The database is a library of its own: who does not search does not load it.
  const [{ openStore }, { put }, { search }] = await Promise.all([
    import("./database.ts"),
    import("./documents.ts"),
    import("./search.ts"),
  ]);
  const store = openStore(":memory:");
  store.transaction(() => {
    for (const text of texts) put(store, factsOf(text), text);
  })();
  return {
    search: (question) => search(store, resolveQuestion(question)),
    close: () => {
      store.close();
    },
  };
}

function resolveQuestion({ limit = 10, ...question }: WordingQuestion): WordingQuery {
  const open = { kind: "near", body: null, from: null, to: null, section: null, opening: null, series: null } as const;
  return { ...open, ...question, limit };
}

function factsOf({ masthead, source }: Resolution): StoredDocument {
  const name = masthead.symbol ?? source.name;
  const symbol = parseSymbol(name);
  const year = masthead.adopted === null ? (symbol === null ? null : yearOf(symbol)) : Number(masthead.adopted.slice(0, 4));
  return {
    name,
    sha256: source.sha256,
    symbol: name,
    body: symbol === null ? (masthead.organ ?? "") : bodyOf(symbol),
    year,
    series: null,
    stage: symbol === null ? "draft" : stageOf(symbol),
    title: masthead.title,
  };
}
