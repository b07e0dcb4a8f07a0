import { type EventType, spansBehind } from "@dragoman/model";
import type { Context } from "../context.ts";
import { fill, typeOf } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf, objectIn } from "../syntax/words.ts";
import { mainVerb } from "./acting.ts";
import type { Deed } from "./deed.ts";
import { HOSTILE } from "./hostile.ts";
import { lastNamed } from "./mentioned.ts";
import type { Recent, Unaimed } from "./opponent.ts";
import { actingIn, type Party, parties } from "./parties.ts";
import { marksOf } from "./phrase.ts";

/** Sentences over which a text comes back to a deed without saying whose it was: by "the step", by "the arrest". */
const REACH = 2;
const FURTHER = 4;

/** Sentences with which a report says what it is about, and over which it comes back to that. */
const LEAD = 2;
const WHOLE = 15;

/** What is said of others, or to them, is no step or decision. */
const OF_WORDS: ReadonlySet<EventType> = new Set(["SUPPORT", "ACCUSE", "REJECT", "REQUEST", "CONSULT"]);

/** CAMEO codes of support by more than words: ties begun, recognition, a treaty. */
const BY_DEED: ReadonlySet<string | null> = new Set(["050", "054", "057"]);

/** What is done to those whose it is said to be: "their release". */
const SUFFERED: ReadonlySet<EventType> = new Set(["RETREAT", "COERCE", "ASSAULT"]);

/** Answers to what the other side has done or said. */
const ANSWERS: ReadonlySet<string | undefined> = new Set(["ACCUSE", "REJECT"]);

/**
 * "Togo freed the crew. Benin welcomed the step": those who have done the deed to which the words come back, the latest that may be
 * called so. Null where the words come back to none; empty where people without a state have done it.
 */
export function doersOf(unaimed: Unaimed, match: RuleMatch, acting: readonly string[]): readonly Party[] | null {
  const meant = meantBy(unaimed, match);
  if (meant === null) return null;
  const isAny = meant.types.length === 0;
  const isAnswer = ANSWERS.has(typeOf(match));
  const isMeant = ({ deed }: Recent): boolean => (isAny ? isStep(deed) : meant.types.includes(deed.type));
  const isOwn = ({ deed }: Recent): boolean => deed.actors.some((actor) => acting.includes(actor));
  const told = unaimed.told.filter((recent) => {
    const reach = isAny || !isAnswer ? REACH : FURTHER;
    return unaimed.sentence - recent.sentence <= reach && isMeant(recent) && !(isAnswer && isOwn(recent));
  });
  const isLead = (recent: Recent): boolean =>
    recent.sentence < LEAD && unaimed.sentence - recent.sentence <= WHOLE && isMeant(recent) && !isOwn(recent);
  const last = latest(unaimed, told) ?? (meant.isNamed ? unaimed.told.find(isLead)?.deed : undefined);
  if (last === undefined) return isAny && meant.isNamed ? doerBefore(unaimed, acting) : null;
  const isMutual =
    meant.isPlural &&
    told.some(
      ({ deed }) =>
        HOSTILE.has(deed.type) === HOSTILE.has(last.type) &&
        deed.actors.some((actor) => last.recipients.includes(actor)),
    );
  const isKnown = last.actors.every((party) => !party.startsWith("group:") && !acting.includes(party));
  return isKnown && !isMutual ? last.actors.flatMap((actor) => lastNamed(unaimed, actor)) : [];
}

function isStep({ type, cameo }: Deed): boolean {
  return !OF_WORDS.has(type) || (type === "SUPPORT" && BY_DEED.has(cameo));
}

/** "Chad filled its dam. Mali called the step unlawful": who does what the sentence before tells and no rule knows. */
function doerBefore({ scene, sentence, context }: Unaimed, acting: readonly string[]): readonly Party[] | null {
  const tree = scene.syntax[sentence - 1] ?? null;
  const verb = tree === null ? -1 : toldBy(tree);
  if (tree?.upos[verb] !== "VERB" || childOf(tree, verb, "nsubj") === undefined) return null;
  const [only, other] = actingIn(scene, sentence - 1, context, verb);
  return only === undefined || other !== undefined || acting.includes(only.entity) ? null : [only];
}

/** The main verb of a sentence, or that of what is said there. */
function toldBy(tree: Tree): number {
  return childOf(tree, mainVerb(tree), "ccomp") ?? mainVerb(tree);
}

/** The latest deed; of several in a sentence that of the highest clause: "jets bombed a camp a day after gunmen had killed two guards". */
function latest({ scene }: Unaimed, told: readonly Recent[]): Deed | undefined {
  const sentence = told.at(-1)?.sentence ?? -1;
  const here = told.filter((recent) => recent.sentence === sentence).map(({ deed }) => deed);
  const depths = here.map((deed) => depthOf(scene, sentence, deed));
  return here[depths.indexOf(Math.min(...depths))];
}

/** How many words stand above the one that tells a deed. */
function depthOf({ document, syntax }: Scene, sentence: number, { evidence }: Deed): number {
  const [from] = spansBehind(evidence[0]?.fields["act"])[0] ?? [];
  const heads = syntax[sentence]?.heads ?? [];
  let depth = 0;
  for (
    let at = document.sentences[sentence]!.tokens.findIndex(({ start }) => start === from);
    at >= 0 && depth < heads.length;
    at = heads[at]!
  )
    depth++;
  return depth;
}

/**
 * "Chad and Mali signed a pact, which Togo welcomed", "a step Togo welcomed": those who did what the sentence has told; none where no
 * relative clause tells of it, or where they would answer themselves.
 */
export function doersAbove(unaimed: Unaimed, match: RuleMatch): readonly Party[] {
  const { scene, sentence, told } = unaimed;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || !isTakenUp(unaimed, tree, match.anchor)) return [];
  const actors = told.findLast((recent) => recent.sentence === sentence)?.deed.actors ?? [];
  const isSelf = actors.some((actor) => fill(match, "actors").values.includes(actor));
  return isSelf ? [] : actors.flatMap((actor) => lastNamed({ scene, sentence }, actor));
}

/** "Condemned the seizure of two Omani ships by Chad": who has done what is spoken of, whosever people or things it was done to. */
export function doersBelow({ scene, sentence, context }: Unaimed, match: RuleMatch): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  const object = tree === null ? undefined : objectIn(tree, match.anchor);
  if (tree === null || object === undefined) return [];
  const { byDoer } = context.language.events.roles;
  const isBy = (child: number): boolean =>
    child > object && marksOf(scene, sentence, child, "case").some((word) => byDoer.includes(word));
  const heads = [object, match.anchor, ...(tree.children[object] ?? [])];
  const doer = heads.flatMap((head) => tree.children[head] ?? []).find(isBy);
  const found = doer === undefined ? [] : parties(scene, sentence, doer, context, { groups: false, belongings: true });
  return found.some(({ entity }) => fill(match, "actors").values.includes(entity)) ? [] : found;
}

/** ", which Togo welcomed", ", a step that Togo welcomed", "in what Togo called a step": the clause tells of the one before. */
function isTakenUp({ context }: Unaimed, tree: Tree, anchor: number): boolean {
  const { comebacks } = context.language.events;
  const object = objectIn(tree, anchor) ?? -1;
  if (tree.xpos[object] === "WDT" && tree.lemmas[object - 1] === ",") return true;
  if (tree.xpos[object] === "WP") return true;
  const noun = tree.heads[anchor] ?? -1;
  const start = Math.min(noun, ...(tree.children[noun] ?? []).filter((child) => tree.relations[child] !== "punct"));
  const isNoun = comebacks.has(tree.lemmas[noun]?.toLowerCase() ?? "");
  return isNoun && tree.relations[anchor] === "acl:relcl" && tree.lemmas[start - 1] === ",";
}

/** Whether the object is somebody's whom the words do not name: "praised the neighbour's stand". */
export function isOfUnnamed(
  { syntax, document }: Scene,
  { sentence, anchor }: RuleMatch,
  { language }: Context,
): boolean {
  const tree = syntax[sentence] ?? null;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const object = tree === null ? undefined : objectIn(tree, anchor);
  return (tree?.children[object ?? -1] ?? []).some(
    (child) => tree?.relations[child] === "nmod:poss" && !language.events.firstPerson.has(tokens[child]?.lower ?? ""),
  );
}

/** What a noun that comes back to deeds may mean. */
interface Meant {
  /** None for any. */
  readonly types: readonly EventType[];
  readonly isPlural: boolean;
  /** By a noun, and no pronoun. */
  readonly isNamed: boolean;
}

/** What is spoken of, as far as it comes back to a deed; null where it tells itself what it is, or of something new. */
function meantBy({ scene, sentence, context }: Unaimed, { anchor, words }: RuleMatch): Meant | null {
  const { known, comebacks } = context.language.events;
  const tree = scene.syntax[sentence] ?? null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const noun = tree === null ? undefined : spokenOf(tree, anchor, words);
  if (tree === null || noun === undefined || scene.cast.at(sentence, noun) !== null) return null;
  const below = tree.children[noun] ?? [];
  const lemma = tree.lemmas[noun]?.toLowerCase() ?? "";
  const called = comebacks.get(lemma);
  const isOfWords = called?.some((type) => OF_WORDS.has(type)) === true;
  const types = !isOfWords && isDone(scene.syntax[sentence - 1] ?? null, lemma) ? [] : called;
  const isSuffered = types?.some((type) => SUFFERED.has(type)) === true;
  const isTheirs = (child: number): boolean => isSuffered && /^PRP\$/.test(tree.xpos[child] ?? "");
  const isPlain = below.every(
    (child) => /^(det|punct|amod|case)$/.test(tree.relations[child] ?? "") || isTheirs(child),
  );
  const isNamed = tree.upos[noun] !== "PRON";
  const isKnown = !isNamed || below.some((child) => known.has(tokens[child]?.lower ?? "") || isTheirs(child));
  return isPlain && isKnown && types !== undefined ? { types, isPlural: tree.xpos[noun] === "NNS", isNamed } : null;
}

/** First letters that a noun shares with the verb from which it comes. */
const STEM = 4;

/** "Passed a law", "ratified the pact": whether a noun means the main verb of a sentence, or what is said there, or what that is done to. */
function isDone(tree: Tree | null, noun: string): boolean {
  if (tree === null) return false;
  const verb = toldBy(tree);
  const object = tree.lemmas[objectIn(tree, verb) ?? -1]?.toLowerCase();
  return object === noun || tree.lemmas[verb]?.slice(0, STEM) === noun.slice(0, STEM);
}

/** The object, else another word by which a rule reads the deed: "protested against the ban", "said the ban was unfair". */
function spokenOf(tree: Tree, anchor: number, words: readonly number[]): number | undefined {
  return objectIn(tree, anchor) ?? words.find((word) => /^(obl|nmod|nsubj)/.test(tree.relations[word] ?? ""));
}
