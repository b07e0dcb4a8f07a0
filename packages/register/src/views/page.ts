import type { Fact, Judgement, Reference, Statement } from "@dragoman/model";
import { latestOnPairs } from "../fold/canonical.ts";
import { contextOf, type FoldContext } from "../fold/context.ts";
import { orphansOf } from "../fold/fold.ts";
import { gather } from "../fold/gather.ts";
import type { FactChangeEntry, View } from "../store.ts";
import { citedIn, citedInRow, type Names, namesOf } from "./names.ts";
import { type FactRow, factRows } from "./rows.ts";
import { allFacts } from "./walk.ts";
import { type Why, whyOf } from "./why.ts";

/** Everything about one fact. */
export interface FactPage {
  readonly fact: Fact;
  readonly names: Names;
  /** All rows that it rests on but the acts, witness by witness, each in the order of their reports; claims last. */
  readonly rows: readonly FactRow[];
  readonly why: Why;
  /** What analysts did about its rows, the earliest first; those that were undone are among them. */
  readonly acts: readonly Statement[];
  /** Judgements in force on its rows and entities. */
  readonly judgements: readonly Judgement[];
  /** Acts bound to its group that reach no row any more. */
  readonly orphans: readonly Statement[];
  /** The other facts that are folded with it: the levels of a ladder, other holders of an office; by start. */
  readonly beside: readonly Fact[];
  /** Facts about the instruments that confer it. */
  readonly instruments: readonly Fact[];
  /** What became of it, the earliest first. */
  readonly history: readonly FactChangeEntry[];
}

/** The page of a fact, or null when there is none of this id. */
export async function factPage(view: View, id: string, reference: Reference): Promise<FactPage | null> {
  const fact = await view.fact(id);
  if (fact === null) return null;
  const judgements = await view.judgements();
  const context = contextOf(reference, judgements);
  const { rows: all } = await gather(view, [fact.group], context.canonical);
  const [beside, instruments, history] = await Promise.all([
    view.factsOf([fact.group]),
    instrumentsOf(view, fact),
    view.history(fact.id),
  ]);
  const acts = actsOn(fact, all.statements);
  const rows = await factRows(view, fact, all, context);
  const others = beside.filter((other) => other.id !== fact.id);
  const orphans = orphansOf(all.statements);
  const statements = [...rows.map(({ statement }) => statement), ...acts, ...orphans];
  const cited = [
    ...[fact, ...others, ...instruments].flatMap(citedIn),
    ...statements.flatMap(citedInRow),
    ...rows.flatMap(({ article }) => article?.owner ?? []),
  ];
  const names = await namesOf(view, cited, reference);
  return {
    fact,
    names,
    rows,
    acts,
    orphans,
    instruments,
    history,
    beside: others,
    judgements: judgementsOn(fact, latestOnPairs(judgements), context),
    why: whyOf(fact, rows, others, names),
  };
}

/** Analysts' rows that answer rows of the fact, and those that answer these. */
function actsOn({ statements, correction }: Fact, all: readonly Statement[]): readonly Statement[] {
  const reached = new Set([...statements, ...(correction === null ? [] : [correction.statement])]);
  const acts = new Map<string, Statement>();
  for (let size = -1; size < acts.size; ) {
    size = acts.size;
    for (const row of all) {
      const speaks = row.by !== null && (reached.has(row.id) || row.answers.some((id) => reached.has(id)));
      if (!speaks || row.op === "assert") continue;
      acts.set(row.id, row);
      reached.add(row.id);
    }
  }
  return [...acts.values()].sort((a, b) => compare(a.at ?? "", b.at ?? "") || compare(a.id, b.id));
}

function judgementsOn(fact: Fact, judgements: readonly Judgement[], { canonical }: FoldContext): readonly Judgement[] {
  const own = new Set([...fact.statements, ...citedIn(fact)]);
  const isOwn = (id: string): boolean => own.has(id) || own.has(canonical(id));
  return judgements.filter(({ left, right, verdict }) => verdict !== "none" && (isOwn(left) || isOwn(right)));
}

/** Instruments of the parties that are named in the fact or dated as it is. */
async function instrumentsOf(view: View, { kind, subject, qualifiers, from }: Fact): Promise<readonly Fact[]> {
  const { instrument } = qualifiers;
  if (kind === "instrument" || (instrument === undefined && from?.basis !== "instrument")) return [];
  const facts = await allFacts(view, { kinds: ["instrument"], involving: subject }, "time");
  const isNamed = (fact: Fact): boolean => instrument !== undefined && fact.object.includes(instrument);
  return facts.filter((fact) => isNamed(fact) || (from !== null && fact.from?.value === from.value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
