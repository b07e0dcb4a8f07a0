import { ancestors } from "../syntax/words.ts";
import { lemmaAt } from "./cue.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";

/** Whether those who do the deed are companies, towns or clubs: "two airlines formed an L". */
export function isPrivate(level: LevelMention, { scene, memory, context }: Ground): boolean {
  const lexicon = context.language.relations.partnerships;
  const parties = memory.partiesIn(level.sentence);
  const tree = scene.syntax[level.sentence] ?? null;
  const { tokens } = scene.document.sentences[level.sentence]!;
  if (tree === null) return false;
  for (const at of ancestors(tree, level.head)) {
    const doers = (tree.children[at] ?? []).filter((child) => {
      const relation = tree.relations[child]!;
      const isPronoun = tree.upos[child] === "PRON" && relation === "nmod:poss";
      return relation === "nsubj" || (/^(obl:agent|nmod:poss)/.test(relation) && child !== level.head && !isPronoun);
    });
    if (doers.length === 0) continue;
    return doers.some((doer) =>
      [doer, ...(tree.children[doer] ?? []).filter((child) => tree.relations[child] === "conj")].some(
        (one) => lexicon.private.has(lemmaAt({ tokens, tree }, one)) && !parties.some(({ head }) => head === one),
      ),
    );
  }
  return false;
}
