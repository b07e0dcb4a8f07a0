import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { isLocative } from "./phrase.ts";

const PLACES = new Set(["place", "state", "region"]);

export interface Place {
  readonly entity: string;
  readonly span: Span;
}

/** Where a deed was done: the place named after "in", "at" … on the word that tells it, or null. */
export function placeOf(scene: Scene, sentence: number, word: number, context: Context): Place | null {
  const tree = scene.syntax[sentence];
  for (const child of tree?.children[word] ?? []) {
    if (!/^(obl|nmod)/.test(tree?.relations[child] ?? "")) continue;
    const place = isLocative(scene, sentence, child, context) ? placeAt(scene, sentence, child) : null;
    if (place !== null && !isOfTopic(scene, sentence, tree, { word, child })) return place;
  }
  return null;
}

/** "Discussed developments in Mali", "met to discuss support in Chad": what the words before it are about lies there. */
function isOfTopic(
  { cast, document }: Scene,
  sentence: number,
  tree: Tree | null | undefined,
  { word, child }: { readonly word: number; readonly child: number },
): boolean {
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const first = Math.min(child, ...(tree?.children[child] ?? []).filter((at) => tree?.relations[at] === "case"));
  const before = first - 1;
  if (first < word || before === word || tree?.upos[before] !== "NOUN" || tree.heads[before] === word) return false;
  return cast.at(sentence, before) === null && /\p{Ll}/u.test(tokens[before]?.form ?? "");
}

function placeAt({ cast }: Scene, sentence: number, token: number): Place | null {
  const mention = cast.at(sentence, token);
  if (mention === null || !PLACES.has(cast.entities.get(mention.entity)?.kind ?? "")) return null;
  return { entity: mention.entity, span: mention.span };
}
