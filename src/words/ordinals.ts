const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const UNITS = "first second third fourth fifth sixth seventh eighth ninth";
const TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const ROUND = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth";
const FRENCH = "premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième neuvième dixième";
const SPANISH = `primer primero primera segundo segunda tercer tercero tercera cuarto cuarta quinto quinta sexto sexta séptimo séptima
octavo octava noveno novena`;

const list = (text: string): string[] => text.trim().split(/\s+/);
const simple = new Set(list(`${UNITS} ${TEENS} ${ROUND} ${FRENCH} ${SPANISH}`));
const compound = new Set(list(TENS).flatMap((tens) => list(UNITS).map((unit) => `${tens}-${unit}`)));

/**
 * Whether a word is an ordinal number, in English, French or Spanish, in words ("seventy-eighth") or digits ("78th").
 *
 * A `compound` one counts sessions, meetings and years and little else; a `simple` one ("third") also names a committee.
 *
 * @param norm a token's normal form
 */
export function ordinalKind(norm: string): "simple" | "compound" | null {
  if (compound.has(norm) || /^\d+(?:st|nd|rd|th|e|er|ère|ème|o|a|º|ª)$/.test(norm)) return "compound";
  if (simple.has(norm)) return "simple";
  if (/^one-hundred(?:-and)?-/.test(norm)) return "compound";
  if (/^\p{L}+-[\p{L}-]*ième$/u.test(norm)) return "compound";
  if (/^\p{L}+ième$/u.test(norm)) return "simple";
  if (/(?:gésim|décim)[oa]$/.test(norm)) return "compound";
  return null;
}
