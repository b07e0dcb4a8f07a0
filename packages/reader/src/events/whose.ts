import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { objectIn } from "../syntax/words.ts";
import { lastNamed } from "./mentioned.ts";
import type { Unaimed } from "./opponent.ts";
import type { Party } from "./parties.ts";

/** Sentences over which a text comes back to a deed without saying whose it was. */
const REACH = 2;

/** What is said of others, or to them, is no step or decision. */
const OF_WORDS: ReadonlySet<EventType> = new Set(["SUPPORT", "ACCUSE", "REQUEST", "CONSULT"]);

/**
 * "Togo freed the crew. Benin welcomed the step": those who have done the deed to which the words come back, the latest that may be
 * called so. Null where the words come back to none; empty where people without a state have done it.
 */
export function doersOf(unaimed: Unaimed, match: RuleMatch, acting: readonly string[]): readonly Party[] | null {
  const meant = meantBy(unaimed, match);
  if (meant === null) return null;
  const told = unaimed.told.filter(({ deed: { type }, sentence }) => {
    const isMeant = meant.types.length === 0 ? !OF_WORDS.has(type) : meant.types.includes(type);
    return unaimed.sentence - sentence <= REACH && isMeant;
  });
  const last = told.at(-1)?.deed;
  if (last === undefined) return null;
  const isMutual =
    meant.isPlural && told.some(({ deed }) => deed.actors.some((actor) => last.recipients.includes(actor)));
  const isKnown = last.actors.every((party) => !party.startsWith("group:") && !acting.includes(party));
  return isKnown && !isMutual ? last.actors.flatMap((actor) => lastNamed(unaimed, actor)) : [];
}

/** "Chad and Mali signed a pact, which Togo welcomed": those who did what the sentence has told; none where no relative clause tells of it. */
export function doersAbove({ scene, sentence, told }: Unaimed, { anchor }: RuleMatch): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  const object = tree === null ? undefined : objectIn(tree, anchor);
  if (tree === null || object === undefined || tree.xpos[object] !== "WDT" || tree.lemmas[object - 1] !== ",")
    return [];
  const last = told.findLast((recent) => recent.sentence === sentence)?.deed;
  return last?.actors.flatMap((actor) => lastNamed({ scene, sentence }, actor)) ?? [];
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
}

/** What the object comes back to; null where it tells itself what it is, or of something new. */
function meantBy({ scene, sentence, context }: Unaimed, { anchor }: RuleMatch): Meant | null {
  const { known, comebacks } = context.language.events;
  const tree = scene.syntax[sentence] ?? null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const object = tree === null ? undefined : objectIn(tree, anchor);
  if (tree === null || object === undefined || scene.cast.at(sentence, object) !== null) return null;
  const below = tree.children[object] ?? [];
  const isPlain = below.every((child) => /^(det|punct|amod)$/.test(tree.relations[child] ?? ""));
  const isKnown = tree.upos[object] === "PRON" || below.some((child) => known.has(tokens[child]?.lower ?? ""));
  const types = comebacks.get(tree.lemmas[object]?.toLowerCase() ?? "");
  return isPlain && isKnown && types !== undefined ? { types, isPlural: tree.xpos[object] === "NNS" } : null;
}
