import { type EventType, spansBehind } from "@dragoman/model";
import { typeOf } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Deed } from "./deed.ts";
import { HOSTILE } from "./hostile.ts";
import { lastNamed } from "./mentioned.ts";
import type { Unaimed } from "./opponent.ts";
import { publicIn } from "./other.ts";
import type { Party } from "./parties.ts";

/** Sentences over which a visit, a talk or a misfortune goes on though whom it concerns is not named again. */
const REACH = 3;

/** Deeds that bring two or three together. */
const MEETING: ReadonlySet<EventType> = new Set([
  "CONSULT",
  "SUPPORT",
  "AGREE",
  "COOPERATE",
  "AID",
  "REQUEST",
  "RETREAT",
]);

/** Others who may be meant together. */
const SEVERAL = 2;

/**
 * "Chad's president visited Benin. He promised a loan", "urged both sides to talk and offered to mediate": the other side of the latest deed
 * that brought one together with others, where nobody else is told of since.
 */
export function fellowOf(unaimed: Unaimed, actor: string): readonly Party[] {
  const { scene, sentence, told, context } = unaimed;
  const last = told.findLast(({ deed, sentence: at }) => {
    const isNear = sentence - at <= REACH && MEETING.has(deed.type) && deed.assertion === "actual";
    return isNear && [...deed.actors, ...deed.recipients].includes(actor);
  });
  if (last === undefined) return [];
  const all = [...last.deed.actors, ...last.deed.recipients];
  const others = all.filter((party) => party !== actor);
  if (others.length > SEVERAL || others.some((party) => party.startsWith("group:"))) return [];
  for (let at = last.sentence; at <= sentence; at++) if (publicIn(scene, at, all, context).length > 0) return [];
  return others.flatMap((other) => named(unaimed, other, last.deed));
}

/** By its latest name, else by the words of the deed before: "arrived in Male". */
function named(unaimed: Unaimed, party: string, { evidence, recipients }: Deed): readonly Party[] {
  const found = lastNamed(unaimed, party);
  const [span] = spansBehind(evidence[0]?.fields["recipients"]);
  return found.length > 0 || span === undefined || recipients[0] !== party
    ? found
    : [{ entity: party, span, person: null }];
}

/** "Benin, which borders both countries, urged calm", "Chad shelled Sudan. Benin offered to mediate": both sides of a quarrel, for a third that wants to bring them together. */
export function quarrellers(unaimed: Unaimed, match: RuleMatch, acting: readonly string[]): readonly Party[] {
  const { scene, sentence, told, context } = unaimed;
  const tree = scene.syntax[sentence] ?? null;
  const below = (token: number): readonly number[] => tree?.children[token] ?? [];
  const objects = below(match.anchor).flatMap((child) => [child, ...below(child)]);
  const { mediating } = context.language.events;
  if (!objects.some((token) => mediating.has(tree?.lemmas[token]?.toLowerCase() ?? ""))) return [];
  const here = publicIn(scene, sentence, acting, context);
  if (here.length === SEVERAL) return here;
  if (typeOf(match) === "REQUEST") return [];
  const last = told.findLast(({ deed, sentence: at }) => sentence - at <= REACH && HOSTILE.has(deed.type))?.deed;
  const sides = last === undefined ? sidesBefore(unaimed, acting) : [...last.actors, ...last.recipients];
  const areTwo = sides.length === SEVERAL && sides.every((side) => side.startsWith("state:") && !acting.includes(side));
  return areTwo ? sides.flatMap((side) => lastNamed(unaimed, side)) : [];
}

/** "Chad and Sudan are at odds. Benin offered to mediate": the states of the sentence before that speaks of a quarrel. */
function sidesBefore({ scene, sentence, context }: Unaimed, acting: readonly string[]): readonly string[] {
  const { quarrels, disputes } = context.language.events;
  const isQuarrel = (lemma: string): boolean => quarrels.has(lemma.toLowerCase()) || disputes.has(lemma.toLowerCase());
  if (!scene.syntax[sentence - 1]?.lemmas.some(isQuarrel)) return [];
  return publicIn(scene, sentence - 1, acting, context).map(({ entity }) => entity);
}

/** "A flood killed forty people in Chad. Benin sent tents": the one state of which the nearest sentence tells that something befell it. */
export function strickenState({ scene, sentence, context }: Unaimed, acting: readonly string[]): readonly Party[] {
  const { calamities } = context.language.events;
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const lemmas = scene.syntax[at]?.lemmas ?? [];
    if (!lemmas.some((lemma) => calamities.has(lemma.toLowerCase()))) continue;
    const [state, other] = publicIn(scene, at, acting, context);
    return state?.entity.startsWith("state:") && other === undefined ? [state] : [];
  }
  return [];
}
