import { type Evidence, spansBehind } from "@dragoman/model";
import type { Deed } from "./deed.ts";
import { isOfSameGist } from "./gist.ts";
import { MUTUAL } from "./require.ts";

/** How many earlier deeds with a common party a deed is compared with. */
const REACH = 60;

/** Rules of meetings, whose plans are AGREE. */
const MEETING = /^consult\./;

/** Characters between acts told in one breath. */
const NEAR = 80;

/** Characters between promises of which the second does not repeat the first. */
const BESIDE = 250;

interface Group {
  lead: Deed;
  readonly all: Deed[];
}

/** The state for which somebody acts. */
type ActsFor = (person: string) => string | null;

/** One deed, one event: repeated mentions are joined, the fuller and surer one leading. */
export function merge(deeds: readonly Deed[], actsFor: ActsFor): readonly Deed[] {
  const groups: Group[] = [];
  const byParty = new Map<string, Group[]>();
  // A meeting joins the visit told nearest to it, so deeds with a mode come first.
  for (const deed of [...deeds.filter(({ mode }) => mode !== null), ...deeds.filter(({ mode }) => mode === null)]) {
    const known = byParty.get(`${deed.type} ${deed.actors[0]}`)?.slice(-REACH) ?? [];
    const twin = nearest(
      known.filter(({ lead }) => isSame(lead, deed, actsFor)),
      deed,
    );
    const group = twin ?? { lead: deed, all: [] };
    group.all.push(deed);
    if (twin === undefined) groups.push(group);
    else if (fullness(deed) > fullness(twin.lead)) twin.lead = deed;
    for (const party of [...deed.actors, ...deed.recipients]) enter(byParty, `${deed.type} ${party}`, group);
  }
  return groups.map(join).sort((a, b) => startOf(a) - startOf(b));
}

function nearest(groups: readonly Group[], deed: Deed): Group | undefined {
  const distance = ({ all }: Group): number =>
    Math.min(...all.map((other) => Math.abs(startOf(other) - startOf(deed))));
  return [...groups].sort((a, b) => distance(a) - distance(b))[0];
}

/** Where the deed is first told. */
function startOf({ evidence }: Deed): number {
  return Math.min(...evidence.map(({ span }) => span[0]));
}

function enter(byParty: Map<string, Group[]>, key: string, group: Group): void {
  const list = byParty.get(key);
  if (list === undefined) byParty.set(key, [group]);
  else if (list.at(-1) !== group) list.push(group);
}

function isSame(a: Deed, b: Deed, actsFor: ActsFor): boolean {
  if (a.type !== b.type || a.assertion !== b.assertion || isOfOtherMatter(a, b)) return false;
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false;
  if (a.type === "SUPPORT" && a.cameo !== b.cameo) return false;
  if (a.time !== b.time && a.time !== null && b.time !== null) return false;
  if (isReturned(a, b)) return false;
  const [small, large] = size(a) <= size(b) ? [a, b] : [b, a];
  if (MUTUAL.has(a.type)) return isSameMeeting(small, large) && !isOfOthers(small, large, actsFor);
  const isFuller = small.recipients.length === 0 && a.type !== "AGREE";
  const same = small.recipients.length === large.recipients.length || isFuller;
  return same && within(small.actors, large.actors) && within(small.recipients, large.recipients);
}

/** Two promises side by side, or praise for different things; what a report tells again in other words comes later in it. */
function isOfOtherMatter(a: Deed, b: Deed): boolean {
  const isApart = a.type === "SUPPORT" || (a.type === "AGREE" && (isBeside(a, b) || topicOf(a) !== topicOf(b)));
  return isApart && !isInOneBreath(a, b) && (isUnnamed(a) !== isUnnamed(b) || !isOfSameGist(a.gist, b.gist));
}

function isBeside(a: Deed, b: Deed): boolean {
  return Math.abs(startOf(a) - startOf(b)) < BESIDE;
}

/** What kind of rule reads it: "cooperate", "agree". */
function topicOf({ evidence }: Deed): string | undefined {
  return evidence[0]?.rule.split(".")[0];
}

/** "Thanked Chad and praised its leader", "will visit Chad and hold talks there": one rule, or plans to meet, side by side. */
function isInOneBreath(a: Deed, b: Deed): boolean {
  const [one, other] = [a.evidence[0], b.evidence[0]];
  if (one === undefined || other === undefined) return false;
  if (MEETING.test(one.rule) || MEETING.test(other.rule)) return true;
  return one.rule === other.rule && Math.abs(actOf(one) - actOf(other)) < NEAR;
}

function actOf({ span, fields }: Evidence): number {
  return (spansBehind(fields["act"])[0] ?? span)[0];
}

/** Those of the one are among those of the other; a call or a summit of several is none of two of them who met. */
function isSameMeeting(small: Deed, large: Deed): boolean {
  const isOther = [small, large].some(({ mode }) => mode === "phone" || mode === "multilateral");
  const isFewer = size(small) > 1 && size(small) < size(large);
  if (isFewer && isOther && small.mode !== large.mode) return false;
  const all = [...large.actors, ...large.recipients];
  return [...small.actors, ...small.recipients].every((entity) => all.includes(entity));
}

/** Meetings to which one of the states has sent different people: "met the king" and "met the premier". */
function isOfOthers(a: Deed, b: Deed, actsFor: ActsFor): boolean {
  const sentBy = (state: string, { people }: Deed): readonly string[] =>
    people.filter((person) => actsFor(person) === state);
  return [...a.actors, ...a.recipients].some((state) => {
    const [some, others] = [sentBy(state, a), sentBy(state, b)];
    return some.length > 0 && others.length > 0 && !some.some((person) => others.includes(person));
  });
}

/** Two visits of which the one's host is the other's guest. */
function isReturned(a: Deed, b: Deed): boolean {
  const isVisit = a.mode === "visit" && b.mode === "visit";
  return isVisit && a.actors.some((entity) => b.recipients.includes(entity) && !b.actors.includes(entity));
}

function within(few: readonly string[], many: readonly string[]): boolean {
  return few.every((entity) => many.includes(entity));
}

function size({ actors, recipients }: Deed): number {
  return actors.length + recipients.length;
}

function fullness(deed: Deed): number {
  const told = isUnnamed(deed) ? 0 : 10 * size(deed);
  return told + (deed.time === null ? 0 : 5) + (deed.evidence[0]?.confidence ?? 0);
}

/** The sentence names none of those who do it: the act alone stands for them. */
function isUnnamed({ evidence }: Deed): boolean {
  const fields = evidence[0]?.fields ?? {};
  const [act] = spansBehind(fields["act"]);
  const [first] = spansBehind(fields["actors"]);
  return act !== undefined && first?.[0] === act[0] && first[1] === act[1];
}

function join({ lead, all }: Group): Deed {
  const others = all.filter((deed) => deed !== lead);
  if (others.length === 0) return lead;
  const first = <T>(pick: (deed: Deed) => T | null): T | null =>
    pick(lead) ?? others.map(pick).find((one) => one !== null) ?? null;
  const gather = (pick: (deed: Deed) => readonly string[]): readonly string[] => [
    ...new Set([lead, ...others].flatMap(pick)),
  ];
  return {
    ...lead,
    mode: first((deed) => deed.mode),
    contexts: gather((deed) => deed.contexts),
    people: gather((deed) => deed.people),
    time: first((deed) => deed.time),
    place: first((deed) => deed.place),
    claimedBy: all.some((deed) => deed.claimedBy === null) ? null : lead.claimedBy,
    evidence: [lead, ...others].flatMap((deed) => deed.evidence),
  };
}
