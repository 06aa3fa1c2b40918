import { setFlagsFromString } from "node:v8";

/**
 * How the engine is told to wait many times longer than it does by itself before it optimises a function, thirty-two times on Node 20.
 * A diff of two resolutions is over in less time than its functions take to be optimised, and that work is thrown away: on one core it
 * is more than a third of the whole run. A function that long texts keep busy is optimised all the same, a little later.
 *
 * By the major version of Node, because an engine complains aloud of a flag that it does not know. Each was tried on that version.
 */
const patience: Readonly<Record<string, string>> = {
  "20": "--interrupt-budget=2162688",
  "22": "--invocation-count-for-turbofan=48000",
  "24": "--invocation-count-for-turbofan=48000",
};

/** A regular expression is first compiled to be interpreted, and at its second use again. Ours are used often: once will do. */
const compileOnce = "--no-regexp-tier-up";

/**
 * The flags of the engine that suit a short run.
 *
 * @param nodeVersion such as "20.19.0"
 * @returns none for a version of Node that they were not tried on
 */
export const engineFlags = (nodeVersion: string): readonly string[] => {
  const flag = patience[nodeVersion.split(".", 1)[0] ?? ""];
  return flag === undefined ? [] : [flag, compileOnce];
};

/** Prepares the engine of this process for a short run. Results do not depend on it. */
export const prepareEngine = (): void => {
  for (const flag of engineFlags(process.versions.node)) setFlagsFromString(flag);
};
