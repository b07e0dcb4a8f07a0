import type { Tree } from "../syntax/tree.ts";
import type { Party, Search } from "./parties.ts";

/** Coordinated verbs that are looked at. */
const STEPS = 3;

/** Clauses in which "they" are those who act in the clause before. */
const AFTER = /^(conj|parataxis)/;

/** "The sides exchanged views; they reiterated …": the several who act in the clause before. */
export function ofThey(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context, admit, others } = search;
  const pronoun = scene.document.sentences[sentence]?.tokens[token];
  const isSubject = /^nsubj/.test(tree.relations[token] ?? "");
  if (pronoun === undefined || !isSubject || !context.language.events.jointPronouns.has(pronoun.lower)) return [];
  let verb = tree.heads[token] ?? -1;
  for (let step = 0; step < STEPS && AFTER.test(tree.relations[verb] ?? ""); step++) {
    verb = tree.heads[verb] ?? -1;
    const subject = (tree.children[verb] ?? []).find((child) => /^nsubj/.test(tree.relations[child] ?? ""));
    if (subject === undefined || subject >= token || tree.upos[subject] === "PRON") continue;
    const found = others(subject, { ...admit, groups: false, belongings: false });
    return found.length > 1 ? found.map((party) => ({ ...party, span: [pronoun.start, pronoun.end] })) : [];
  }
  return [];
}

/** "Met the presidents of Chad and Niger and urged them to …": the several to whom a verb before it, in one phrase, does something. */
export function ofThem(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context, admit, others } = search;
  const pronoun = scene.document.sentences[sentence]?.tokens[token];
  const isObject = /^(obj|iobj|obl)/.test(tree.relations[token] ?? "");
  if (pronoun === undefined || !isObject || !context.language.events.jointObjects.has(pronoun.lower)) return [];
  let verb = tree.heads[token] ?? -1;
  for (let step = 0; step < STEPS && tree.relations[verb] === "conj"; step++) {
    verb = tree.heads[verb] ?? -1;
    for (const phrase of tree.children[verb] ?? []) {
      if (phrase >= token || !/^(obj|iobj|obl)/.test(tree.relations[phrase] ?? "")) continue;
      const found = others(phrase, { ...admit, groups: false, belongings: false });
      if (found.length > 1) return found.map((party) => ({ ...party, span: [pronoun.start, pronoun.end] }));
    }
  }
  return [];
}
