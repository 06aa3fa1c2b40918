import type { BlockDocument } from "../model/block.ts";
import type { Message, SourceInfo, Span } from "../model/source.ts";
import { blocksOf } from "./akn/blocks.ts";
import { factsOf } from "./akn/facts.ts";
import { withoutSpans } from "./akn/spans.ts";
import { readXml } from "./akn/xml.ts";
import { placesIn } from "./places.ts";

/** The namespaces of Akoma Ntoso 3.0 (OASIS LegalDocML) and of the versions before it. */
const NAMESPACES = /^http:\/\/(?:docs\.oasis-open\.org\/legaldocml\/ns\/akn\/|www\.akomantoso\.org\/)/;

/**
 * Takes a text in Akoma Ntoso apart, in particular AKN4UN, the United Nations' use of it
 * (OASIS "Akoma Ntoso Version 1.0", `akomantoso30.xsd`).
 *
 * In: the decoded text of an XML file. Out: its cover, title, preamble, paragraphs, annexes and closing as blocks with
 * their zone; each footnote follows the block that calls it; metadata is furniture where it is text and `facts` where it
 * is attributes. A heading is an element for headings, a paragraph of class H1, H23, …, or an unnumbered paragraph of the
 * operative part or an annex that is bold throughout.
 *
 * Runs and markup cover every non-blank character exactly once, with two things to know: a footnote's mark is the value of
 * the attribute `marker`, so its run lies inside the note's start tag and the note repeats it as a label with an empty
 * span; and where the tag of a line break is all that keeps two words apart, a run of one white-space character stands
 * for that tag.
 *
 * @throws ReadError for broken XML, XML of another kind, a DOCTYPE with declarations, elements nested without end
 */
export function readAkn(text: string, info: SourceInfo): BlockDocument {
  const { root, namespace, markup } = readXml(text, info.name, "akomaNtoso");
  const { blocks, claimed, strays, unmarked } = blocksOf(root);
  const { facts, doubts } = factsOf(root);
  const placeOf = placesIn(text);
  const message = (severity: Message["severity"], rule: string, span: Span, words: string): Message => ({
    severity,
    rule,
    text: words,
    place: placeOf(span),
  });
  const messages = [
    ...(NAMESPACES.test(namespace)
      ? []
      : [message("info", "unknown-namespace", root.tag, "The root element is in no namespace of Akoma Ntoso; it was read as if it were.")]),
    ...unmarked.map((span) =>
      message("warning", "unmarked-note", span, 'A footnote has no mark: its attribute "marker" is missing or empty.'),
    ),
    ...strays.map((span) => message("info", "stray-text", span, "Text outside any paragraph or heading; it was read as a paragraph.")),
    ...doubts.map(({ span, words }) => message("warning", "doubtful-metadata", span, words)),
  ];
  return {
    info,
    text,
    blocks,
    markup: withoutSpans(markup, claimed),
    facts,
    messages: messages.toSorted((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0)),
  };
}
