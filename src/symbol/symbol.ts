export { compareSymbols, sameSymbol } from "./compare-symbols.ts";
export { formatSymbol, shortSymbol, symbolFileStem } from "./format.ts";
export { parseSymbol } from "./parse-symbol.ts";
export { formatReference, parseReference, type Reference } from "./reference.ts";
export { stageOf } from "./stage.ts";
export type { Reissue, Session, UnSymbol } from "./un-symbol.ts";
