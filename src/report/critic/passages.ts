import { type InPlace, runningOrder } from "../../compare/in-place.ts";
import type { Block, Blocks } from "./blocks.ts";
import type { ToldTie } from "./ties.ts";

/** A piece of the running text: words that changed in their place, or one block that only one of the texts has here. */
export type Passage =
  | { readonly kind: "together"; readonly tie: ToldTie; readonly core: InPlace }
  | { readonly kind: "gone" | "come"; readonly tie: ToldTie; readonly block: Block };

function placesOf(blocks: readonly Block[]): (block: Block) => number {
  const places = new Map<Block, number>(blocks.map((block, index) => [block, index]));
  return (block) => places.get(block) ?? 0;
}

/** Both texts in one running order, as `runningOrder` has it. */
export function passagesOf(ties: readonly ToldTie[], old: Blocks, young: Blocks): Passage[] {
  const tieOf = new Map<Block, ToldTie>(ties.flatMap((tie) => [...tie.old, ...tie.young].map((block) => [block, tie] as const)));
  const [oldPlace, youngPlace] = [placesOf(old.order), placesOf(young.order)];
  const both = ties.filter((tie) => tie.old.length > 0 && tie.young.length > 0);
  const links = both.map(({ old: from, young: to, edits, change }) => ({
    from: from.map(oldPlace),
    to: to.map(youngPlace),
    edits,
    moved: change?.kind === "linked" && change.moved,
  }));
  return runningOrder(links, old.order.length, young.order.length).flatMap((step): Passage[] => {
    if (step.kind === "together") {
      const tie = both[step.link];
      return tie === undefined ? [] : [{ kind: "together", tie, core: step.core }];
    }
    const block = (step.kind === "gone" ? old : young).order[step.place];
    const tie = block === undefined ? undefined : tieOf.get(block);
    return block === undefined || tie === undefined ? [] : [{ kind: step.kind, tie, block }];
  });
}
