import type { Judgement, Reference, Statement } from "@dragoman/model";
import { type Canonical, canonicalIds, isKnownTo } from "../fold/canonical.ts";
import { gather } from "../fold/gather.ts";
import { groupOf } from "../fold/group.ts";
import type { View } from "../store.ts";
import { actsOn, judgedActs, type PastAct } from "./history.ts";

type Rows = Pick<View, "rowsOf" | "judgements" | "statements" | "log" | "head">;

/** An act with all judgements of the register. */
export interface FoundAct {
  readonly act: PastAct;
  readonly judgements: readonly Judgement[];
}

/** The act that a row or judgement belongs to, or null when there is none of that id or it is nobody's act. */
export async function findAct(view: Rows, id: string, reference: Reference): Promise<FoundAct | null> {
  const judgements = await view.judgements();
  if (id.startsWith("j")) {
    const act = judgedActs(judgements).find((one) => one.judgements.some((judgement) => judgement.id === id));
    return act === undefined ? null : { act, judgements };
  }
  const [row] = await view.statements([id]);
  const canonical = canonicalIds(judgements, isKnownTo(reference));
  const act = row === undefined ? null : await actOfRow(view, row, judgements, canonical);
  return act === null ? null : { act, judgements };
}

/** The latest act of an analyst that is in force and no undoing, or null. Walks the log back from its end. */
export async function latestActBy(view: Rows, by: string, reference: Reference): Promise<FoundAct | null> {
  const judgements = await view.judgements();
  const canonical = canonicalIds(judgements, isKnownTo(reference));
  const judged = judgedActs(judgements).findLast((act) => act.by === by && isUndoable(act)) ?? null;
  for await (const row of backwards(view)) {
    if (row.by !== by) continue;
    if (judged !== null && (row.at ?? "") < judged.at) break;
    const act = await actOfRow(view, row, judgements, canonical);
    if (act !== null && isUndoable(act)) return { act, judgements };
  }
  return judged === null ? null : { act: judged, judgements };
}

const isUndoable = ({ deed, isInForce }: PastAct): boolean => isInForce && deed !== "undone";

async function actOfRow(
  view: Rows,
  row: Statement,
  judgements: readonly Judgement[],
  canonical: Canonical,
): Promise<PastAct | null> {
  if (row.by === null) return null;
  const { rows } = await gather(view, [groupOf(row, canonical)], canonical);
  const own = rows.statements.filter(({ by, at }) => by === row.by && at === row.at);
  const acts = actsOn(new Set(own.flatMap(({ id, answers }) => [id, ...answers])), {
    statements: rows.statements,
    judgements,
  });
  return acts.find(({ statements }) => statements.some(({ id }) => id === row.id)) ?? null;
}

/** Transactions that are read at once. */
const WINDOW = 256;
const LIMIT = 5000;

/** Rows of the log, the last one first. */
async function* backwards(view: Rows): AsyncGenerator<Statement> {
  for (let last = (await view.head()).tx; last > 0; last -= WINDOW) {
    const from = Math.max(0, last - WINDOW);
    const rows: Statement[] = [];
    for (let after = from; after < last; ) {
      const entries = await view.log(after, LIMIT);
      const inside = entries.filter(({ tx }) => tx <= last);
      rows.push(...inside.map(({ statement }) => statement));
      after = entries.at(-1)?.tx ?? last;
    }
    yield* rows.reverse();
  }
}
