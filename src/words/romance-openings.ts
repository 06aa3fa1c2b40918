/**
 * Opening phrases in French and Spanish, for texts that do not set them in italics. The words are those with which the
 * General Assembly's resolutions 76/188 and 77/238 open their paragraphs in both languages, and their nearest relatives;
 * whatever ends like a participle opens a preambular paragraph.
 */

const FRENCH = phrase({
  before: "profondément|vivement|gravement|pleinement|toujours|également|extrêmement|sérieusement|fermement",
  head:
    "\\p{Lu}?\\p{L}{2,20}ant|consciente?s?|convaincue?s?|préoccupée?s?|résolue?s?|alarmée?s?|inquiète|guidée?|désireuse|soucieuse|ayant|" +
    "accueille|adopte|affirme|appelle|appuie|approuve|charge|comprend|condamne|confirme|considère|constate|convient|décide|déclare|déplore|" +
    "demande|encourage|engage|exhorte|exige|exprime|fait|félicite|insiste|invite|lance|note|observe|préconise|prend|prie|proclame|rappelle|" +
    "réaffirme|recommande|reconnaît|regrette|reitère|réitère|remercie|rend|sait|salue|sollicite|souhaite|souligne|souscrit|" +
    "se (?:dit|déclare|félicite|réjouit)|se (?:disant|déclarant|félicitant)|s[’']engage|s[’']inquiète|s[’']inquiétant|s[’']engageant",
  after:
    "également|en outre|de nouveau|à nouveau|aussi|par ailleurs|instamment|de plus|une fois encore|note|acte|compte|dûment compte|hommage|consciente?|" +
    "préoccupée?|inquiète|profondément|vivement|gravement|en considération|à l[’']esprit|sienne?s?|son attachement|son engagement(?: indéfectible)?|" +
    "avec (?:(?:une|un|le|la) )?(?:(?:vive|profonde|grande|grave|vif|plus grand|plus vive) )?(?:satisfaction|préoccupation|inquiétude|intérêt|regret|reconnaissance|gratitude|appréciation|consternation)",
});

const SPANISH = phrase({
  before: "profundamente|gravemente|plenamente|sumamente|seriamente|también|firmemente|hondamente",
  head:
    "\\p{Lu}?\\p{L}{2,20}(?:ando|iendo|yendo)|consciente|convencid[ao]|preocupad[ao]|alarmad[ao]|decidid[ao]|resuelt[ao]|guiad[ao]|inspirad[ao]|deseos[ao]|" +
    "acoge|afirma|agradece|alienta|anima|apoya|aprueba|aguarda|celebra|condena|confirma|conviene|decide|declara|deplora|destaca|elogia|encomia|encomienda|" +
    "exhorta|exige|expresa|felicita|hace|insiste|insta|invita|lamenta|observa|pide|pone|proclama|reafirma|recalca|reconoce|recomienda|recuerda|reitera|" +
    "rinde|señala|solicita|subraya|toma|alienta",
  after:
    "también|además|asimismo|igualmente|nuevamente|una vez más|de nuevo|encarecidamente|enérgicamente|firmemente|nota|conocimiento|en cuenta|presente|" +
    "de relieve|suy[ao]s?|hincapié|con beneplácito|preocupación|profunda preocupación|su (?:aprecio|compromiso(?: inquebrantable)?|exhortación|llamamiento|apoyo|reconocimiento|gratitud|preocupación)|" +
    "con (?:(?:grave|profunda|gran|honda) )?(?:aprecio|preocupación|satisfacción|interés|beneplácito|reconocimiento|pesar|inquietud|agradecimiento)",
});

const PHRASES: ReadonlyMap<string, RegExp> = new Map([
  ["fr", FRENCH],
  ["es", SPANISH],
]);

interface Words {
  /** What may stand before the head, as alternatives of a pattern. */
  readonly before: string;
  readonly head: string;
  /** What may follow it and still belongs to the phrase. */
  readonly after: string;
}

function phrase({ before, head, after }: Words): RegExp {
  const end = "(?![\\p{L}\\p{M}])";
  return new RegExp(`^(?:(?:${before})${end}\\s)?(?:${head})${end}(?:\\s(?:${after})${end}){0,3}`, "iu");
}

/** Characters looked at; the longest phrases have about 60. */
const LONGEST = 160;

/** The opening phrase of a paragraph in French ("fr") or Spanish ("es"), as printed; null where it has none or the language is another. */
export function romanceOpening(text: string, language: string): string | null {
  const start = text.slice(0, LONGEST);
  // Opening phrases begin with a capital; what a page broke off does not.
  if (!/^\p{Lu}/u.test(start)) return null;
  return PHRASES.get(language)?.exec(start)?.[0] ?? null;
}
