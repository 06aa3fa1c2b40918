import type { Stage } from "../model/manifest.ts";
import type { UnSymbol } from "./un-symbol.ts";

/** How far a text had come, as its symbol tells: `L.` a draft, `L.` with `Rev.` a revised draft, anything else adopted. */
export const stageOf = (symbol: UnSymbol): Stage => {
  switch (symbol.kind) {
    case "general-assembly-draft":
    case "economic-and-social-council-draft":
      return symbol.reissues.some(({ type }) => type === "Rev") ? "revised" : "draft";
    case "exercise":
      return symbol.reissues.some(({ type }) => type === "Rev") ? "revised" : "adopted";
    case "general-assembly":
    case "general-assembly-old":
    case "security-council":
    case "economic-and-social-council":
      return "adopted";
  }
};
