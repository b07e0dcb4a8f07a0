import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, fill, filledBy, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Deed } from "./deed.ts";
import { HOSTILE } from "./hostile.ts";
import { lastNamed } from "./mentioned.ts";
import { statesIn } from "./other.ts";
import type { Party } from "./parties.ts";
import { isPronoun, marksOf } from "./phrase.ts";
import { postOf } from "./post.ts";
import { isTellers } from "./teller.ts";
import { doersAbove, doersBelow, doersOf } from "./whose.ts";

/** A deed told before, and the sentence that tells it. */
export interface Recent {
  readonly sentence: number;
  readonly deed: Deed;
}

/** Where a deed is told that names nobody to whom it is done. */
export interface Unaimed {
  readonly scene: Scene;
  readonly sentence: number;
  /** Deeds told before, the latest last. */
  readonly told: readonly Recent[];
  readonly context: Context;
}

/** Rules of deeds of which a place tells where it is, not of what it is: "reopened a crossing at Rama". */
const LYING = /^(assault|retreat|sanction)\./;

/** Sentences over which a quarrel goes on though a side is not named again. */
const REACH = 4;

/** Deeds against each other that make two states rivals. */
const OFTEN = 3;

/** Deeds after which a state would not be the doer's opponent. */
const UNDONE: ReadonlySet<string> = new Set(["negated", "denied", "possible"]);

/** Deeds of one side of a quarrel that are done to the other, though nobody is named. */
const ANSWERS: ReadonlySet<EventType> = new Set(["ACCUSE", "THREATEN", "REJECT", "CONCEDE", "RETREAT"]);

/** Answers that envoys give to those in whose country they are. */
const TO_HOSTS: ReadonlySet<EventType> = new Set(["REJECT", "THREATEN"]);

/** Words about what others have done. */
const OF_DEEDS: ReadonlySet<EventType> = new Set(["SUPPORT", "ACCUSE", "REJECT"]);

/** Deeds that want an answer. */
const ASKING: ReadonlySet<EventType> = new Set(["AGREE", "REQUEST"]);

/** Modes of deeds that are done to persons, to crowds at home or to a body: of courts, of police, of those who leave it. */
const APART: ReadonlySet<string> = new Set(["allege", "investigate", "convict", "crowd-control", "withdraw", "expel"]);

/** What a deed's words name as recipients; where they name nobody and nothing, the doer's opponent is asked for first. */
export function aimed(unaimed: Unaimed, match: RuleMatch, type: EventType): Filled {
  const named = besidesSelf(unaimed.scene, match, type);
  return isTellers(unaimed, match, type, named)
    ? { ...nothing, calls: ["speaker"] }
    : toOthers(unaimed, match, type, named);
}

/** The same of what does not belong to whoever tells of it. */
function toOthers(unaimed: Unaimed, match: RuleMatch, type: EventType, named: Filled): Filled {
  const doing = OF_DEEDS.has(type) ? [doersAbove, doersBelow].flatMap((find) => find(unaimed, match)) : [];
  if (doing.length > 0) return filledBy(doing);
  if (named.values.length > 0) return named;
  const isOfDeed = type === "ACCUSE" || type === "REJECT";
  const doers = isOfDeed ? doersOf(unaimed, match, fill(match, "actors").values) : null;
  if (doers !== null) return { ...named, calls: doers.length > 0 ? ["doer"] : [] };
  const isOpen = isAnswer(unaimed, match, type) || (HOSTILE.has(type) && named.calls.includes("context"));
  return isOpen && isBare(unaimed, match, type) ? answered(unaimed, match, type, named) : named;
}

function isAnswer(unaimed: Unaimed, match: RuleMatch, type: EventType): boolean {
  if (type === "REQUEST") return hasObject(unaimed, match);
  return ANSWERS.has(type) && !APART.has(fill(match, "mode").values[0] ?? "");
}

/** To whom an answer is given that names nobody: where envoys speak, to their hosts, else to the opponent. */
function answered(unaimed: Unaimed, match: RuleMatch, type: EventType, named: Filled): Filled {
  const hosts = TO_HOSTS.has(type) ? postOf(unaimed, match) : [];
  return hosts.length > 0 ? filledBy(hosts) : { ...named, calls: ["opponent", ...named.calls] };
}

/** "Demanded his release", "threatened to cut its aid": whoever asks for his own people, or takes back what is his own, does it to others. */
function besidesSelf(scene: Scene, match: RuleMatch, type: EventType): Filled {
  const named = fill(match, "recipients");
  const actors = fill(match, "actors").values;
  const areOwn = named.values.length > 0 && named.values.every((entity) => actors.includes(entity));
  const isOwn =
    areOwn && (type === "REQUEST" || HOSTILE.has(type)) && isPronoun(scene, match.sentence, named.spans[0]!);
  return isOwn ? { ...nothing, calls: named.calls } : named;
}

/** "Demanded an inquiry", by one of a quarrel "called for an inquiry", but not "called on all to stop". */
function hasObject(unaimed: Unaimed, match: RuleMatch): boolean {
  const tree = unaimed.scene.syntax[match.sentence] ?? null;
  const isAsked = (child: number): boolean => {
    const relation = tree?.relations[child];
    return relation === "obj" || (relation === "obl" && match.words.includes(child) && isOfQuarrel(unaimed, match));
  };
  return (tree?.children[match.anchor] ?? []).some(isAsked);
}

/** Whether the doer has done something hostile before, or suffered it. */
function isOfQuarrel({ told, sentence }: Unaimed, match: RuleMatch): boolean {
  const actors = fill(match, "actors").values;
  return told.some(({ deed: { type, actors: doers, recipients }, sentence: at }) => {
    const isNear = sentence - at <= REACH && HOSTILE.has(type);
    return isNear && [...doers, ...recipients].some((party) => actors.includes(party));
  });
}

/** "Condemned the raid", but not "condemned the raid on a mosque", "the Lima raid": no words tell more of what it is about; of an answer that is threatened they may, but for a name. */
export function isBare(
  { scene, sentence, context }: Unaimed,
  { anchor, words, rule }: RuleMatch,
  type: EventType,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { locatives } = context.language.events;
  const isPlaced = (token: number): boolean =>
    LYING.test(rule.id) && marksOf(scene, sentence, token, "case").some((word) => locatives.has(word));
  const below = (token: number): readonly number[] => tree?.children[token] ?? [];
  const isNamed = (child: number): boolean => scene.cast.inSentence(sentence).some(({ tokens }) => tokens[0] > child);
  const isOpen = (child: number): boolean =>
    type === "THREATEN" && tree?.relations[child]?.startsWith("acl") === true && !isNamed(child);
  const isMore = (child: number): boolean =>
    !words.includes(child) &&
    !isPlaced(child) &&
    !isOpen(child) &&
    (/^(nmod$|acl|flat|conj)/.test(tree?.relations[child] ?? "") || tree?.upos[child] === "PROPN");
  return below(anchor).every((child) => tree?.relations[child] !== "obj" || !below(child).some(isMore));
}

/**
 * The state with which another is at odds where a clause tells what it does in answer and names nobody: the other side of the
 * latest hostile deed, else the only other state of the quarrel that the sentences before speak of. Empty where a third is told of.
 */
export function opponentOf(unaimed: Unaimed, actor: string): readonly Party[] {
  const { scene, sentence, context } = unaimed;
  if (!actor.startsWith("state:")) return [];
  const here = statesIn(scene, sentence, [actor], context).map(({ entity }) => entity);
  const sides = sidesAgainst(unaimed, actor);
  return here.every((entity) => sides.includes(entity)) ? sides.flatMap((side) => lastNamed(unaimed, side)) : [];
}

/** The same for several who act together, with whom it must be the same. */
export function opponentOfAll(unaimed: Unaimed, actors: readonly string[]): readonly Party[] {
  const [first = [], ...others] = actors.map((actor) => opponentOf(unaimed, actor));
  const sides = first.map(({ entity }) => entity).join();
  return others.every((other) => other.map(({ entity }) => entity).join() === sides) ? first : [];
}

/** The side of the quarrel told last, unless the report is about a quarrel with another and the sentence before does not name that side. */
function sidesAgainst(unaimed: Unaimed, actor: string): readonly string[] {
  const { scene, sentence, context } = unaimed;
  const last = otherSide(unaimed, actor) ?? inQuarrel(unaimed, actor);
  const main = rival(unaimed, actor);
  if (main.length === 0 || last.length === 0) return [...last, ...main];
  const before = sentence > 0 ? statesIn(scene, sentence - 1, [actor], context).map(({ entity }) => entity) : [];
  return last.every((entity) => before.includes(entity)) ? last : main;
}

/** Whoever last offered or promised something to states, invited or asked them: "Chad has accepted the invitation", "Chad refused". */
export function inviterOf({ told, sentence, scene }: Unaimed, actors: readonly string[]): readonly Party[] {
  const isAsked = ({ type, recipients }: Deed): boolean =>
    ASKING.has(type) && actors.length > 0 && actors.every((actor) => recipients.includes(actor));
  const last = told.findLast(({ deed, sentence: at }) => sentence - at <= REACH && isAsked(deed))?.deed;
  const [inviter, other] = last?.actors ?? [];
  return inviter === undefined || other !== undefined ? [] : lastNamed({ sentence, scene }, inviter);
}

/** The other side of the latest hostile deed, if it was done by or to the state; null where none was told. A drill that names nobody tells of no side. */
function otherSide({ told, sentence }: Unaimed, actor: string): readonly string[] | null {
  const last = told.findLast(
    ({ deed, sentence: at }) =>
      sentence - at <= REACH &&
      HOSTILE.has(deed.type) &&
      !UNDONE.has(deed.assertion) &&
      !(deed.recipients.length === 0 && (at === sentence || deed.type === "MOBILIZE")),
  );
  const [doers = [], done = []] = [last?.deed.actors, last?.deed.recipients].map((all) =>
    all?.filter((one) => one.startsWith("state:")),
  );
  if (doers.length === 0 || done.length === 0) return null;
  if (doers.join() === actor) return done;
  // "Peru condemned the Omani raid": who blames somebody for it need not be hit by it.
  const isBlame = last?.deed.type === "ACCUSE" && last.sentence === sentence;
  return done.includes(actor) && !isBlame ? doers : null;
}

/** The state with which another has been at odds all through the report, in several deeds; empty where it is so with others too. */
function rival({ told }: Unaimed, actor: string): readonly string[] {
  const count = new Map<string, number>();
  for (const { deed } of told) for (const one of facing(deed, actor)) count.set(one, (count.get(one) ?? 0) + 1);
  const [first, second] = [...count].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= OFTEN && first[1] >= 2 * (second?.[1] ?? 0) ? [first[0]] : [];
}

/** The states to which a state does harm by a deed, or which do it harm. */
function facing({ type, assertion, actors, recipients }: Deed, state: string): readonly string[] {
  if (!HOSTILE.has(type) || UNDONE.has(assertion)) return [];
  const others = actors.includes(state) ? recipients : recipients.includes(state) ? actors : [];
  return others.filter((one) => one.startsWith("state:"));
}

/** The only other state in the latest sentence that names any, if that tells of enmity. */
function inQuarrel({ scene, sentence, context }: Unaimed, actor: string): readonly string[] {
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const others = statesIn(scene, at, [actor], context).map(({ entity }) => entity);
    if (others.length > 0) return others.length === 1 && isHostile(scene, at, context) ? others : [];
  }
  return [];
}

/** Whether a sentence tells of what is done against somebody, or of a quarrel between two states. */
function isHostile(scene: Scene, sentence: number, context: Context): boolean {
  const { enmities, mourning, quarrels } = context.language.events;
  const lemmas = scene.syntax[sentence]?.lemmas.map((lemma) => lemma.toLowerCase()) ?? [];
  if (lemmas.some((lemma) => mourning.has(lemma))) return false;
  if (lemmas.some((lemma) => enmities.has(lemma))) return true;
  return lemmas.some((lemma) => quarrels.has(lemma)) && statesIn(scene, sentence, [], context).length > 1;
}
