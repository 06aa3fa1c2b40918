/**
 * A source that cannot be read. `message` is a sentence for the user: what was found and where,
 * what was expected, what to do. Everything less grave than this is a message on the document instead.
 */
export class ReadError extends Error {
  override readonly name = "ReadError";
}
