import type { Masthead, Vote } from "../../model/masthead.ts";
import type { Span } from "../../model/source.ts";
import { attribute, elementsIn, reference, wordsOf } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

/** Metadata that does not make sense, in a sentence for the user. */
export interface Doubt {
  readonly span: Span;
  readonly words: string;
}

/** ISO 639-2 codes as AKN4UN writes them, to ISO 639-1. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["ara", "ar"],
  ["chi", "zh"],
  ["zho", "zh"],
  ["eng", "en"],
  ["fra", "fr"],
  ["fre", "fr"],
  ["rus", "ru"],
  ["spa", "es"],
]);

/** Annexes have metadata of their own, which is not the document's. */
const ANNEXES: ReadonlySet<string> = new Set(["attachments", "components"]);

/**
 * What the metadata and the cover of a document say of it. Only what is there: no field is made up.
 * `agendaItem` is number and name as printed, "Agenda item 109. International drug control"; `report` is without its
 * brackets; `drafts` are the symbols of the workflow's steps with outcome `draftResolution`; a date of the year 1 is how
 * AKN4UN says that there is none.
 */
export function factsOf(root: XmlElement): { readonly facts: Partial<Masthead>; readonly doubts: readonly Doubt[] } {
  const elements = [...elementsIn(root, ANNEXES)];
  const doubts: Doubt[] = [];
  const doubt = (element: XmlElement, words: string): null => {
    doubts.push({ span: element.tag, words });
    return null;
  };

  const referring = (name: string, concept: string): XmlElement | undefined =>
    elements.find((element) => element.name === name && reference(element) === concept);
  const inline = (name: string): XmlElement | undefined =>
    elements.find((element) => element.name === "inline" && attribute(element, "name") === name);
  const words = (element: XmlElement | undefined): string | null => (element && wordsOf(element.children)) || null;
  const date = (within: string, name: string): string | null => {
    const holder = elements.find((element) => element.name === within);
    const found = holder && [...elementsIn(holder)].find((element) => element.name === "FRBRdate" && attribute(element, "name") === name);
    const value = found ? attribute(found, "date").slice(0, "2024-12-17".length) : "";
    if (!found || value === "" || value.startsWith("0001-")) return null;
    return isDate(value) ? value : doubt(found, `The date of ${name} is no date of the form 2024-12-17; it was left out.`);
  };

  const language = (): string | null => {
    const element = elements.find(({ name }) => name === "FRBRlanguage");
    if (!element) return null;
    const code = attribute(element, "language").toLowerCase();
    const known = /^[a-z]{2}$/.test(code) ? code : LANGUAGES.get(code);
    return known ?? doubt(element, "The language is none of the six of the United Nations; it was left out.");
  };

  const vote = (): Vote | null => {
    const voting = elements.find(({ name }) => name === "voting");
    const outcome = voting && attribute(voting, "outcome");
    if (!voting || !outcome) return null;
    const kind = outcomeOf(outcome);
    if (kind === null) return doubt(voting, "The outcome of the voting is not one travaux knows; it was left out.");
    const count = (side: string): number | null => {
      const found = [...elementsIn(voting)].find((element) => element.name === "count" && reference(element) === side);
      const value = found ? attribute(found, "value") : "";
      return /^\d{1,4}$/.test(value) ? Number(value) : null;
    };
    return { outcome: kind, inFavour: count("inFavour"), against: count("against"), abstaining: count("abstaining") };
  };

  const drafts = elements
    .filter(({ name }) => name === "step")
    .filter((step) => attribute(step, "outcome") === "draftResolution")
    .map((step) => attribute(step, "as"))
    .filter((symbol) => symbol !== "");

  const found: { readonly [K in keyof Masthead]: Masthead[K] | null } = {
    symbol: words(referring("docNumber", "symbol")),
    organ: words(referring("docAuthority", "issuingBody")),
    session: words(elements.find(({ name }) => name === "session")),
    agendaItem: sentence(words(inline("agenda item")), words(inline("agenda item name"))),
    title: words(referring("docTitle", "resolutionTitle")),
    adopted: date("FRBRWork", "adoption"),
    distributed: date("FRBRExpression", "publication"),
    report: words(elements.find(({ name }) => name === "docProponent"))?.replace(/^\[\s*|\s*\]$/g, "") || null,
    meeting: words(referring("location", "adoptionMeeting") ?? inline("adoptionMeeting")),
    drafts: drafts.length > 0 ? [...new Set(drafts)] : null,
    vote: vote(),
    language: language(),
  };
  return { facts: present(found), doubts };
}

/** The fields that are not null. */
function present(found: { readonly [K in keyof Masthead]: Masthead[K] | null }): Partial<Masthead> {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}

function sentence(number: string | null, name: string | null): string | null {
  if (number === null || name === null) return number ?? name;
  return `${number.replace(/\.$/, "")}. ${name}`;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function outcomeOf(outcome: string): Vote["outcome"] | null {
  if (/unanim/i.test(outcome)) return "unanimous";
  if (/without\s?vote|consensus/i.test(outcome)) return "without a vote";
  if (/recorded|roll-?call/i.test(outcome)) return "recorded vote";
  return /vote/i.test(outcome) ? "vote" : null;
}
