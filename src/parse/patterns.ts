/** The organs whose resolutions begin with their name: "The General Assembly,". */
const ORGANS =
  "General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council|Commission on (?:Narcotic Drugs|Human Rights|the Status of Women|Crime Prevention and Criminal Justice)|Conference of the (?:Parties|States Parties)|[A-Z][a-z]{1,30}(?: [A-Za-z]{1,30}){0,6} (?:Assembly|Council|Commission|Committee|Conference|Board)";

const FORMULAS = [
  `The (?:${ORGANS})`,
  "L[’']Assemblée générale|Le Conseil (?:de sécurité|économique et social|des droits de l[’']homme)",
  "La Asamblea General|El Consejo (?:de Seguridad|Económico y Social|de Derechos Humanos)",
  "إن (?:الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان)",
];

/** Languages without articles: without its comma, the organ's name is a line of the masthead. */
const BARE_FORMULAS = [
  "Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека",
  "大\\s*会|安全理事会|经济及社会理事会|人权理事会",
];

/** The enacting formula alone on its line or block, in the languages texts come in. */
export const FORMULA = new RegExp(`^(?:(?:${FORMULAS.join("|")})\\s?[,，،.;]?|(?:${BARE_FORMULAS.join("|")})\\s?[,，])$`);

/** A printed operative number at the beginning: "17.", in Arabic "17 -", followed by white space or the end. */
export const NUMBERED = /^(\d{1,4})(?:\s?\.|\s?[-–](?=\s{1,9}[\u0600-\u06FF]))(?:\s|$)/;

/** A lettered, roman or numbered point at the beginning: "(a)", "(ii)", "a)", in Arabic "(أ)". */
export const POINT = /^(\(?(?:[a-zа-я]{1,2}|[ivxl]{1,6}|\d{1,2}|[\u0621-\u064A]{1,2})\))(?:\s|$)/;

/** The lines under a text: where and when it was adopted. */
export const CLOSING =
  /^(?:\d{1,5}(?:st|nd|rd|th|e|ª|ème)? (?:\([^)]{1,20}\) )?(?:plenary )?meeting\b|(?:Ad[ao]pted|Approved) (?:unanimous|without (?:a )?vote|at the|by (?:\d|consensus))|\d{1,5}(?:e|re|ère|ème) séance plénière|\d{1,5}(?:ª|a\.?) sesión plenaria|\d{1,5}[-\u2010\u2011]?е пленарное заседание|الجلسة العامة\s?\(?\d|第\s?\d{1,5}\s?次(?:全体)?会议)/;

/** The heading of an annex, alone on its line. */
export const ANNEX =
  /^(?:(?:annexe?s?|appendix|anexo|приложение)(?:\s+(?:[ivxlcdm]{1,6}|\d{1,2}|[a-z]))?\s?[.:]?|附件[一二三四五六七八九十]{0,3}|المرفق)$/i;

/** The heading of an annex with its title: "Annex II. Terms of reference". */
export const ANNEX_TITLE = /^(?:annexe?|appendix|anexo|приложение)(?:\s(?:[ivxlcdm]{1,6}|\d{1,2}))?\s?[.:–—-]\s\S/i;

const FURNITURE: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,3}\s*\/\s*\d{1,3}$/, "page number"],
  [/^(?:\d{1,3}\s*\/\s*\d{1,3}\s+)?\d{2}-\d{5}(?:\s*\(\s*[A-Z]\s*\))?(?:\s+\d{1,3}(?:\s*\/\s*\d{1,3})?)?$/, "job number"],
  [/^\*?\s?\d{7}\s?\*?$/, "barcode"],
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
