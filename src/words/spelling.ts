import { rememberingWords } from "./remembering.ts";

// Two spellings of one English word must give one key; that other words fall together as well ("rise", "rize") harms nobody,
// because both would have to be words and stand in the same place. Where two real words could meet, the rule asks for more.
type Rule = readonly [pattern: RegExp, replacement: string];

const RULES: readonly Rule[] = [
  // defence, defense; licence, license; practise, practice; before the rule of -ise
  [/(def|off|pret)ence/, "$1ense"],
  [/(licen|practi)[cs](e|es|ed|ing)$/, "$1s$2"],
  // organise, organize; analyse, analyze
  [/([iy])s(e|es|ed|ing|er|ers|ation|ations|ational)$/, "$1z$2"],
  // labour, labor; only these stems, since "hour" and "four" are not "hor" and "for"
  [
    /(arb|ard|arm|av|behavi|cand|clam|col|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi|splend|tum|val|vap|vig)our/,
    "$1or",
  ],
  // centre, center
  [/(calib|cent|fib|lit|lust|meag|met|sabot|sceptic|spect|theat)re(s|d)?$/, "$1er$2"],
  // travelling, traveling: only after an earlier syllable, since "filled" is not "filed"
  [/([aeiouy][^aeiouy]+[aei])ll(ed|ing|er|ers|ation|ations)$/, "$1l$2"],
  // fulfil, fulfill; enrol, enroll; instalment, installment
  [/^((?:ful|en|in|dis|ap)[a-z]{1,3})ll(s|ment|ments)?$/, "$1l$2"],
  // programme, program
  [/gramme(s|d)?$/, "gram$1"],
  // catalogue, catalog
  [/(anal|catal|dial|monol|prol)ogue/, "$1og"],
  // judgement, judgment; acknowledgement, acknowledgment; ageing, aging
  [/dgement/, "dgment"],
  [/^ageing$/, "aging"],
  // paediatric, pediatric; anaemia, anemia; foetus, fetus; manoeuvre, maneuver
  [/manoeuv(?:re|er)/, "maneuver"],
  [/(p|an|h|orthop)ae(d|m)/, "$1e$2"],
  [/foet/, "fet"],
  // sceptical, skeptical; sulphur, sulfur; grey, gray; tyre, tire; aluminium, aluminum; cheque, check
  [/^scept/, "skept"],
  [/sulph/, "sulf"],
  [/^grey/, "gray"],
  [/^alumini?um$/, "aluminum"],
  [/^cheque/, "check"],
  // towards, toward; amongst, among; whilst, while; learnt, learned
  [/^(toward|afterward|forward|backward|upward|downward)s$/, "$1"],
  [/^(among|amid)st$/, "$1"],
  [/^whilst$/, "while"],
  [/^(learn|spel|burn)t$/, "$1ed"],
];

/** Where this finds nothing no rule applies; nearly every word is done with after one look instead of one for each rule. */
const ANY_RULE = new RegExp(RULES.map(([pattern]) => pattern.source).join("|"));

/**
 * One key for the British and American spellings, and the hyphenated and closed forms, of an English word
 * ("co-operation", "cooperation"; "organisation", "organization"). Keys are for comparing only.
 *
 * @param norm a token's normal form
 */
export const spellingKey = rememberingWords((norm: string): string => {
  const closed = withoutHyphens(norm);
  if (!ANY_RULE.test(closed) || /\p{N}/u.test(closed)) return closed;
  return RULES.reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), closed);
});

/** The word closed up: hyphens and apostrophes between letters go; those of a symbol ("S-20/2") or a span of years stay. */
export function withoutHyphens(norm: string): string {
  return norm.replace(/(?<=\p{L})['-](?=\p{L})/gu, "");
}
