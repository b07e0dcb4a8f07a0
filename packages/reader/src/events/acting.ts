import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";
import type { Party, Search } from "./parties.ts";
import { marksOf } from "./phrase.ts";

/** States and bodies, without groups or belongings. */
export const NAMED = { groups: false, belongings: false } as const;

/** Those who do what a verb tells, and whom they meet; no groups. */
export function acting(search: Search, verb: number, tree: Tree): readonly Party[] {
  const subject = subjectIn(tree, verb);
  if (subject === undefined) return [];
  const found = [subject, ...met(search, verb, tree)].flatMap((phrase) => search.others(phrase, NAMED));
  return found.filter(({ entity }, at) => found.findIndex((other) => other.entity === entity) === at);
}

/** The verb, or what stands for one, of the main clause; -1 without a tree. */
export function mainVerb(tree: Tree | null): number {
  return tree?.relations.indexOf("root") ?? -1;
}

/** Whom the subject of a verb meets: "met the president of Chad", "held talks with Chad". */
function met({ scene, sentence, context }: Search, verb: number, tree: Tree): readonly number[] {
  const { accompanying, meeting, joint, roles } = context.language.events;
  const hasCompany = (token: number): boolean =>
    marksOf(scene, sentence, token, "case").some((word) => accompanying.has(word));
  const children = tree.children[verb] ?? [];
  const objects = children.filter((child) => tree.relations[child] === "obj");
  const lemma = tree.lemmas[verb] ?? "";
  const isShared = (object: number): boolean => roles.meetings.has(tree.lemmas[object]?.toLowerCase() ?? "");
  const shared = roles.lightVerbs.has(lemma) || joint.has(lemma) ? objects : objects.filter(isShared);
  const beside = [...children, ...shared.flatMap((object) => tree.children[object] ?? [])];
  return [
    ...(meeting.has(lemma) ? objects : []),
    ...beside.filter((child) => /^(obl|nmod)$/.test(tree.relations[child] ?? "") && hasCompany(child)),
  ];
}
