const numerals: readonly (readonly [string, number])[] = [
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** `30` → `XXX`. For 1 to 49: the old numbering ends with the thirty-first session. */
export const toRoman = (value: number): string => {
  let rest = value;
  let roman = "";
  for (const [letters, worth] of numerals) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
};

/** `XXX` → `30`; null for anything but a well-formed numeral from I to XLIX in capitals. */
export const fromRoman = (roman: string): number | null => {
  const parts = /^(XL|X{0,3})(IX|IV|V?I{0,3})$/.exec(roman);
  if (parts === null || roman === "") return null;
  const [, tens = "", ones = ""] = parts;
  const worth = (letters: string): number => {
    const pair = numerals.find(([name]) => name === letters);
    if (pair !== undefined) return pair[1];
    return [...letters].reduce((sum, letter) => sum + (letter === "X" ? 10 : letter === "V" ? 5 : 1), 0);
  };
  return worth(tens) + worth(ones);
};
