import { spansBehind } from "@dragoman/model";
import { fill, typeOf } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Deed } from "./deed.ts";
import { lastNamed } from "./mentioned.ts";
import { opponentOf, type Unaimed } from "./opponent.ts";
import { otherState } from "./other.ts";
import type { Party } from "./parties.ts";

/** Sentences over which somebody is held. */
const REACH = 4;

/**
 * "Latvia accused Peru of spying. Its consul was expelled", "Chad seized two boats from Mali. The crews were released": who does what a passive
 * tells without a doer: the opponent of the one state that suffers it, or, where they are let go whom no word names, whoever seized them.
 * "Chad freed two Malian drivers. The men were arrested in May": whoever has let go those whom no word names had seized them.
 */
export function untoldDoer(unaimed: Unaimed, match: RuleMatch): readonly Party[] {
  const [only, other] = fill(match, "recipients").values.filter((entity) => entity.startsWith("state:"));
  if (only !== undefined) return other === undefined ? opponentOf(unaimed, only) : [];
  const [doer, further] = takenBy(unaimed, match)?.actors ?? [];
  return doer === undefined || further !== undefined ? [] : lastNamed(unaimed, doer);
}

/** Those whom the one who lets somebody go has seized, or has let go who had seized them. */
export function captivesOf(
  unaimed: Unaimed,
  holder: string,
  last: Deed | undefined = seizure(unaimed),
): readonly Party[] {
  const [words] = spansBehind(last?.evidence[0]?.fields["recipients"]);
  if (last === undefined || words === undefined || !last.actors.includes(holder)) return [];
  return last.recipients.map((entity) => ({ entity, span: words, person: null }));
}

/** "Chad seized two boats from Mali. Togo called for the release of the crews": whoever seized them, else the one other state of the sentence. */
export function holdersOf(
  unaimed: Unaimed,
  { words, sentence }: RuleMatch,
  acting: readonly string[],
): readonly Party[] {
  const { scene, context } = unaimed;
  const { comebacks } = context.language.events;
  const lemmas = words.map((word) => scene.syntax[sentence]?.lemmas[word] ?? "");
  if (!lemmas.some((lemma) => comebacks.get(lemma)?.includes("RETREAT"))) return [];
  const holders = (seizure(unaimed)?.actors ?? []).filter((party) => !acting.includes(party));
  return holders.length > 0
    ? holders.flatMap((party) => lastNamed(unaimed, party))
    : otherState(scene, sentence, acting, context, false);
}

/** The deed before that a match undoes, or which undid it: those are let go who were seized, and were seized who are let go. */
export function takenBy(unaimed: Unaimed, match: RuleMatch): Deed | undefined {
  const type = typeOf(match);
  if (type === "RETREAT") return seizure(unaimed);
  return type === "COERCE"
    ? lastOf(unaimed, ({ type: other, mode }) => other === "RETREAT" && mode === "release")
    : undefined;
}

/** The last deed before by which somebody was seized. */
function seizure(unaimed: Unaimed): Deed | undefined {
  return lastOf(unaimed, ({ type }) => type === "COERCE");
}

function lastOf({ told, sentence }: Unaimed, isMeant: (deed: Deed) => boolean): Deed | undefined {
  return told.findLast(
    ({ deed, sentence: at }) => sentence - at <= REACH && isMeant(deed) && deed.assertion === "actual",
  )?.deed;
}
