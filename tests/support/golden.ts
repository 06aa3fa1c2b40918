import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Compares with the golden file of that name in tests/golden; `UPDATE_GOLDEN=1` writes it instead, to be
 * reviewed as a diff.
 */
export function expectGolden(name: string, actual: string): void {
  const file = new URL(`../golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, "utf8"));
}
