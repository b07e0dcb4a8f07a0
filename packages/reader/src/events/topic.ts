import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { markOf } from "./phrase.ts";

/** "Spoke about trade with Chad", "discussed relations with NATO": who stands behind what two share has a part in that, and not in the talk. */
export function withoutTopics(
  scene: Scene,
  { sentence, anchor }: RuleMatch,
  type: EventType,
  filled: Filled,
  context: Context,
): Filled {
  const { bonds, accompanying, dealing, roles } = context.language.events;
  const tree = scene.syntax[sentence] ?? null;
  if ((type !== "CONSULT" && type !== "AGREE") || tree?.upos[anchor] !== "VERB") return filled;
  if (dealing.has(tree.lemmas[anchor] ?? "")) return filled;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const shared = scene.cast.inSentence(sentence).filter((mention) => {
    if (mention.isNested || !/^(state|org):/.test(mention.entity)) return false;
    const mark = markOf(scene, mention, context);
    const noun = tree.lemmas[mark - 1]?.toLowerCase() ?? "";
    const isBond = mark > anchor && accompanying.has(tokens[mark]?.lower ?? "") && bonds.has(noun);
    return isBond && !tree.lemmas.slice(anchor, mark).some((lemma) => roles.meetings.has(lemma));
  });
  return select(filled, (_, at) => !shared.some(({ span }) => filled.spans[at]?.[0] === span[0]));
}
