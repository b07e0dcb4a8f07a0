import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";

/** Whether a people's name means a minority or somebody and no state: "ethnic Albanians", "Bosnian Serbs", "a Palestinian". */
export function isMinority(scene: Scene, sentence: number, token: number, { language }: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const own = demonymAt(scene, sentence, token);
  if (tree === null || own === null || !/^NN/.test(tree.xpos[token] ?? "")) return false;
  const { ethnic, indefinite } = language.events;
  return (tree.children[token] ?? []).some((child) => {
    const lemma = tree.lemmas[child]?.toLowerCase() ?? "";
    if (ethnic.has(lemma) || (tree.relations[child] === "det" && indefinite.has(lemma))) return true;
    return child === token - 1 && isOther(demonymAt(scene, sentence, child), own);
  });
}

/** Whether a noun belongs to such a minority: "Bosnian Serb forces", "the Turkish Cypriot leader", "an ethnic Albanian party". */
export function isOfMinority(
  scene: Scene,
  sentence: number,
  token: number,
  tree: Tree,
  { language }: Context,
): boolean {
  const { ethnic } = language.events;
  return (tree.children[token] ?? []).some((child) => {
    const own = child < token ? demonymAt(scene, sentence, child) : null;
    if (own === null || !/^(amod|compound)/.test(tree.relations[child] ?? "")) return false;
    const before = tree.lemmas[child - 1]?.toLowerCase() ?? "";
    return ethnic.has(before) || isOther(demonymAt(scene, sentence, child - 1), own);
  });
}

function demonymAt({ cast }: Scene, sentence: number, token: number): LinkedMention | null {
  const mention = token < 0 ? null : cast.at(sentence, token);
  return mention?.by === "demonym" && mention.entity.startsWith("state:") ? mention : null;
}

function isOther(mention: LinkedMention | null, own: LinkedMention): boolean {
  return mention !== null && mention.entity !== own.entity;
}
