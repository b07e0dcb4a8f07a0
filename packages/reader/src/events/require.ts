import { type Assertion, contains, type EventType, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { stateOfSite } from "../entities/home.ts";
import type { Filled } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { isOwnServant } from "../rules/subject.ts";
import type { Scene } from "../scene.ts";
import { isExtract } from "../text/document.ts";
import { isAim } from "./aim.ts";
import { isBygone } from "./bygone.ts";
import { isUnclaimed } from "./claim.ts";
import { isCounted } from "./counted.ts";
import { headLemma, headWords, isFirstPerson } from "./phrase.ts";
import { CONDITIONAL, refuseSpoken } from "./speech.ts";
import { isHistory } from "./time.ts";
import { isConditional, isTold } from "./told.ts";

/** Deeds that somebody suffers or receives; without anybody they are domestic or a topic. */
const DIRECTED: ReadonlySet<EventType> = new Set([
  "AID",
  "REQUEST",
  "THREATEN",
  "SANCTION",
  "COERCE",
  "ASSAULT",
  "COOPERATE",
]);

/** Modes that need nobody named: a treaty is left as a body is; an end of sanctions or fighting is asked of whom it concerns. */
const OPEN_MODES: ReadonlySet<string> = new Set(["withdraw", "yield"]);

/** Deeds that are home affairs when those whom they concern are not known to be somebody else's people. */
const DOMESTIC: ReadonlySet<EventType> = new Set([
  "AGREE",
  "SUPPORT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "CONCEDE",
  "COERCE",
  "AID",
]);

/** Deeds whose parties have no sides that a report would keep apart. */
export const MUTUAL: ReadonlySet<EventType> = new Set(["CONSULT", "COOPERATE"]);

/** Deeds that states do together; with private partners they are home affairs or business. */
const JOINT: ReadonlySet<EventType> = new Set(["AGREE", "SUPPORT"]);

/** Modes of home affairs, unless another state is concerned: an office given up, a case looked into. */
const INTERNAL: ReadonlySet<string> = new Set(["resign", "investigate"]);

/** Deeds that a state does for itself and that concern others all the same. */
const FOR_ITSELF: ReadonlySet<EventType> = new Set(["MOBILIZE", "ASSAULT", "PROTEST"]);

/** Deeds of good will, which are done to people and bodies alone. */
export const KIND: ReadonlySet<EventType> = new Set(["AGREE", "SUPPORT", "COOPERATE", "CONSULT", "AID", "REQUEST"]);

/** A deed as far as it is filled. */
export interface Filling {
  /** The type that the rule names, before a future made it another. */
  readonly type: EventType;
  readonly assertion: Assertion;
  readonly mode: string | null;
  readonly actors: Filled;
  readonly recipients: Filled;
  /** Recipients who are not actors too. */
  readonly to: readonly string[];
}

/** Why a match is no deed between parties, or null when it is one. */
export function refuse(scene: Scene, match: RuleMatch, filling: Filling, context: Context): string | null {
  if (filling.actors.values.length === 0) return "nobody acts";
  return (
    refuseParties(filling, isOffered(scene, match, context)) ??
    refuseThings(scene, match, filling, context) ??
    refusePrivate(scene, match, filling, context) ??
    refuseOrgans(scene, match, filling, context) ??
    refuseOwn(scene, match, filling, context)
  );
}

/**
 * What a state does towards nobody or its own people, where nothing speaks of another state or of a body of states: on a
 * government's own site in the sentence, in other reports in the one before either.
 */
function refuseOwn(
  scene: Scene,
  { sentence }: RuleMatch,
  { type, mode, actors, recipients, to }: Filling,
  context: Context,
): string | null {
  const own = stateOfSite(scene.document, context);
  if (!isExtract(scene.document) && INTERNAL.has(mode ?? "") && !to.some(isPublic))
    return "an affair of offices and courts";
  const doer = own ?? (isExtract(scene.document) ? undefined : actors.values.find((entity) => entity === first(scene)));
  if (doer === undefined || actors.values.some((entity) => entity !== doer) || to.some(isPublic)) return null;
  if (own === null && (to.length > 0 || FOR_ITSELF.has(type) || OPEN_MODES.has(mode ?? ""))) return null;
  const isAbroad = (entity: string): boolean => {
    const acts = scene.cast.actsFor(entity);
    return acts === null ? context.reference.sort(entity) === "armed-group" : isPublic(acts) && acts !== doer;
  };
  const before = own === null && sentence > 0 ? scene.cast.inSentence(sentence - 1) : [];
  const mentions = [...before, ...scene.cast.inSentence(sentence)].filter(({ entity }) => isAbroad(entity));
  const isTold =
    to.length === 0
      ? mentions.length > 0
      : recipients.spans.some((span) => mentions.some((mention) => contains(span, mention.span)));
  return isTold ? null : "home affairs of a state";
}

/** Deeds of words that organs of one state do to each other. */
const QUARREL: ReadonlySet<EventType> = new Set(["REJECT", "ACCUSE"]);

/** A court or a chamber acts, and not the state as such. */
function refuseOrgans(
  scene: Scene,
  { sentence }: RuleMatch,
  { type, actors: { spans }, to }: Filling,
  { language }: Context,
): string | null {
  const isOrgan = (span: Span): boolean => language.events.organs.has(headLemma(scene, sentence, span).toLowerCase());
  return QUARREL.has(type) && to.length === 0 && spans.every(isOrgan) ? "an affair of offices and courts" : null;
}

/** The state of which the article speaks first. */
function first({ cast }: Scene): string | null {
  for (const { entity } of cast.mentions) {
    const acts = cast.actsFor(entity);
    if (acts?.startsWith("state:")) return acts;
  }
  return null;
}

/** Words shared with what is no party at all: a plan, a fund, an alliance of the two. */
function refuseThings(
  scene: Scene,
  { sentence }: RuleMatch,
  { type, recipients, to }: Filling,
  { language }: Context,
): string | null {
  if (!KIND.has(type) || to.length === 0 || to.some((entity) => !entity.startsWith("group:"))) return null;
  const { groups, officials, bodies } = language.events;
  const tree = scene.syntax[sentence] ?? null;
  const isBody = recipients.spans.some((span) => {
    const head = headWords(scene, sentence, span).at(-1) ?? -1;
    const lemma = tree?.lemmas[head]?.toLowerCase() ?? "";
    return groups.has(lemma) || officials.has(lemma) || bodies.has(lemma) || scene.cast.at(sentence, head) !== null;
  });
  return isBody ? null : "done to a thing";
}

/** "Algeria offered to mediate" tells a deed, "the fair offers a view" none. */
function isOffered({ syntax }: Scene, { sentence, anchor }: RuleMatch, { language }: Context): boolean {
  const tree = syntax[sentence] ?? null;
  const isDone = (tree?.children[anchor] ?? []).some((child) => tree?.relations[child] === "xcomp");
  return (
    isDone && language.events.offering.has(tree?.lemmas[anchor] ?? "") && /^VB[DN]$/.test(tree?.xpos[anchor] ?? "")
  );
}

function refuseParties(filling: Filling, isOffer: boolean): string | null {
  const { type, actors, recipients, to } = filling;
  const all = [...new Set([...actors.values, ...to])];
  const states = all.filter(isPublic).length;
  if (states === 0) return "no state or organisation of states";
  if (recipients.values.length > 0 && to.length === 0) return "a party acting on itself";
  if (type === "REQUEST" && to.length < recipients.values.length) return "a party asking itself too";
  return (isOffer ? null : refuseAlone(filling, all.length, states)) ?? refuseUndone(filling, states);
}

/** A deed that takes two, told of one. */
function refuseAlone({ type, mode, actors, to }: Filling, all: number, states: number): string | null {
  const isBody = actors.values.some((entity) => entity.startsWith("org:"));
  const isJoint = to.length === 0 && actors.values.length > 1 && JOINT.has(type);
  const isBetween = mode === "third-party" && all > 2;
  if ((MUTUAL.has(type) || isJoint) && states < 2 && !isBody && !isBetween) return "no two states do it together";
  if (type === "AGREE" && all < 2 && !isBody) return "promised to nobody";
  const isCut = type === "SANCTION" && isBody;
  return DIRECTED.has(type) && all < 2 && !isCut && !OPEN_MODES.has(mode ?? "") ? "done to nobody" : null;
}

/** What was not done concerns nobody unless it was to be done to somebody; a treaty left unsigned does. */
function refuseUndone({ type, assertion }: Filling, states: number): string | null {
  const isUnsigned = type === "SUPPORT" && assertion === "negated";
  if (assertion === "actual" || assertion === "planned" || states > 1 || isUnsigned) return null;
  return "not done, and to nobody";
}

/** Home affairs: a state's words or force to people who are not known to be somebody else's. */
function refusePrivate(
  scene: Scene,
  match: RuleMatch,
  { type, mode, actors, recipients, to }: Filling,
  context: Context,
): string | null {
  const states = [...new Set([...actors.values, ...to])].filter(isPublic);
  const isHome = DOMESTIC.has(type) || mode === "expel";
  if (!isHome || states.length > 1 || to.length === 0) return null;
  const isAbroad =
    to.some((entity) => isForeign(entity, context)) ||
    recipients.spans.some((span) => isArmed(scene, match.sentence, span, context)) ||
    recipients.spans.some((span) => namesOther(scene, match.sentence, span, states[0]));
  return isAbroad ? null : "home affairs";
}

/** Whether the words name another country: "the Chinese company". */
function namesOther({ cast, document }: Scene, sentence: number, span: Span, own: string | undefined): boolean {
  return cast.inSentence(sentence).some(({ entity, span: words }) => {
    const isState = contains(span, words) && entity.startsWith("state:");
    return isState && entity !== own && !isBygone(entity, document.article.published);
  });
}

/** Why a match tells no deed at all, whoever the parties are. */
export function refuseVoice(scene: Scene, match: RuleMatch, filling: Filling, context: Context): string | null {
  const { type, assertion, recipients, actors } = filling;
  const { document } = scene;
  const { firstPerson } = context.language.events;
  const speaks = actors.spans.some(([start, end]) => isFirstPerson(document.text.slice(start, end), firstPerson));
  if (speaks && actors.values.length < 2 && recipients.values.length === 0) return "a speaker's own affair";
  if (document.sentences[match.sentence]?.tokens.at(-1)?.form === "?") return "asked, not told";
  if (isOrder(scene, match, type, context)) return "an order to one's own";
  if (isUnclaimed(scene, match)) return "the words of nobody known";
  if (isCounted(scene, match, type, context)) return "how often, and nothing done once";
  if (isHistory(scene, match.sentence)) return "told of another century";
  const { published } = document.article;
  if ([...actors.values, ...recipients.values].some((party) => isBygone(party, published)))
    return "a state of the past";
  const isTentative = assertion === "actual" || assertion === "possible";
  if (isTentative && isAim(scene, match, type, context)) return "only what something is for";
  if (!CONDITIONAL.has(type) && isConditional(scene, match, context)) return "only on a condition";
  const spoken = refuseSpoken(scene, match, filling, context);
  if (spoken !== null) return spoken;
  return isTold(scene, match, context) ? null : "a topic, not a deed told";
}

/** "Ordered the navy to leave": what is told to one's own is asked of nobody else. */
function isOrder({ syntax }: Scene, { sentence, anchor }: RuleMatch, type: EventType, { language }: Context): boolean {
  const tree = syntax[sentence] ?? null;
  const isOwn = (child: number): boolean => tree !== null && isOwnServant(tree, child, language.events.roles);
  return type === "REQUEST" && (tree?.children[anchor] ?? []).some(isOwn);
}

/** Whether a group stands outside the state: other countries, rebels. */
function isForeign(entity: string, { language }: Context): boolean {
  const { foreign, guards } = language.events;
  const words = entity.slice(entity.indexOf(":") + 1).split(" ");
  return words.some((word, at) => foreign.has(word) && !guards.has(words[at - 1] ?? ""));
}

/** "Blamed al-Shabaab": a rebel group that the reference data knows. */
function isArmed({ cast }: Scene, sentence: number, span: Span, { reference }: Context): boolean {
  const named = cast.inSentence(sentence).filter((mention) => contains(span, mention.span));
  return named.some(({ entity }) => reference.sort(entity) === "armed-group");
}

/** A state or an organisation of states. */
export function isPublic(entity: string): boolean {
  return entity.startsWith("state:") || entity.startsWith("org:");
}
