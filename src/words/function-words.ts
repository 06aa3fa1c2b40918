/**
 * Words that join others and carry little meaning of their own, by their part in the sentence. They decide how edits
 * are cut, never what a text means, so a missing one costs looks and not truth.
 */
const STARTERS = `
and or but nor as of in on to for by with from at into upon within without through throughout during against among between towards under
including concerning regarding with that which who whose where when while if whether than so
et ou de du des d en dans pour par avec sur à au aux entre sous vers que qui dont où
y o u del para por con sobre al a hacia que quien cuyo según sin hasta desde
и или в на с по для о об от к из при через что который которые которая
و في من إلى على عن مع أن التي الذي
`;
const OTHERS = `
the a an this that these those its their his her it they is are was were be been being has have had will shall should would may can could
not no all any such other also further each both
le la les un une ce cette ces son sa ses leur leurs il elle ils est sont a ont été être ne pas tous toutes
el los las una uno este esta estos estas su sus se es son ha han sido ser no todos todas lo
не все всех его ее их это этот эти был были быть
`;

const list = (text: string): string[] => text.trim().split(/\s+/);
const starters = new Set(list(STARTERS));
const others = new Set(list(OTHERS));

/** Whether a word opens a phrase: a preposition, a conjunction, a relative pronoun. `norm` is a token's normal form. */
export function opensPhrase(norm: string): boolean {
  return starters.has(norm);
}

/** Whether a word only joins or determines others. `norm` is a token's normal form. */
export function isFunctionWord(norm: string): boolean {
  return starters.has(norm) || others.has(norm);
}
