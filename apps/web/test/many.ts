import type { Entity, Fact, FactStatus } from "@dragoman/model";
import { groupOf, type Store } from "@dragoman/register";
import { randomFrom } from "../../../test-kit/src/random.ts";

/** How much to make. */
export interface Size {
  readonly facts: number;
  /** Organisations beside the states; each is a node of the graph. */
  readonly organisations: number;
}

const LEVELS: readonly (readonly [level: string, tier: number])[] = [
  ["cooperative partnership", 1],
  ["comprehensive partnership", 2],
  ["strategic partnership", 3],
  ["comprehensive strategic partnership", 5],
  ["all-weather strategic partnership", 6],
];
const TYPES = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "SANCTION", "ASSAULT"];
/** Each as often as it stands here. */
const KINDS = [
  ...(["partnership", "membership", "membership", "diplomatic", "quotation"] as const),
  ...Array<"event">(9).fill("event"),
];
const STATUSES: readonly FactStatus[] = ["reported", "reported", "corroborated", "claimed", "conflicting"];
/** Groups in one transaction. */
const BATCH = 2000;
const NOW = "2026-01-01T00:00:00.000Z";
/** What all of them have in common. */
const USUAL = {
  to: null,
  changes: [],
  claims: [],
  conflicts: [],
  supersedes: null,
  supersededBy: null,
  articles: 1,
  correction: null,
  statements: [],
} satisfies Partial<Fact>;

/** Fills a store with made-up facts of the usual kinds between these states and generated organisations; the same size, the same facts. */
export async function fill(store: Store, states: readonly string[], { facts, organisations }: Size): Promise<void> {
  const bodies = Array.from({ length: organisations }, (_, at) => `org:Body ${at + 1}`);
  const parties = [...states, ...bodies];
  await store.transact((writer) => writer.putEntities(parties.map(entityOf)));
  const groups = new Map<string, Fact[]>();
  for (let place = 0; place < facts; place++) {
    const fact = factAt(place, states, bodies);
    const held = groups.get(fact.group);
    if (held === undefined) groups.set(fact.group, [fact]);
    else held.push(fact);
  }
  const all = [...groups];
  for (let from = 0; from < all.length; from += BATCH) {
    await store.transact(async (writer) => {
      for (const [group, list] of all.slice(from, from + BATCH)) await writer.replaceFacts(group, list, NOW);
    });
  }
}

function factAt(place: number, states: readonly string[], bodies: readonly string[]): Fact {
  const random = randomFrom(place);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  // The square makes some states far busier than others.
  const one = states[Math.floor(random() ** 2 * states.length)]!;
  const other = pick(states.filter((state) => state !== one));
  const kind = pick(bodies.length > 0 ? KINDS : KINDS.filter((each) => each !== "membership"));
  const body = bodies[(place * 7) % bodies.length];
  const [level, tier] = pick(LEVELS);
  const pair = [one, other].sort();
  const parties: Readonly<Record<(typeof KINDS)[number], readonly [readonly string[], readonly string[], string]>> = {
    partnership: [pair, [], level],
    diplomatic: [pair, [], "diplomatic relations"],
    membership: [[one], [body ?? other], "member"],
    quotation: [[one], [], `Words number ${place}.`],
    event: [[one], [other], pick(TYPES)],
  };
  const [subject, object, value] = parties[kind];
  const day = new Date(Date.UTC(2004, 0, 1) + Math.floor(random() * 8000) * 86_400_000).toISOString().slice(0, 10);
  return {
    id: `f${place.toString(16).padStart(16, "0")}`,
    group: groupOf({ kind, subject, object, value }, (id) => id),
    kind,
    subject,
    object,
    value,
    qualifiers: kind === "partnership" ? { tier } : {},
    status: pick(STATUSES),
    assertion: random() < 0.93 ? "actual" : "planned",
    from: kind === "quotation" ? null : { value: day, basis: "stated", statements: [] },
    firstReported: day,
    lastReported: day,
    sources: 1 + Math.floor(random() ** 3 * 6),
    confidence: Math.round(50 + random() * 50) / 100,
    review: random() < 0.9 ? "open" : "accepted",
    ...USUAL,
  };
}

function entityOf(id: string): Entity {
  const isState = id.startsWith("state:");
  const name = id.slice(id.indexOf(":") + 1);
  return { id, kind: isState ? "state" : "organisation", name, country: null, wikidata: null };
}
