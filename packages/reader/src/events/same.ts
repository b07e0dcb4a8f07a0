import { type EventType, type Evidence, spansBehind } from "@dragoman/model";
import type { Deed } from "./deed.ts";
import { isOfSameGist } from "./gist.ts";
import { MUTUAL } from "./require.ts";
import { isBefore } from "./time.ts";

/** Deeds of which a state does several at a time: "recalled its envoy and closed its consulate". */
const STEPS: ReadonlySet<EventType> = new Set(["SANCTION", "AID"]);

/** Deeds of which one that is done to nobody in particular need not be the other. */
const OPEN: ReadonlySet<EventType> = new Set(["REQUEST", "MOBILIZE"]);

/** Deeds of which a report may tell several of the same parties: in a quarrel. */
const ONE_OF_MANY: ReadonlySet<EventType> = new Set([
  "SANCTION",
  "COERCE",
  "MOBILIZE",
  "REJECT",
  "RETREAT",
  "CONCEDE",
  "THREATEN",
  "ACCUSE",
]);

/** Rules of meetings, whose plans are AGREE. */
const MEETING = /^(consult\.|agree\.expected$)/;

/** Characters between acts told in one breath. */
const NEAR = 80;

/** Characters between promises of which the second does not repeat the first. */
const BESIDE = 250;

/** Characters over which a dated deed and one without a date may be one, when that day is long past. */
const FAR = 600;

/** What is known of the article besides its deeds. */
export interface Ground {
  /** The state for which somebody acts. */
  readonly actsFor: (person: string) => string | null;
  /** Who speaks the words of a quotation, by its id, where those who meet speak themselves: in a transcript. */
  readonly speakerOf: (quotation: string | null) => string | null;
  readonly published: string | null;
  /** The state on whose government's site the article stands. */
  readonly home: string | null;
  /** A few sentences tell a deed twice more often than two of a kind. */
  readonly isExtract: boolean;
}

/** Whether two tell of one deed; of what was already joined, one holds all the people. */
export function isSame(a: Deed, b: Deed, ground: Ground): boolean {
  if (a.type !== b.type || a.assertion !== b.assertion || isOfOtherMatter(a, b, ground)) return false;
  if (differ(a.mode, b.mode) || differ(a.time, b.time) || (a.type === "SUPPORT" && a.cameo !== b.cameo)) return false;
  if (isOfOtherVisit(a, b, ground) || isOfOtherDay(a, b, ground)) return false;
  const [small, large] = size(a) <= size(b) ? [a, b] : [b, a];
  if (MUTUAL.has(a.type) || arePlans(a, b)) return isSameMeeting(small, large) && !isOfOthers(small, large, ground);
  const isFuller = small.recipients.length === 0 && a.type !== "AGREE";
  const same = small.recipients.length === large.recipients.length || isFuller;
  return same && within(small.actors, large.actors) && within(small.recipients, large.recipients);
}

/** "Will welcome the premier", "they will discuss trade": a meeting to come, told by its visit and by its talks. */
function arePlans(a: Deed, b: Deed): boolean {
  return [a, b].every((deed) => deed.type === "AGREE" && isOfMeeting(deed));
}

/** Whether both tell something, and not the same. */
function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/**
 * Two promises side by side, praise for different things, steps of a quarrel, two steps in a row, demands of which one is made to nobody in particular; what a report tells again in other words comes later in it.
 */
function isOfOtherMatter(a: Deed, b: Deed, { isExtract }: Ground): boolean {
  if (ONE_OF_MANY.has(a.type) && (a.act === `the ${b.act}` || b.act === `the ${a.act}`)) return false;
  if (isTakenUp(a, b)) return false;
  if (isOfSameGist(a.gist, b.gist)) return mayBeApart(a, b) && !isInOneBreath(a, b) && isUnnamed(a) !== isUnnamed(b);
  if (!isExtract && ONE_OF_MANY.has(a.type) && !(isOfTrade(a) && isOfTrade(b))) return true;
  return mayBeApart(a, b) && !isInOneBreath(a, b);
}

function mayBeApart(a: Deed, b: Deed): boolean {
  if (a.type === "SUPPORT") return true;
  if (a.type === "AGREE") return isBeside(a, b) || topicOf(a) !== topicOf(b);
  const isOpen = (a.recipients.length === 0) !== (b.recipients.length === 0);
  return isOpen ? OPEN.has(a.type) : STEPS.has(a.type) && a.row === b.row && a.cameo !== b.cameo;
}

/** Sanctions on trade, which a report tells again by their parts. */
function isOfTrade({ type, contexts }: Deed): boolean {
  return type === "SANCTION" && contexts.includes("economic");
}

function isBeside(a: Deed, b: Deed): boolean {
  return Math.abs(startOf(a) - startOf(b)) < BESIDE;
}

/** "Lodged a protest over the drills, which it called a provocation": the clause says again what they are blamed for. */
function isTakenUp(a: Deed, b: Deed): boolean {
  return isBeside(a, b) && [a, b].some(({ evidence }) => evidence[0]?.rule === "blame.taken-up");
}

/** What kind of rule reads it: "cooperate", "agree". */
function topicOf({ evidence }: Deed): string | undefined {
  return evidence[0]?.rule.split(".")[0];
}

/** Whether a meeting, or the plan of one, is told. */
function isOfMeeting({ evidence }: Deed): boolean {
  return MEETING.test(evidence[0]?.rule ?? "");
}

/** "Promised Chad aid and pledged its army boots", "will visit Chad and hold talks there": one rule side by side, or plans to meet, if they have no day of their own. */
function isInOneBreath(a: Deed, b: Deed): boolean {
  const [one, other] = [a.evidence[0], b.evidence[0]];
  if (one === undefined || other === undefined) return false;
  const isNear = Math.abs(actOf(one) - actOf(other)) < NEAR;
  const [meets, alsoMeets] = [isOfMeeting(a), isOfMeeting(b)];
  if (meets !== alsoMeets) return (isNear && !isGiven(meets ? b : a)) || (meets ? a : b).time === null;
  return meets || (isNear && one.rule === other.rule && a.type !== "SUPPORT");
}

/** What a side says it is ready to give the other. */
function isGiven({ evidence }: Deed): boolean {
  return evidence[0]?.rule === "agree.ready";
}

function actOf({ span, fields }: Evidence): number {
  return (spansBehind(fields["act"])[0] ?? span)[0];
}

/** Those of the one are among those of the other; what several hold is none of two of them who met. */
function isSameMeeting(small: Deed, large: Deed): boolean {
  if (size(small) > 1 && size(small) < size(large)) return false;
  const all = [...large.actors, ...large.recipients];
  return [...small.actors, ...small.recipients].every((entity) => all.includes(entity));
}

/** Meetings to which one of the states has sent different people, first of all: "met the king" and "met the premier". */
function isOfOthers(a: Deed, b: Deed, { actsFor, speakerOf }: Ground): boolean {
  const sentBy = (state: string, { people, claimedBy, actors }: Deed): readonly string[] => {
    const speaker = speakerOf(claimedBy);
    const all = speaker !== null && actors.includes(state) ? [...people, speaker] : people;
    return all.filter((person) => actsFor(person) === state);
  };
  return [...a.actors, ...a.recipients].some((state) => {
    const [some, others] = [sentBy(state, a), sentBy(state, b)];
    const [one, other] = [some[0], others[0]];
    return one !== undefined && other !== undefined && !(some.includes(other) && others.includes(one));
  });
}

function isOfOtherVisit(a: Deed, b: Deed, ground: Ground): boolean {
  return isReturned(a, b) || isEarlier(a, b) || isEarlier(b, a) || isRecalled(a, b, ground) || isRecalled(b, a, ground);
}

/** Two visits of which the one's host is the other's guest. */
function isReturned(a: Deed, b: Deed): boolean {
  const isVisit = a.mode === "visit" && b.mode === "visit";
  return isVisit && a.actors.some((entity) => b.recipients.includes(entity) && !b.actors.includes(entity));
}

/** "They met following his visit to Chad", "I visited Chad this year", said by one of those who meet: not that meeting. */
function isEarlier(visit: Deed, meeting: Deed): boolean {
  const isSaid = visit.claimedBy !== null && meeting.claimedBy === null && /^\d{4}(-\d\d)?$/.test(visit.time ?? "");
  return visit.mode !== null && meeting.mode === null && !meeting.isRecalled && (visit.isRecalled || isSaid);
}

/** "I remember our visit to Chad", said by a host at home: not the meeting of which the page tells. */
function isRecalled(visit: Deed, meeting: Deed, { home, actsFor, speakerOf }: Ground): boolean {
  const speaker = visit.mode === "visit" ? speakerOf(visit.claimedBy) : null;
  const isHosts = home !== null && speaker !== null && actsFor(speaker) === home && visit.actors.includes(home);
  return isHosts && meeting.mode === null && meeting.claimedBy === null && meeting.place === null;
}

/**
 * A line of a list that ends with another day, and what was done long before, far from what is told without a day; a talk that is
 * told before a visit of another year was not held on it.
 */
function isOfOtherDay(a: Deed, b: Deed, { published }: Ground): boolean {
  const [dated, other] = a.time === null ? [b, a] : [a, b];
  if (dated.time === null || other.time !== null || published === null) return false;
  if (dated.isListed !== other.isListed && dated.time !== published.slice(0, 10)) return true;
  const isFar =
    Math.abs(startOf(dated) - startOf(other)) > FAR || (dated.mode === "visit" && startOf(other) < startOf(dated));
  return isFar && isBefore(dated.time, published);
}

function within(few: readonly string[], many: readonly string[]): boolean {
  return few.every((entity) => many.includes(entity));
}

/** How many parties it has. */
export function size({ actors, recipients }: Deed): number {
  return actors.length + recipients.length;
}

/** Where the deed is first told. */
export function startOf({ evidence }: Deed): number {
  return Math.min(...evidence.map(({ span }) => span[0]));
}

/** The sentence names none of those who do it: the act alone stands for them. */
export function isUnnamed({ evidence }: Deed): boolean {
  const fields = evidence[0]?.fields ?? {};
  const [act] = spansBehind(fields["act"]);
  const [first] = spansBehind(fields["actors"]);
  return act !== undefined && first?.[0] === act[0] && first[1] === act[1];
}
