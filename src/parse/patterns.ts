/** The organs whose resolutions begin with their name: "The General Assembly,". */
const ORGANS =
  "General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council|Commission on (?:Narcotic Drugs|Human Rights|the Status of Women|Crime Prevention and Criminal Justice)|Conference of the (?:Parties|States Parties)|[A-Z][a-z]{1,30}(?: [A-Za-z]{1,30}){0,6} (?:Assembly|Council|Commission|Committee|Conference|Board)";

/** The organs' names with which resolutions begin, by language, each with what the organ is called in English. */
const FORMULAS: ReadonlyMap<string, readonly (readonly [pattern: string, organ: string])[]> = new Map([
  [
    "fr",
    [
      ["L[’']Assemblée générale", "General Assembly"],
      ["Le Conseil de sécurité", "Security Council"],
      ["Le Conseil économique et social", "Economic and Social Council"],
      ["Le Conseil des droits de l[’']homme", "Human Rights Council"],
    ],
  ],
  [
    "es",
    [
      ["La Asamblea General", "General Assembly"],
      ["El Consejo de Seguridad", "Security Council"],
      ["El Consejo Económico y Social", "Economic and Social Council"],
      ["El Consejo de Derechos Humanos", "Human Rights Council"],
    ],
  ],
  [
    "ar",
    [
      ["إن الجمعية العامة", "General Assembly"],
      ["إن مجلس الأمن", "Security Council"],
      ["إن المجلس الاقتصادي والاجتماعي", "Economic and Social Council"],
      ["إن مجلس حقوق الإنسان", "Human Rights Council"],
    ],
  ],
  [
    "ru",
    [
      ["Генеральная Ассамблея", "General Assembly"],
      ["Совет Безопасности", "Security Council"],
      ["Экономический и Социальный Совет", "Economic and Social Council"],
      ["Совет по правам человека", "Human Rights Council"],
    ],
  ],
  [
    "zh",
    [
      ["大\\s*会", "General Assembly"],
      ["安全理事会", "Security Council"],
      ["经济及社会理事会", "Economic and Social Council"],
      ["人权理事会", "Human Rights Council"],
    ],
  ],
]);

/** Languages without articles: without its comma, the organ's name is a line of the masthead. */
const WITH_COMMA = /^(?:ru|zh)$/;

const NAMED = [...FORMULAS].flatMap(([language, organs]) =>
  organs.map(([pattern, organ]) => ({
    language,
    organ,
    pattern: new RegExp(`^${pattern}${WITH_COMMA.test(language) ? "\\s?[,，]" : "\\s?[,，،.;]?"}$`),
  })),
);

/** The enacting formula alone on its line or block, in the languages texts come in. */
export const FORMULA = new RegExp([`^The (?:${ORGANS})\\s?[,.;]?$`, ...NAMED.map(({ pattern }) => pattern.source)].join("|"));

/** The language (ISO 639-1) of an enacting formula other than English, and what its organ is called in English; else null. */
export function formulaAbroad(text: string): { readonly language: string; readonly organ: string } | null {
  return NAMED.find(({ pattern }) => pattern.test(text)) ?? null;
}

/** A printed operative number at the beginning: "17.", in Arabic "17 -", followed by white space or the end. */
export const NUMBERED = /^(\d{1,4})(?:\s?\.|\s?[-–](?=\s{1,9}[\u0600-\u06FF]))(?:\s|$)/;

const POINT_LABEL = "[a-zа-я]{1,2}|[ivxl]{1,6}|\\d{1,2}|[\\u0621-\\u064A]{1,2}";
/** A lettered, roman or numbered point at the beginning: "(a)", "(ii)", "a)", in Arabic "(أ)"; a scan may have bent its bracket: "(c}". */
export const POINT = new RegExp(`^(\\((?:${POINT_LABEL})[)}]|(?:${POINT_LABEL})\\))(?:\\s|$)`);

/** The lines under a text: where and when it was adopted. A line that ends with a comma goes on: "at its⏎2396th meeting,". */
export const CLOSING =
  /^(?:\d{1,5}(?:st|nd|rd|th|e|ª|ème)? (?:\([^)]{1,20}\) )?(?:plenary )?meeting\b(?!\s?,$)|(?:Ad[ao]pted|Approved) (?:unanimous|without (?:a )?vote|at the|by (?:\d|consensus))|\d{1,5}(?:e|re|ère|ème) séance plénière|\d{1,5}(?:ª|a\.?) sesión plenaria|\d{1,5}[-\u2010\u2011]?е пленарное заседание|الجلسة العامة\s?\(?\d|第\s?\d{1,5}\s?次(?:全体)?会议)/;

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
