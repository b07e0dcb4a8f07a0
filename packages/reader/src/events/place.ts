import type { EventType, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { isLocative } from "./phrase.ts";
import { isOfTime } from "./time.ts";

const PLACES = new Set(["place", "state", "region"]);

export interface Place {
  readonly entity: string;
  readonly span: Span;
}

/** Deeds that happen somewhere: of them a noun may tell where ("blocked roads in Lima"), or a clause ("when they blew themselves up in Lima"). */
const LOCAL: ReadonlySet<EventType> = new Set(["PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "RETREAT", "CONCEDE"]);

/** Where a deed was done: the place named after "in", "at" … on the words that tell it, or null. */
export function placeOf(
  scene: Scene,
  { sentence, anchor, words }: RuleMatch,
  type: EventType,
  context: Context,
): Place | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const isOwn = (word: number): boolean => word !== anchor;
  const objects = (tree.children[anchor] ?? []).filter((child) => tree.relations[child] === "obj");
  const further = LOCAL.has(type)
    ? [...words.filter(isOwn), ...objects, ...timesOf(scene, sentence, anchor, tree, context)]
    : [];
  const days = (tree.children[anchor] ?? []).filter((child) => isDay(scene, sentence, child, tree));
  for (const phrase of [anchor, ...days, ...further].flatMap((word) => tree.children[word] ?? [])) {
    const isWhere = /^(obl|nmod)/.test(tree.relations[phrase] ?? "") && isLocative(scene, sentence, phrase, context);
    const place = isWhere ? placeAt(scene, sentence, phrase, tree, context) : null;
    if (place !== null && !isOfTopic(scene, sentence, tree, phrase)) return place;
  }
  return null;
}

/** "Discussed developments in Mali", "met to discuss support in Chad": what the words before it are about lies there. */
function isOfTopic({ cast, document }: Scene, sentence: number, tree: Tree, child: number): boolean {
  const word = tree.heads[child] ?? -1;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const first = Math.min(child, ...(tree.children[child] ?? []).filter((at) => tree.relations[at] === "case"));
  const before = first - 1;
  if (first < word || before === word || tree.upos[before] !== "NOUN" || tree.heads[before] === word) return false;
  return cast.at(sentence, before) === null && /\p{Ll}/u.test(tokens[before]?.form ?? "");
}

/** "On Tuesday in Lima": the parser may have tied the place to the day. */
function isDay(scene: Scene, sentence: number, token: number, tree: Tree): boolean {
  return /^obl/.test(tree.relations[token] ?? "") && isOfTime(scene, sentence, token, "date");
}

/** Clauses that say when: "killed three people when it hit a market". */
function timesOf(
  { document }: Scene,
  sentence: number,
  word: number,
  tree: Tree,
  { language }: Context,
): readonly number[] {
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const isTime = (clause: number): boolean =>
    (tree.children[clause] ?? []).some((child) => language.events.whens.has(tokens[child]?.lower ?? ""));
  return (tree.children[word] ?? []).filter((child) => tree.relations[child] === "advcl" && isTime(child));
}

/** "Lima", "the city of Lima", "the port city Callao". */
function placeAt({ cast }: Scene, sentence: number, token: number, tree: Tree, { language }: Context): Place | null {
  const isCommon = language.events.localities.has(tree.lemmas[token]?.toLowerCase() ?? "");
  const names = isCommon
    ? (tree.children[token] ?? []).filter((child) => NAMING.test(tree.relations[child] ?? ""))
    : [];
  for (const name of [token, ...names]) {
    const mention = cast.at(sentence, name);
    if (mention !== null && mention.by !== "pronoun" && PLACES.has(cast.entities.get(mention.entity)?.kind ?? ""))
      return { entity: mention.entity, span: mention.span };
  }
  return null;
}

const NAMING = /^(nmod|appos|compound|flat)/;
