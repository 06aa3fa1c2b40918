import { RuleError } from "../align/rules.ts";
import { CorpusError } from "../corpus/corpus-error.ts";
import { ReadError } from "../read/read-error.ts";

/** Something that stops a command, told to the user in one clear sentence: what was found, what was expected, what to do. */
export class Trouble extends Error {
  override readonly name = "Trouble";
}

/** Whether an error's message was written for the user. Anything else is a defect. */
export const isForUser = (error: unknown): error is Error =>
  error instanceof Trouble || error instanceof ReadError || error instanceof CorpusError || error instanceof RuleError;
