import { isRelative } from "../rules/reach.ts";
import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";
import { acting, mainVerb, NAMED } from "./acting.ts";
import type { EventLexicon } from "./lexicon.ts";
import { otherState } from "./other.ts";
import type { Party, Search } from "./parties.ts";
import { marksOf, verbAbove } from "./phrase.ts";

/** Words above a pronoun, and sentences before it, that are looked at. */
const STEPS = 8;
const REACH = 3;

const OBJECT = /^(obj|iobj|obl)/;

/** What a pronoun asks for. */
interface Wanted {
  readonly sort: "they" | "them" | "their";
  /** Only states and people do what its verb says, or suffer it. */
  readonly isMinded: boolean;
  /** It takes two: "they signed", "between them". */
  readonly isJoint: boolean;
}

/**
 * For which states "they", "them" or "their" stands: those who act together in a clause above or before it, else in the sentences
 * before; "them" first for those to whom something is done there. Empty as soon as anybody else is told of in the plural, or
 * anything that the verb may be said of.
 */
export function ofThem(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence } = search;
  const pronoun = scene.document.sentences[sentence]?.tokens[token];
  const wanted = pronoun && wantedBy(search, token, tree, pronoun.lower);
  if (!wanted) return [];
  const found =
    ofRelative(search, token, tree) ?? within(search, token, tree, wanted) ?? before(search, token, tree, wanted);
  return areSeveral(found) ? found.map((party) => ({ ...party, span: [pronoun.start, pronoun.end] })) : [];
}

/** Two or more, or an organisation, of whose leaders or ministers the words tell. */
function areSeveral([first, second]: readonly Party[]): boolean {
  return second !== undefined || first?.entity.startsWith("org:") === true;
}

/** "Chad and Mali, which both joined": those of whom the clause tells. */
function ofRelative({ others }: Search, token: number, tree: Tree): readonly Party[] | null {
  const verb = tree.heads[token] ?? -1;
  const isBehind = isRelative(tree, token - 1) && (tree.relations[verb] ?? "").startsWith("acl");
  return isBehind ? others(tree.heads[verb] ?? -1, NAMED) : null;
}

function wantedBy({ scene, sentence, context }: Search, token: number, tree: Tree, word: string): Wanted | null {
  const { minded, joint, officials, roles } = context.language.events;
  const sort = sortOf(word, tree.relations[token] ?? "", context.language.events);
  if (sort === null) return null;
  const lemma = tree.lemmas[verbAbove(tree, token)] ?? "";
  const isBetween =
    sort === "them" && marksOf(scene, sentence, token, "case").some((mark) => roles.ofDoers.includes(mark));
  return {
    sort,
    isMinded: sort === "their" ? officials.has(ownedBy(tree, token)) : minded.has(lemma),
    isJoint: (sort === "they" && joint.has(lemma)) || isBetween,
  };
}

/** What a pronoun says to be somebody's: "army" of "their armies". */
function ownedBy(tree: Tree, token: number): string {
  return tree.lemmas[tree.heads[token] ?? -1]?.toLowerCase() ?? "";
}

function sortOf(word: string, relation: string, words: EventLexicon): Wanted["sort"] | null {
  if (words.jointOwners.has(word)) return "their";
  if (words.jointPronouns.has(word) && relation.startsWith("nsubj")) return "they";
  return words.jointObjects.has(word) && /^(obj|iobj|obl|nmod)/.test(relation) ? "them" : null;
}

/** In the clauses above the pronoun, the nearest first; null when none of them, nor anything before it, is told in the plural. */
function within(search: Search, token: number, tree: Tree, wanted: Wanted): readonly Party[] | null {
  const own = verbAbove(tree, token);
  for (let verb = wanted.sort === "their" ? own : verbAbove(tree, own), step = 0; verb >= 0 && step < STEPS; step++) {
    const found = inClause(search, verb, tree, wanted, token);
    if (found !== null) return found;
    verb = verbAbove(tree, verb);
  }
  return hasOthers(search, tree, wanted, token) ? [] : null;
}

/** The several of whom a clause tells before a word; none when it tells of others in the plural; null when it does of nobody. */
function inClause(search: Search, verb: number, tree: Tree, wanted: Wanted, until: number): readonly Party[] | null {
  const phrases = (tree.children[verb] ?? []).filter((child) => child < until && !isUnder(tree, until, child));
  const isMeant = (child: number): boolean =>
    isOther(search, child, tree, wanted) || search.others(child, NAMED).length > 1 || isOfBody(search, child, tree);
  const objects = wanted.sort === "they" ? [] : phrases.filter((child) => OBJECT.test(tree.relations[child] ?? ""));
  const object = objects.find(isMeant);
  if (object !== undefined) return search.others(object, NAMED);
  const subject = phrases.find((child) => tree.relations[child]?.startsWith("nsubj"));
  if (subject === undefined) return null;
  const found = acting(search, verb, tree);
  if (found.length > 1 || isOfBody(search, subject, tree)) return found;
  return isOther(search, subject, tree, wanted) ? [] : null;
}

/** "The ASEAN ministers": several who stand for an organisation together. */
function isOfBody({ others }: Search, token: number, tree: Tree): boolean {
  const [only, another] = /^NNP?S$/.test(tree.xpos[token] ?? "") ? others(token, NAMED) : [];
  return another === undefined && only?.entity.startsWith("org:") === true;
}

/** In the sentences before, as long as they tell of nobody else in the plural. */
function before(search: Search, token: number, tree: Tree, wanted: Wanted): readonly Party[] {
  const { scene, sentence, context } = search;
  const actors = wanted.sort === "them" ? actorsOf(search, token, tree) : [];
  const { jointPronouns } = context.language.events;
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const there = scene.syntax[at] ?? null;
    const subject = there === null ? undefined : subjectIn(there, mainVerb(there));
    if (there === null || subject === undefined) return [];
    if (jointPronouns.has(scene.document.sentences[at]?.tokens[subject]?.lower ?? "")) continue;
    const found = inSentence(search.at(at), there, wanted);
    if (found === null) continue;
    return found.filter(({ entity }) => !actors.includes(entity));
  }
  return [];
}

/** The several who act in a sentence; when one of them acts, the several to whom he does it, or, of what takes two, the only other. */
function inSentence(search: Search, tree: Tree, wanted: Wanted): readonly Party[] | null {
  const verb = mainVerb(tree);
  const found = inClause(search, verb, tree, wanted, tree.heads.length);
  if (found !== null) return found;
  const object = (tree.children[verb] ?? []).find((child) => /^i?obj/.test(tree.relations[child] ?? ""));
  const several = object === undefined ? [] : search.others(object, NAMED);
  if (several.length > 1) return several;
  if (hasOthers(search, tree, wanted, tree.heads.length)) return [];
  return wanted.isJoint ? pairIn(search, verb, tree, wanted) : null;
}

/** The party that acts and the one state to or with which it does; "they" do not agree or sign where one blames the other. */
function pairIn(search: Search, verb: number, tree: Tree, { sort }: Wanted): readonly Party[] | null {
  const subject = subjectIn(tree, verb);
  const own = subject === undefined ? [] : search.others(subject, NAMED);
  const { scene, sentence, context } = search;
  const isQuarrel = context.language.events.enmities.has(tree.lemmas[verb] ?? "");
  if (own.length !== 1 || (isQuarrel && sort === "they")) return null;
  const [other, further] = otherState(scene, sentence, [own[0]!.entity], context, false);
  if (other === undefined || further !== undefined) return null;
  const name = scene.document.sentences[sentence]!.tokens.findIndex(({ start }) => start === other.span[0]);
  return isDirect(tree, name, verb) ? [...own, other] : null;
}

/** Whether a word hangs on a verb without a clause between, unless that says what for: "flew there to see his Malian colleague". */
function isDirect(tree: Tree, token: number, verb: number): boolean {
  for (let at = token, step = 0; at >= 0 && step < STEPS; at = tree.heads[at] ?? -1, step++) {
    if (at === verb) return true;
    const relation = tree.relations[at] ?? "";
    if (/^(ccomp|acl|parataxis)/.test(relation) || (relation === "advcl" && tree.xpos[at] !== "VB")) return false;
  }
  return false;
}

/** Who acts on the pronoun. */
function actorsOf(search: Search, token: number, tree: Tree): readonly string[] {
  const subject = subjectIn(tree, verbAbove(tree, token));
  return subject === undefined ? [] : search.others(subject, NAMED).map(({ entity }) => entity);
}

/** Whether others in the plural, as subject or object, stand before a word. */
function hasOthers(search: Search, tree: Tree, wanted: Wanted, until: number): boolean {
  return tree.relations.some(
    (relation, at) =>
      at < until && /^(nsubj|i?obj)/.test(relation) && tree.upos[at] === "NOUN" && isOther(search, at, tree, wanted),
  );
}

/** Whether a word in the plural may be meant itself: people, and of what things can do or suffer anything. */
function isOther({ context }: Search, token: number, tree: Tree, { isMinded, isJoint }: Wanted): boolean {
  const { groups, officials } = context.language.events;
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  const isPlural = /^NNP?S$/.test(tree.xpos[token] ?? "");
  return isPlural && (!(isMinded || isJoint) || groups.has(lemma) || officials.has(lemma) || isPerson(context, lemma));
}

function isPerson({ language }: Search["context"], lemma: string): boolean {
  return language.names.titles.has(lemma);
}

function isUnder(tree: Tree, token: number, above: number): boolean {
  for (let at = token, step = 0; at >= 0 && step < STEPS; at = tree.heads[at] ?? -1, step++)
    if (at === above) return true;
  return false;
}
