import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BlockDocument } from "../../src/model/block.ts";
import { readTextDocument } from "../../src/read/read.ts";

/** Where the real texts are: none of them is part of the project, and tests that read them skip where they are missing. */
export const texts = process.env.TRAVAUX_TEXTS ?? fileURLToPath(new URL("../../../shared/texts", import.meta.url));

/** The files of a folder of the real texts whose names match, or none where the folder is missing. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  const path = join(texts, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

export function document(file: string): BlockDocument {
  return readTextDocument(readFileSync(join(texts, file)), file);
}

/** Absolute path of a folder of the real texts. */
export function folderOf(folder: string): string {
  return join(texts, folder);
}
