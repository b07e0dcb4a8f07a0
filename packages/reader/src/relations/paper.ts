import { ancestors } from "../syntax/words.ts";
import { asDate, bornDate, clauseDate, type Dated } from "./dates.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { Status } from "./status.ts";

/** "The statement of May 2018 calls them L", "they signed a treaty on Monday which makes them L": the date of the document that says so. */
export function paperDate(
  { sentence, head }: LevelMention,
  { change, cue, assertion }: Status,
  { scene, context, instruments }: Ground,
): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || cue === null || change !== "held" || assertion !== "actual") return null;
  const lexicon = context.language.relations.partnerships;
  const path = ancestors(tree, head);
  for (const paper of instruments(sentence)) {
    const isSubject = tree.relations[paper.head] === "nsubj" && path.includes(tree.heads[paper.head]!);
    const isMeant = path.some((at) => tree.relations[at] === "acl:relcl" && tree.heads[at] === paper.head);
    if (!isSubject && !isMeant) continue;
    const own = bornDate(sentence, paper.head, scene, lexicon.dating);
    return own ?? (isMeant ? asDate(clauseDate(sentence, paper.head, scene)) : null);
  }
  return null;
}
