import { fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { subjectIn } from "../syntax/words.ts";
import { HOSTILE } from "./hostile.ts";
import type { Unaimed } from "./opponent.ts";
import type { Party } from "./parties.ts";

/**
 * "Chad's embassy in Lima rejected the charge": the state in which envoys stand, to whom they speak, unless another has just done
 * something against theirs.
 */
export function postOf(unaimed: Unaimed, match: RuleMatch): readonly Party[] {
  const { scene, sentence, told, context } = unaimed;
  const tree = scene.syntax[sentence] ?? null;
  const subject = tree === null ? undefined : subjectIn(tree, match.anchor);
  const [own, further] = fill(match, "actors").values;
  const isPost = subject !== undefined && context.language.events.posts.has(tree?.lemmas[subject]?.toLowerCase() ?? "");
  if (!isPost || own === undefined || further !== undefined) return [];
  const places = (tree?.children[subject] ?? []).filter(
    (child) => child > subject && tree?.relations[child] === "nmod",
  );
  const hosts = places.flatMap((place) => landAt(unaimed, place)).filter(({ entity }) => entity !== own);
  const isOfOther = told.some(
    ({ deed: { type, actors, recipients }, sentence: at }) =>
      at >= sentence - 1 &&
      HOSTILE.has(type) &&
      recipients.includes(own) &&
      actors.some((actor) => hosts.every(({ entity }) => entity !== actor)),
  );
  return isOfOther || hosts.length > 1 ? [] : hosts;
}

/** The state that is named at a token, or whose city is. */
function landAt({ scene, sentence, context }: Unaimed, token: number): readonly Party[] {
  return scene.cast
    .inSentence(sentence)
    .filter(({ tokens: [from] }) => from === token)
    .flatMap(({ entity, span }) => {
      const [kind, name = ""] = entity.split(":");
      const state = kind === "place" ? context.reference.cityState(name) : kind === "state" ? entity : null;
      return state === null ? [] : [{ entity: state, span, person: null }];
    });
}
