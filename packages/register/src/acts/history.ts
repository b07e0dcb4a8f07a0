import type { Judgement, Statement } from "@dragoman/model";
import { type Liveness, livenessOf } from "../fold/live.ts";
import { type Matter, saidOf } from "./act.ts";
import { judgementsInForce } from "./pairs.ts";

/** What an analyst did: `undone` takes an earlier act back, `joined` and `parted` say of statements that they are of one fact or not. */
export type Deed = "stated" | "accepted" | "rejected" | "edited" | "joined" | "parted" | "undone";

/** An act of an analyst as the log has it: all rows and judgements of one analyst at one moment. */
export interface PastAct {
  /** Id of its last row, or of its last judgement. */
  readonly id: string;
  readonly deed: Deed;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly statements: readonly Statement[];
  readonly judgements: readonly Judgement[];
  /** Whether it counts now: nobody took it back. */
  readonly isInForce: boolean;
}

/** Acts that bear on a fact, the earliest first; also those that were taken back. */
export function historyOf(matter: Matter): readonly PastAct[] {
  return actsOn(new Set([...matter.fact.statements, ...saidOf(matter).map(({ id }) => id)]), matter);
}

/** Acts that reach any of these rows, whether they name them or name acts that do; the earliest first. */
export function actsOn(
  seeds: ReadonlySet<string>,
  { statements, judgements }: Pick<Matter, "statements" | "judgements">,
): readonly PastAct[] {
  const live = livenessOf(statements);
  const reached = closure(seeds, live);
  const rows = [...live.byId.values()].filter(({ id, by }) => by !== null && reached.has(id));
  const pairs = judgements.filter(({ left, right }) => reached.has(left) || reached.has(right));
  const inForce = judgementsInForce(judgements);
  return grouped(rows, pairs).map((act) => described(act.statements, act.judgements, live, inForce));
}

/** All acts there are, from all rows that analysts wrote and all judgements; the earliest first. What a rejection is, or an undoing, tells from these rows alone. */
export function allActs(rows: readonly Statement[], judgements: readonly Judgement[]): readonly PastAct[] {
  const live = livenessOf(rows);
  const inForce = judgementsInForce(judgements);
  return grouped(rows, judgements).map((act) => described(act.statements, act.judgements, live, inForce));
}

/** Acts that are judgements alone, on entities or statements; the earliest first. */
export function judgedActs(judgements: readonly Judgement[]): readonly PastAct[] {
  return allActs([], judgements);
}

/** The latest act in force that is no undoing, or null. */
export function latestInForce(acts: readonly PastAct[]): PastAct | null {
  return acts.findLast(({ deed, isInForce }) => isInForce && deed !== "undone") ?? null;
}

/** Rows with the acts that answer them, and the acts that answer those. */
function closure(seeds: ReadonlySet<string>, live: Liveness): ReadonlySet<string> {
  const reached = new Set(seeds);
  let size = -1;
  while (size < reached.size) {
    size = reached.size;
    for (const row of live.byId.values()) {
      const answered = [...row.answers, ...live.targets(row).map(({ id }) => id)];
      if (answered.some((id) => reached.has(id))) reached.add(row.id);
    }
  }
  return reached;
}

interface Moment {
  readonly statements: Statement[];
  readonly judgements: Judgement[];
}

function grouped(statements: readonly Statement[], judgements: readonly Judgement[]): readonly Moment[] {
  const moments = new Map<string, Moment>();
  const momentOf = ({ by, at }: { readonly by: string | null; readonly at: string | null }): Moment => {
    const key = `${at}\n${by}`;
    const moment = moments.get(key) ?? { statements: [], judgements: [] };
    moments.set(key, moment);
    return moment;
  };
  for (const row of statements) momentOf(row).statements.push(row);
  for (const judgement of judgements) momentOf(judgement).judgements.push(judgement);
  return [...moments].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, moment]) => moment);
}

function described(
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  live: Liveness,
  inForce: ReadonlySet<string>,
): PastAct {
  const parts = [...statements, ...judgements];
  const { id, by, at, reason } = mainOf(statements) ?? parts.at(-1)!;
  return {
    id,
    deed: deedOf(statements, judgements, live),
    by: by ?? "",
    at: at ?? "",
    reason,
    statements,
    judgements,
    isInForce: statements.every(live.isLive) && judgements.every((judgement) => inForce.has(judgement.id)),
  };
}

/** The row that tells what the act is: an acceptance or correction may also take a rejection back. */
function mainOf(statements: readonly Statement[]): Statement | undefined {
  return statements.find(({ op }) => op !== "retract") ?? statements.at(-1);
}

function deedOf(statements: readonly Statement[], judgements: readonly Judgement[], live: Liveness): Deed {
  const main = mainOf(statements);
  if (main === undefined) return deedOfVerdict(judgements);
  if (main.op === "assert") return "stated";
  if (main.op === "confirm") return "accepted";
  if (main.op === "override") return "edited";
  const speaksOfActs = main.answers.every((id) => (live.byId.get(id)?.op ?? "assert") !== "assert");
  return speaksOfActs ? "undone" : "rejected";
}

function deedOfVerdict(judgements: readonly Judgement[]): Deed {
  const verdicts = judgements.map(({ verdict }) => verdict);
  if (verdicts.includes("different")) return "parted";
  return verdicts.includes("same") ? "joined" : "undone";
}
