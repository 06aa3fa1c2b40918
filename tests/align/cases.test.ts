import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { explain } from "../../src/align/explain.ts";
import { RuleError } from "../../src/align/rules.ts";
import type { Alignment } from "../../src/model/alignment.ts";
import { exerciseText } from "../support/texts.ts";

/** Links as "OP1 > OP2", then the removed and the added. */
function outcome({ links, removed, added }: Alignment): string[] {
  return [
    ...links.map(({ from, to, moved }) => `${from.join("+")} > ${to.join("+")}${moved ? " moved" : ""}`),
    ...removed.map(({ id }) => `${id} removed`),
    ...added.map(({ id }) => `${id} added`),
  ];
}

const WATER = "Requests the Office of Exercises to publish a yearly survey of drinking water in small islands;";
const LAMPS = "Encourages Governments to replace paraffin lamps in rural schools with solar lanterns;";
const SEEDS = "Urges donors to refill the seed bank that the floods of last winter emptied;";
const ROADS = "Invites the regional commissions to report on mountain roads and their upkeep;";

describe("what became of a paragraph", () => {
  test("an insertion renumbers the rest and moves nothing", () => {
    const added = "Calls for a world day of handwriting;";
    expect(outcome(align(exerciseText([], [WATER, LAMPS, SEEDS]), exerciseText([], [added, WATER, LAMPS, SEEDS])))).toEqual([
      "OP1 > OP2",
      "OP2 > OP3",
      "OP3 > OP4",
      "OP1 added",
    ]);
  });

  test("one that jumps over the others moved; the others did not", () => {
    expect(outcome(align(exerciseText([], [WATER, LAMPS, SEEDS, ROADS]), exerciseText([], [ROADS, WATER, LAMPS, SEEDS])))).toEqual([
      "OP4 > OP1 moved",
      "OP1 > OP2",
      "OP2 > OP3",
      "OP3 > OP4",
    ]);
  });

  test("of a paragraph split in two, the half that jumped over others moved; those others did not", () => {
    const half = "to publish a yearly survey of drinking water in small islands and of the wells that have run dry since the last survey";
    const other = "to print that survey in every language of the islands, and to send it to each school and each harbour master in spring";
    const whole = `Requests the Office of Exercises ${half}, and ${other};`;
    const from = exerciseText([], [whole, "Urges donors to refill the seed bank;", "Invites reports on mountain roads;", LAMPS]);
    const to = exerciseText(
      [],
      [
        `Requests the Office of Exercises ${half};`,
        "Urges donors to refill the seed bank;",
        "Invites reports on mountain roads;",
        `Also requests the Office ${other};`,
        LAMPS,
      ],
    );
    expect(outcome(align(from, to))).toEqual(["OP1 > OP1+OP4 moved", "OP2 > OP2", "OP3 > OP3", "OP4 > OP5"]);
  });

  test("what only joins words that its neighbour has one by one is no half of a split", () => {
    const from = exerciseText([], [SEEDS, WATER, ROADS]);
    const heir =
      "Requests the Office of Exercises to publish a yearly, and where useful a monthly, survey of water for drinking in small islands;";
    const joined = "Encourages teachers of drawing to keep a yearly survey of drinking fountains with their pupils;";
    expect(outcome(align(from, exerciseText([], [SEEDS, heir, joined, ROADS])))).toEqual([
      "OP1 > OP1",
      "OP2 > OP2",
      "OP3 > OP4",
      "OP3 added",
    ]);
  });

  test("from the preamble into the operative part is a move, and the verb's form no obstacle", () => {
    const from = exerciseText(["Recognizing the worth of hand-drawn maps of the glaciers that feed the northern rivers,"], [WATER, LAMPS]);
    const to = exerciseText([], [WATER, LAMPS, "Recognizes the worth of hand-drawn maps of the glaciers that feed the northern rivers;"]);
    expect(outcome(align(from, to))).toEqual(["OP1 > OP1", "OP2 > OP2", "PP1 > OP3 moved"]);
  });

  test("one title that a struck paragraph and another far from it quote is no merge; what it says besides would be", () => {
    const title = "the Framework of Action for the Keeping of Handwritten Records in Remote Places";
    const harbour = "the other half is borne by the harbour";
    const struck = `Decides that owners of boats and moorings pay half the cost of repairs that storms, ice or collisions make needful, that ${harbour}, and that both keep to ${title};`;
    const libraries = "Urges libraries to open their reading rooms on Sundays";
    const from = exerciseText([], [`${libraries};`, WATER, LAMPS, SEEDS, struck, ROADS]);
    const to = (more: string) =>
      exerciseText([], [`${libraries} and to lend out ${more}, in keeping with ${title};`, WATER, LAMPS, SEEDS, ROADS]);
    const more = `boats and moorings, pay half the cost of repairs that storms, ice or collisions make needful, where ${harbour}`;
    expect(outcome(align(from, to("what they hold in copies")))).toContain("OP5 removed");
    expect(align(from, to(more)).links[0]?.from).toEqual(["OP1", "OP5"]);
  });

  test("of copies each stays in its place, though one now reads as the other did; two that changed places have moved", () => {
    const survey = (where: string) =>
      `Requests the Office to count the wells, pumps and cisterns ${where}, to test what they give for salt and lead, and to publish every year what it found;`;
    const [north, south, east] = [
      survey("on the northern islands"),
      survey("on the southern islands"),
      survey("on the southern islands and in the east"),
    ];
    const between = (one: string, two: string) => exerciseText([], [LAMPS, one, SEEDS, ROADS, two, WATER]);
    expect(outcome(align(between(north, south), between(south, east)))).toEqual([1, 2, 3, 4, 5, 6].map((n) => `OP${n} > OP${n}`));
    expect(outcome(align(between(north, south), between(south, north))).filter((link) => /OP[25]/.test(link))).toEqual([
      expect.stringContaining("OP5 > OP2"),
      expect.stringContaining("OP2 > OP5"),
    ]);
  });

  test("two that became one are a merge, one that became two a split", () => {
    const merged =
      "Requests the Office of Exercises to publish a yearly survey of drinking water in small islands, and encourages Governments to replace paraffin lamps in rural schools with solar lanterns;";
    expect(outcome(align(exerciseText([], [SEEDS, WATER, LAMPS, ROADS]), exerciseText([], [SEEDS, merged, ROADS])))).toEqual([
      "OP1 > OP1",
      "OP2+OP3 > OP2",
      "OP4 > OP3",
    ]);
    expect(outcome(align(exerciseText([], [SEEDS, merged, ROADS]), exerciseText([], [SEEDS, WATER, LAMPS, ROADS])))).toEqual([
      "OP1 > OP1",
      "OP2 > OP2+OP3",
      "OP3 > OP4",
    ]);
  });

  test("paragraphs that share only a long title are not linked", () => {
    const title = "the Political Declaration and Plan of Exercise on International Cooperation towards a Balanced Strategy";
    const citing = [`Recalling ${title},`, `Noting with concern the slow pace at which islands carry out ${title},`];
    const from = exerciseText(citing, [
      WATER,
      LAMPS,
      SEEDS,
      `Stresses that ports must keep registers of moored barges, as foreseen in ${title};`,
    ]);
    const to = exerciseText(citing, [
      `Calls upon universities to teach the mending of nets, recalling ${title};`,
      WATER,
      LAMPS,
      SEEDS,
      ROADS,
    ]);
    expect(outcome(align(from, to)).slice(2)).toEqual(["OP1 > OP2", "OP2 > OP3", "OP3 > OP4", "OP4 removed", "OP1 added", "OP5 added"]);
  });

  test("what was folded into a paragraph is found there, though both quoted one title", () => {
    const title = "the Convention on the Safe and Seaworthy Repair of Paper Boats in Harbours of Small Islands and Estuaries";
    const ask = `Governments that have not yet done so to ratify ${title} before the spring regatta, and to tell the harbour masters of its annexes`;
    const folded = `Notes with concern that few shipyards have carpenters who could carry out ${title};`;
    const heir = `Notes with concern that few shipyards have carpenters, and encourages ${ask};`;
    const from = exerciseText([], [WATER, `Encourages ${ask};`, SEEDS, LAMPS, folded, ROADS]);
    expect(outcome(align(from, exerciseText([], [WATER, heir, SEEDS, LAMPS, ROADS])))).toContain("OP2+OP5 > OP2 moved");
  });

  test("one that was split goes to its halves, not to the sibling that was made of it", () => {
    const whole =
      "Requests the Office of Exercises to publish a yearly survey of drinking water in small islands, and encourages Governments to replace paraffin lamps in rural schools with solar lanterns;";
    const sibling = whole.replace("yearly", "monthly").replace("rural schools", "harbour towns").replace(/;$/, ", with due regard to fog;");
    const from = exerciseText([], [SEEDS, whole, ROADS]);
    const to = exerciseText([], [SEEDS, sibling, WATER, LAMPS, ROADS]);
    expect(outcome(align(from, to))).toEqual(["OP1 > OP1", "OP2 > OP3+OP4", "OP3 > OP5", "OP2 added"]);
  });

  test("what stands where something was struck, with little of its words, is its heir only by the same verb", () => {
    const struck =
      "Deplores the loss of harbour walls in the autumn storms, which quarrymen of the northern islands had raised without pay;";
    const tail =
      "that in the autumn many teachers of handwriting will draw maps of bird colonies, harbour walls and lighthouses with their pupils;";
    const from = exerciseText([], [WATER, SEEDS, struck, LAMPS, ROADS]);
    const openedBy = (verb: string) => outcome(align(from, exerciseText([], [WATER, SEEDS, `${verb} ${tail}`, LAMPS, ROADS])));
    const others = ["OP1 > OP1", "OP2 > OP2", "OP4 > OP4", "OP5 > OP5"];
    expect(openedBy("Notes")).toEqual([...others, "OP3 removed", "OP3 added"]);
    expect(openedBy("Deplores")).toEqual([...others.slice(0, 2), "OP3 > OP3", ...others.slice(2)]);
  });

  test("and not between neighbours that moved themselves", () => {
    const struck =
      "Deplores the loss of harbour walls in the autumn storms, which quarrymen of the northern islands had raised without pay;";
    const young =
      "Deplores that in the autumn many teachers of handwriting will draw maps of bird colonies, harbour walls and lighthouses with their pupils;";
    const stayed = [1, 2, 3].map(
      (k) => `Notes that the lighthouse keepers of island ${"abc".charAt(k)}${k} count ${k} ships, boats and rafts a night;`,
    );
    const from = exerciseText(
      [],
      [WATER, SEEDS, struck, LAMPS, ROADS, ...stayed, ...stayed.map((one) => one.replace("Notes", "Also notes"))],
    );
    const to = exerciseText([], [...from.paragraphs.slice(5).map(({ text }) => text), WATER, SEEDS, young, LAMPS, ROADS]);
    expect(outcome(align(from, to)).filter((one) => /OP3 removed|OP9 added|> OP9/.test(one))).toEqual(["OP3 removed", "OP9 added"]);
  });

  test("repeated paragraphs keep their order", () => {
    const short = "Decides to remain seized of the matter;";
    expect(outcome(align(exerciseText([], [short, WATER, short]), exerciseText([], [short, LAMPS, WATER, short])))).toEqual([
      "OP1 > OP1",
      "OP2 > OP3",
      "OP3 > OP4",
      "OP2 added",
    ]);
  });

  test("a chapeau goes with its points", () => {
    const points = ["(a) Wells are dug where the old ones ran dry;", "(b) Ferries sail in the months of ice;"];
    const from = exerciseText([], [WATER, "Recognizes that:", ...points]);
    const to = exerciseText([], [LAMPS, WATER, "Notes with satisfaction that:", ...points]);
    expect(outcome(align(from, to))).toEqual(["OP1 > OP2", "OP2 > OP3", "OP2(a) > OP3(a)", "OP2(b) > OP3(b)", "OP1 added"]);
  });
});

describe("paragraphs that became points", () => {
  const wells =
    "Recalling the approval by the Committee on Wells of the guide to digging where the old ones ran dry, at its third session,";
  const ferries =
    "Recalling also the rules for ferries that sail in the months of ice, approved by the Committee on Wells at its fifth session,";
  const from = exerciseText([wells, ferries], [WATER]);
  const to = exerciseText(
    [
      "Recalling the approval by the Committee on Wells of:",
      "(a) The guide to digging where the old ones ran dry, at its third session,",
      "(b) The rules for ferries that sail in the months of ice, at its fifth session,",
      "Recalling also the approval by the Committee on Lakes of the guide to nets, at its ninth session,",
    ],
    [WATER],
  );

  test("the first gave its opening words to the chapeau, and what a point leaves unsaid its chapeau says", () => {
    expect(outcome(align(from, to))).toEqual(["PP1 > PP1+PP1(a)", "PP2 > PP1(b)", "OP1 > OP1", "PP2 added"]);
    expect(outcome(align(to, from))).toEqual(["PP1+PP1(a) > PP1", "PP1(b) > PP2", "OP1 > OP1", "PP2 removed"]);
  });

  test("a reader's rule on the paragraph stands before that", () => {
    const links = align(from, to, [{ kind: "is", from: ["PP1"], to: ["PP1(a)"] }]).links.map(({ from, to }) => [from, to]);
    expect(links).toContainEqual([["PP1"], ["PP1(a)"]]);
  });
});

describe("the reader's rules", () => {
  const from = exerciseText([], [WATER, LAMPS]);
  const to = exerciseText([], [WATER, LAMPS]);

  test("forbidding the best pair leaves it alone rather than taking a wrong one", () => {
    expect(outcome(align(from, to, [{ kind: "is not", from: "OP1", to: "OP1" }]))).toEqual(["OP2 > OP2", "OP1 removed", "OP1 added"]);
  });

  test("a paragraph that is not there, and rules that contradict each other, are refused", () => {
    expect(() => align(from, to, [{ kind: "removed", from: "OP7" }])).toThrow(RuleError);
    expect(() => align(from, to, [{ kind: "removed", from: "OP7" }])).toThrow(/OP7, which is not in the old text/);
    expect(() =>
      align(from, to, [
        { kind: "is", from: ["OP1"], to: ["OP2"] },
        { kind: "removed", from: "OP1" },
      ]),
    ).toThrow(/Two link rules decide on OP1: “OP1 is OP2” and “OP1 is removed”/);
    expect(() =>
      align(from, to, [
        { kind: "is", from: ["OP1"], to: ["OP2"] },
        { kind: "is not", from: "OP1", to: "OP2" },
      ]),
    ).toThrow(/both pin and forbid OP1 → OP2/);
  });
});

describe("an explanation", () => {
  const from = exerciseText([], [WATER, LAMPS]);
  const to = exerciseText([], [LAMPS, WATER.replace("yearly", "monthly")]);

  test("says what was chosen, and by which words", () => {
    const [old, young] = explain(from, to, align(from, to), "op1");
    expect(old).toMatchObject({ side: "from", paragraph: { id: "OP1" }, link: { from: ["OP1"], to: ["OP2"] } });
    expect(old?.considered[0]).toMatchObject({ id: "OP2", chosen: true });
    expect(old?.considered[0]?.shared).toEqual([
      "survey of drinking water in small islands",
      "Requests the Office of Exercises to publish a",
    ]);
    expect(young).toMatchObject({ side: "to", link: { from: ["OP2"], to: ["OP1"] } });
  });

  test("is empty for a paragraph neither text has", () => {
    expect(explain(from, to, align(from, to), "PP9")).toEqual([]);
  });
});
