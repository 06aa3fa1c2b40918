import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { build } from "../model/version.ts";
import type { Store } from "./database.ts";
import { bytesIn } from "./rows.ts";

/** What an answer depends on, beside the program itself: hashes of texts, options. */
export type Question = readonly (string | number | boolean | null)[];

/**
 * An answer worked out before, or else worked out now and kept. The key holds everything it depends on, the program's own code too, so
 * an answer is never stale; a program that does not know which code it is keeps none.
 *
 * @param store null where there is no place to keep it
 * @param make works it out; its result must come through JSON as it is
 */
export async function answered<Answer>(store: Store | null, question: Question, make: () => Promise<Answer>): Promise<Answer> {
  if (store === null || build === null) return await make();
  const key = createHash("sha256")
    .update(JSON.stringify([build, ...question]))
    .digest("hex");
  const row = store.prepare("select content from answer where key = ?").get(key);
  // What we wrote ourselves under this very key has this very form.
  if (row !== undefined) return JSON.parse(inflateRawSync(bytesIn(row, "content")).toString("utf8"));
  const answer = await make();
  store.prepare("insert or ignore into answer (key, content) values (?, ?)").run(key, deflateRawSync(JSON.stringify(answer), { level: 1 }));
  return answer;
}
