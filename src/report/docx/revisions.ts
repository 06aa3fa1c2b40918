/** What happened to a stretch of a Word file, by the names of its elements (ISO/IEC 29500-1, 17.13.5). */
export type Revision = "none" | "w:del" | "w:ins" | "w:moveFrom" | "w:moveTo";

/** Who is said to have made the changes, and when: ISO 8601 in UTC, "2026-11-25T00:00:00Z"; null where nobody says. */
export interface Editor {
  readonly author: string;
  readonly date: string | null;
}

/** Numbers the tracked changes of one file: every one has an id of its own. */
export class Revisions {
  readonly #editor: Editor;
  #last = 0;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The attributes of the next tracked change. */
  next(): Readonly<Record<string, string | number | null>> {
    this.#last += 1;
    return { "w:id": this.#last, "w:author": this.#editor.author, "w:date": this.#editor.date };
  }
}
