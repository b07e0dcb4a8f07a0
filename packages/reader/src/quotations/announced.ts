import type { Span } from "@dragoman/model";
import { type Cast, kindAt } from "../entities/cast.ts";
import type { Tree } from "../syntax/tree.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { dependent, FINITE, type Line, openedAt, quoteAt, SUBJECTS } from "./line.ts";
import { cutAt, type Source, subjectSource } from "./phrase.ts";

const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);
const OWNER: ReadonlySet<string> = new Set(["nmod:poss"]);
/** Words of a sentence that stands behind a colon. */
const SENTENCE = 2;
const LONGEST_CHAIN = 6;
/** Words before a noun among which "after" makes it an occasion. */
const OCCASION = 3;

/**
 * `The envoy was blunt: "Nobody asked us."`: who speaks where a whole sentence in marks ends one behind a colon that no verb of
 * speech announces: the person who is the subject of the clause before the colon. Null where that tells of something written,
 * heard or quoted, or has no person for its subject.
 */
export function announcer(words: string, [start]: Span, line: Line, cast: Cast, lexicon: SpeechLexicon): Source | null {
  const { tokens, tree } = line;
  const colon = tokens.findIndex(({ end }) => end === start) - 1;
  if (!tree || colon < 2 || tokens[colon]?.form !== ":" || !isSentence(words)) return null;
  const verb = tree.xpos.findLastIndex((tag, at) => at < colon && FINITE.test(tag) && quoteAt(line, at) < 0);
  const subject = verb < 0 ? -1 : ownerOf(subjectOver(line, tree, verb, colon, lexicon), line, lexicon);
  if (subject < 0 || subject >= colon || !isSomebody(line, subject, cast, lexicon)) return null;
  if (isBody(line, subject, cast) && hasObject(tree, verb, colon)) return null;
  if (isOneOfTwo(line, subject, colon, lexicon)) return null;
  if (isOfOthersWords(line, subject, colon, lexicon)) return null;
  const source = subjectSource(line, tree, subject);
  return cutAt(source, Math.max(verb, subject + 1));
}

/** "She corrected him:": whom either pronoun means, the words do not tell. */
function isOneOfTwo({ tokens }: Line, subject: number, colon: number, { pronouns }: SpeechLexicon): boolean {
  const isPersonal = ({ lower }: { readonly lower: string }): boolean => /^[mf]$/.test(pronouns.get(lower) ?? "");
  return isPersonal(tokens[subject]!) && tokens.slice(subject + 1, colon).some(isPersonal);
}

/** A capital first and a stop last. */
function isSentence(words: string): boolean {
  return /^\p{Lu}/u.test(words) && /[.!?…]$/.test(words) && words.split(/\s+/).length >= SENTENCE;
}

/** The subject of the clause to which a verb belongs; of the clause above where that has none, or where somebody believes it. */
function subjectOver(line: Line, tree: Tree, verb: number, colon: number, lexicon: SpeechLexicon): number {
  let at = /^(?:aux|cop)/.test(tree.relations[verb]!) ? tree.heads[verb]! : verb;
  for (let steps = 0; at >= 0 && steps < LONGEST_CHAIN; steps++) {
    const relation = tree.relations[at]!;
    const own = dependent(tree, at, subjectsOf(line, at, lexicon));
    if (relation === "root" || tree.heads[at]! > colon || (relation === "conj" && own >= 0)) return own;
    if (!/^(?:conj|ccomp|xcomp)$/.test(relation)) return -1;
    at = tree.heads[at]!;
  }
  return -1;
}

/** The relations in which a verb or adjective has whoever speaks: "was asked" and "was not amused" are passive in form alone. */
export function subjectsOf({ tokens }: Line, root: number, { moved }: SpeechLexicon): ReadonlySet<string> {
  return moved.has(tokens[root]?.lower ?? "") ? SUBJECTS : SUBJECT;
}

/** "N's answer was short": whose answer a subject is; any other subject itself. */
export function ownerOf(subject: number, { tokens, tree }: Line, { answers }: SpeechLexicon): number {
  return tree && answers.has(tokens[subject]?.lower ?? "") ? dependent(tree, subject, OWNER) : subject;
}

/** Somebody known, a name, a noun for one person, "he" or "she". */
function isSomebody({ tokens, tree, index }: Line, at: number, cast: Cast, lexicon: SpeechLexicon): boolean {
  const { lower } = tokens[at]!;
  const pronoun = lexicon.pronouns.get(lower);
  if (pronoun) return pronoun === "m" || pronoun === "f";
  if (/S$/.test(tree?.xpos[at] ?? "")) return false;
  const isName = tree?.upos[at] === "PROPN" && (tree.upos[at - 1] === "PROPN" || tree.upos[at + 1] === "PROPN");
  if (isName && cast.at(index, at) === null) return true;
  if (lexicon.sources.get(lower) === "person") return true;
  return /^(?:person|office|organisation|state)$/.test(kindAt(cast, index, at));
}

/** A state or body, which has, chooses and launches things that are called something: "the party chose a motto:". */
function isBody({ index }: Line, at: number, cast: Cast): boolean {
  return /^(?:organisation|state)$/.test(kindAt(cast, index, at));
}

function hasObject(tree: Tree, verb: number, colon: number): boolean {
  const at = /^(?:aux|cop)/.test(tree.relations[verb]!) ? tree.heads[verb]! : verb;
  const isThing = tree.upos[at] === "NOUN" || tree.upos[at] === "PROPN";
  return isThing || (tree.children[at] ?? []).some((child) => child < colon && tree.relations[child] === "obj");
}

/** "Spoke after the interview": when, not what. */
function isOccasion({ tokens }: Line, at: number, { occasions }: SpeechLexicon): boolean {
  return tokens.slice(Math.max(0, at - OCCASION), at).some(({ lower }) => occasions.has(lower));
}

/** "N read the sign:", "N heard the crowd:", "N quoted the poet:": whose words they are stands between the subject and the colon. */
function isOfOthersWords(line: Line, subject: number, colon: number, lexicon: SpeechLexicon): boolean {
  const { tokens, tree } = line;
  const isPassive = (at: number): boolean =>
    tree?.relations[at] === "aux:pass" && subjectsOf(line, tree.heads[at]!, lexicon) === SUBJECT;
  return tokens.slice(subject + 1, colon).some(({ lower }, i) => {
    const at = subject + 1 + i;
    const isWritten =
      (lexicon.sources.get(lower) === "document" && tree?.relations[at] !== "amod") ||
      (lexicon.media.has(lower) && !isOccasion(line, at, lexicon)) ||
      lexicon.inscriptions.has(lower);
    const isTaken = lexicon.quoting.has(lower) || lexicon.perceiving.has(lower);
    const isName = openedAt(line, at) >= 0 || isPassive(at);
    return isWritten || isTaken || isName;
  });
}
