/**
 * Words after or before which a body, or a group of people, only says of what something else is: whose paper, whose figure, whose meeting.
 * It acts in nothing then and is asked for nothing. English; the reason stands with each.
 */

const PAPERS =
  "reports?|summar(?:y|ies)|resolutions?|decisions?|recommendations?|estimates?|figures|statistics|conclusions|publications?|stud(?:y|ies)|papers?|assessments?|declarations?|statements?|notes?|letters?";
/** A number, a title or a topic may stand between a paper and "of": "recommendation No. 3 (2030) on the rights of seafarers of". */
const NUMBERED = "(?: (?:No\\. )?[A-Z\\d]\\S*)?(?: \\(\\d{4}\\))?";
const TOPIC = "(?: (?:on|concerning|regarding|entitled) (?:(?! (?:to|by) )[^,;\\n]){1,120}?)?";
const ARTICLE = "(?:the |its |an? )?";
/** Words of one description that may follow the article: "the newly elected", "a dedicated". */
const DESCRIBED = "(?:\\p{Ll}[\\p{L}-]* ){0,2}";

/** What stands right before the list in which a body is named. */
const BEFORE_BODY: readonly RegExp[] = [
  // Who wrote or adopted a text, or made an estimate.
  new RegExp(
    `\\b(?:adopted|accepted|approved|compiled|developed|drafted|endorsed|established|estimated|issued|prepared|projected|published|reported) (?:jointly |thereon )?by ${ARTICLE}(?:[^,;\\n]{0,90} (?:and|with) (?:the )?)?$`,
  ),
  new RegExp(`\\b(?:adoption|approval|endorsement|issuance|publication) (?:(?:[^,;\\n]|, (?=\\p{Lu})){0,200} )?by ${ARTICLE}$`, "u"),
  new RegExp(`\\b(?:adoption|approval|endorsement) [^;\\n]{0,300} by [^;\\n]{0,160},? and by ${ARTICLE}$`),
  new RegExp(`\\baccording to ${ARTICLE}$`),
  new RegExp(`\\b(?:${PAPERS})${NUMBERED}${TOPIC} (?:of|from|(?:made )?by) ${ARTICLE}$`),
  // To whom a letter went, and to whom one who writes or speaks is sent.
  new RegExp(`\\bletters? (?:(?! and )[^,;\\n]){0,120}\\bto ${ARTICLE}$`),
  new RegExp(`\\b(?:Mission|Observer|Representative)s? of [^,;\\n]{2,60} to ${ARTICLE}$`),
  new RegExp(`\\b[A-Z][A-Z\\d]*-\\d+/\\d+ of ${ARTICLE}$`),
  // Who invited to a meeting, and whose it was.
  new RegExp(`\\b(?:organized|organised|hosted|convened) (?:jointly )?by ${ARTICLE}$`),
  new RegExp(`\\bheld (?:in|on|at) [^;\\n]{3,160}\\b(?:(?:collaboration|cooperation|partnership) with|support of) ${ARTICLE}$`),
  new RegExp(`\\b(?:sessions?|meetings?|conference|anniversary|website|headquarters) of ${ARTICLE}$`),
  /\b(?:adopted|agreed|launched) at (?:the |its )?$/,
  // What was set up or called together, and the post to which someone came.
  new RegExp(`\\b(?:convening|creation|establishment|inauguration|launch) of ${ARTICLE}${DESCRIBED}$`, "u"),
  new RegExp(`\\b(?:appointed|elected)(?: as)? ${ARTICLE}$`),
  // To what money is given.
  new RegExp(`\\b(?:contribut(?:e|es|ed|ing|ions?)|donat(?:e|es|ed|ing|ions?)) (?:[^,;\\n]{0,60} )?(?:to|towards) ${ARTICLE}$`),
];

/** What stands right after a body's name where that is only part of another name, or a meeting. */
const AFTER_BODY: readonly RegExp[] = [
  /^(?: \([^)]*\))?,? held (?:in|on|from|at|under)\b/,
  /^ (?:joint )?(?:(?!(?:and|or|to|of|for|with|in|on|by) )(?:training|[\p{Ll}-]+(?<!ing)) (?:and [\p{Ll}-]+ )?)?(?:projects?|centres?|initiatives?|estimates|groups? on)\b/u,
];

/** What stands right before the list in which a group is named. */
const BEFORE_GROUP: readonly RegExp[] = [
  // How many there are.
  /\b(?:number|numbers|percentage|prevalence|proportion|rate|share|cent|thousands?|millions?|billions?) of (?:all |the )*$/,
  /(?:\b(?:thousand|million|billion)|\d) $/,
  // Of what a paper, a panel or an officer's mandate speaks, and for whom a paper is.
  new RegExp(`\\b(?:${PAPERS}|panel discussion|dialogue)${NUMBERED} on (?:(?! (?:to|by|and) )[^,;\\n]){0,60}$`),
  /\b(?:Rapporteur|Expert|Representative|Adviser|Envoy|Group|Mechanism) on (?:(?! (?:to|by|and) )[^,;\n]){0,60}$/,
  new RegExp(`\\b(?:${PAPERS}|guide|handbook|manual) for ${ARTICLE}$`),
  // To whom harm is done.
  /\b(?:challenges?|consequences|damage|effects?|harm|impacts?|risks?|threats?) (?:to|for|on|upon) (?:the |all )*(?:\p{Ll}+ and )?(?:the |all )*$/u,
];

/** Letters looked at on either side: the title of a paper, and the first of two who adopted it. */
const REACH = 400;

/**
 * Whether one who is named in a text is neither acting nor spoken for there.
 *
 * @param list where the list begins in which the one stands; the place itself where it stands alone
 * @param end where the name or group ends
 */
export function isOnlyMentioned(text: string, kind: "body" | "group", list: number, end: number): boolean {
  const before = text.slice(Math.max(0, list - REACH), list);
  if (kind === "group") return BEFORE_GROUP.some((pattern) => pattern.test(before));
  const after = text.slice(end, end + REACH);
  return BEFORE_BODY.some((pattern) => pattern.test(before)) || AFTER_BODY.some((pattern) => pattern.test(after));
}
