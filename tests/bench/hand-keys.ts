import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readKey } from "../support/key.ts";
import type { KeyedLink } from "./score.ts";

/** Two real texts and which paragraph became which, as decided by a reader. */
export interface HandKey {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly key: readonly KeyedLink[];
}

/** @param path a table as `readKey` reads it */
export function handKey(name: string, from: string, to: string, path: string): HandKey {
  const key = readKey(path).map((line) => ({ from: line.from, to: line.to, doubtful: line.doubtful, only: truePairs(line.note) }));
  return { name, from, to, key };
}

/** In a link of many with many a note lists what is linked: "true pairs OP1-OP2; OP3-OP2". */
function truePairs(note: string): ReadonlySet<string> | null {
  const [, listed] = note.split("true pairs ");
  return listed === undefined
    ? null
    : new Set([...listed.matchAll(/((?:PP|OP)[\w()]*)-((?:PP|OP)\w*)/g)].map((pair) => `${pair[1]} ${pair[2]}`));
}

/**
 * The keys of a folder that holds `gold/OLD_NEW.gold.tsv` and somewhere under `texts` the English texts they speak of.
 *
 * @throws Error where a key's text is not there
 */
export function handKeysIn(folder: string): HandKey[] {
  const suffix = ".gold.tsv";
  const names = readdirSync(join(folder, "gold")).filter((name) => name.endsWith(suffix));
  const texts = readdirSync(join(folder, "texts"), { recursive: true, encoding: "utf8" }).filter(
    (path) => !path.includes("other-languages"),
  );
  const textOf = (short: string): string => {
    // "77-238" is A_RES_77_238, "S-571" is S_RES_0571.
    const [first = "", second = ""] = short.split("-");
    const start = first === "S" ? `S_RES_0*${second}` : `(?:A_RES_)?${first}_0*${second}`;
    const found = texts.find((path) => new RegExp(`(?:^|[/\\\\])${start}(?!\\d)[^/\\\\]*\\.(?:xml|txt|md)$`).test(path));
    if (found === undefined) throw new Error(`Under ${join(folder, "texts")} there is no text of ${short}, which a key in gold speaks of.`);
    return join(folder, "texts", found);
  };
  return names.toSorted().map((name) => {
    const [from = "", to = ""] = name.slice(0, -suffix.length).split("_");
    const label = `${from.replace("-", "/")} → ${to.replace("-", "/")}`.replaceAll("S/", "S/RES/");
    return handKey(label, textOf(from), textOf(to), join(folder, "gold", name));
  });
}

/** The folder of real texts and keys: named on the command line, or by TRAVAUX_SHARED; null where there is none. */
export function sharedFolder(argument: string | undefined): string | null {
  const folder = argument ?? process.env.TRAVAUX_SHARED;
  return folder !== undefined && existsSync(join(folder, "gold")) ? folder : null;
}
