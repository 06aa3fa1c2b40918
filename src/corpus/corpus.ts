export { type Added, type Addition, addToCorpus } from "./add.ts";
export { CorpusError } from "./corpus-error.ts";
export type { Entry, HeldEntry, KnownEntry, Owner } from "./entry.ts";
export { type Location, locateOwnCorpus, locateShippedCorpus, type Surroundings } from "./locate.ts";
export { findEntry, howToGet, readText, requireText, suggestions } from "./lookup.ts";
export { type Corpus, openCorpus } from "./open.ts";
export { codeOf, reasonOf } from "./system-error.ts";
export { writeWhole } from "./write-whole.ts";
