import type { Token } from "./tokens.ts";

const SPOKEN_MARK = /^[\p{S}%‰§&#@]$/u;

/** Whether a reader says the token aloud: a word or number, or a mark that stands for one ("%", "$", "§"). */
export function isWord(token: Token): boolean {
  return token.word || SPOKEN_MARK.test(token.text);
}
