import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** SHA-256 in lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The SHA-256 of a file, null where there is none that can be read. */
export const hashOfFile = (path: string): string | null => {
  try {
    return sha256Of(readFileSync(path));
  } catch {
    return null;
  }
};
