import type { FactKind, Judgement, Statement } from "@dragoman/model";
import { components } from "../fold/canonical.ts";
import { KINDS } from "../terms.ts";

/** What one analyst did, without what they took back themselves. */
export interface Reviewer {
  readonly by: string;
  readonly accepted: number;
  readonly rejected: number;
  readonly edited: number;
  /** Statements typed in by hand. */
  readonly stated: number;
  /** Pairs of entities or statements judged to be the same or not. */
  readonly judged: number;
  /** Own acts taken back. */
  readonly undone: number;
}

/** How far two analysts agree on the facts that both decided on. */
export interface Agreement {
  readonly left: string;
  readonly right: string;
  /** Facts that both decided on, whatever became of them. */
  readonly facts: number;
  /** Facts on which both decided alike. */
  readonly alike: number;
  /** Cohen's kappa of accepted, rejected and edited; null when it is not defined. */
  readonly kappa: number | null;
}

/** The same with what each said of the facts of both, and by kind of fact. */
export interface AgreementInFull extends Agreement {
  /** What the left analyst decided, then what the right one did on the same fact: how many facts. */
  readonly decisions: Readonly<Record<Verdict, Readonly<Record<Verdict, number>>>>;
  readonly kinds: readonly (Pick<Agreement, "facts" | "alike" | "kappa"> & { readonly kind: FactKind })[];
}

/** The figures of a review. */
export interface ReviewFigures {
  readonly reviewers: readonly Reviewer[];
  /** Of every pair that decided on some fact together. */
  readonly agreements: readonly Agreement[];
}

/** What an analyst last said of a fact. */
export type Verdict = "accepted" | "rejected" | "edited";
const VERDICT_OF: Readonly<Record<string, Verdict>> = { confirm: "accepted", retract: "rejected", override: "edited" };

/** Counts by reviewer and agreement by pair, from all rows that analysts wrote and all judgements. */
export function reviewFigures(rows: readonly Statement[], judgements: readonly Judgement[]): ReviewFigures {
  const withdrawn = withdrawnBy(rows);
  const names = [...new Set([...rows, ...judgements].flatMap(({ by }) => by ?? []))].sort();
  const latest = latestVerdicts(standing(rows, withdrawn));
  const reviewers = names.map((by): Reviewer => {
    const count = (verdict: Verdict): number => latest.filter(({ verdicts }) => verdicts.get(by) === verdict).length;
    return {
      by,
      accepted: count("accepted"),
      rejected: count("rejected"),
      edited: count("edited"),
      stated: rows.filter((row) => row.by === by && row.op === "assert" && !withdrawn.has(row.id)).length,
      judged: judgements.filter((judgement) => judgement.by === by && judgement.verdict !== "none").length,
      undone: rows.filter((row) => row.by === by && withdrawn.has(row.id)).length,
    };
  });
  const pairs = names.flatMap((left, i) => names.slice(i + 1).map((right) => [left, right] as const));
  const agreements = pairs.map(([left, right]) => agreementOf(left, right, latest));
  return { reviewers, agreements: agreements.filter(({ facts }) => facts > 0) };
}

/**
 * Cohen's kappa of two raters from their ratings of the same items: (p_o - p_e) / (1 - p_e), where p_o is the share of items rated alike and
 * p_e the share expected from how often each rater gives each category. Jacob Cohen, "A Coefficient of Agreement for Nominal Scales",
 * Educational and Psychological Measurement 20 (1960), 37-46. Null without items, or when both give one and the same category only.
 */
export function cohensKappa<T>(ratings: readonly (readonly [T, T])[]): number | null {
  const total = ratings.length;
  if (total === 0) return null;
  const share = (side: 0 | 1, category: T): number => ratings.filter((pair) => pair[side] === category).length / total;
  const observed = ratings.filter(([left, right]) => left === right).length / total;
  const categories = [...new Set(ratings.flat())] as readonly T[];
  const expected = categories.reduce((sum, category) => sum + share(0, category) * share(1, category), 0);
  return 1 - expected < 1e-12 ? null : (observed - expected) / (1 - expected);
}

interface Decision {
  readonly row: Statement;
  /** Rows of sources that it speaks of. */
  readonly spoken: readonly string[];
}

/** Acts that say something of sources' rows; an undoing speaks of acts alone. */
function decisionsOf(rows: readonly Statement[]): readonly Decision[] {
  const acts = new Set(rows.filter(({ op }) => op !== "assert").map(({ id }) => id));
  return rows
    .filter(({ op }) => op !== "assert")
    .map((row) => ({ row, spoken: row.answers.filter((id) => !acts.has(id)) }))
    .filter(({ spoken }) => spoken.length > 0);
}

/** Ids of rows that their own author took back, and did not put back. */
function withdrawnBy(rows: readonly Statement[]): ReadonlySet<string> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const against = new Map<string, Statement[]>();
  for (const row of rows.filter(({ op }) => op === "retract")) {
    for (const id of row.answers) {
      if (byId.get(id)?.by === row.by) against.set(id, [...(against.get(id) ?? []), row]);
    }
  }
  const isWithdrawn = (id: string): boolean => (against.get(id) ?? []).some((row) => !isWithdrawn(row.id));
  return new Set([...against.keys()].filter(isWithdrawn));
}

/** Decisions that their own author did not take back. */
function standing(rows: readonly Statement[], withdrawn: ReadonlySet<string>): readonly Decision[] {
  return decisionsOf(rows).filter(({ row }) => !withdrawn.has(row.id));
}

/** What analysts last said of one fact. */
interface Judged {
  readonly kind: FactKind;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** By fact (rows that any act speaks of together) the latest verdict of each analyst. */
function latestVerdicts(decisions: readonly Decision[]): readonly Judged[] {
  const roots = components(decisions.flatMap(({ spoken }) => spoken.map((id) => [spoken[0]!, id] as const)));
  const ordered = [...decisions].sort((a, b) => ((a.row.at ?? "") < (b.row.at ?? "") ? -1 : 1));
  const facts = new Map<string, { kind: FactKind; readonly verdicts: Map<string, Verdict> }>();
  for (const { row, spoken } of ordered) {
    const root = roots.get(spoken[0]!)!;
    const fact = facts.get(root) ?? { kind: row.kind, verdicts: new Map<string, Verdict>() };
    facts.set(root, fact);
    fact.verdicts.set(row.by!, VERDICT_OF[row.op]!);
  }
  return [...facts.values()];
}

/** How far two analysts agree, in full, from all rows that analysts wrote. */
export function agreementBetween(left: string, right: string, rows: readonly Statement[]): AgreementInFull {
  const facts = latestVerdicts(standing(rows, withdrawnBy(rows)));
  const ratings = ratingsOf(left, right, facts);
  const decisions = { accepted: none(), rejected: none(), edited: none() };
  for (const [a, b] of ratings) decisions[a][b]++;
  const kinds = KINDS.flatMap((kind) => {
    const own = ratingsOf(
      left,
      right,
      facts.filter((fact) => fact.kind === kind),
    );
    return own.length === 0 ? [] : [{ kind, ...measured(own) }];
  });
  return { left, right, ...measured(ratings), decisions, kinds };
}

const none = (): Record<Verdict, number> => ({ accepted: 0, rejected: 0, edited: 0 });

function agreementOf(left: string, right: string, facts: readonly Judged[]): Agreement {
  return { left, right, ...measured(ratingsOf(left, right, facts)) };
}

function measured(ratings: readonly (readonly [Verdict, Verdict])[]): Pick<Agreement, "facts" | "alike" | "kappa"> {
  const alike = ratings.filter(([a, b]) => a === b).length;
  return { facts: ratings.length, alike, kappa: cohensKappa(ratings) };
}

/** What both said of each fact on which both decided. */
function ratingsOf(left: string, right: string, facts: readonly Judged[]): readonly (readonly [Verdict, Verdict])[] {
  return facts.flatMap(({ verdicts }) => {
    const [a, b] = [verdicts.get(left), verdicts.get(right)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}
