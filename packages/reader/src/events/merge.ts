import type { Deed } from "./deed.ts";
import { type Ground, isSame, isUnnamed, size, startOf } from "./same.ts";

/** How many earlier deeds with a common party a deed is compared with. */
const REACH = 60;

interface Group {
  lead: Deed;
  readonly all: Deed[];
}

/** The lead with all who are known to have had a part. */
function wholeOf({ lead, all }: Group): Deed {
  return all.length < 2 ? lead : { ...lead, people: [...new Set(all.flatMap(({ people }) => people))] };
}

/** One deed, one event: repeated mentions are joined, the fuller and surer one leading. */
export function merge(deeds: readonly Deed[], ground: Ground): readonly Deed[] {
  const groups: Group[] = [];
  const byParty = new Map<string, Group[]>();
  // A meeting joins the visit told nearest to it, so deeds with a mode come first.
  for (const deed of [...deeds.filter(({ mode }) => mode !== null), ...deeds.filter(({ mode }) => mode === null)]) {
    const known = byParty.get(`${deed.type} ${deed.actors[0]}`)?.slice(-REACH) ?? [];
    const twin = nearest(
      known.filter((group) => isSame(wholeOf(group), deed, ground)),
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

function enter(byParty: Map<string, Group[]>, key: string, group: Group): void {
  const list = byParty.get(key);
  if (list === undefined) byParty.set(key, [group]);
  else if (list.at(-1) !== group) list.push(group);
}

function fullness(deed: Deed): number {
  const told = isUnnamed(deed) ? 0 : 10 * size(deed);
  return told + (deed.time === null ? 0 : 5) + (deed.evidence[0]?.confidence ?? 0);
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
    mode: first((deed) =>
      deed.mode === "visit" && deed.recipients.length > lead.recipients.length ? null : deed.mode,
    ),
    contexts: gather((deed) => deed.contexts),
    people: gather((deed) => deed.people),
    time: first((deed) => deed.time),
    place: first((deed) => deed.place),
    claimedBy: all.some((deed) => deed.claimedBy === null) ? null : lead.claimedBy,
    evidence: [lead, ...others].flatMap((deed) => deed.evidence),
  };
}
