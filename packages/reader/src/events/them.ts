import type { Tree } from "../syntax/tree.ts";
import type { Party, Search } from "./parties.ts";

/** Coordinated verbs that are looked at. */
const STEPS = 3;

const SUBJECT = /^nsubj/;
const OBJECT = /^(obj|iobj|obl)/;

/** "The sides exchanged views; they reiterated …": the several who act in the clause before. */
export function ofThey(search: Search, token: number, tree: Tree): readonly Party[] {
  const { jointPronouns } = search.context.language.events;
  if (!isOneOf(search, token, jointPronouns) || !SUBJECT.test(tree.relations[token] ?? "")) return [];
  const subjects = verbsBefore(tree, token, /^(conj|parataxis)/).flatMap((verb) => phrases(tree, verb, token, SUBJECT));
  const subject = subjects.find((phrase) => tree.upos[phrase] !== "PRON");
  return subject === undefined ? [] : severalAt(search, token, [subject]);
}

/** "Met the presidents of Chad and Niger and urged them to …": the several to whom a verb before it, in one phrase, does something. */
export function ofThem(search: Search, token: number, tree: Tree): readonly Party[] {
  const { jointObjects } = search.context.language.events;
  if (!isOneOf(search, token, jointObjects) || !OBJECT.test(tree.relations[token] ?? "")) return [];
  const objects = verbsBefore(tree, token, /^conj/).flatMap((verb) => phrases(tree, verb, token, OBJECT));
  return severalAt(search, token, objects);
}

function isOneOf({ scene, sentence }: Search, token: number, words: ReadonlySet<string>): boolean {
  return words.has(scene.document.sentences[sentence]?.tokens[token]?.lower ?? "");
}

/** Verbs that the pronoun's own verb goes on from, the nearest first. */
function verbsBefore(tree: Tree, token: number, relation: RegExp): readonly number[] {
  const found: number[] = [];
  let verb = tree.heads[token] ?? -1;
  while (found.length < STEPS && relation.test(tree.relations[verb] ?? "")) {
    verb = tree.heads[verb] ?? -1;
    found.push(verb);
  }
  return found;
}

function phrases(tree: Tree, verb: number, before: number, relation: RegExp): readonly number[] {
  return (tree.children[verb] ?? []).filter((child) => child < before && relation.test(tree.relations[child] ?? ""));
}

/** The parties of the first phrase that stands for several, with the pronoun for evidence. */
function severalAt(search: Search, token: number, heads: readonly number[]): readonly Party[] {
  const { scene, sentence, admit, others } = search;
  const pronoun = scene.document.sentences[sentence]?.tokens[token];
  const found = heads
    .map((head) => others(head, { ...admit, groups: false, belongings: false }))
    .find((parties) => parties.length > 1);
  if (pronoun === undefined || found === undefined) return [];
  return found.map((party) => ({ ...party, span: [pronoun.start, pronoun.end] }));
}
