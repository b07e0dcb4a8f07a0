import type { Fact, Qualifiers } from "@dragoman/model";
import { makeStatement, type StatementSketch } from "../statements/statement.ts";
import { type Act, type Analyst, type Matter, type Refusal, refusal } from "./act.ts";
import { revival, spokenOf } from "./decide.ts";
import { type Field, fieldText, listOf, problemOf, problemOfEnds, qualifierOf } from "./fields.ts";

/** New texts by field; an empty text says that nothing is known. */
export type Changes = ReadonlyMap<Field, string>;

/** Corrects fields of a fact; a value that stays the same settles what sources contradict. What it rested on stays its evidence; what stood there before stays in the log. */
export function edit(
  matter: Matter,
  changes: Changes,
  analyst: Analyst,
  isKnown: (id: string) => boolean,
): Act | Refusal {
  const { fact } = matter;
  const given = [...changes].map(([field, text]) => [field, text.trim()] as const);
  const contested = new Set<string>(fact.conflicts.map(({ field }) => field));
  const changed = given.filter(([field, text]) => text !== fieldText(fact, field) || contested.has(field));
  if (changed.length === 0) return refusal("nothing would change", `it is ${described(fact, [...changes.keys()])}`);
  for (const [field, text] of changed) {
    const problem = problemOf(fact.kind, field, text, isKnown);
    if (problem !== null) return refusal(problem);
  }
  const corrected = new Map(changed);
  const ends = (["from", "to"] as const).map((field) => corrected.get(field) ?? fieldText(fact, field));
  const backwards = corrected.has("from") || corrected.has("to") ? problemOfEnds(ends[0]!, ends[1]!) : null;
  if (backwards !== null) return refusal(backwards);
  const answers = spokenOf(matter).map(({ id }) => id);
  if (answers.length === 0) return refusal(`${fact.id} rests on nothing any more`);
  const { by, at, reason } = analyst;
  const override = makeStatement({ op: "override", ...contentOf(matter, corrected), by, at, reason, answers });
  return { statements: [...revival(matter, analyst), override], judgements: [] };
}

/** In the time of a correction: it is not known, whatever was read. */
const UNKNOWN = "XXXX";

/** Fields that were neither corrected now nor before are left to the sources. */
function contentOf(matter: Matter, changed: ReadonlyMap<Field, string>): Omit<StatementSketch, "op" | "by" | "at"> {
  const { fact, statements } = matter;
  const earlier = statements.find(({ id }) => id === fact.correction?.statement);
  const text = (field: Field): string => changed.get(field) ?? fieldText(fact, field);
  const time = (field: "from" | "to"): string | null => {
    const given = changed.get(field);
    return given === undefined ? (earlier?.[field] ?? null) : given || UNKNOWN;
  };
  return {
    kind: fact.kind,
    subject: listOf(text("subject")),
    object: listOf(text("object")),
    value: text("value") || null,
    from: time("from"),
    to: time("to"),
    assertion: text("assertion") as Fact["assertion"],
    qualifiers: { ...earlier?.qualifiers, ...qualifiersOf(changed) },
  };
}

function qualifiersOf(changed: ReadonlyMap<Field, string>): Qualifiers {
  const own = [...changed].filter(([field]) => !(field in OWN));
  return Object.fromEntries(own.map(([field, text]) => [field, qualifierOf(field as keyof Qualifiers, text)]));
}

/** Fields that a row has itself. */
const OWN: Readonly<Record<string, true>> = {
  subject: true,
  object: true,
  value: true,
  from: true,
  to: true,
  assertion: true,
};

function described(fact: Fact, fields: readonly Field[]): string {
  return fields.map((field) => `${field} ${fieldText(fact, field) || "not known"}`).join(", ") || "as it was";
}
