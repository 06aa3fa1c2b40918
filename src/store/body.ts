import type { UnSymbol } from "../symbol/symbol.ts";

/** The organ behind a symbol, as a user would name it. */
export function bodyOf(symbol: UnSymbol): string {
  switch (symbol.kind) {
    case "general-assembly":
    case "general-assembly-old":
    case "general-assembly-draft":
      return "General Assembly";
    case "security-council":
      return "Security Council";
    case "economic-and-social-council":
    case "economic-and-social-council-draft":
      return "Economic and Social Council";
    case "exercise":
      return "exercise";
  }
}

/** Year in which a session of the General Assembly opens: the first opened in 1946, and each regular one in September of the next year. */
const FIRST_SESSION = 1945;

/** The year of a symbol, null where only the text could tell. */
export function yearOf(symbol: UnSymbol): number | null {
  if ("year" in symbol) return symbol.year;
  return "session" in symbol && symbol.session.type === "regular" ? FIRST_SESSION + symbol.session.number : null;
}
