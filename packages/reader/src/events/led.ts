import type { Tree } from "../syntax/tree.ts";
import { childOf } from "../syntax/words.ts";
import { NAMED } from "./acting.ts";
import type { Party, Search } from "./parties.ts";

/** "A delegation led by the Omani minister": those for whom its leader acts. */
export function ofLeader({ scene, sentence, context, others }: Search, token: number, tree: Tree): readonly Party[] {
  const { headed } = context.language.names.uses;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const verb = tree.children[token]?.find((child) => headed.has(tokens[child]?.lower ?? ""));
  const leader = childOf(tree, verb ?? -1, "obl:agent");
  return leader === undefined ? [] : others(leader, NAMED);
}
