import type { Stage } from "../model/manifest.ts";
import type { Resolution } from "../model/resolution.ts";
import { openingOf } from "../words/openings.ts";
import { wordsOf } from "../words/tokens.ts";
import type { Store } from "./database.ts";
import { numberIn } from "./rows.ts";

/** What the store knows of a document beside its paragraphs. */
export interface StoredDocument {
  /** Unique in a store. */
  readonly name: string;
  readonly sha256: string;
  readonly symbol: string;
  readonly body: string;
  readonly year: number | null;
  readonly series: string | null;
  readonly stage: Stage;
  readonly title: string | null;
}

/** Takes a document and its paragraphs into the store, in place of the one that has its name. */
export function put(store: Store, { name, sha256, symbol, body, year, series, stage, title }: StoredDocument, text: Resolution): void {
  const known = store.prepare("select id from document where name = ?").get(name);
  if (known !== undefined) drop(store, numberIn(known, "id"));
  const { lastInsertRowid } = store
    .prepare("insert into document (name, sha256, symbol, body, year, series, stage, title) values (?, ?, ?, ?, ?, ?, ?, ?)")
    .run(name, sha256, symbol, body, year, series, stage, title);
  const document = Number(lastInsertRowid);
  const paragraphs = store.prepare("insert into paragraph (document, number, section, opening, text, same) values (?, ?, ?, ?, ?, ?)");
  for (const { id, section, text: words } of text.paragraphs) {
    paragraphs.run(document, id, section, openingOf(words)?.head ?? null, words, wordsOf(words).join(" "));
  }
  store.prepare("insert into word (rowid, text) select id, text from paragraph where document = ?").run(document);
}

/** Takes a document out of the store, by its number there. */
export function drop(store: Store, document: number): void {
  store.prepare("insert into word (word, rowid, text) select 'delete', id, text from paragraph where document = ?").run(document);
  store.prepare("delete from paragraph where document = ?").run(document);
  store.prepare("delete from document where id = ?").run(document);
}
