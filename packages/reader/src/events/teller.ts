import type { EventType } from "@dragoman/model";
import type { Filled } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Tree } from "../syntax/tree.ts";
import { claimant } from "./claim.ts";
import type { Unaimed } from "./opponent.ts";

/** What is done to things that belong to somebody. */
const BLOWS: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE"]);

const STRUCK = /^(obj|obl|nsubj:pass|nmod)$/;

/** "Chad said that Malian jets had bombed its posts": whether what is struck belongs to whoever tells of it. */
export function isTellers(
  { scene, sentence }: Unaimed,
  { anchor, act }: RuleMatch,
  type: EventType,
  { values }: Filled,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const isOpen = values.every((entity) => entity.startsWith("group:"));
  if (tree === null || !BLOWS.has(type) || !isOpen || !hasOwned(tree, anchor)) return false;
  return claimant(scene, act)?.kind === "indirect";
}

/** "Its posts", "one of its posts" behind a verb, or before its passive. */
function hasOwned(tree: Tree, verb: number): boolean {
  const struck = (tree.children[verb] ?? []).filter((child) => STRUCK.test(tree.relations[child] ?? ""));
  const things = [...struck, ...struck.flatMap((child) => tree.children[child] ?? [])];
  return things.some((thing) =>
    (tree.children[thing] ?? []).some((child) => tree.xpos[child] === "PRP$" && tree.relations[child] === "nmod:poss"),
  );
}
