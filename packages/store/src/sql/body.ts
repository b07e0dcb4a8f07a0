import type { Fact, FactKind } from "@dragoman/model";
import type { Row } from "./db.ts";

/** Values that most facts have; they are not written. */
const USUAL: Readonly<Partial<Record<keyof Fact, string>>> = {
  object: "[]",
  value: "null",
  qualifiers: "{}",
  assertion: '"actual"',
  from: "null",
  to: "null",
  changes: "[]",
  claims: "[]",
  conflicts: "[]",
  supersedes: "null",
  supersededBy: "null",
  correction: "null",
  review: '"open"',
};

/** Fields that columns hold. */
const ELSEWHERE: ReadonlySet<string> = new Set(["id", "group", "kind"]);

/** Selects facts; the fact is called `f`, its body `b`, its group `g`. */
export const SELECT_FACT = `SELECT f.no, f.id, f.kind, g.name AS group_name, b.body
  FROM fact f JOIN fact_body b ON b.fact = f.no JOIN fact_group g ON g.no = f.fact_group`;

/** A row as `SELECT_FACT` gives it. */
export interface Folded extends Row {
  readonly no: number;
  readonly id: string;
  readonly kind: FactKind;
  readonly group_name: string;
  readonly body: string;
}

/** JSON of all that no column holds and that is not as usual. */
export function bodyOf(fact: Fact): string {
  const fields = Object.entries(fact).filter(
    ([name, value]) => !ELSEWHERE.has(name) && USUAL[name as keyof Fact] !== JSON.stringify(value),
  );
  return JSON.stringify(Object.fromEntries(fields));
}

export function factFrom({ id, kind, group_name: group, body }: Folded): Fact {
  const held = JSON.parse(body) as Omit<Fact, "id" | "group" | "kind">;
  return {
    id,
    group,
    kind,
    subject: held.subject,
    object: held.object ?? [],
    value: held.value ?? null,
    qualifiers: held.qualifiers ?? {},
    status: held.status,
    assertion: held.assertion ?? "actual",
    from: held.from ?? null,
    to: held.to ?? null,
    changes: held.changes ?? [],
    claims: held.claims ?? [],
    conflicts: held.conflicts ?? [],
    supersedes: held.supersedes ?? null,
    supersededBy: held.supersededBy ?? null,
    sources: held.sources,
    articles: held.articles,
    confidence: held.confidence,
    firstReported: held.firstReported,
    lastReported: held.lastReported,
    correction: held.correction ?? null,
    review: held.review ?? "open",
    statements: held.statements,
  };
}
