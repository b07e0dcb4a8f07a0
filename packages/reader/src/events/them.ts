import type { Tree } from "../syntax/tree.ts";
import { acting, mainVerb, NAMED, subjectIn } from "./acting.ts";
import type { EventLexicon } from "./lexicon.ts";
import type { Party, Search } from "./parties.ts";
import { verbAbove } from "./phrase.ts";

/** Words above a pronoun, and sentences before it, that are looked at. */
const STEPS = 8;
const REACH = 3;

const OBJECT = /^(obj|iobj|obl)/;

type Sort = "they" | "them" | "their";

/**
 * For which states "they", "them" or "their" stands: those who act together in a clause above or before it, else in the sentences
 * before; "them" first for those to whom something is done there. Empty as soon as anything else is told of in the plural.
 */
export function ofThem(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context } = search;
  const pronoun = scene.document.sentences[sentence]?.tokens[token];
  const sort = pronoun && sortOf(pronoun.lower, tree.relations[token] ?? "", context.language.events);
  if (!sort) return [];
  const found = within(search, token, tree, sort) ?? before(search, token, tree, sort);
  return found.length > 1 ? found.map((party) => ({ ...party, span: [pronoun.start, pronoun.end] })) : [];
}

function sortOf(word: string, relation: string, words: EventLexicon): Sort | null {
  if (words.jointOwners.has(word)) return "their";
  if (words.jointPronouns.has(word) && relation.startsWith("nsubj")) return "they";
  return words.jointObjects.has(word) && /^(obj|iobj|obl|nmod)/.test(relation) ? "them" : null;
}

/** In the clauses above the pronoun, the nearest first; null when none of them, nor anything before it, is told in the plural. */
function within(search: Search, token: number, tree: Tree, sort: Sort): readonly Party[] | null {
  const own = verbAbove(tree, token);
  for (let verb = sort === "their" ? own : verbAbove(tree, own), step = 0; verb >= 0 && step < STEPS; step++) {
    const found = inClause(search, verb, tree, { sort, until: token });
    if (found !== null) return found;
    verb = verbAbove(tree, verb);
  }
  return hasPlural(tree, token) ? [] : null;
}

interface Wanted {
  readonly sort: Sort;
  /** The words of the clause that stand before this one count. */
  readonly until: number;
}

/** The several of whom a clause tells; none when what it tells in the plural is no state; null when it tells nothing in the plural. */
function inClause(search: Search, verb: number, tree: Tree, { sort, until }: Wanted): readonly Party[] | null {
  const phrases = (tree.children[verb] ?? []).filter((child) => child < until && !isUnder(tree, until, child));
  const objects = phrases.filter((child) => OBJECT.test(tree.relations[child] ?? ""));
  const object = sort === "they" ? undefined : objects.find((child) => isSeveral(search, child, tree));
  if (object !== undefined) return search.others(object, NAMED);
  const subject = phrases.find((child) => tree.relations[child]?.startsWith("nsubj"));
  if (subject === undefined) return null;
  const found = acting(search, verb, tree);
  if (found.length > 1) return found;
  return isPlural(tree, subject) && tree.upos[subject] !== "PRON" ? [] : null;
}

/** In the sentences before, as long as they tell of nothing else in the plural. */
function before(search: Search, token: number, tree: Tree, sort: Sort): readonly Party[] {
  const { scene, sentence, context } = search;
  const actors = sort === "them" ? actorsOf(search, token, tree) : [];
  const { jointPronouns } = context.language.events;
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const there = scene.syntax[at] ?? null;
    const subject = there === null ? undefined : subjectIn(there, mainVerb(there));
    if (there === null || subject === undefined) return [];
    if (jointPronouns.has(scene.document.sentences[at]?.tokens[subject]?.lower ?? "")) continue;
    const found = inSentence(search.at(at), mainVerb(there), there, sort);
    if (found === null) continue;
    return found.some(({ entity }) => actors.includes(entity)) ? [] : found;
  }
  return [];
}

/** The several who act in a sentence, or, when one of them acts on several, those. */
function inSentence(search: Search, verb: number, tree: Tree, sort: Sort): readonly Party[] | null {
  const found = inClause(search, verb, tree, { sort, until: tree.heads.length });
  if (found !== null && found.length > 1) return found;
  if (found !== null) return found;
  const object = (tree.children[verb] ?? []).find((child) => /^i?obj/.test(tree.relations[child] ?? ""));
  if (object !== undefined) {
    const several = search.others(object, NAMED);
    if (several.length > 1) return several;
  }
  return hasPlural(tree, tree.heads.length) ? [] : null;
}

/** Who acts on the pronoun. */
function actorsOf(search: Search, token: number, tree: Tree): readonly string[] {
  const subject = subjectIn(tree, verbAbove(tree, token));
  return subject === undefined ? [] : search.others(subject, NAMED).map(({ entity }) => entity);
}

function isSeveral(search: Search, token: number, tree: Tree): boolean {
  return isPlural(tree, token) || search.others(token, NAMED).length > 1;
}

/** Whether a noun in the plural, as subject or object, stands before a word. */
function hasPlural(tree: Tree, until: number): boolean {
  return tree.relations.some(
    (relation, at) => at < until && /^(nsubj|i?obj)/.test(relation) && isPlural(tree, at) && tree.upos[at] === "NOUN",
  );
}

function isPlural(tree: Tree, token: number): boolean {
  return /^NNP?S$/.test(tree.xpos[token] ?? "");
}

function isUnder(tree: Tree, token: number, above: number): boolean {
  for (let at = token, step = 0; at >= 0 && step < STEPS; at = tree.heads[at] ?? -1, step++)
    if (at === above) return true;
  return false;
}
