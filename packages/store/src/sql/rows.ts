import type { Fact } from "@dragoman/model";
import { type FactIndex, indexOf } from "@dragoman/register";
import type { Value } from "./db.ts";

/** A fact with its number and the numbers of all that its index rows name. */
export interface Numbered {
  readonly no: number;
  readonly fact: Fact;
  readonly index: FactIndex;
  /** Of the entities in it, and of the rows it rests on. */
  readonly entities: ReadonlyMap<string, number>;
  readonly statements: ReadonlyMap<string, number>;
}

export const FACT_COLUMNS: readonly string[] = [
  "no",
  "id",
  "fact_group",
  "kind",
  "value",
  "status",
  "assertion",
  "review",
  "first_day",
  "last_day",
  "begins",
  "reported",
  "month",
  "sources",
  "confidence",
];

export function factRow({ no, fact, index }: Numbered, group: number): readonly Value[] {
  const { id, kind, status, assertion, review, sources } = fact;
  const { value, first, last, begins, reported, month, confidence } = index;
  return [
    no,
    id,
    group,
    kind,
    value,
    status,
    assertion,
    review,
    first,
    last,
    begins,
    reported,
    month,
    sources,
    confidence,
  ];
}

/** Tables of links to a fact. */
export type LinkTable = "fact_party" | "fact_pair" | "fact_speaker" | "fact_statement";

/** Their columns, which are their keys too. */
export const LINKS: Readonly<Record<LinkTable, readonly string[]>> = {
  fact_party: ["entity", "begins", "fact"],
  fact_pair: ["one", "other", "begins", "fact"],
  fact_speaker: ["entity", "fact"],
  fact_statement: ["statement", "fact"],
};

export function linkRows({ no, fact, index, entities, statements }: Numbered): Record<LinkTable, number[][]> {
  const { begins } = index;
  const rests = [...new Set(fact.statements)].flatMap((id) => statements.get(id) ?? []);
  return {
    fact_party: index.parties.map((id) => [entities.get(id)!, begins, no]),
    fact_pair: pairsOf(index).map(([one, other]) => [entities.get(one)!, entities.get(other)!, begins, no]),
    fact_speaker: index.speakers.map((id) => [entities.get(id)!, no]),
    fact_statement: rests.map((statement) => [statement, no]),
  };
}

/** Where a fact counts by month: in the whole, for each party, for each pair of states. */
export function monthlyKeys({ fact, index, entities }: Numbered): readonly (readonly Value[])[] {
  const { month, value, parties } = index;
  if (month === null) return [];
  const whom = [
    [0, 0],
    ...parties.map((id) => [entities.get(id)!, 0]),
    ...pairsOf(index).map(([one, other]) => [entities.get(one)!, entities.get(other)!]),
  ];
  return whom.map(([one, other]) => [one!, other!, month, fact.kind, value ?? ""]);
}

/** Pairs of states that take part, each in order of id. */
function pairsOf({ parties }: FactIndex): readonly (readonly [string, string])[] {
  const states = parties.filter((id) => id.startsWith("state:"));
  return states.flatMap((one, i) => states.slice(i + 1).map((other) => [one, other] as const));
}

export function numbered(
  no: number,
  fact: Fact,
  entities: ReadonlyMap<string, number>,
  statements: ReadonlyMap<string, number>,
): Numbered {
  return { no, fact, index: indexOf(fact), entities, statements };
}
