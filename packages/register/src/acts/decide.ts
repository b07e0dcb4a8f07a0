import type { Statement } from "@dragoman/model";
import { livenessOf } from "../fold/live.ts";
import { makeStatement, type StatementSketch } from "../statements/statement.ts";
import { type Act, type Analyst, latestAct, type Matter, type Refusal, refusal, saidOf } from "./act.ts";

/** Says that the fact is right as it stands; a rejection in force is taken back, a correction is kept. */
export function accept(matter: Matter, analyst: Analyst): Act | Refusal {
  const answered = spokenOf(matter);
  if (answered.length === 0) return nothingLeft(matter);
  if (isSaidAlready(matter, "confirm", analyst)) return refusal(`${analyst.by} accepted it already`);
  const confirm = rowOn(matter, analyst, { op: "confirm", answers: answered.map(({ id }) => id) });
  return { statements: [...revival(matter, analyst), confirm], judgements: [] };
}

/** Says that the fact is not so: all that it rests on counts no more. */
export function reject(matter: Matter, analyst: Analyst): Act | Refusal {
  const answered = spokenOf(matter);
  if (answered.length === 0) return nothingLeft(matter);
  if (isSaidAlready(matter, "retract", analyst)) return refusal(`${analyst.by} rejected it already`);
  const retract = rowOn(matter, analyst, { op: "retract", answers: answered.map(({ id }) => id) });
  return { statements: [retract], judgements: [] };
}

/** Takes back rejections of the fact's rows that are in force. */
export function revival(matter: Matter, analyst: Analyst): readonly Statement[] {
  const { rejections, isLive } = livenessOf(matter.statements);
  const standing = [...new Set(saidOf(matter).flatMap(rejections))].filter(isLive);
  if (standing.length === 0) return [];
  return [rowOn(matter, analyst, { op: "retract", answers: standing.map(({ id }) => id) })];
}

/** A row of the analyst that says the same as the fact, unless told otherwise. */
export function rowOn(
  { fact }: Pick<Matter, "fact">,
  { by, at, reason }: Analyst,
  sketch: Partial<StatementSketch> & Pick<StatementSketch, "op">,
): Statement {
  const { kind, subject, object, value } = fact;
  return makeStatement({ kind, subject, object, value, by, at, reason, ...sketch });
}

/** What an act speaks of: the rows that the fact rests on and the correction in force. */
export function spokenOf(matter: Matter): readonly Statement[] {
  const correction = matter.fact.correction?.statement;
  return [...saidOf(matter), ...matter.statements.filter(({ id }) => id === correction)];
}

/** Whether the analyst has said so of every row that the fact rests on, and nobody spoke later. */
function isSaidAlready(matter: Matter, op: "confirm" | "retract", { by }: Analyst): boolean {
  const { acts } = livenessOf(matter.statements);
  const rows = saidOf(matter);
  const latest = latestAct({
    statements: rows.flatMap((row) => [...acts(row, "confirm"), ...acts(row, "retract"), ...acts(row, "override")]),
    judgements: [],
  });
  return rows.every((row) => acts(row, op).some((act) => act.by === by && act.at === latest));
}

function nothingLeft({ fact }: Matter): Refusal {
  return refusal(`${fact.id} rests on nothing any more`, "dragoman undo takes the last act on it back");
}
