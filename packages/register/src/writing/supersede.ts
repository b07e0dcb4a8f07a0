import type { Statement } from "@dragoman/model";
import { makeStatement } from "../statements/statement.ts";

/** What another reading of an article changes. */
export interface Superseding {
  /** Retracting rows to append. */
  readonly rows: readonly Statement[];
  /** Ids of machine rows that are said no more, and of those that are said again. */
  readonly retracted: readonly string[];
  readonly revived: readonly string[];
  readonly unchanged: number;
}

/**
 * Compares the rows that an article has with what an engine reads in it now. Analysts' rows are left alone: only machine rows are
 * retracted, by machine rows, and a row that is said again loses its retraction.
 */
export function supersede(
  held: readonly Statement[],
  read: readonly Statement[],
  engine: string,
  at: string,
): Superseding {
  const retractions = retractionsIn(held);
  const isLive = (id: string): boolean => !(retractions.get(id) ?? []).some((row) => isLive(row.id));
  const said = new Set(read.map(({ id }) => id));
  const machine = held.filter(({ op, by }) => op === "assert" && by === null);
  const dropped = machine.filter(({ id }) => !said.has(id) && isLive(id));
  const again = machine.filter(({ id }) => said.has(id) && !isLive(id));
  const undone = again.flatMap(({ id }) => retractions.get(id)!.filter((row) => isLive(row.id)));
  return {
    rows: [...dropped, ...undone].map((row) => retractionOf(row, engine, at)),
    retracted: dropped.map(({ id }) => id),
    revived: again.map(({ id }) => id),
    unchanged: machine.filter(({ id }) => said.has(id) && isLive(id)).length,
  };
}

function retractionsIn(rows: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const retractions = new Map<string, Statement[]>();
  for (const row of rows) {
    if (row.op !== "retract" || row.by !== null) continue;
    for (const id of row.answers) retractions.set(id, [...(retractions.get(id) ?? []), row]);
  }
  return retractions;
}

function retractionOf(row: Statement, engine: string, at: string): Statement {
  const { kind, subject, object, value, article, source } = row;
  const reason = "no longer read";
  return makeStatement({
    op: "retract",
    kind,
    subject,
    object,
    value,
    article,
    source,
    engine,
    by: null,
    at,
    reason: row.op === "assert" ? reason : "read again",
    answers: [row.id],
  });
}
