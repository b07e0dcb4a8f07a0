import type { Tree } from "../syntax/tree.ts";
import { locate } from "./locate.ts";
import type { Party, Search } from "./parties.ts";
import { isLocative, verbAbove } from "./phrase.ts";

/** Dependents that say more of the same place. */
const SAME = /^appos/;

/**
 * "Police arrested two Chadians in Accra", "customs officers seized a yacht in Oslo": officers of the law of whom no word says whose they
 * are act in their own land, which is the one where the clause lies.
 */
export function ofConstables(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context } = search;
  const { constables } = context.language.events;
  const children = tree.children[token] ?? [];
  const isOne = [token, ...children].some((word) => constables.has(tree.lemmas[word]?.toLowerCase() ?? ""));
  const word = scene.document.sentences[sentence]?.tokens[token];
  if (!isOne || word === undefined || tree.relations[token] !== "nsubj") return [];
  const clause = tree.children[verbAbove(tree, token)] ?? [];
  const objects = clause.filter((child) => tree.relations[child] === "obj");
  const places = [...clause, ...objects.flatMap((object) => tree.children[object] ?? [])].filter(
    (phrase) => /^(obl|nmod)$/.test(tree.relations[phrase] ?? "") && isLocative(scene, sentence, phrase, context),
  );
  const states = new Set(
    places.flatMap((place) => locate(scene, sentence, place, context, SAME)).map(({ entity }) => entity),
  );
  const [state, other] = states;
  return state === undefined || other !== undefined
    ? []
    : [{ entity: state, span: [word.start, word.end], person: null }];
}
