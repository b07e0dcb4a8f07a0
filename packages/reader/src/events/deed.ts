import type { Assertion, Event, EventType, Evidence, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, fill, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { firstOfRow } from "../syntax/words.ts";
import { withoutHour } from "../times/hour.ts";
import { withoutAnnexed } from "./annexed.ts";
import { withoutGroups } from "./bystanders.ts";
import { call } from "./call.ts";
import { cameo, cameoOfWords, widerThan } from "./cameo.ts";
import { claimOf } from "./claim.ts";
import { type Coded, code } from "./code.ts";
import { isSigned, withCosigners } from "./cosign.ts";
import { asOpponents } from "./force.ts";
import { wordsOf } from "./gist.ts";
import { atHome } from "./home.ts";
import { moodOf } from "./mood.ts";
import { withoutSelves } from "./mutual.ts";
import type { Unaimed } from "./opponent.ts";
import { headLemma } from "./phrase.ts";
import { placeOf } from "./place.ts";
import { besides, recipientsOf } from "./recipients.ts";
import { shadeOf } from "./refine.ts";
import { type Filling, refuse, refuseVoice } from "./require.ts";
import { suffering } from "./suffer.ts";
import { isListed, isMeetingBefore } from "./time.ts";
import { withoutTopics } from "./topic.ts";
import { refuseAside, refuseUnknown, refuseUnsure } from "./unsure.ts";
import { timeOf } from "./when.ts";

/** An event that has no id yet. */
export interface Deed extends Omit<Event, "id"> {
  /** Why it is a home affair and no deed between two states or organisations of states; null where it is none. */
  readonly home: string | null;
  /** Told in a line of a list, which ends with the day: a link to another page. */
  readonly isListed: boolean;
  /** A visit or talk of which something else reminds: "following her visit", "during my last visit". */
  readonly isRecalled: boolean;
  /** Where the first of the coordinated verbs stands by one of which it is told. */
  readonly row: number;
  /** Lemmas of the words that tell it, by which two promises of the same parties are told apart. */
  readonly gist: ReadonlySet<string>;
  /** The word that tells it, by its first letters, with "the" before a noun that comes back to a deed. */
  readonly act: string;
}

/** Why a match makes no event. */
export interface Refusal {
  readonly reason: string;
  /** Whether other parties could do it. */
  readonly isOpen: boolean;
}

/** The event that a match tells, or the reason why it tells none. */
export function deed(line: Unaimed, match: RuleMatch): Deed | Refusal {
  const { scene, context } = line;
  const one = (key: string): string | null => fill(match, key).values[0] ?? null;
  const type = one("event") as EventType;
  const stated = one("assertion") as Assertion | null;
  const coded = code(
    type,
    stated ?? moodOf(scene, match, type, context),
    scene.assertions.refusal(match.sentence, match.anchor),
    { mode: one("mode"), isAgreed: isAgreed(scene, match, context) },
  );
  if (coded === null) return { reason: "only asked for, or not achieved", isOpen: false };
  const all = doing(line, match, type);
  const known = withoutPeoples(scene, match, one("mode"), all, context);
  const actors = withoutGroups(scene, coded.type, withoutPrivate(scene, known), context);
  const place = placeOf(scene, match, type, context);
  const blamed = recipientsOf(line, match, { type, coded, actors, place });
  const { reciprocals } = context.language.events;
  const suffered = suffering(scene, match, { type: coded.type, actors }, blamed, place, context);
  const hit = withoutSelves(scene, suffered, actors, { type: coded.type, reciprocals });
  const recipients = asOpponents(line, match, { type: coded.type, mode: one("mode"), actors }, hit);
  const doers = besides(scene, match.sentence, coded.type, actors, recipients);
  const to = recipients.values.filter((entity) => !doers.values.includes(entity));
  if (recipients.values.length === 0 && isAnswer(match))
    return { reason: "nobody is known to be answered", isOpen: false };
  const filling = {
    type: coded.type === "REJECT" ? coded.type : type,
    assertion: coded.assertion,
    mode: one("mode"),
    actors: doers,
    recipients,
    to,
  };
  const refusal =
    refuse(scene, match, filling, context) ??
    refuseUnknown(all, actors, filling.type, to.length === 0) ??
    refuseUnsure(scene, match, filling, actors, context) ??
    refuseLone(filling, coded) ??
    refusePaper(scene, match, filling, context) ??
    refuseStranger(scene, filling);
  const home = refusal === null ? null : atHome(scene, match, { ...filling, actors: known }, context);
  const done = home ?? filling;
  const reason =
    (home === null ? refusal : null) ??
    refuseVoice(scene, match, done, context) ??
    refuseAside(scene, match, done, coded, context);
  if (reason !== null) return { reason, isOpen: reason === refusal };
  const time = timeOf(scene, match, coded, context);
  return {
    type: coded.type,
    ...shaded(scene, match, { type, coded, mode: one("mode"), cameo: one("cameo") }, context),
    contexts: fill(match, "contexts").values,
    actors: unique(done.actors.values),
    recipients: unique(done.to),
    people: unique([...done.actors.people, ...done.recipients.people]).filter((person) => isNamed(scene, person)),
    time: time?.value == null ? null : withoutHour(time.value),
    place: place?.entity ?? null,
    assertion: coded.assertion,
    claimedBy: claimOf(scene, match, done.actors.values.length > 1),
    evidence: [evidence(match, done.actors.spans, done.recipients.spans, time?.span ?? null)],
    home: home === null ? null : refusal,
    ...settingOf(scene, match, context),
    ...wordsOf(scene, match, context),
  };
}

/** In which words it stands. */
function settingOf(scene: Scene, match: RuleMatch, context: Context): Pick<Deed, "isListed" | "isRecalled" | "row"> {
  return {
    isListed: isListed(scene, match.sentence),
    isRecalled: isRecalled(scene, match, context),
    row: rowOf(scene, match),
  };
}

/** Whether the word that tells it is a noun for a meeting before that of which the sentence tells. */
function isRecalled(scene: Scene, { sentence, anchor }: RuleMatch, { language }: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree?.upos[anchor] !== "NOUN") return false;
  const isEarlier = (child: number): boolean => language.events.earlier.has(tree.lemmas[child]?.toLowerCase() ?? "");
  const isNamedEarlier = (tree.children[anchor] ?? []).some(isEarlier);
  return isNamedEarlier || isMeetingBefore(scene, sentence, tree, anchor, language.events);
}

/** Those whom the words name as doers: not who stands behind a topic, and no land that is held. */
function doing(line: Unaimed, match: RuleMatch, type: EventType): Filled {
  const { scene, context } = line;
  const signing = call(line, match, fill(match, "actors"));
  const called = isSigned(match) ? withCosigners(line, match, signing) : signing;
  return withoutAnnexed(scene, match, type, withoutTopics(scene, match, type, called, context), context);
}

/** "Recalled its envoy and closed its consulate": the character at which the first verb of the row stands. */
function rowOf({ syntax, document }: Scene, { sentence, anchor }: RuleMatch): number {
  const tree = syntax[sentence] ?? null;
  const first = tree === null ? anchor : firstOfRow(tree, anchor);
  return document.sentences[sentence]!.tokens[first]!.start;
}

/** Calls that ask whom the words before concern. */
const ANSWERED: ReadonlySet<string> = new Set(["opponent", "inviter", "stricken", "doer"]);

/** Whether a rule leaves it to the words before to whom the deed is done, and to nothing else. */
function isAnswer({ rule }: RuleMatch): boolean {
  const [first] = rule.makes.values.get("recipients") ?? [];
  return first?.kind === "call" && ANSWERED.has(first.name);
}

/** "Ms Hale hosted the ministers of Chad and Mali": nobody knows for whom she acts, and these two have not visited each other; and a state meets nobody alone. */
function refuseStranger(scene: Scene, { type, actors, recipients, to }: Filling): string | null {
  const isStranger = ({ values }: Filled): boolean => values.length > 0 && values.every(isGroup);
  const isPrivate = recipients.values.length > 0 && withoutPrivate(scene, recipients).values.length === 0;
  const [only, other] = unique([...actors.values, ...to]);
  const isLone = other === undefined && only?.startsWith("state:") === true;
  return type === "CONSULT" && (isPrivate || isLone || isStranger(actors)) ? "with somebody unknown" : null;
}

/** "Its commitment to upholding the law": a promise to nobody, whatever is promised. */
function refuseLone({ type, actors, to }: Filling, { promised, type: coded }: Coded): string | null {
  const isLone = promised && coded === "AGREE" && type === "SUPPORT" && actors.values.length + to.length < 2;
  return isLone && !actors.values.some((entity) => entity.startsWith("org:")) ? "promised to nobody" : null;
}

/** "The agreement aims to develop trade": a paper does nothing. */
function refusePaper(scene: Scene, { sentence }: RuleMatch, { actors }: Filling, { language }: Context): string | null {
  const isPaper = (span: Span): boolean => language.events.papers.has(headLemma(scene, sentence, span));
  return actors.values.every(isGroup) && actors.spans.some(isPaper) ? "a paper does nothing" : null;
}

interface Shading {
  /** The type that the rule names. */
  readonly type: EventType;
  readonly coded: Coded;
  readonly mode: string | null;
  readonly cameo: string | null;
}

/** Mode and CAMEO code: the rule's own, or what further words of the deed tell. */
function shaded(
  scene: Scene,
  match: RuleMatch,
  shading: Shading,
  { language }: Context,
): Pick<Event, "mode" | "cameo"> {
  const { coded, type } = shading;
  const own = coded.promised ? null : shading.mode;
  const code = coded.promised ? cameoOfWords(coded.type, type) : (shading.cameo ?? cameo(coded.type, own));
  const within = widerThan(code);
  const shade = shadeOf(scene, match, { type: coded.type, within: within ?? "" }, language.events);
  const mode = own ?? shade?.mode ?? null;
  const isRefined = within !== null && shade !== null && (own === null || shade.mode === null || shade.mode === own);
  return { mode, cameo: isRefined ? shade.cameo : (code ?? cameo(coded.type, mode)) };
}

/** "Agreed to lift", "is willing to withdraw": a word of consent above the deed. */
function isAgreed(scene: Scene, { sentence, anchor }: RuleMatch, { language }: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const head = tree?.heads[anchor] ?? -1;
  const isBelow = /^(xcomp|ccomp|advcl|acl|obl|obj|nmod)$/.test(tree?.relations[anchor] ?? "");
  return isBelow && language.events.agreeing.has(tree?.lemmas[head] ?? "");
}

/** Persons who act for nobody known are no actors. */
function withoutPrivate({ cast }: Scene, filled: Filled): Filled {
  return select(filled, (entity) => !entity.startsWith("group:") || !cast.entities.has(`person:${entity.slice(6)}`));
}

/** "Many Indians visited Chad", "Indians who are eager to help Chad": some of a people act for nobody. */
function withoutPeoples(
  scene: Scene,
  { sentence, anchor }: RuleMatch,
  mode: string | null,
  filled: Filled,
  { language }: Context,
): Filled {
  const tree = scene.syntax[sentence] ?? null;
  if (mode !== "visit" && tree?.relations[anchor] !== "acl:relcl") return filled;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const peoples = scene.cast.inSentence(sentence).filter(({ by, tokens: [from, to] }) => {
    const isBare = !language.events.definite.has(tokens[from - 1]?.lower ?? "");
    return by === "demonym" && isBare && /^NNP?S$/.test(tree?.xpos[to - 1] ?? "");
  });
  return select(filled, (_, at) => !peoples.some(({ span: [, end] }) => end === filled.spans[at]?.[1]));
}

/** Whether words mean somebody alone: "the leaders" may be other people than those who rule. */
function isNamed({ cast }: Scene, person: string): boolean {
  return cast.mentions.some(
    ({ entity, span, sentence, tokens }) =>
      entity === person &&
      !cast
        .allAt(sentence, tokens[0])
        .some((other) => other.entity !== person && other.span[1] === span[1] && other.span[0] === span[0]),
  );
}

function isGroup(entity: string): boolean {
  return entity.startsWith("group:");
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function evidence(match: RuleMatch, actors: readonly Span[], recipients: readonly Span[], time: Span | null): Evidence {
  return {
    span: match.span,
    rule: match.rule.id,
    confidence: match.confidence,
    fields: { act: match.act, actors, recipients, time },
  };
}
