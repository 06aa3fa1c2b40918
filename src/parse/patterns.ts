/** The organs whose resolutions begin with their name: "The General Assembly,". */
const ORGANS =
  "General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council|Commission on (?:Narcotic Drugs|Human Rights|the Status of Women|Crime Prevention and Criminal Justice)|Conference of the (?:Parties|States Parties)|[A-Z][a-z]+(?: [A-Za-z]+){0,6} (?:Assembly|Council|Commission|Committee|Conference|Board)";

/** The enacting formula alone on its line or block, in the languages texts come in. */
export const FORMULA = new RegExp(
  `^(?:The (?:${ORGANS})|L[’']Assemblée générale|Le Conseil (?:de sécurité|économique et social)|La Asamblea General|El Consejo (?:de Seguridad|Económico y Social)|Генеральная Ассамблея|Совет Безопасности)[,،.;]?$`,
);

/** A printed operative number at the beginning: "17.", followed by white space or the end. */
export const NUMBERED = /^(\d{1,4})\s?\.(?:\s|$)/;

/** A lettered, roman or numbered point at the beginning: "(a)", "(ii)", "a)". */
export const POINT = /^(\(?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\))(?:\s|$)/;

/** The lines under a text: where and when it was adopted. */
export const CLOSING =
  /^(?:\d{1,5}(?:st|nd|rd|th|e|ª|ème)? (?:\([^)]{1,20}\) )?(?:plenary )?meeting\b|(?:Ad[ao]pted|Approved) (?:unanimously|without a vote|at the|by \d)|\d{1,5}e séance plénière|\d{1,5}ª sesión plenaria)/;

/** The heading of an annex. */
export const ANNEX = /^(?:annexe?s?|appendix|anexo|приложение)(?:\s+(?:[ivxlcdm]{1,6}|\d{1,2}|[a-z]))?\s*$/i;

const FURNITURE: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,3}\s*\/\s*\d{1,3}$/, "page number"],
  [/^(?:\d{1,3}\s*\/\s*\d{1,3}\s+)?\d{2}-\d{5}(?:\s*\(\s*[A-Z]\s*\))?(?:\s+\d{1,3}(?:\s*\/\s*\d{1,3})?)?$/, "job number"],
  [/^\*?\s?\d{7}\s?\*$/, "barcode"],
  [/^\*\d{7}[A-Z]?\*?$/, "barcode"],
  [/^Please recycle\b.{0,3}$/i, "recycling notice"],
  [/^(?:page|p\.)\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i, "page number"],
  [/^[-–—]\s?\d{1,3}\s?[-–—]$/, "page number"],
];

/** What page furniture a line is, in plain words, or null. */
export function furnitureOf(line: string): string | null {
  if (line.length > 40) return null;
  return FURNITURE.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}
