import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
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
    if (place !== null) return place;
  }
  return null;
}

function placeAt({ cast }: Scene, sentence: number, token: number): Place | null {
  const mention = cast.at(sentence, token);
  if (mention === null || !PLACES.has(cast.entities.get(mention.entity)?.kind ?? "")) return null;
  return { entity: mention.entity, span: mention.span };
}
