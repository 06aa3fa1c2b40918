import type { BlockDocument } from "../model/block.ts";
import type { SourceInfo } from "../model/source.ts";

/** Reads a file that is no text; `info` lacks the format, which the reader adds. Throws ReadError like every reader. */
export type BinaryReader = (
  bytes: Uint8Array,
  info: Omit<SourceInfo, "format">,
  options: BinaryOptions,
) => BlockDocument | Promise<BlockDocument>;

/** How a binary file is read, complete. */
export interface BinaryOptions {
  /** Largest size of what a file unpacks to, in bytes. */
  readonly maxBytes: number;
  /** How tracked changes are read; undefined where the user did not say. */
  readonly tracked: "accept" | "reject" | undefined;
}

/** A format that is no text. */
interface BinaryFormat {
  /** How its files begin, one character a byte. */
  readonly signature: string;
  /** Its reader, loaded with the library it needs only when such a file comes. */
  readonly load: () => Promise<BinaryReader>;
}

const formats: readonly BinaryFormat[] = [
  { signature: "%PDF-", load: async () => (await import("./pdf.ts")).readPdf },
  { signature: "PK\u0003\u0004", load: async () => (await import("./word/docx.ts")).readDocx },
  { signature: "\u00D0\u00CF\u0011\u00E0", load: async () => (await import("./doc/doc.ts")).readDoc },
];

/** The reader for what `bytes` begin like, null where they may be text. */
export async function binaryReaderFor(bytes: Uint8Array): Promise<BinaryReader | null> {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return (await formats.find(({ signature }) => start.startsWith(signature))?.load()) ?? null;
}
