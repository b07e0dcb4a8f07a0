import { contains, type EventType, type Span } from "@dragoman/model";
import { type Filled, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { objectIn } from "../syntax/words.ts";
import { isBare, opponentOf, type Unaimed } from "./opponent.ts";
import type { Party } from "./parties.ts";
import { headLemma } from "./phrase.ts";
import { toldBefore } from "./recur.ts";

/** Deeds of words, which are said to a state though they speak of its soldiers. */
const SAID: ReadonlySet<EventType> = new Set(["REQUEST", "ACCUSE"]);

/** Deeds to people and things, by which the state is hit, or met, to which they belong. */
const BORNE: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONCEDE"]);

/** Deeds that are not done to the doer, though what is cut, moved or kept is its own. */
const WITH_OWN: ReadonlySet<EventType> = new Set(["MOBILIZE", "SANCTION", "CONCEDE"]);

/** What one's own have not done is not denied to oneself: "denied that its troops had crossed". */
const DENYING = /^reject\.deny$/;

/** Deeds by which those in arms are taken, and let go. */
const TAKING: ReadonlySet<EventType> = new Set(["COERCE", "RETREAT"]);

/** A deed before it is known to whom it is done. */
export interface Blow {
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: Filled;
}

/**
 * In a quarrel "struck a barracks" and "captured six soldiers" hit the other side, and "demanded that the soldiers leave" is asked of it: things
 * that are hit, and forces, without a word of whose they are. "Freed the prefect" is done to the state whose prefect was told of before.
 */
export function asOpponents(unaimed: Unaimed, match: RuleMatch, blow: Blow, named: Filled): Filled {
  const { type, mode, actors } = blow;
  const [actor, another] = new Set(actors.values);
  const recipients =
    WITH_OWN.has(type) || DENYING.test(match.rule.id) ? withoutOwn(unaimed, type, actors, named) : named;
  if (actor === undefined || another !== undefined || recipients.values.length > 1) return recipients;
  if (recipients.values.length === 1) return asSide(unaimed, actor, blow, recipients);
  const isBlow = type === "ASSAULT" && mode !== "crowd-control" && isBare(unaimed, match, type);
  const isOfOwn = named.values.length > 0 && type !== "MOBILIZE";
  const known = BORNE.has(type) && !isOfOwn ? knownObject(unaimed, match) : null;
  if (known !== null && known.entity !== actor) return { ...named, values: [known.entity], spans: [known.span] };
  return isBlow || isOfOwn ? withOpponent(unaimed, actor, named) : recipients;
}

/** The state whose the object of the deed was called before. */
function knownObject(unaimed: Unaimed, { anchor }: RuleMatch): Party | null {
  const { scene, sentence } = unaimed;
  const tree = scene.syntax[sentence] ?? null;
  const object = tree === null ? undefined : objectIn(tree, anchor);
  const word = scene.document.sentences[sentence]?.tokens[object ?? -1];
  return word === undefined ? null : toldBefore(unaimed, [word.start, word.end]);
}

/** The state that is hit where the words name only people or things. */
function asSide(unaimed: Unaimed, actor: string, { type, mode }: Blow, recipients: Filled): Filled {
  const [span] = recipients.spans;
  if (span === undefined || !recipients.values[0]?.startsWith("group:") || isNamed(unaimed, span)) return recipients;
  const known = BORNE.has(type) ? toldBefore(unaimed, span) : null;
  if (known !== null) return known.entity === actor ? recipients : { ...recipients, values: [known.entity] };
  return isOfSide(unaimed, type, mode, span) ? withOpponent(unaimed, actor, recipients) : recipients;
}

/** The one with whom the doer is at odds, told by these words or by its own. */
function withOpponent(unaimed: Unaimed, actor: string, words: Filled): Filled {
  const [side, further] = opponentOf(unaimed, actor);
  if (side === undefined || further !== undefined) return words;
  return { ...words, values: [side.entity], spans: [words.spans[0] ?? side.span] };
}

/** "Moved tanks to its border", "shut its embassy": what the doer calls its own, and in a quarrel the places to which it moves troops. */
function withoutOwn(unaimed: Unaimed, type: EventType, actors: Filled, recipients: Filled): Filled {
  const { scene, sentence } = unaimed;
  const isAtOdds = type === "MOBILIZE" && actors.values.some((actor) => opponentOf(unaimed, actor).length > 0);
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const isOwn = ([from]: Span): boolean =>
    isAtOdds || scene.syntax[sentence]?.xpos[tokens.findIndex(({ start }) => start === from)] === "PRP$";
  return select(recipients, (entity, at) => {
    const span = recipients.spans[at];
    return span === undefined || !actors.values.includes(entity) || !isOwn(span);
  });
}

function isNamed({ scene, sentence }: Unaimed, span: Span): boolean {
  return scene.cast.inSentence(sentence).some((mention) => contains(span, mention.span) && NAMED.test(mention.entity));
}

/** Whether words mean what only a side of a quarrel has: things that can be hit, soldiers. */
function isOfSide({ scene, sentence, context }: Unaimed, type: EventType, mode: string | null, span: Span): boolean {
  const { things, officials, armed, definite } = context.language.events;
  const lemma = headLemma(scene, sentence, span);
  if ((TAKING.has(type) || mode === "abduct") && armed.has(lemma)) return true;
  if (type === "ASSAULT" || type === "THREATEN") return things.has(lemma);
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const first = tokens.findIndex(({ start }) => start >= span[0]);
  return SAID.has(type) && officials.has(lemma) && definite.has(tokens[first - 1]?.lower ?? "");
}

const NAMED = /^(state|org|person):/;
