/**
 * Opening phrases: the words a paragraph begins with, which say what the body does ("Recalling also", "Takes note with appreciation").
 *
 * Source of the words: counts over the General Assembly's resolutions of the 75th to 80th sessions (their own markup sets
 * opening phrases in italics), and the Security Council's of 1982 to 1992. The grammar is ours: adverbs, a head, a tail.
 */

/** Verbs as `present participle|third person`; a form that is used in one part only leaves the other empty. */
const VERBS = `
accepting|accepts acknowledging|acknowledges acting| adopting|adopts affirming|affirms agreeing|agrees anticipating|anticipates
appealing|appeals appointing|appoints appreciating|appreciates appropriating|appropriates approving|approves asking|asks authorizing|authorizes
authorising|authorises believing|believes bringing|brings calling|calls censuring|censures commemorating|commemorates commending|commends
committing|commits concurring|concurs condemning|condemns confirming|confirms congratulating|congratulates considering|considers
continuing|continues convening|convenes declaring|declares deciding|decides demanding|demands deploring|deplores designating|designates
desiring|desires determining|determines directing|directs drawing|draws electing|elects emphasizing|emphasizes emphasising|emphasises
encouraging|encourages endorsing|endorses establishing|establishes expressing|expresses extending|extends finding|finds fixing|fixes giving|gives
highlighting|highlights honouring|honours inviting|invites insisting|insists instructing|instructs joining|joins learning| looking|looks
marking|marks noting|notes objecting|objects observing|observes paying|pays pledging|pledges proceeding|proceeds proclaiming|proclaims
proposing|proposes reaffirming|reaffirms realizing|realizes recalling|recalls recognizing|recognizes recognising|recognises
recommending|recommends recommitting|recommits reconfirming|reconfirms referring|refers regretting|regrets reiterating|reiterates
rejecting|rejects remaining|remains reminding|reminds renewing|renews repeating|repeats requesting|requests requiring|requires resolving|resolves
respecting|respects responding| seeking|seeks sharing|shares stressing|stresses strengthening|strengthens supporting|supports
taking|takes transmitting|transmits trusting|trusts underlining|underlines underscoring|underscores understanding|understands
undertaking|undertakes urging|urges valuing|values viewing|views voicing|voices warning|warns welcoming|welcomes wishing|wishes withdrawing|withdraws
re-emphasizing|re-emphasizes re-emphasising|re-emphasises re-affirming|re-affirms terminating|terminates strengthening|strengthens
entrusting|entrusts envisaging|envisages favouring|favours suspending|suspends shall|shall
`;

/** Adjectives and past participles that open preambular paragraphs. */
const ADJECTIVES = `alarmed appalled appreciative apprehensive ashamed aware bearing cognizant committed concerned conscious convinced desirous
determined disappointed dismayed distressed disturbed encouraged grieved guided having impressed indignant inspired mindful
perturbed pleased resolved saddened satisfied seized shocked troubled being`;

const ADVERBS = `also further furthermore once again deeply gravely strongly seriously firmly ever urgently particularly profoundly fully solemnly warmly
greatly extremely equally increasingly still keenly sincerely unequivocally categorically vigorously expressly especially specifically formally`;

const CONNECTIVES = "also further equally furthermore again likewise moreover";

const FEELINGS = `concern concerns appreciation satisfaction regret regrets interest alarm gratitude indignation sympathy solidarity support
commitment determination conviction belief condemnation resolve request requests invitation call appeal appeals demand hope intention view disappointment shock
approval outrage thanks sorrow distress dismay anxiety`;

const FEELING_ADJECTIVES = `deep grave serious great profound particular strong full continued continuing increasing growing special sincere warm
unwavering utmost firm renewed very its the gravest deepest strongest unequivocal keen high previous own heartfelt`;

const words = (list: string): string[] => list.trim().split(/\s+/);
const participles = new Set(words(VERBS).flatMap((pair) => pair.split("|")[0] || []));
const presents = new Set(words(VERBS).flatMap((pair) => pair.split("|")[1] || []));
const presentOf = new Map(words(VERBS).map((pair) => [pair.split("|")[0] ?? "", pair.split("|")[1] ?? ""]));
const adjectives = new Set(words(ADJECTIVES));
const adverbs = new Set(words(ADVERBS));
const connectives = new Set(words(CONNECTIVES));
const feelings = new Set(words(FEELINGS));
const feelingAdjectives = new Set(words(FEELING_ADJECTIVES));

/** What may follow a head and still belongs to the phrase, word by word. */
const COMPLEMENTS = phrasesByHead({
  taking: ["note", "into account", "into consideration", "due note"],
  takes: ["note", "into account", "into consideration", "due note"],
  bearing: ["in mind"],
  calling: ["upon", "for", "attention", "on", "once again upon"],
  calls: ["upon", "for", "attention", "on", "once again upon", "once again for"],
  looking: ["forward"],
  looks: ["forward"],
  paying: ["tribute"],
  pays: ["tribute"],
  drawing: ["the attention", "attention"],
  draws: ["the attention", "attention"],
  bringing: ["to the attention"],
  brings: ["to the attention"],
  giving: ["due consideration"],
});

const HAVING = new Set(
  words("considered examined heard received studied adopted noted reviewed listened met approved taken regard determined"),
);
const TAILS = ["once again", "once more", "in particular", "in the strongest terms", "in the strongest possible terms"].map(words);

/** The form of an opening's head: "Noting" is preambular, "Notes" operative. */
export type OpeningForm = "preambular" | "operative";

/** The opening phrase of a paragraph, taken apart. */
export interface Opening {
  /** The phrase as printed, "Noting with grave concern also". */
  readonly phrase: string;
  readonly form: OpeningForm;
  /** The head in its third person, lower case ("note" verbs: "notes"); an adjective stands for itself ("concerned"). */
  readonly head: string;
  /** The head as it stands in the phrase, lower case: "noting". */
  readonly participle: string;
}

interface Word {
  readonly text: string;
  readonly end: number;
}

/** The first words of a text, without looking at more than it can need. */
function leadingWords(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.slice(0, 160).matchAll(/\S+/g)) {
    const bare = withoutMarks(match[0]);
    found.push({ text: inLowerCase(bare), end: match.index + bare.length });
    // A phrase does not run across punctuation.
    if (bare !== match[0] || found.length === 14) break;
  }
  return found;
}

function withoutMarks(word: string): string {
  return word.replace(/[,;:.]+$/, "");
}

function inLowerCase(word: string): string {
  return word.toLowerCase().replaceAll("\u2011", "-");
}

/**
 * Whether the first word at a place leaves an opening phrase possible there, capitals aside. It seldom does, and then nothing more
 * need be looked at.
 */
export function mayOpenAt(text: string, at: number): boolean {
  let end = at;
  while (isOfVerb(text.charCodeAt(end))) end++;
  const first = inLowerCase(text.slice(at, end));
  return adverbs.has(first) || isHead(first);
}

/** Letters and hyphens of the lists above, and the hyphen that does not break. */
function isOfVerb(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2d || code === 0x2011;
}

function isHead(word: string): boolean {
  return participles.has(word) || presents.has(word) || adjectives.has(word);
}

function phrasesByHead(phrases: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(Object.entries(phrases).map(([head, list]) => [head, list.map(words)]));
}

/** The length in words of the first phrase that stands at a place; 0 where none does. */
function lengthOfAny(phrases: readonly (readonly string[])[], list: readonly Word[], from: number): number {
  return phrases.find((parts) => parts.every((part, k) => list[from + k]?.text === part))?.length ?? 0;
}

/** Length in words of "with deep concern", "its appreciation", "grave concern", from `at`; 0 where there is none. */
function feeling(list: readonly Word[], at: number): number {
  let k = at;
  if (list[k]?.text === "with") k++;
  while (feelingAdjectives.has(list[k]?.text ?? "")) k++;
  if (k > at && feelings.has(list[k]?.text ?? "")) {
    k++;
    while (list[k]?.text === "and" && feelings.has(list[k + 1]?.text ?? "")) k += 2;
    return k - at;
  }
  return 0;
}

function tail(list: readonly Word[], from: number, expressive: boolean): number {
  let at = from;
  for (;;) {
    const word = list[at]?.text ?? "";
    if (connectives.has(word)) {
      at++;
      continue;
    }
    const fixed = lengthOfAny(TAILS, list, at);
    if (fixed > 0) {
      at += fixed;
      continue;
    }
    // "Notes the request" and "Affirming the commitment" name a thing; only who expresses or renews a feeling or act performs it so.
    const length = expressive || word === "with" ? feeling(list, at) || (expressive && feelings.has(word) ? 1 : 0) : 0;
    if (length === 0) return at;
    at += length;
    if (list[at]?.text === "upon" || (list[at]?.text === "for" && list[at - 1]?.text === "call")) at++;
  }
}

/**
 * The opening phrase of a paragraph's text, or null where it begins with none.
 *
 * @param text a paragraph's text without its number; only its beginning is read
 */
export function openingOf(text: string): Opening | null {
  if (!/^[A-Z]/.test(text) || !mayOpenAt(text, 0)) return null;
  const list = leadingWords(text);
  let at = 0;
  while (adverbs.has(list[at]?.text ?? "") && at < 4) at++;
  const head = list[at]?.text ?? "";
  const next = list[at + 1]?.text ?? "";
  if (head === "shall" || !isHead(head)) return null;
  if (head === "continues" || head === "continuing") {
    // "Continues to encourage": the infinitive carries the weight.
    if (next !== "to" || list[at + 2] === undefined) return null;
    return finish(text, list, tail(list, at + 3, false), head);
  }
  let end = at + 1;
  if (head === "having") {
    if (connectives.has(next)) end++;
    if (!HAVING.has(list[end]?.text ?? "")) return null;
    end++;
  } else if (head === "being" || head === "remaining" || head === "remains") {
    while (adverbs.has(list[end]?.text ?? "")) end++;
    if (!adjectives.has(list[end]?.text ?? "")) return null;
    end++;
  } else {
    const complement = lengthOfAny(COMPLEMENTS.get(head) ?? [], list, end);
    // "Taking", "bearing", "giving" alone open nothing.
    if (complement === 0 && /^(?:tak|bear|giv|look|bring|draw|pay)/.test(head)) return null;
    end += complement;
  }
  return finish(text, list, tail(list, end, EXPRESSIVE.test(head)), head);
}

/** Verbs whose object is the act or feeling itself: "expresses its deep concern", "reiterates its call upon". */
const EXPRESSIVE = /^(?:express|reiterat|reaffirm|renew|voic|repeat|extend|confirm)/;

function finish(text: string, list: readonly Word[], end: number, head: string): Opening | null {
  const last = list[end - 1];
  if (last === undefined) return null;
  const form: OpeningForm = presents.has(head) ? "operative" : "preambular";
  return { phrase: text.slice(0, last.end), form, head: presentOf.get(head) || head, participle: head };
}
