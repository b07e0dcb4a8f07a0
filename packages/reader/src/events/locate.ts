import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Party } from "./parties.ts";
import { conjuncts, marksOf } from "./phrase.ts";

/** Dependents that say where something lies. */
const LYING = /^(nmod|appos|compound|amod)/;

/** The states in whose land the phrase lies: a city or region by its state, "bases in Syria and Iraq" by where they are. */
export function locate(
  scene: Scene,
  sentence: number,
  token: number,
  context: Context,
  lying: RegExp = LYING,
): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  const { byDoer } = context.language.events.roles;
  const says = (child: number): boolean =>
    lying.test(tree?.relations[child] ?? "") &&
    !marksOf(scene, sentence, child, "case").some((word) => byDoer.includes(word));
  const found: Party[] = [];
  for (const head of conjuncts(tree, token)) {
    const phrases = [head, ...(tree?.children[head] ?? []).filter(says)];
    phrases.push(...phrases.flatMap((phrase) => beside(tree, phrase)));
    for (const phrase of phrases) {
      const lands = conjuncts(tree, phrase).flatMap((one) => landAt(scene, sentence, one, context));
      const further = lands.filter(({ entity }) => !found.some((known) => known.entity === entity));
      if (further.length === 0) continue;
      found.push(...further);
      break;
    }
  }
  return found;
}

function landAt(scene: Scene, sentence: number, token: number, context: Context): readonly Party[] {
  const [place] = scene.cast.allAt(sentence, token);
  const state = place === undefined ? null : stateOf(scene, place.entity, context);
  return place === undefined || state === null ? [] : [{ entity: state, span: place.span, person: null }];
}

/** "Goma, a town in Congo", "Boulsa in Burkina Faso": what says where a place lies that nobody knows. */
function beside(tree: Tree | null, token: number): readonly number[] {
  const further = tree?.upos[token] === "PROPN" ? /^(appos|nmod)$/ : /^appos$/;
  return (tree?.children[token] ?? []).filter((child) => further.test(tree?.relations[child] ?? ""));
}

/** The state whose embassy or ministry it is. */
function ownerOf(acts: string | null): string | null {
  return acts?.startsWith("state:") ? acts : null;
}

function stateOf({ cast }: Scene, entity: string, { reference, language }: Context): string | null {
  const { kind, country = null, name = "" } = cast.entities.get(entity) ?? {};
  if (kind === "organisation") return ownerOf(cast.actsFor(entity));
  if (kind === "state") return entity;
  if (kind !== "place" && kind !== "region") return null;
  if (language.events.seas.has(name.toLowerCase().split(" ")[0]!)) return null;
  if (language.events.breakaway.has(name.toLowerCase())) return null;
  return country === null ? reference.cityState(name) : `state:${country}`;
}
