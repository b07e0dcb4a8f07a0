import type { RuleMatch } from "../rules/match.ts";
import { childOf } from "../syntax/words.ts";
import type { Unaimed } from "./opponent.ts";
import { type Party, parties } from "./parties.ts";

/** "Suspended the talks, accusing Chad of raids": those whom the doer accuses while doing it, to whom it is done. */
export function accusedBeside(
  { scene, sentence, context }: Unaimed,
  { anchor }: RuleMatch,
  acting: readonly string[],
): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  const { accusing } = context.language.events;
  const clause = tree?.children[anchor]?.find(
    (child) =>
      tree.relations[child] === "advcl" && tree.xpos[child] === "VBG" && accusing.has(tree.lemmas[child] ?? ""),
  );
  const accused = tree === null || clause === undefined ? undefined : childOf(tree, clause, "obj");
  if (accused === undefined) return [];
  return parties(scene, sentence, accused, context).filter(
    ({ entity }) => entity.startsWith("state:") && !acting.includes(entity),
  );
}
