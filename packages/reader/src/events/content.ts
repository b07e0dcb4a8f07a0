import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Deed } from "./deed.ts";
import { marksOf } from "./phrase.ts";

/** A match and the deed that it tells. */
export interface Told {
  readonly match: RuleMatch;
  readonly deed: Deed;
}

/** How far above a word the deed is looked for whose content it tells. */
const STEPS = 3;

/** Deeds by which somebody may come to harm. */
const HURTING: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE"]);

const WORDS: ReadonlySet<EventType> = new Set(["REQUEST", "ACCUSE", "REJECT"]);

/** Deeds of words whose content is no deed of its own: what is threatened, charged, or demanded in the street. */
const HOLDING: Readonly<Partial<Record<EventType, (holder: Deed, content: Deed) => boolean>>> = {
  THREATEN: (_, { assertion }) => assertion !== "actual",
  ACCUSE: ({ mode }, { claimedBy }) => mode === "allege" && claimedBy === null,
  REQUEST: () => true,
  PROTEST: (_, { type }) => WORDS.has(type),
  // "Vetoed a statement condemning Chad" condemns nobody.
  REJECT: ({ actors }, content) => actors.join() === content.actors.join(),
  AGREE: (holder, content) =>
    isJoint(holder, content) ||
    isToBeKnown(holder, content) ||
    isForsworn(holder, content) ||
    (isSamePromise(holder, content) &&
      ((content.type === "CONCEDE" && holder.recipients.length > 0) ||
        content.recipients.length <= holder.recipients.length)),
};

/** Leaves out what only says what another deed threatens, charges, demands or promises. */
export function withoutContent(scene: Scene, told: readonly Told[], context: Context): readonly Told[] {
  if (told.length < 2) return told;
  const dropped = new Map<Told, string>();
  for (const content of told) {
    const blow = told.find((other) => isToll(scene, content, other));
    if (blow !== undefined) dropped.set(content, `only the toll of what ${blow.match.rule.id} tells`);
    const holder = holderOf(scene, content, told, context);
    if (holder === null) continue;
    if (HOLDING[holder.deed.type]?.(holder.deed, content.deed))
      dropped.set(content, `only what ${holder.match.rule.id} tells of`);
    else if (isSamePromise(holder.deed, content.deed) || isHostilePlan(holder.deed, content.deed))
      dropped.set(holder, `${content.match.rule.id} tells what is promised`);
  }
  for (const [{ match }, reason] of dropped)
    context.trace?.({ stage: "events", span: match.span, rule: match.rule.id, outcome: "lost", reason });
  return told.filter((one) => !dropped.has(one));
}

/** "Shelled the camp, killing two and wounding six": the blow told again by its toll. */
function isToll({ syntax }: Scene, { match: { sentence, anchor }, deed }: Told, other: Told): boolean {
  const tree = syntax[sentence] ?? null;
  const isBlow = deed.type === "ASSAULT" && HURTING.has(other.deed.type) && other.deed.recipients.length > 0;
  if (!isBlow || tree?.xpos[anchor] !== "VBG" || deed.actors.join() !== other.deed.actors.join()) return false;
  const clause = tree.relations[anchor] === "conj" ? (tree.heads[anchor] ?? -1) : anchor;
  return tree.relations[clause] === "advcl" && tree.heads[clause] === other.match.anchor;
}

/** "Agreed to let inspectors in", "wants to sign a pact with Chad" is one promise, told by both verbs. */
function isSamePromise(holder: Deed, content: Deed): boolean {
  const isPromise = content.type === "AGREE" || content.type === "CONCEDE";
  const isOfSame = holder.actors.join() === content.actors.join() || partiesOf(holder) === partiesOf(content);
  return holder.type === "AGREE" && isPromise && isOfSame;
}

function partiesOf({ actors, recipients }: Deed): string {
  return [...actors, ...recipients].sort().join();
}

/** "Agreed to step up patrols": what several promise each other. */
function isJoint({ actors }: Deed, { type, assertion }: Deed): boolean {
  return actors.length > 1 && type === "MOBILIZE" && assertion === "planned";
}

/** "Promised Mali to look into the case": an inquiry that nobody is accused by. */
function isToBeKnown({ recipients }: Deed, { mode, assertion, recipients: accused }: Deed): boolean {
  return recipients.length > 0 && mode === "investigate" && assertion === "planned" && accused.length === 0;
}

/** "Promised never to attack Chad". */
function isForsworn({ actors }: Deed, { actors: doers, assertion }: Deed): boolean {
  return assertion === "negated" && actors.join() === doers.join();
}

/** "Plans to send warships" promises nobody anything. */
function isHostilePlan(holder: Deed, content: Deed): boolean {
  const isPlan = content.assertion === "planned" && content.type !== "AGREE" && !isJoint(holder, content);
  return holder.type === "AGREE" && isPlan && holder.actors.join() === content.actors.join();
}

/** What a noun tells that is no deed's own content: "accused it of a raid killing two", but not "vetoed a resolution condemning it". */
function isApart({ type }: Deed, isOfNoun: boolean): boolean {
  return isOfNoun && type !== "REJECT";
}

/** The deed in whose clause of content another stands: "threatened to annex", "accused it of shelling". */
function holderOf(scene: Scene, { match }: Told, told: readonly Told[], { language }: Context): Told | null {
  const tree = scene.syntax[match.sentence] ?? null;
  const { contentMarks } = language.events;
  let at = match.anchor;
  let isOfNoun = false;
  for (let step = 0; tree !== null && step < STEPS; step++) {
    const relation = tree.relations[at] ?? "";
    const isMarked = marksOf(scene, match.sentence, at, "mark").some((word) => contentMarks.has(word));
    if (!isMarked && !/^(xcomp|ccomp|conj|obj|acl$)/.test(relation)) return null;
    isOfNoun ||= relation === "acl" && !isMarked;
    at = tree.heads[at] ?? -1;
    const holder = told.find((other) => other.match.sentence === match.sentence && other.match.anchor === at);
    if (holder !== undefined) return relation === "conj" || isApart(holder.deed, isOfNoun) ? null : holder;
  }
  return null;
}
