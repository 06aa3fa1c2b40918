import type { Entry, HeldEntry } from "../corpus/corpus.ts";
import type { Resolution } from "../model/resolution.ts";
import { bodyOf, yearOf } from "./body.ts";
import type { Store } from "./database.ts";
import { drop, put, type StoredDocument } from "./documents.ts";
import { numberIn, textIn } from "./rows.ts";

/** Texts that are written together: enough that the disk is not waited for at each, and few enough that a stop loses little. */
const PORTION = 50;

/** A text that could not be read, and why. */
export interface Unread {
  readonly name: string;
  readonly reason: string;
}

/**
 * Brings the store in line with a corpus: reads what is new or changed, drops what is gone. Stopped at any moment, it goes on from there.
 *
 * @param read takes the text of an entry apart
 * @param progress is told of each text that is done, and of how many there are
 * @returns the texts that could not be read; they are not in the store
 */
export async function fill(
  store: Store,
  entries: readonly Entry[],
  read: (entry: HeldEntry) => Promise<Resolution>,
  progress: (all: number) => void,
): Promise<Unread[]> {
  const stored = new Map(
    store
      .prepare("select id, name, sha256, ifnull(series, '') as series from document")
      .all()
      .map((row) => [textIn(row, "name"), { id: numberIn(row, "id"), sha256: textIn(row, "sha256"), series: textIn(row, "series") }]),
  );
  const held = entries.flatMap((entry) => (entry.held && entry.latest ? [entry] : []));
  const names = new Set(held.map(({ name }) => name));
  const outdated = [...stored].filter(([name]) => !names.has(name)).map(([, { id }]) => id);
  const fresh = held.filter((entry) => {
    const known = stored.get(entry.name);
    return known === undefined || known.sha256 !== entry.sha256 || known.series !== (entry.series?.id ?? "");
  });
  if (outdated.length > 0)
    inOne(store, () => {
      for (const id of outdated) drop(store, id);
    });
  const unread: Unread[] = [];
  for (let at = 0; at < fresh.length; at += PORTION) {
    const texts: { entry: HeldEntry; text: Resolution }[] = [];
    for (const entry of fresh.slice(at, at + PORTION)) {
      try {
        texts.push({ entry, text: await read(entry) });
      } catch (error) {
        unread.push({ name: entry.name, reason: error instanceof Error ? error.message : String(error) });
      }
      progress(fresh.length);
    }
    inOne(store, () => {
      for (const { entry, text } of texts) put(store, factsOf(entry, text), text);
    });
  }
  return unread;
}

function inOne(store: Store, work: () => void): void {
  store.transaction(work).immediate();
}

function factsOf({ name, sha256, symbol, series, stage, title, dates }: HeldEntry, { masthead }: Resolution): StoredDocument {
  const adopted = dates.adopted ?? masthead.adopted;
  return {
    name,
    sha256,
    symbol: name,
    body: bodyOf(symbol),
    year: adopted === null ? yearOf(symbol) : Number(adopted.slice(0, 4)),
    series: series?.id ?? null,
    stage,
    title: title ?? masthead.title,
  };
}
