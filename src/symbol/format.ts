import { toRoman } from "./roman.ts";
import type { Reissue, Session, UnSymbol } from "./un-symbol.ts";

const sessionPrefix = { regular: "", special: "S-", emergency: "ES-" } as const;

const formatSession = (session: Session): string => `${sessionPrefix[session.type]}${session.number}`;

const formatParts = (parts: string | null): string => (parts === null ? "" : ` ${parts}`);

const formatReissues = (reissues: readonly Reissue[]): string => reissues.map(({ type, number }) => `/${type}.${number}`).join("");

/** How a resolution is called in running text: `67/193`, `834 (1993)`, `3367 A (XXX)`. A draft has no shorter form than its symbol. */
export const shortSymbol = (symbol: UnSymbol): string => {
  switch (symbol.kind) {
    case "general-assembly":
      return `${formatSession(symbol.session)}/${symbol.number}${formatParts(symbol.parts)}`;
    case "general-assembly-old":
      return `${symbol.number}${formatParts(symbol.parts)} (${sessionPrefix[symbol.session.type]}${toRoman(symbol.session.number)})`;
    case "security-council":
      return `${symbol.number} (${symbol.year})`;
    case "economic-and-social-council":
      return `${symbol.year}/${symbol.number}`;
    case "general-assembly-draft":
    case "economic-and-social-council-draft":
    case "exercise":
      return formatSymbol(symbol);
  }
};

/** The full, canonical form: `A/RES/67/193`. `parseSymbol` gives the same symbol back. */
export const formatSymbol = (symbol: UnSymbol): string => {
  switch (symbol.kind) {
    case "general-assembly":
    case "general-assembly-old":
      return `A/RES/${shortSymbol(symbol)}`;
    case "security-council":
      return `S/RES/${shortSymbol(symbol)}`;
    case "economic-and-social-council":
      return `E/RES/${shortSymbol(symbol)}`;
    case "general-assembly-draft": {
      const committee = symbol.committee === null ? "" : `/C.${symbol.committee}`;
      return `A${committee}/${formatSession(symbol.session)}/L.${symbol.number}${formatReissues(symbol.reissues)}`;
    }
    case "economic-and-social-council-draft": {
      const commission = symbol.commission === null ? "" : `/CN.${symbol.commission}`;
      return `E${commission}/${symbol.year}/L.${symbol.number}${formatReissues(symbol.reissues)}`;
    }
    case "exercise":
      return `EXERCISE/${symbol.number}${formatReissues(symbol.reissues)}`;
  }
};

/**
 * The symbol as the stem of a file name, the way the United Nations names its own files: `A_RES_67_193`, `S_RES_834(1993)`.
 * Different symbols give different stems, and `parseSymbol` reads them.
 */
export const symbolFileStem = (symbol: UnSymbol): string => formatSymbol(symbol).replaceAll("/", "_").replaceAll(" ", "");
