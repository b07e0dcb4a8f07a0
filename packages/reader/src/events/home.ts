import { contains, type EventType, overlaps, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { stateOfSite } from "../entities/home.ts";
import type { Filled } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { groupId } from "./group.ts";
import { headWords, isFirstPerson, isPronoun } from "./phrase.ts";
import { shadeOf } from "./refine.ts";
import type { Filling } from "./require.ts";

/** Deeds that one party does, whoever they concern. */
const LONE: ReadonlySet<EventType> = new Set([
  "PROTEST",
  "RETREAT",
  "CONCEDE",
  "REJECT",
  "THREATEN",
  "ACCUSE",
  "REQUEST",
  "COERCE",
  "ASSAULT",
  "MOBILIZE",
]);

/** CAMEO codes of promises that mean nothing without somebody to whom they are made: support, aid. */
const TO_SOMEBODY = /^03[23]$/;

/** Deeds that count whoever does them: a strike begun or called off. */
const OF_ANYBODY: ReadonlySet<EventType> = new Set(["PROTEST", "CONCEDE"]);

/** Deeds of one party to another who need have no name. */
const ONE_SIDED: ReadonlySet<EventType> = new Set(["SANCTION", "AID"]);

/**
 * A deed inside a state, or between a state and people who are not known to be another's: told as actual in the outlet's
 * own words, of parties that both stand in the sentence. Null where it is none, and on a government's own site, which is full of them.
 */
export function atHome(scene: Scene, match: RuleMatch, filling: Filling, context: Context): Filling | null {
  const { type, assertion, actors } = filling;
  const { firstPerson } = context.language.events;
  if (stateOfSite(scene.document, context) !== null) return null;
  if (assertion !== "actual" && assertion !== "planned") return null;
  const words = actors.spans.map((span) => scene.document.text.slice(...span));
  const isSpeakers = words.some((word) => isFirstPerson(word, firstPerson));
  if (isSpeakers || isSpoken(scene, match.act) || isAside(scene, match) || isOfSame(filling)) return null;
  if (!isOfPublic(scene, match.sentence, filling, context)) return null;
  const recipients = apart(scene, match.sentence, filling.recipients, actors);
  const to = recipients.values.filter((entity) => !actors.values.includes(entity));
  if (to.length === 0 && areOwn(scene, match.sentence, recipients)) return null;
  const isJoint = new Set([...actors.values, ...to]).size > 1;
  const vow = type === "AGREE" ? shadeOf(scene, match, { type, within: "" }, context.language.events) : null;
  const isVow = vow !== null && !TO_SOMEBODY.test(vow.cameo);
  const isTold =
    LONE.has(type) ||
    isVow ||
    (isJoint &&
      (ONE_SIDED.has(type) ||
        areNamed(scene, match.sentence, filling) ||
        arePolitical(scene, match.sentence, filling, context)));
  return isTold && actors.values.length > 0 ? { ...filling, recipients, to } : null;
}

/** Whether one of those who do it counts in public life, or it is a deed of anybody's. */
function isOfPublic(scene: Scene, sentence: number, { type, actors }: Filling, context: Context): boolean {
  const isOne = (span: Span, at: number): boolean =>
    isPolitical(scene, sentence, span, actors.values[at] ?? "", context);
  return OF_ANYBODY.has(type) || actors.spans.some(isOne);
}

/** "The assassination of the general": the same words cannot name who did it. */
function isOfSame({ actors, recipients }: Filling): boolean {
  return recipients.spans.some((span) => actors.spans.some((other) => isAt(other, span)));
}

/** "Farmers, who have been protesting": a relative clause or a participle only says who they are; "issued a letter demanding" tells a deed. */
function isAside({ syntax }: Scene, { sentence, anchor, words }: RuleMatch): boolean {
  const tree = syntax[sentence] ?? null;
  const isOfVerb = tree?.upos[anchor] === "VERB" || /^(obj|obl|nsubj)/.test(tree?.relations[anchor] ?? "");
  const clause = tree?.upos[anchor] === "VERB" ? anchor : (tree?.heads[anchor] ?? -1);
  const isPart = tree?.xpos[clause] === "VBG" && words.includes(tree.heads[clause] ?? -1);
  return isOfVerb && !isPart && (tree?.relations[clause] ?? "").startsWith("acl");
}

/** Whether it stands in somebody's direct speech. */
function isSpoken({ quotations }: Scene, act: Span): boolean {
  return quotations.some(({ kind, content }) => kind === "direct" && content.some((part) => contains(part, act)));
}

/** Whether one counts in public life: a state or body, an armed or political group, somebody with a name. */
function isPolitical(scene: Scene, sentence: number, span: Span, entity: string, { language }: Context): boolean {
  if (!entity.startsWith("group:")) return true;
  const { political } = language.events;
  const tree = scene.syntax[sentence] ?? null;
  const words = headWords(scene, sentence, span);
  if (words.some((at) => tree?.upos[at] === "PRON")) return false;
  return isNamed(scene, sentence, span) || words.some((at) => political.has(tree?.lemmas[at]?.toLowerCase() ?? ""));
}

/** Whether a name, or a people's, stands among the words: "Kenyan students", but not "students in Kenya". */
function isNamed(scene: Scene, sentence: number, span: Span): boolean {
  const tree = scene.syntax[sentence] ?? null;
  return headWords(scene, sentence, span).some(
    (at) => tree?.upos[at] === "PROPN" || scene.cast.at(sentence, at) !== null,
  );
}

/** Whether all parties have names: nobody signs or confers with "journalists". */
function areNamed(scene: Scene, sentence: number, { actors, recipients }: Filling): boolean {
  return [...actors.spans, ...recipients.spans].every((span) => isNamed(scene, sentence, span));
}

/** Whether all parties count in public life: "the government and the rebels". */
function arePolitical(scene: Scene, sentence: number, { actors, recipients }: Filling, context: Context): boolean {
  return [actors, recipients].every(({ spans, values }) =>
    spans.every((span, at) => isPolitical(scene, sentence, span, values[at] ?? "", context)),
  );
}

/** Persons and bodies of the actor's own state by their words: "Kenyan police arrested the minister" tells of two parties. */
function apart(scene: Scene, sentence: number, recipients: Filled, actors: Filled): Filled {
  const values = recipients.values.map((entity, position) => {
    const span = recipients.spans[position];
    if (span === undefined || !actors.values.includes(entity)) return entity;
    const isSelf =
      actors.spans.some((other) => overlaps(other, span)) ||
      isPronoun(scene, sentence, span) ||
      scene.cast.mentions.some((mention) => isAt(mention.span, span) && LANDS.test(mention.entity));
    return isSelf ? entity : groupId(scene, span);
  });
  return { ...recipients, values };
}

/** "Demanded his release", "summoned their envoys": of the doer's own people. */
function areOwn(scene: Scene, sentence: number, { spans }: Filled): boolean {
  return spans.some((span) => isPronoun(scene, sentence, span));
}

const LANDS = /^(state|place|region):/;

function isAt([from, to]: Span, [start, end]: Span): boolean {
  return from === start && to === end;
}
