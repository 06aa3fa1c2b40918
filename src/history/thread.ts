import { newIds, oldIds } from "../compare/ends.ts";
import type { Change, Comparison } from "../model/comparison.ts";
import type { Lineage, Standing, Thread, ThreadStage } from "../model/lineage.ts";

/**
 * Follows one paragraph through all versions of a lineage: back to everything it was made from, on to everything it became.
 *
 * @throws RangeError where the version is none of the lineage's, or has no such paragraph
 */
export function threadOf(lineage: Lineage, about: Standing): Thread {
  const { versions } = lineage;
  const text = versions[about.version];
  if (text === undefined) throw new RangeError(`There is no version ${about.version}; expected 0 to ${versions.length - 1}.`);
  if (!text.paragraphs.some(({ id }) => id === about.id)) throw new RangeError(`Version ${about.version} has no paragraph ${about.id}.`);
  const standing = new Map<number, Set<string>>([[about.version, new Set([about.id])]]);
  for (let version = about.version; version > 0; version--) forebears(lineage, version, standing);
  for (let version = about.version; version < versions.length - 1; version++) heirs(lineage, version, standing);
  const stages = versions.map((_, version): ThreadStage => stageOf(lineage, version, about.version, standing));
  const present = stages.filter(({ ids }) => ids.length > 0).map(({ version }) => version);
  return { about, stages, first: Math.min(...present), last: Math.max(...present) };
}

type Standings = Map<number, Set<string>>;

function join(standing: Standings, version: number, ids: readonly string[]): void {
  const known = standing.get(version) ?? new Set<string>();
  for (const id of ids) known.add(id);
  if (known.size > 0) standing.set(version, known);
}

function forebears({ steps, returns }: Lineage, version: number, standing: Standings): void {
  const ids = standing.get(version);
  if (ids === undefined) return;
  for (const change of steps[version - 1]?.changes ?? [])
    if (newIds(change).some((id) => ids.has(id))) join(standing, version - 1, oldIds(change));
  for (const { from, to } of returns) if (to.version === version && ids.has(to.id)) join(standing, from.version, [from.id]);
}

function heirs({ steps, returns }: Lineage, version: number, standing: Standings): void {
  const ids = standing.get(version);
  if (ids === undefined) return;
  for (const change of steps[version]?.changes ?? [])
    if (oldIds(change).some((id) => ids.has(id))) join(standing, version + 1, newIds(change));
  for (const { from, to } of returns) if (from.version === version && ids.has(from.id)) join(standing, to.version, [to.id]);
}

function stageOf({ versions, steps }: Lineage, version: number, asked: number, standing: Standings): ThreadStage {
  const here = standing.get(version) ?? new Set<string>();
  const before = standing.get(version - 1) ?? new Set<string>();
  const ids = (versions[version]?.paragraphs ?? []).map(({ id }) => id).filter((id) => here.has(id));
  const step: Comparison | undefined = steps[version - 1];
  // Before the paragraph that was asked for, an heir of a forebear may be another clause; after it, everything made of it counts.
  const concerns = (change: Change): boolean =>
    newIds(change).some((id) => here.has(id)) ||
    (oldIds(change).some((id) => before.has(id)) && (version > asked || change.kind === "removed"));
  return { version, ids, changes: (step?.changes ?? []).filter(concerns) };
}
