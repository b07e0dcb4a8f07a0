import type { Statement } from "@dragoman/model";
import { pushTo } from "./lists.ts";

/** Which rows count, and what an act reaches. */
export interface Liveness {
  readonly byId: ReadonlyMap<string, Statement>;
  /** No live row takes it back. */
  isLive(row: Statement): boolean;
  /** Rows that an analyst's act speaks of: those it names, or what took their place in the same article. */
  targets(act: Statement): readonly Statement[];
  /** Live acts of an analyst that reach a row. */
  acts(row: Statement, op: Statement["op"]): readonly Statement[];
  /** Live and dead rows that an analyst took back, with the acts that did. */
  rejections(row: Statement): readonly Statement[];
  /** Acts that reach no row any more, in order of id. */
  readonly orphans: readonly Statement[];
}

/**
 * A row is live iff no live `retract` answers it. Retractions by engines are settled first; an analyst's act on a row that an engine
 * took back reaches the live row of the same article that says the same with exactly the same quotes, if there is exactly one.
 */
export function livenessOf(statements: readonly Statement[]): Liveness {
  const byId = new Map(statements.map((row) => [row.id, row]));
  const rows = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const said = settle(rows.filter(isEngineRetract), (row) => row.answers, byId);
  const isReread = rows.some(isEngineRetract);
  const substitute = substitutes(isReread ? rows.filter((row) => row.op === "assert" && said(row)) : []);
  const anchored = new Map<string, readonly Statement[]>();
  for (const act of rows.filter(isAct)) {
    const reached = act.answers.map((id) => anchor(byId.get(id), said, substitute)).filter((row) => row !== null);
    anchored.set(act.id, [...new Set(reached)]);
  }
  const targets = (act: Statement): readonly Statement[] => anchored.get(act.id) ?? [];
  const kept = settle(
    rows.filter((row) => row.op === "retract" && isAct(row)),
    (row) => targets(row).map(({ id }) => id),
    byId,
  );
  const isLive = (row: Statement): boolean => said(row) && kept(row);
  const reaching = new Map<string, Statement[]>();
  for (const act of rows.filter((row) => isAct(row) && isLive(row))) {
    for (const { id } of targets(act)) pushTo(reaching, id, act);
  }
  const acts = (row: Statement, op: Statement["op"]): readonly Statement[] =>
    (reaching.get(row.id) ?? []).filter((act) => act.op === op);
  return {
    byId,
    isLive,
    targets,
    acts,
    rejections: (row) => (said(row) ? acts(row, "retract") : []),
    orphans: rows.filter((row) => isAct(row) && isLive(row) && targets(row).length === 0),
  };
}

/** An analyst's word on other rows. */
export function isAct(row: Statement): boolean {
  return row.op !== "assert" && row.by !== null;
}

function isEngineRetract(row: Statement): boolean {
  return row.op === "retract" && row.by === null;
}

/** Whether a row stands against the given retractions, which may take back each other. */
function settle(
  retractions: readonly Statement[],
  answersOf: (row: Statement) => readonly string[],
  byId: ReadonlyMap<string, Statement>,
): (row: Statement) => boolean {
  const against = new Map<string, Statement[]>();
  for (const row of retractions) {
    for (const id of answersOf(row)) if (byId.has(id)) pushTo(against, id, row);
  }
  const stands = new Map<string, boolean>();
  const resolve = (row: Statement): boolean => {
    const known = stands.get(row.id);
    if (known !== undefined) return known;
    stands.set(row.id, true);
    const stood = !(against.get(row.id) ?? []).some(resolve);
    stands.set(row.id, stood);
    return stood;
  };
  return resolve;
}

/** The one live row that says what a dead one said in the same words, by what it says. */
function substitutes(live: readonly Statement[]): ReadonlyMap<string, Statement | null> {
  const bySaying = new Map<string, Statement | null>();
  for (const row of live) {
    const saying = sayingOf(row);
    if (saying === null) continue;
    bySaying.set(saying, bySaying.has(saying) ? null : row);
  }
  return bySaying;
}

function anchor(
  row: Statement | undefined,
  said: (row: Statement) => boolean,
  substitute: ReadonlyMap<string, Statement | null>,
): Statement | null {
  if (row === undefined) return null;
  return row.op !== "assert" || said(row) ? row : (substitute.get(sayingOf(row) ?? "") ?? null);
}

/** Null for a row without an article or words of it. */
function sayingOf({ article, kind, subject, object, value, evidence }: Statement): string | null {
  if (article === null || evidence.length === 0) return null;
  return JSON.stringify([article, kind, subject, object, value, evidence.map(({ quote }) => quote)]);
}
