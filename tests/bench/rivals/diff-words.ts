import { diffWords } from "diff";
import { pairsByKeptWords, type Stretch } from "./kept-words.ts";
import { readPair, tell } from "./pair.ts";

// The whole text as words.
const [from, to] = readPair();
const changes = diffWords(from.join("\n\n"), to.join("\n\n"));
const stretches = changes.map(
  ({ value, added, removed }): Stretch => ({ kind: added ? "added" : removed ? "removed" : "kept", text: value }),
);
tell(pairsByKeptWords(from, to, stretches));
