import { contains } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import { isAnswer } from "../syntax/answer.ts";
import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";
import { mainVerb, NAMED } from "./acting.ts";
import { statesIn } from "./other.ts";
import type { Party, Search } from "./parties.ts";
import { marksOf, subjectAbove, verbAbove } from "./phrase.ts";

/** Dependents that say nothing of whose a noun is. */
const LOOSE = /^(punct|case|acl:relcl|conj|cc)$/;

/** Sentences before one that are looked at. */
const REACH = 3;

/**
 * "The government", "the army", of which no word says whose: that of the land where the clause lies ("in Chad, the army …"), else of the state
 * of which the sentences before tell, when the article tells of no state more often, else the speaker's.
 */
export function ofGovernment(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence } = search;
  const word = scene.document.sentences[sentence]?.tokens[token];
  if (word === undefined || !isParty(search, token, tree) || isSpoken(search, word.start)) return [];
  const label = ofLabel(search, tree);
  if (label === null && !isUnowned(search, token, tree)) return [];
  const isReply = isAnswer(tree, token, search.context.language.names.epithets.judging);
  const found = label ?? inClause(search, token, tree) ?? before(search, isReply) ?? ofSpeaker(search, token, tree);
  return found === null ? [] : [{ entity: found, span: [word.start, word.end], person: null }];
}

/** "Chad: army shells a village": the state with whose name and a colon the line opens. */
function ofLabel({ scene, sentence }: Search, { lemmas }: Tree): string | null {
  const name = scene.cast.at(sentence, 0);
  return name !== null && lemmas[name.tokens[1]] === ":" && name.entity.startsWith("state:") ? name.entity : null;
}

/** The subject of a verb, who does what is told in the passive, or to whom a state does something; a minister does it to his own. */
function isParty(search: Search, token: number, tree: Tree): boolean {
  const { scene, sentence, context } = search;
  const { events, names } = context.language;
  const relation = tree.relations[token] ?? "";
  const marks = marksOf(scene, sentence, token, "case");
  if (relation === "nsubj" || marks.some((mark) => events.roles.byDoer.includes(mark))) return true;
  const isReached =
    /^i?obj$/.test(relation) || (relation === "obl" && marks.some((mark) => names.epithets.reached.has(mark)));
  const doer = subjectIn(tree, tree.heads[token] ?? -1) ?? -1;
  return isReached && scene.cast.at(sentence, doer)?.entity.startsWith("state:") === true;
}

/** Nothing but an article, a field and what sort of government it is before the noun, and no phrase behind it. */
function isBare(search: Search, token: number, tree: Tree): boolean {
  const { scene, sentence, context } = search;
  const { events, names } = context.language;
  const lowers = scene.document.sentences[sentence]?.tokens.map(({ lower }) => lower) ?? [];
  const body = bodyOf(search, token, tree);
  const says = (child: number): boolean =>
    !LOOSE.test(tree.relations[child] ?? "") &&
    child !== body &&
    !names.portfolios.has(lowers[child] ?? "") &&
    !events.interim.has(lowers[child] ?? "");
  const [article, other] = (tree.children[token] ?? []).filter(says);
  const led = lowers[article ?? -1] ?? "";
  return other === undefined && (events.definite.has(led) || (body !== undefined && events.indefinite.has(led)));
}

/** "A government spokesman", "the army chief": the word for the body whose official a noun tells. */
function bodyOf({ context }: Search, token: number, tree: Tree): number | undefined {
  const { officials, rulers } = context.language.events;
  if (!officials.has(tree.lemmas[token]?.toLowerCase() ?? "")) return undefined;
  return tree.children[token]?.find(
    (child) => tree.relations[child] === "compound" && rulers.has(tree.lemmas[child]?.toLowerCase() ?? ""),
  );
}

/** Whether somebody else's words are quoted there. */
function isSpoken({ scene }: Search, at: number): boolean {
  return scene.quotations.some(
    ({ kind, content }) => kind === "direct" && content.some((part) => contains(part, [at, at])),
  );
}

/** "In Chad, the army …", "Chad, where the army …": the state in whose land the clause lies. */
function inClause(search: Search, token: number, tree: Tree): string | null {
  const { scene, sentence, context } = search;
  const { locatives } = context.language.events;
  const clause = (tree.children[verbAbove(tree, token)] ?? []).filter((child) => child < token);
  const isIn = (child: number): boolean => marksOf(scene, sentence, child, "case").some((mark) => locatives.has(mark));
  const where = clause.find((child) => tree.xpos[child] === "WRB") ?? -1;
  const before = tree.upos[where - 1] === "PUNCT" ? where - 2 : where - 1;
  const places = where < 0 ? clause.filter(isIn) : [before];
  for (const { entity } of places.flatMap((place) => scene.cast.allAt(sentence, place))) {
    const country = scene.cast.entities.get(entity)?.country;
    if (entity.startsWith("state:")) return entity;
    if (country) return `state:${country}`;
  }
  return null;
}

/** "Chad's president said the army had fired": the one state for which whoever says it speaks. */
function ofSpeaker({ others }: Search, token: number, tree: Tree): string | null {
  const speaker = tree.relations[tree.heads[token] ?? -1] === "ccomp" ? subjectAbove(tree, token) : null;
  const [only, other] = speaker === null ? [] : others(speaker, NAMED);
  return only?.entity.startsWith("state:") && other === undefined ? only.entity : null;
}

/**
 * The state that acts in the nearest sentence before that tells of any, or the only one there, or for an answer the other one; what "the
 * army" did before is done by the same.
 */
function before(search: Search, isReply: boolean): string | null {
  const { scene, sentence, context } = search;
  const here = statesIn(scene, sentence, [], context).map(({ entity }) => entity);
  for (let at = search.sentence - 1; at >= Math.max(0, search.sentence - REACH); at--) {
    const tree = search.scene.syntax[at] ?? null;
    const subject = tree === null ? -1 : (subjectIn(tree, mainVerb(tree)) ?? -1);
    const states = toldIn(search, at);
    if (states.length === 0 || isUnowned(search.at(at), subject, tree)) continue;
    const acting = actingAt(search, at, subject);
    const isNamedHere = isReply || acting.some((entity) => here.includes(entity));
    const isOther = isNamedHere && tree?.relations[subject] !== "nsubj:pass";
    const others = isOther ? states.filter((state) => !acting.includes(state)) : acting;
    return onlyTopic(search, states.length === 1 && acting.length !== 1 ? states : others);
  }
  return null;
}

/** Those for whom the subject of a sentence before stands. */
function actingAt({ at }: Search, sentence: number, subject: number): readonly string[] {
  if (subject < 0) return [];
  return at(sentence)
    .others(subject, NAMED)
    .map(({ entity }) => entity);
}

function onlyTopic(search: Search, [state, other]: readonly string[]): string | null {
  return state !== undefined && other === undefined && isTopic(search, state) ? state : null;
}

/** "The army" without a word of whose it is. */
function isUnowned(search: Search, token: number, tree: Tree | null): boolean {
  const { rulers } = search.context.language.events;
  if (tree === null || token < 0) return false;
  const isBody = rulers.has(tree.lemmas[token]?.toLowerCase() ?? "") || bodyOf(search, token, tree) !== undefined;
  return isBody && isBare(search, token, tree);
}

/** The states of which a sentence tells: those that may act in it, else those where something is. */
function toldIn({ scene, context }: Search, sentence: number): readonly string[] {
  const states = statesIn(scene, sentence, [], context).map(({ entity }) => entity);
  const mentioned = scene.cast.inSentence(sentence).map(({ entity }) => entity);
  return states.length > 0 ? states : [...new Set(mentioned.filter((entity) => entity.startsWith("state:")))];
}

/** Whether the article tells of no state more often, but for those that the sentence names beside the government. */
function isTopic({ scene, sentence, context }: Search, state: string): boolean {
  const { cast } = scene;
  const tallies = tallied.get(cast) ?? tally(cast);
  tallied.set(cast, tallies);
  const own = tallies.get(state) ?? 0;
  const here = statesIn(scene, sentence, [], context).map(({ entity }) => entity);
  return !here.includes(state) && [...tallies].every(([other, count]) => count <= own || here.includes(other));
}

/** How often articles tell of states; counted once for each. */
const tallied = new WeakMap<Cast, ReadonlyMap<string, number>>();

function tally(cast: Cast): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entity } of cast.mentions) {
    const acts = cast.actsFor(entity);
    if (acts?.startsWith("state:")) counts.set(acts, (counts.get(acts) ?? 0) + 1);
  }
  return counts;
}
