import { type Evidence, spansBehind } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Told } from "./content.ts";
import type { Deed } from "./deed.ts";

/**
 * "Had telephone conversations with the presidents of Chad and Mali", "met separately with both": as many meetings as there are others, for these
 * have not met each other.
 */
export function apart(scene: Scene, told: Told, context: Context): readonly Deed[] {
  const { match, deed } = told;
  const [first] = deed.evidence;
  const others = match.bindings.get("b")?.values ?? [];
  const { actors, recipients } = deed;
  const leads = actors.filter((party) => !others.includes(party));
  const [lead, another] = leads;
  if (lead === undefined || another !== undefined || actors.length < 3 || recipients.length > 0) return [deed];
  if (!first || !areSeveral(scene, told, context)) return [deed];
  const isOf = (party: string, person: string): boolean => scene.cast.actsFor(person) === party;
  return actors
    .filter((party) => party !== lead)
    .map((party) => ({
      ...deed,
      actors: [lead, party],
      people: deed.people.filter((person) => isOf(lead, person) || isOf(party, person)),
      evidence: [between(first, actors, [lead, party])],
    }));
}

/** The evidence with the words of two of the actors alone. */
function between(evidence: Evidence, actors: readonly string[], two: readonly string[]): Evidence {
  const spans = spansBehind(evidence.fields["actors"]);
  const own = spans.length === actors.length ? spans.filter((_, at) => two.includes(actors[at]!)) : spans;
  return { ...evidence, fields: { ...evidence.fields, actors: own } };
}

/** Whether words say that there were several meetings: "conversations with", "bilateral talks with", or, in the next sentence, "in two separate calls". */
function areSeveral({ document, syntax }: Scene, { match }: Told, { language }: Context): boolean {
  const { sentence, anchor, words } = match;
  const tree = syntax[sentence]!;
  const { encounters, severally, together, venues } = language.events;
  const isOneOf = (list: ReadonlySet<string>, at: number): boolean => list.has(tree.lemmas[at]?.toLowerCase() ?? "");
  const told = [anchor, ...words];
  const around = told.flatMap((at) => tree.children[at] ?? []);
  if (around.some((at) => isOneOf(together, at))) return false;
  const isMany = [...told, ...around].some((at) => tree.xpos[at] === "NNS" && isOneOf(encounters, at));
  const [first, ...next] = document.sentences[sentence + 1]?.tokens ?? [];
  return (
    isMany ||
    around.some((at) => isOneOf(severally, at) || withJoint(tree, at).some((word) => isOneOf(severally, word))) ||
    (venues.has(first?.lower ?? "") &&
      next.some(({ lower }, at) => severally.has(lower) && encounters.has(next[at + 1]?.lower.replace(/s$/, "") ?? "")))
  );
}

/** What stands before a further phrase that is joined to this one: "separately" of "with Chad and separately with Mali". */
function withJoint(tree: Tree, phrase: number): readonly number[] {
  const joined = (tree.children[phrase] ?? []).filter((child) => tree.relations[child] === "conj");
  return joined.flatMap((child) => tree.children[child] ?? []);
}
