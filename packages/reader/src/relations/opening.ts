import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import type { InstrumentLexicon } from "./instrument-lexicon.ts";

/** The words before the head of a title. */
interface Front {
  readonly tokens: readonly Token[];
  readonly head: number;
  readonly tree: Tree | null;
  readonly lexicon: InstrumentLexicon;
  /** Whether a word in capitals names no party. */
  readonly isName: (token: number) => boolean;
}

/** Walks left over capitals, hyphens, years, letters in brackets, nouns that say of what a document is, and words that a title may begin with. */
export function titleStart(front: Front): number {
  const { tokens, head } = front;
  let from = head;
  for (let at = head - 1; at >= 0; at--) {
    if (tokens[at]!.lower === "-") continue;
    if (isAbbreviation(front, at)) {
      at -= 2;
      continue;
    }
    if (isTitleWord(front, at) || isSubject(front, at) || isOwnName(front, at)) from = at;
    else if (!joins(front, at, from)) break;
  }
  return from;
}

function isProper({ form, lower }: Token): boolean {
  return form !== lower;
}

function isTitleWord({ tokens, head, lexicon }: Front, at: number): boolean {
  const { lower } = tokens[at]!;
  const isCapital = isProper(tokens[at]!) && at > 0 && isProper(tokens[head]!);
  return isCapital || lexicon.kinds.has(lower) || /^(19|20)\d\d$/.test(lower);
}

/** "The New START treaty": capitals before a head in small letters that is one. */
function isOwnName({ tokens, head, tree, isName }: Front, at: number): boolean {
  const isCompound = tree?.relations[at] === "compound" && tree.heads[at]! <= head && tree.xpos[head] === "NN";
  return (
    isCompound &&
    at > 0 &&
    isProper(tokens[at]!) &&
    tokens[at - 1]!.lower !== "-" &&
    tokens[at + 1]!.lower !== "-" &&
    isName(at)
  );
}

/** "The Fish Trade (FT) Treaty". */
function isAbbreviation({ tokens, head }: Front, at: number): boolean {
  const isBracketed = tokens[at]!.lower === ")" && tokens[at - 2]?.lower === "(";
  return isBracketed && isProper(tokens[head]!) && /^\p{Lu}{2,}$/u.test(tokens[at - 1]!.form);
}

/** "A fish quota agreement": a noun in small letters before a head that is one; of several nobody knows which. */
function isSubject({ tokens, head, tree, lexicon }: Front, at: number): boolean {
  const { form, lower } = tokens[at]!;
  const isNoun = tree?.relations[at] === "compound" && tree.upos[at] === "NOUN" && /^\p{Ll}{3,}$/u.test(form);
  if (tree?.xpos[head] !== "NN" || !isNoun || tokens[at - 1]?.lower === "-") return false;
  if (lexicon.private.has(lower) || lexicon.unfinished.has(lower)) return false;
  return tree.heads[at]! <= head && tree.heads[at]! > at;
}

/** "The Treaty of Trade and Fish", "the Trade, Ports, and Fish Treaty": words between the capitals of a title. */
function joins(front: Front, at: number, from: number): boolean {
  const { tokens, head, tree, lexicon } = front;
  const { lower } = tokens[at]!;
  if (!isProper(tokens[head]!)) return false;
  const before = tokens[at - 1]?.lower === "," ? at - 2 : at - 1;
  if (before < 0 || !(isProper(tokens[before]!) || lexicon.kinds.has(tokens[before]!.lower))) return false;
  const isSeries = tokens.slice(from - 1, head).some((token) => lexicon.joiners.has(token.lower));
  const isPart = tree !== null && ancestors(tree, before).includes(head);
  if (lower === ",") return (isSeries || lexicon.joiners.has(tokens[at + 1]!.lower)) && isPart;
  return lexicon.joiners.has(lower) && (before === at - 1 || isPart);
}
