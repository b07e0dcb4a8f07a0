import { setImmediate } from "node:timers/promises";
import type { Fact, Judgement, Statement } from "@dragoman/model";
import { allActs, type FactChangeEntry, type LogEntry, type PastAct, type View } from "@dragoman/register";
import { txBefore } from "../../register/since.ts";

/** An act as the trail tells it: who, when, what, on which facts, before and after. */
export interface TrailItem extends Omit<PastAct, "statements" | "judgements"> {
  readonly statements: readonly Statement[];
  /** Pairs of entities or statements that it judged. */
  readonly pairs: readonly Pick<Judgement, "left" | "right" | "verdict">[];
  /** Facts that it changed: as they were and became. Null before: it was not there; null after: it is gone. */
  readonly facts: readonly Touched[];
  /** How many others it changed. */
  readonly more: number;
}

/** What became of a fact by an act. */
export type Touched = Pick<FactChangeEntry, "before" | "after">;

/** Rows of the log that are read at once. */
const WINDOW = 2000;
/** Changes among which those of an act are looked for: it may have been folded with much else. */
const REACH = 500;
/** Facts that are told of one act. */
const SHOWN = 5;
/** Acts whose facts are remembered. */
const REMEMBERED = 5000;

/** All that analysts did, as far as it was asked for before; what came since is read when it is asked for again. */
export class Trail {
  private readonly view: View;
  private readonly rows = new Map<string, LogEntry>();
  private readonly touched = new Map<string, readonly Touched[]>();
  private judgements: readonly Judgement[] = [];
  private acts: readonly PastAct[] = [];
  private seen = 0;
  private reading: Promise<void> = Promise.resolve();

  constructor(view: View) {
    this.view = view;
  }

  /** All acts, the earliest first. */
  async all(): Promise<readonly PastAct[]> {
    this.reading = this.reading.catch(() => {}).then(() => this.catchUp());
    await this.reading;
    return this.acts;
  }

  /** All rows that analysts wrote. */
  async statements(): Promise<readonly Statement[]> {
    await this.all();
    return [...this.rows.values()].map(({ statement }) => statement);
  }

  /** The act with what it changed. */
  async item({ statements, judgements, ...act }: PastAct): Promise<TrailItem> {
    const facts = this.touched.get(act.id) ?? (await this.factsOf(statements, judgements, act.at));
    if (facts.length > 0 && this.touched.size < REMEMBERED) this.touched.set(act.id, facts);
    return {
      ...act,
      statements,
      pairs: judgements.map(({ left, right, verdict }) => ({ left, right, verdict })),
      facts: facts.slice(0, SHOWN),
      more: Math.max(0, facts.length - SHOWN),
    };
  }

  private async catchUp(): Promise<void> {
    const { judgements: count } = await this.view.head();
    const before = this.rows.size;
    while (true) {
      const entries = await this.view.analystLog(this.seen, WINDOW);
      for (const entry of entries) this.rows.set(entry.statement.id, entry);
      this.seen = entries.at(-1)?.tx ?? this.seen;
      if (entries.length < WINDOW) break;
      // A register in a file gives its rows at once: others must get their turn.
      await setImmediate();
    }
    if (this.rows.size === before && this.judgements.length === count) return;
    this.judgements = await this.view.judgements();
    const rows = [...this.rows.values()].map(({ statement }) => statement);
    this.acts = allActs(rows, this.judgements);
  }

  /** Facts that changed in the first transaction after the act that touched what it speaks of. */
  private async factsOf(
    statements: readonly Statement[],
    judgements: readonly Judgement[],
    at: string,
  ): Promise<readonly Touched[]> {
    const spoken = this.spokenOf(statements, judgements);
    const txs = statements.flatMap(({ id }) => this.rows.get(id)?.tx ?? []);
    const after = txs.length > 0 ? Math.max(...txs) : await txBefore(this.view, at);
    for (const limit of [1, REACH]) {
      const entries = (await this.view.changes(after, limit)).filter((entry) => isTouched(entry, spoken));
      const [first] = entries;
      if (first !== undefined)
        return entries.filter(({ tx }) => tx === first.tx).map(({ before, after: now }) => ({ before, after: now }));
    }
    return [];
  }

  /** Rows and entities that an act speaks of: an undoing speaks of what the act that it undoes speaks of. */
  private spokenOf(statements: readonly Statement[], judgements: readonly Judgement[]): ReadonlySet<string> {
    const spoken = new Set(judgements.flatMap(({ left, right }) => [left, right]));
    const open = statements.flatMap(({ id, answers }) => [id, ...answers]);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (spoken.has(id)) continue;
      spoken.add(id);
      open.push(...(this.rows.get(id)?.statement.answers ?? []));
    }
    return spoken;
  }
}

function isTouched({ before, after }: FactChangeEntry, spoken: ReadonlySet<string>): boolean {
  const cites = (fact: Fact | null): boolean =>
    fact !== null && [...fact.statements, ...fact.subject, ...fact.object].some((id) => spoken.has(id));
  return cites(before) || cites(after);
}
