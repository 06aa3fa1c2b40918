import { type InPlace, inPlace } from "../../compare/in-place.ts";
import type { Block, Blocks } from "./blocks.ts";
import type { ToldTie } from "./ties.ts";

/** A piece of the running text: words that changed in their place, or one block that only one of the texts has here. */
export type Passage =
  | { readonly kind: "together"; readonly tie: ToldTie; readonly core: InPlace }
  | { readonly kind: "gone" | "come"; readonly tie: ToldTie; readonly block: Block };

interface Placed {
  readonly tie: ToldTie;
  readonly core: InPlace;
  /** Where the core stands in either text: indexes of blocks, `end` exclusive. */
  readonly old: { readonly start: number; readonly end: number };
  readonly young: { readonly start: number; readonly end: number };
}

function placesOf(blocks: readonly Block[]): (block: Block | undefined) => number {
  const places = new Map<Block | undefined, number>(blocks.map((block, index) => [block, index]));
  return (block) => places.get(block) ?? 0;
}

/** The ties that both texts have in one order, in that order. */
function placed(ties: readonly ToldTie[], old: Blocks, young: Blocks): Placed[] {
  const oldPlace = placesOf(old.order);
  const youngPlace = placesOf(young.order);
  const both = ties.filter((tie) => tie.old.length > 0 && tie.young.length > 0);
  const cores = inPlace(
    both.map(({ old: from, young: to, edits, change }) => ({
      from: from.map(oldPlace),
      to: to.map(youngPlace),
      edits,
      moved: change?.kind === "linked" && change.moved,
    })),
    young.order.length,
  );
  return both
    .flatMap((tie, index): Placed[] => {
      const core = cores[index];
      if (core === null || core === undefined) return [];
      const [from, to] = [oldPlace(tie.old[core.from.start]), youngPlace(tie.young[core.to.start])];
      return [
        {
          tie,
          core,
          old: { start: from, end: from + core.from.end - core.from.start },
          young: { start: to, end: to + core.to.end - core.to.start },
        },
      ];
    })
    .toSorted((a, b) => a.young.start - b.young.start);
}

/**
 * Both texts in one running order. Leaving out what came gives the blocks of the old text in their order, leaving out what is gone
 * those of the new; what is gone stands before what came in the same place.
 */
export function passagesOf(ties: readonly ToldTie[], old: Blocks, young: Blocks): Passage[] {
  const tieOf = new Map<Block, ToldTie>(ties.flatMap((tie) => [...tie.old, ...tie.young].map((block) => [block, tie] as const)));
  const alone = (kind: "gone" | "come", blocks: readonly Block[]): Passage[] =>
    blocks.flatMap((block) => {
      const tie = tieOf.get(block);
      return tie === undefined ? [] : [{ kind, tie, block }];
    });
  const passages: Passage[] = [];
  let [oldAt, youngAt] = [0, 0];
  for (const { tie, core, old: from, young: to } of placed(ties, old, young)) {
    passages.push(...alone("gone", old.order.slice(oldAt, from.start)), ...alone("come", young.order.slice(youngAt, to.start)));
    passages.push({ kind: "together", tie, core });
    [oldAt, youngAt] = [from.end, to.end];
  }
  return [...passages, ...alone("gone", old.order.slice(oldAt)), ...alone("come", young.order.slice(youngAt))];
}
