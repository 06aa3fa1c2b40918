import type { Message } from "../../model/source.ts";
import { childOf, type XmlElement } from "./xml.ts";

/** How tracked changes are read: as if all were accepted, or all rejected. */
export type Tracked = "accept" | "reject";

const ADDED: ReadonlySet<string> = new Set(["w:ins", "w:moveTo", "w:cellIns"]);
const TAKEN_OUT: ReadonlySet<string> = new Set(["w:del", "w:moveFrom", "w:cellDel"]);

/** Reads tracked changes (ISO/IEC 29500-1, 17.13.5) one way and counts them. */
export class Revisions {
  readonly #reading: Tracked;
  readonly #counts = { added: 0, removed: 0, moved: 0, formats: 0 };
  /** Whether paragraphs were split or joined, rows or cells added or removed; most often that goes with words. */
  #joins = false;

  constructor(reading: Tracked) {
    this.#reading = reading;
  }

  /** Whether an element is a change whose content is not in the text as read. */
  leavesOut({ name }: XmlElement): boolean {
    if (name === "w:ins") this.#counts.added += 1;
    if (name === "w:del") this.#counts.removed += 1;
    if (name === "w:moveFrom") this.#counts.moved += 1;
    return this.#out(name);
  }

  /** The same for a format that marks words as added or removed. */
  isOut(change: "added" | "removed"): boolean {
    this.#counts[change] += 1;
    return change === (this.#reading === "accept" ? "removed" : "added");
  }

  #out(name: string): boolean {
    return (this.#reading === "accept" ? TAKEN_OUT : ADDED).has(name);
  }

  /** Whether the properties of a paragraph's mark, a table row or a cell say that it is not there as read. */
  isGone(properties: XmlElement | undefined): boolean {
    const changes = (properties?.children ?? []).filter((child) => typeof child !== "string");
    this.#joins ||= changes.some(({ name }) => ADDED.has(name) || TAKEN_OUT.has(name));
    return changes.some(({ name }) => this.#out(name));
  }

  /** Properties as they were before a change of format where changes are rejected, `change` being its element's name. */
  propertiesOf(properties: XmlElement | undefined, change: "w:pPrChange" | "w:rPrChange"): XmlElement | undefined {
    const changed = childOf(properties, change);
    if (changed === undefined) return properties;
    this.#counts.formats += 1;
    return this.#reading === "accept" ? properties : childOf(changed, change.slice(0, -"Change".length));
  }

  /** What to tell of the tracked changes, nothing where there are none. `chosen`: the user said how to read them. */
  messages(chosen: boolean): Message[] {
    const { added, removed, moved, formats } = this.#counts;
    const counts = [
      counted(added, "insertion"),
      counted(removed, "deletion"),
      counted(moved, "moved passage"),
      counted(formats, "change of format", "changes of format"),
    ].filter((part) => part !== "");
    if (counts.length === 0 && this.#joins) counts.push("paragraphs or cells split or joined");
    if (counts.length === 0) return [];
    const how = this.#reading === "accept" ? "accepted" : "rejected";
    const other = chosen ? "" : "; --reject reads the text before them, --accept says that this reading is meant";
    const text = `The document holds tracked changes (${counts.join(", ")}); it was read as if all were ${how}${other}.`;
    return [{ severity: chosen ? "info" : "warning", rule: "tracked-changes", text, place: null }];
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
