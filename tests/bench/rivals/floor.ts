import { readFileSync } from "node:fs";

// What no tool can do without: start, read both files, take them apart into words, look each word up.
const [, , ...files] = process.argv;
const counts = new Map<string, number>();
for (const file of files) {
  for (const [word] of readFileSync(file, "utf8").matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
process.stdout.write(`${counts.size}\n`);
