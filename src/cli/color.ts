import type { Io, Output } from "./io.ts";

/**
 * Whether to write colours: `--color` or `--no-color` first, then NO_COLOR (any value but empty, as no-color.org asks),
 * then FORCE_COLOR (any value but empty, 0 and false), then whether a terminal that can show them is listening.
 *
 * @param flag what the command line says, null where it is silent
 */
export const wantsColor = (flag: boolean | null, env: Io["env"], output: Output): boolean => {
  if (flag !== null) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return output.isTTY && env.TERM !== "dumb";
};
