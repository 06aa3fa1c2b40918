import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseReference, type Reference } from "../symbol/symbol.ts";
import { Trouble } from "./trouble.ts";

/** What a word on the command line stands for. */
export type Operand =
  | { readonly kind: "stdin" }
  | { readonly kind: "file"; readonly path: string /** As given. */; readonly shown: string; readonly name: string }
  | { readonly kind: "symbol"; readonly reference: Reference };

/** `./67/193`, `~/a`, `C:\a`, `a.md`: whoever writes so means a file, even where it would pass for a symbol. */
const looksLikePath = (text: string): boolean => /^(?:\.{0,2}|~)[/\\]|^[A-Za-z]:[/\\]|\\/.test(text);

const exists = (path: string): "file" | "folder" | null => {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
};

const fileOperand = (text: string, cwd: string): Operand => {
  const path = resolve(cwd, text);
  return { kind: "file", path, shown: text, name: basename(path) };
};

/** A word that can only mean a file, or `-` for standard input. @throws Trouble where it is empty */
export const readFileOperand = (text: string, cwd: string): Operand => {
  if (text === "") throw new Trouble("The file's name is empty.");
  return text === "-" ? { kind: "stdin" } : fileOperand(text, cwd);
};

/**
 * Tells a file from a symbol: a file that exists is taken, else what reads as a symbol is one, unless it is written as a path.
 * A folder named like a symbol does not hide the symbol.
 *
 * @throws Trouble where the text is neither
 */
export const readOperand = (text: string, cwd: string): Operand => {
  if (text === "-") return { kind: "stdin" };
  if (text === "") throw new Trouble("A document's name is empty; expected a file or a symbol such as 67/193.");
  const file = fileOperand(text, cwd);
  const path = resolve(cwd, text);
  if (exists(path) === "file" || looksLikePath(text)) return file;
  const reference = parseReference(text);
  if (reference !== null) return { kind: "symbol", reference };
  if (exists(path) === "folder" || /\.[A-Za-z]{1,8}$/.test(text)) return file;
  throw new Trouble(
    `There is no file ${text}, and it is no symbol travaux knows the form of, such as A/RES/67/193, 67/193 or S/RES/834 (1993).`,
  );
};

/** Words that can only mean texts of the corpus. @throws Trouble where one is no symbol */
export const readReferences = (words: readonly string[]): Reference[] =>
  words.map((word) => {
    const reference = parseReference(word);
    if (reference === null) throw new Trouble(`"${word}" is no symbol; expected one such as 67/193, A/RES/76/188:fr or S/RES/834 (1993).`);
    return reference;
  });
