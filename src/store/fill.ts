import type { Entry, HeldEntry } from "../corpus/corpus.ts";
import type { Resolution } from "../model/resolution.ts";
import { openingOf } from "../words/openings.ts";
import { wordsOf } from "../words/tokens.ts";
import { bodyOf, yearOf } from "./body.ts";
import type { Store } from "./database.ts";
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
      for (const { entry, text } of texts) put(store, entry, text);
    });
  }
  return unread;
}

function inOne(store: Store, work: () => void): void {
  store.transaction(work).immediate();
}

function drop(store: Store, document: number): void {
  store.prepare("insert into word (word, rowid, text) select 'delete', id, text from paragraph where document = ?").run(document);
  store.prepare("delete from paragraph where document = ?").run(document);
  store.prepare("delete from document where id = ?").run(document);
}

function put(store: Store, entry: HeldEntry, text: Resolution): void {
  const known = store.prepare("select id from document where name = ?").get(entry.name);
  if (known !== undefined) drop(store, numberIn(known, "id"));
  const adopted = entry.dates.adopted ?? text.masthead.adopted;
  const year = adopted === null ? yearOf(entry.symbol) : Number(adopted.slice(0, 4));
  const { lastInsertRowid } = store
    .prepare("insert into document (name, sha256, symbol, body, year, series, stage, title) values (?, ?, ?, ?, ?, ?, ?, ?)")
    .run(
      entry.name,
      entry.sha256,
      entry.name,
      bodyOf(entry.symbol),
      year,
      entry.series?.id ?? null,
      entry.stage,
      entry.title ?? text.masthead.title,
    );
  const document = Number(lastInsertRowid);
  const paragraphs = store.prepare("insert into paragraph (document, number, section, opening, text, same) values (?, ?, ?, ?, ?, ?)");
  for (const { id, section, text: words } of text.paragraphs) {
    paragraphs.run(document, id, section, openingOf(words)?.head ?? null, words, wordsOf(words).join(" "));
  }
  store.prepare("insert into word (rowid, text) select id, text from paragraph where document = ?").run(document);
}
