import { rmSync } from "node:fs";
import Database from "libsql";
import { version } from "../model/version.ts";
import { numberIn, textIn } from "./rows.ts";

/** An open store. */
export type Store = InstanceType<typeof Database>;

/** Counts up with every change of the tables, or of how they are filled: what an older travaux has stored is then made anew. */
const FORM = "1";

/** How long to wait for another travaux that is writing, in milliseconds: it writes in portions of about a second. */
const PATIENCE = 60_000;

// `same` tells wordings apart that differ in more than punctuation, capitals and white space.
const TABLES = `
create table document (
  id integer primary key,
  name text not null unique,
  sha256 text not null,
  symbol text not null,
  body text not null,
  year integer,
  series text,
  stage text not null,
  title text
);
create table paragraph (
  id integer primary key,
  document integer not null,
  number text not null,
  section text not null,
  opening text,
  text text not null,
  same text not null
);
create index paragraph_document on paragraph (document);
create index paragraph_same on paragraph (same);
create virtual table word using fts5 (text, content = 'paragraph', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
create virtual table vocabulary using fts5vocab (word, row);
create table answer (key text primary key, content blob not null);
create table made (key text primary key, value text not null);
`;

/**
 * Opens the store beside a corpus, making it where there is none. It is only ever a copy of what the corpus says: one of another form,
 * of another version of travaux or damaged is made anew.
 *
 * @param path of the file, or ":memory:"
 * @throws SqliteError where the file cannot be read or written
 */
export function openStore(path: string): Store {
  try {
    return opened(path);
  } catch (error) {
    if (path === ":memory:" || !isDamage(error)) throw error;
    removeStore(path);
    return opened(path);
  }
}

/** How many texts a store has. */
export function textsIn(store: Store): number {
  return numberIn(store.prepare("select count(*) as texts from document").get(), "texts");
}

/** Removes a store, which loses nothing. */
export function removeStore(path: string): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(path + ending, { force: true });
}

function opened(path: string): Store {
  const store = new Database(path);
  try {
    store.exec(`pragma busy_timeout = ${PATIENCE}; pragma journal_mode = wal; pragma synchronous = normal;`);
    if (formOf(store) !== `${FORM} ${version}`) {
      store.transaction(() => {
        if (formOf(store) === `${FORM} ${version}`) return;
        for (const table of tablesOf(store)) store.exec(`drop table if exists "${table}"`);
        store.exec(TABLES);
        store.prepare("insert into made (key, value) values ('form', ?)").run(`${FORM} ${version}`);
      })();
    }
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

function formOf(store: Store): string | null {
  if (!tablesOf(store).includes("made")) return null;
  const row = store.prepare("select value from made where key = 'form'").get();
  return row === undefined ? null : textIn(row, "value");
}

/** The virtual tables first: they take their shadows with them. */
function tablesOf(store: Store): string[] {
  return store
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by sql not like 'create virtual%', name",
    )
    .all()
    .map((row) => textIn(row, "name"));
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && /malformed|not a database|corrupt|file is encrypted/i.test(error.message);
