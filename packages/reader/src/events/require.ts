import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Place } from "./place.ts";

/** Deeds that somebody suffers or receives; without anybody they are domestic or a topic. */
const DIRECTED: ReadonlySet<EventType> = new Set([
  "AID",
  "REQUEST",
  "THREATEN",
  "SANCTION",
  "COERCE",
  "ASSAULT",
  "COOPERATE",
]);

/** Deeds done to whoever holds the land on which they are done. */
const STRIKING: ReadonlySet<EventType> = new Set(["ASSAULT", "MOBILIZE"]);

/** A deed as far as it is filled. */
export interface Filling {
  readonly type: EventType;
  readonly actors: Filled;
  readonly recipients: Filled;
  /** Recipients who are not actors too. */
  readonly to: readonly string[];
}

/** Why a match is no deed between parties, or null when it is one. */
export function refuse(scene: Scene, match: RuleMatch, filling: Filling, context: Context): string | null {
  const { type, actors, recipients, to } = filling;
  const told = fill(match, "event").values[0];
  if (actors.values.length === 0) return "nobody acts";
  if (![...actors.values, ...to].some(isPublic)) return "no state or organisation of states";
  if (recipients.values.length > 0 && to.length === 0) return "a party acting on itself";
  const isAlone: boolean = new Set([...actors.values, ...to]).size < 2;
  if (told === "CONSULT" && isAlone && !actors.values.some((entity) => entity.startsWith("org:")))
    return "nobody to meet";
  if (DIRECTED.has(type) && isAlone && recipients.spans.length === 0) return "done to nobody";
  return isTold(scene, match, context) ? null : "a topic, not a deed told";
}

/** A blow on foreign land hits its state when nobody else is named. */
export function suffering(type: EventType, recipients: Filled, place: Place | null, { reference }: Context): Filled {
  if (recipients.values.length > 0 || place === null || !STRIKING.has(type)) return recipients;
  const state = place.entity.startsWith("place:") ? reference.cityState(place.entity.slice(6)) : place.entity;
  if (!state?.startsWith("state:")) return recipients;
  return { ...recipients, values: [state], spans: [place.span] };
}

/** A state or an organisation of states. */
export function isPublic(entity: string): boolean {
  return entity.startsWith("state:") || entity.startsWith("org:");
}

/** Whether a noun tells a deed: as subject, by a light verb, after "during" or "after", or standing alone; verbs always do. */
function isTold(scene: Scene, { sentence, anchor }: RuleMatch, context: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || tree.upos[anchor] !== "NOUN") return true;
  const { roles, frames, telling } = context.language.events;
  const head = tree.heads[anchor] ?? -1;
  const relation = tree.relations[anchor] ?? "";
  if (head < 0 || /^(nsubj|appos|conj|parataxis|list|dep)/.test(relation)) return true;
  const verb = tree.lemmas[head] ?? "";
  if (roles.lightVerbs.has(verb) || telling.has(verb)) return true;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const prepositions = (tree.children[anchor] ?? []).filter((child) => tree.relations[child] === "case");
  return /^(obl|nmod)/.test(relation) && prepositions.some((child) => frames.has(tokens[child]?.lower ?? ""));
}
