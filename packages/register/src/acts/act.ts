import type { Fact, Judgement, Statement } from "@dragoman/model";
import { livenessOf } from "../fold/live.ts";

/** Who acts, and when and why. Acts at different moments are different acts. */
export interface Analyst {
  readonly by: string;
  /** ISO 8601 with time. */
  readonly at: string;
  readonly reason: string | null;
}

/** What an analyst acts on: a fact with all rows and judgements that can bear on it. */
export interface Matter {
  readonly fact: Fact;
  /** All rows of the fact's group and of those that acts bind to it. */
  readonly statements: readonly Statement[];
  readonly judgements: readonly Judgement[];
}

/** The rows and judgements that an act adds; nothing is changed or removed. */
export interface Act {
  readonly statements: readonly Statement[];
  readonly judgements: readonly Judgement[];
}

/** Why an act cannot be done, and what can be done instead. */
export interface Refusal {
  readonly problem: string;
  readonly hint: string | null;
}

/** Whether the act was refused. */
export function isRefusal(act: Act | Refusal): act is Refusal {
  return "problem" in act;
}

export function refusal(problem: string, hint: string | null = null): Refusal {
  return { problem, hint };
}

/** The rows of sources that the fact rests on; of a rejected fact those that were rejected. */
export function saidOf({ fact, statements }: Pick<Matter, "fact" | "statements">): readonly Statement[] {
  const own = new Set(fact.statements);
  const rows = statements.filter(({ id }) => own.has(id));
  if (fact.review !== "rejected") return rows.filter(({ op }) => op === "assert");
  const { targets } = livenessOf(statements);
  return [...new Set(rows.flatMap(targets))].filter(({ op }) => op === "assert");
}

/** The moment of the latest act among the rows and judgements, or null: a new act must be later. */
export function latestAct({ statements, judgements }: Pick<Matter, "statements" | "judgements">): string | null {
  const moments = [...statements, ...judgements].flatMap(({ at }) => at ?? []);
  return moments.reduce<string | null>((latest, at) => (latest === null || at > latest ? at : latest), null);
}
