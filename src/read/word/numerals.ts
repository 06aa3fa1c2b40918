const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Letters lists are lettered with; Word leaves out those of the Russian alphabet that look like others. */
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
const ARABIC_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const CHINESE = "〇一二三四五六七八九";

/** No list is longer; beyond it a hostile file could make letters or "mmm…" without end. */
const LARGEST = 32_767;

/**
 * A number as a list prints it, by the names of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat); formats that resolutions have no
 * use for are printed in Arabic numerals.
 */
export function numeral(value: number, format: string): string {
  if (value < 1 || value > LARGEST) return String(value);
  switch (format) {
    case "none":
      return "";
    case "lowerLetter":
      return letter(value, "abcdefghijklmnopqrstuvwxyz");
    case "upperLetter":
      return letter(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "russianLower":
      return letter(value, RUSSIAN);
    case "russianUpper":
      return letter(value, RUSSIAN.toUpperCase());
    case "arabicAlpha":
      return letter(value, ARABIC_ALPHABET);
    case "arabicAbjad":
      return letter(value, ABJAD);
    case "chineseCounting":
    case "chineseCountingThousand":
    case "ideographDigital":
    case "japaneseCounting":
      return chinese(value);
    default:
      return String(value);
  }
}

/** a, …, z, aa, bb, …: Word repeats the letter. */
function letter(value: number, letters: string): string {
  const times = Math.floor((value - 1) / letters.length) + 1;
  return letters.charAt((value - 1) % letters.length).repeat(Math.min(times, 50));
}

function roman(value: number): string {
  let left = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

/** 一, 十, 十一, 二十, 二十一; from 100 digit by digit. */
function chinese(value: number): string {
  if (value >= 100) return [...String(value)].map((digit) => CHINESE.charAt(Number(digit))).join("");
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${CHINESE.charAt(tens)}十`;
  return ten + (ones === 0 ? "" : CHINESE.charAt(ones));
}
