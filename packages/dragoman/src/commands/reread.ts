import type { Statement } from "@dragoman/model";
import { namesOf, type Register } from "@dragoman/register";
import { type Changed, orphansAmong, readAgain } from "../add/again.ts";
import { type Pool, startPool } from "../add/pool.ts";
import { type Progress, progress } from "../batch/progress.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readRules } from "../input/rules.ts";
import { changeLines } from "../print/change.ts";
import { palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import { namerOf } from "../print/fact.ts";
import { changedLines, orphanLines, type RereadTotal, totalLines } from "../print/reread.ts";
import { openRegister } from "../register/open.ts";

/** Options of `dragoman reread`. */
export interface RereadFlags {
  readonly register?: string;
  readonly all?: true;
  readonly article?: string;
  readonly rules?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Changes of facts that are printed; `dragoman changes` lists all. */
const SHOWN = 30;

/** Reads stored articles again with this engine and prints what changed; true when all could be read. */
export async function rereadCommand(flags: RereadFlags, effects: Effects): Promise<boolean> {
  if (flags.all && flags.article !== undefined) {
    throw new DragomanError("usage", "--all and --article exclude each other");
  }
  const further = flags.rules === undefined ? null : await readRules(flags.rules, effects);
  const register = await openRegister(flags, effects, {});
  const pool = startPool(effects.cores, () => effects.startEntrant(further));
  const stopping = new AbortController();
  const release = effects.onStop(() => stopping.abort());
  const bar = progress(effects.stderr, effects.now);
  try {
    return await reread({ register, pool, bar, flags, effects, stop: stopping.signal });
  } finally {
    release();
    await bar.clear();
    await pool.close();
    await register.close();
  }
}

interface Session {
  readonly register: Register;
  readonly pool: Pool;
  readonly bar: Progress;
  readonly flags: RereadFlags;
  readonly effects: Effects;
  readonly stop: AbortSignal;
}

async function reread(session: Session): Promise<boolean> {
  const { register, bar, flags, effects, stop } = session;
  const total: RereadTotal = { read: 0, failed: 0, changed: 0, fresh: 0, gone: 0 };
  const orphans = new Map<string, Statement>();
  await register.refresh(bar.folding);
  const { tx } = await register.view.head();
  total.read = await readAgain({
    ...session,
    only: flags.article === undefined ? null : await keyFrom(flags.article, register),
    all: flags.all === true,
    dry: flags.dryRun === true,
    now: effects.clock,
    changed: async (changed) => {
      total.changed++;
      total.fresh += changed.fresh.length;
      total.gone += changed.gone.length;
      for (const row of await orphansAmong(changed.gone, register.view)) orphans.set(row.id, row);
      await tellChange(changed, session);
    },
    failed: async ({ origin }, reason) => {
      total.failed++;
      await bar.clear();
      await effects.stderr.write(`dragoman: ${origin} ${reason}\n`);
    },
  });
  await register.refresh(bar.folding);
  const facts = flags.dryRun ? null : await register.view.changeCounts(tx);
  await tellFacts(tx, session);
  await tellOrphans([...orphans.values()], session);
  const lines = totalLines(total, facts, stop.aborted);
  await (flags.json ? effects.stderr : effects.stdout).write(`${lines.join("\n")}\n`);
  return total.failed === 0;
}

async function tellChange(changed: Changed, { register, bar, flags, effects }: Session): Promise<void> {
  await bar.clear();
  const { article, fresh, gone } = changed;
  if (flags.json) {
    const line = { article: article.key, title: article.title, fresh, gone };
    return effects.stdout.write(`${JSON.stringify(line)}\n`);
  }
  const names = await namesOf(register.view, [...fresh, ...gone].flatMap(idsIn));
  const lines = changedLines(changed, namerOf(names), columnsOf(effects), palette(effects));
  return effects.stdout.write(`${lines.join("\n")}\n`);
}

/** The first of the facts that are others now. */
async function tellFacts(tx: number, { register, flags, effects }: Session): Promise<void> {
  if (flags.json) return;
  const entries = (await register.view.changes(tx, SHOWN)).slice(0, SHOWN);
  if (entries.length === 0) return;
  const facts = entries.flatMap(({ before, after }) => [before, after].filter((fact) => fact !== null));
  const names = await namesOf(register.view, facts.flatMap(idsIn));
  const lines = changeLines(entries, names, columnsOf(effects), palette(effects));
  await effects.stdout.write(`\n${lines.join("\n")}\n`);
}

async function tellOrphans(acts: readonly Statement[], { register, flags, effects }: Session): Promise<void> {
  if (acts.length === 0) return;
  const names = await namesOf(register.view, acts.flatMap(idsIn));
  const lines = orphanLines(acts, namerOf(names), columnsOf(effects), palette(effects));
  await (flags.json ? effects.stderr : effects.stdout).write(`${lines.join("\n")}\n`);
}

const idsIn = ({ subject, object }: Pick<Statement, "subject" | "object">): readonly string[] => [
  ...subject,
  ...object,
];

/** The key of the article whose key begins so. */
async function keyFrom(beginning: string, { view }: Register): Promise<string> {
  const [key, other] = beginning.startsWith("a") ? await view.idsFrom(beginning, 2) : [];
  if (key === undefined) {
    throw new DragomanError(
      "article.unknown",
      `no article's key begins with ${beginning}`,
      "dragoman fact ID --json shows them",
    );
  }
  if (other !== undefined) throw new DragomanError("article.ambiguous", `several keys begin with ${beginning}`);
  return key;
}
