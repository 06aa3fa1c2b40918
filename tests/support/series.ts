import type { Resolution } from "../../src/model/resolution.ts";
import { textOf } from "./texts.ts";

const version = (symbol: string, preamble: readonly string[], operative: readonly string[]): Resolution =>
  textOf(
    [
      "# Exercise text",
      `### ${symbol}. Exercise on harbours`,
      "*The General Assembly,*",
      ...preamble,
      ...operative.map((words, k) => `${k + 1}. ${words}`),
    ].join("\n\n"),
    `${symbol}.md`,
  );

const recalling = (symbol: string) => `*Recalling* its earlier exercise ${symbol} on the upkeep of harbours and lighthouses,`;
const lighthouses = "*Encourages* coastal States to keep their lighthouses lit through the winter months, where appropriate;";
const pilots = "*Requests* the Secretary-General to train harbour pilots in the reading of tidal charts;";
const dredging = "*Invites* the regional dredging commissions to publish the depth of every channel they maintain;";
const both = "*Calls upon* port authorities to inspect mooring ropes weekly, and to replace any cable that shows rust or wear;";
const fishing = "*Notes* the growing number of small fishing vessels that winter in sheltered estuaries;";

/**
 * Four exercise versions. Lighthouses: reworded in 2, and its "where appropriate" dropped in 3. Pilots: moves to the front in 2.
 * Dredging: out in 2, back in 4. Mooring: split in 3. Fishing: comes in with 2, merged into lighthouses in 4.
 */
export const harbours: readonly Resolution[] = [
  version("EXERCISE/21", [recalling("EXERCISE/20")], [lighthouses, both, dredging, pilots]),
  version(
    "EXERCISE/22",
    [recalling("EXERCISE/21")],
    [pilots, lighthouses.replace("Encourages", "Calls upon").replace("coastal States", "all coastal States"), both, fishing],
  ),
  version(
    "EXERCISE/23",
    [recalling("EXERCISE/22")],
    [
      pilots,
      "*Calls upon* all coastal States to keep their lighthouses lit through the winter months;",
      "*Calls upon* port authorities to inspect mooring ropes weekly;",
      "*Also calls upon* port authorities to replace any cable that shows rust or wear;",
      fishing,
    ],
  ),
  version(
    "EXERCISE/24",
    [recalling("EXERCISE/23")],
    [
      pilots,
      "*Calls upon* all coastal States to keep their lighthouses lit through the winter months, and notes the growing number of small fishing vessels that winter in sheltered estuaries;",
      "*Calls upon* port authorities to inspect mooring ropes weekly;",
      "*Also calls upon* port authorities to replace any cable that shows rust or wear;",
      dredging,
    ],
  ),
];
