import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { wordBefore } from "./phrase.ts";
import type { Filling } from "./require.ts";

/** "Spoke about trade with Chad": a state behind what two share has a part in that, and not in the talk. */
export function refuseTopic(
  scene: Scene,
  { sentence, anchor }: RuleMatch,
  filling: Filling,
  context: Context,
): string | null {
  const { type, actors, recipients } = filling;
  if (type !== "CONSULT") return null;
  const { bonds, accompanying, roles } = context.language.events;
  const tree = scene.syntax[sentence] ?? null;
  if (tree?.upos[anchor] !== "VERB") return null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const isShared = scene.cast.inSentence(sentence).some((mention) => {
    const { entity, span, isNested } = mention;
    if (isNested || !entity.startsWith("state:")) return false;
    if (![...actors.spans, ...recipients.spans].some(([start]) => start === span[0])) return false;
    const mark = wordBefore(scene, mention, context);
    const noun = tree.lemmas[mark - 1]?.toLowerCase() ?? "";
    const isBond = accompanying.has(tokens[mark]?.lower ?? "") && bonds.has(noun);
    return isBond && !tree.lemmas.slice(anchor, mark).some((lemma) => roles.meetings.has(lemma));
  });
  return isShared ? "what is talked about, not with whom" : null;
}
