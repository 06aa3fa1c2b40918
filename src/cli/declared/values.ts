import { InvalidArgumentError } from "commander";

/** A size in MB, above 0, from the command line. @throws InvalidArgumentError for anything else */
export const megabytes = (text: string): number => {
  const value = Number(text);
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text) || value <= 0) throw new InvalidArgumentError("Expected a size in MB, for example 100.");
  return value;
};

/** Takes a whole number from `least` to `most`. @throws InvalidArgumentError for anything else */
export const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,6}$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    return value;
  };

/** A day such as 2026-11-24. @throws InvalidArgumentError for anything else */
export const day = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError("Expected a day such as 2026-11-24.");
  return text;
};

/** A day or a moment in UTC, as the moment: 2026-11-25 as 2026-11-25T00:00:00Z. @throws InvalidArgumentError for anything else */
export const moment = (text: string): string => {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(whole) || Number.isNaN(Date.parse(whole)))
    throw new InvalidArgumentError("Expected a day such as 2026-11-25, or a moment in UTC such as 2026-11-25T09:00:00Z.");
  return whole;
};

/** Takes names from a list, several by commas or by giving the option again. @throws InvalidArgumentError for a name not in the list */
export const namesFrom =
  <Name extends string>(names: readonly Name[]) =>
  (text: string, before: readonly Name[] | undefined): readonly Name[] => {
    const given = text.split(",").map((part) => {
      const name = names.find((known) => known === part.trim());
      if (name === undefined) throw new InvalidArgumentError(`Expected one or more of ${names.join(", ")}, joined by commas.`);
      return name;
    });
    return [...new Set([...(before ?? []), ...given])];
  };

/** The same for names that only the command knows. */
export const namesOf = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...text.split(",").map((name) => name.trim()),
];
