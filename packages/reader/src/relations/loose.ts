import type { RuleMatch } from "../rules/match.ts";
import { isClub } from "./club.ts";
import { lemmaAt } from "./cue.ts";
import { doerOf } from "./doer.ts";
import { documentsBehind, isListedBelow } from "./enumeration.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import { jointMentions } from "./joint.ts";
import { constant, instrumentAt, isCommon } from "./rule.ts";

/** Whether nothing in the sentence says that the parties of the article are those of it; a document without a title needs more. */
export function isLoose(match: RuleMatch, isNamed: boolean, isJoint: boolean, ground: Ground): boolean {
  const kind = constant(match, "relation");
  if (kind === "project")
    return (
      !isNamed && !isJoint && !hasActors(match.sentence, ground) && !isProper(match, ground) && !isCommon(match, ground)
    );
  if (kind !== "instrument" || documentsBehind(match, ground).length > 0) return false;
  const isActed = isNamed || isJoint || hasActors(match.sentence, ground);
  const document = instrumentAt(match, ground);
  if (document === null) return !isActed;
  if (isListedBelow(document, ground)) return false;
  if (document.type === "contract") return !isNamed || document.title.endsWith("s");
  if (constant(match, "change") === "reaffirmed" && !isNamed && isOurs(match.sentence, ground)) return true;
  return isOpen(document, isNamed, match, ground) ?? !isActed;
}

/** Whether a document without a title needs words for both; null where it only needs somebody who acts. */
function isOpen(
  document: InstrumentMention,
  isNamed: boolean,
  { sentence }: RuleMatch,
  ground: Ground,
): boolean | null {
  const isTold = isFollowing(document, ground) || isAmongTwo(document, ground) || isAtTalks(document, ground);
  if (document.title.includes(" ")) return isTold ? false : null;
  const isVague =
    document.title.endsWith("s") || (!isNamed && (isOurs(sentence, ground) || isUndone(document, ground)));
  return isVague ? !namesBoth(sentence, ground) : null;
}

/** "The agreement was signed": by nobody that the clause tells of. */
function isUndone({ sentence, head }: InstrumentMention, { scene }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const verb = tree?.heads[head] ?? -1;
  return tree !== null && verb >= 0 && tree.relations[head] === "nsubj:pass" && doerOf(tree, verb) === null;
}

/** "During a visit of Chad's president to Fiji, an agreement on fish was signed": by nobody, in a sentence that names two. */
function isAmongTwo(document: InstrumentMention, ground: Ground): boolean {
  return isUndone(document, ground) && new Set(namedIn(document.sentence, ground)).size === 2;
}

/** "An agreement on fish was signed following the meeting": by nobody that the sentence names, where those of the article met. */
function isAtTalks(document: InstrumentMention, ground: Ground): boolean {
  const { tokens } = ground.scene.document.sentences[document.sentence]!;
  const { occasions } = ground.context.language.relations.instruments;
  const isMet = tokens.some(({ lower }, at) => at >= document.tokens[1] && occasions.has(lower));
  return isMet && isUndone(document, ground) && namedIn(document.sentence, ground).length === 0;
}

/** "Chad and Fiji held talks. An agreement on fish was signed": right behind a sentence that tells of two. */
export function isFollowing({ sentence, tokens: [, to] }: InstrumentMention, ground: Ground): boolean {
  const { document, syntax } = ground.scene;
  const { tokens, paragraph } = document.sentences[sentence]!;
  const before = document.sentences[sentence - 1];
  if (before === undefined || paragraph > before.paragraph + 1) return false;
  const told = new Set(namedIn(sentence - 1, ground));
  if (namedIn(sentence, ground).some((one) => !told.has(one))) return false;
  const isWith = ground.context.language.relations.instruments.parting.has(tokens[to]?.lower ?? "");
  if (isWith || isOurs(sentence, ground)) return false;
  return told.size === 2 && syntax[sentence] !== null;
}

/** "We have signed an agreement": of whoever speaks. */
function isOurs(sentence: number, { scene, context }: Ground): boolean {
  const { firstPerson } = context.language.events;
  return scene.document.sentences[sentence]!.tokens.some(({ lower }) => firstPerson.has(lower));
}

/** Whether a work begins with a name. */
function isProper(match: RuleMatch, { scene }: Ground): boolean {
  const first = scene.document.sentences[match.sentence]!.tokens[match.bindings.get("p")?.tokens[0] ?? 0];
  return first !== undefined && first.form !== first.lower;
}

/** "The presidents released": an official noun in the plural, or a pronoun for several. */
function hasActors(sentence: number, ground: Ground): boolean {
  const { scene, context } = ground;
  const { officials, jointPronouns, firstPerson } = context.language.events;
  const { jointDeterminers } = context.language.relations.partnerships;
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  return tokens.some(({ lower }, at) => {
    const lemma = lemmaAt({ tokens, tree }, at);
    const isSeveral = [jointPronouns, firstPerson, jointDeterminers].some((words) => words.has(lower));
    return isSeveral || (lemma !== lower && officials.has(lemma)) || isClub(sentence, at, ground);
  });
}

/** The states named in a sentence, venues left out. */
export function namedIn(sentence: number, { memory }: Ground): readonly string[] {
  return memory
    .partiesIn(sentence)
    .filter(({ entity, isPlace }) => !isPlace && !entity.startsWith("org:"))
    .map(({ entity }) => entity);
}

/** "The two sides", "both countries": said with a noun. */
export function namesBoth(sentence: number, { scene, context }: Ground): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  return jointMentions(tokens, context.language.relations.partnerships).some(({ tokens: [from, to] }) => to - from > 1);
}
