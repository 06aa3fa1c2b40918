import { wordEdits } from "../../compare/edits.ts";
import type { Footnote, Mark, Resolution } from "../../model/resolution.ts";
import type { CallMark } from "./items.ts";
import type { Revisions } from "./revisions.ts";
import { run, trackedRun, type WordsName } from "./runs.ts";
import { element, property, textElement, type Xml } from "./xml.ts";

/** Ids below this are Word's own: the lines that separate notes from the text. */
const FIRST_ID = 1;

/** The footnotes of a text by their ids. */
const notesOf = ({ footnotes }: Resolution): ReadonlyMap<string, Footnote> => new Map(footnotes.map((note) => [note.id, note]));

/** Whether the notes of a text are numbered 1, 2, 3 … in the order in which it calls them, as Word does. */
function countsUp({ paragraphs, headings, footnotes }: Resolution): boolean {
  const before = new Map<string | null, Mark[]>();
  for (const { before: id, marks } of headings) before.set(id, [...(before.get(id) ?? []), ...marks]);
  const marks = [...paragraphs.flatMap(({ id, marks }) => [...(before.get(id) ?? []), ...marks]), ...(before.get(null) ?? [])];
  const known = new Set(footnotes.map(({ id }) => id));
  const called = [
    ...new Map(marks.flatMap(({ note, label }) => (note === null || !known.has(note) ? [] : [[note, label] as const]))).values(),
  ];
  return called.every((label, index) => label === String(index + 1));
}

/** The note that a mark calls, null where it has none or repeats the number of one called before. */
function called(mark: CallMark | null, notes: ReadonlyMap<string, Footnote>): Footnote | null {
  return mark === null || mark.note === null || !mark.first ? null : (notes.get(mark.note) ?? null);
}

/** Writes the footnotes of a file, and the marks that call them. */
export class Notes {
  readonly #old: ReadonlyMap<string, Footnote>;
  readonly #young: ReadonlyMap<string, Footnote>;
  readonly #revisions: Revisions;
  /** Word numbers the notes; else each has its printed mark. */
  readonly #numbered: boolean;
  readonly #written: Xml[] = [];

  constructor(from: Resolution, to: Resolution, revisions: Revisions) {
    this.#old = notesOf(from);
    this.#young = notesOf(to);
    this.#revisions = revisions;
    this.#numbered = countsUp(from) && countsUp(to);
  }

  /** Whether two marks at the same words can be one mark with one note: both call theirs, or both only repeat a number. */
  readonly same = (old: CallMark, young: CallMark): boolean => {
    const [before, after] = [called(old, this.#old), called(young, this.#young)];
    if (before === null || after === null) return before === after && old.label === young.label;
    return this.#numbered || old.label === young.label;
  };

  /** The run that calls the note of a mark, without its tracked change; a raised number where there is no note to call. `name` as in `run`. */
  call(old: CallMark | null, young: CallMark | null, name: WordsName): Xml {
    const [before, after] = [called(old, this.#old), called(young, this.#young)];
    const label = (young ?? old)?.label ?? "";
    if (before === null && after === null) return run(label, { raised: true }, name);
    const id = FIRST_ID + this.#written.length;
    this.#written.push(this.#note(id, before, after));
    const properties = element("w:rPr", {}, [property("w:rStyle", "FootnoteReference")]);
    if (this.#numbered) return element("w:r", {}, [properties, element("w:footnoteReference", { "w:id": id })]);
    const reference = element("w:footnoteReference", { "w:customMarkFollows": 1, "w:id": id });
    return element("w:r", {}, [properties, reference, textElement(name, label)]);
  }

  #note(id: number, old: Footnote | null, young: Footnote | null): Xml {
    const properties = element("w:rPr", {}, [property("w:rStyle", "FootnoteReference")]);
    const label = (young ?? old)?.label ?? "";
    const mark = element("w:r", {}, [properties, ...(this.#numbered ? [element("w:footnoteRef")] : [textElement("w:t", label)])]);
    const edits =
      old !== null && young !== null ? wordEdits(old.text, young.text) : [{ op: "equal" as const, text: (young ?? old)?.text ?? "" }];
    const words = edits.map(({ op, text }) =>
      trackedRun(text.replace(/\s/g, " "), {}, op === "delete" ? "w:del" : op === "insert" ? "w:ins" : "none", this.#revisions),
    );
    const style = element("w:pPr", {}, [property("w:pStyle", "FootnoteText")]);
    return element("w:footnote", { "w:id": id }, [element("w:p", {}, [style, mark, run("\t"), ...words])]);
  }

  /** All notes called so far. */
  get written(): readonly Xml[] {
    return this.#written;
  }
}
