/** The version of travaux, as in package.json (a test holds the two together). */
export const version = "0.1.0";

declare const TRAVAUX_BUILD: string | undefined;

/** Hash of the code this was built from; null where it runs from its sources. */
export const build: string | null = typeof TRAVAUX_BUILD === "string" ? TRAVAUX_BUILD : null;
