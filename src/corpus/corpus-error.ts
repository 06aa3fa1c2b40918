/** What a user has to know about a corpus that cannot be read, searched or written; the message is one clear sentence or two. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}
