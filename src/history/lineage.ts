import { align } from "../align/align.ts";
import { compare } from "../compare/compare.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Lineage } from "../model/lineage.ts";
import type { Resolution } from "../model/resolution.ts";
import { returnsOf } from "./returns.ts";

/**
 * Follows one item through its versions.
 *
 * @param versions oldest first
 * @param step compares two consecutive versions; aligns and compares them unless the caller knows the answer already
 * @throws RangeError where there is no version
 */
export function lineageOf(
  versions: readonly Resolution[],
  step: (from: Resolution, to: Resolution) => Comparison = (from, to) => compare(from, to, align(from, to)),
): Lineage {
  if (versions.length === 0) throw new RangeError("A series has no versions; expected one or more.");
  const steps = versions.slice(1).flatMap((to, index) => {
    const from = versions[index];
    return from === undefined ? [] : [step(from, to)];
  });
  return { versions, steps, returns: returnsOf(versions, steps) };
}
