import type { Refused } from "@dragoman/ingest";
import { loadReference } from "@dragoman/reference";
import { findSources } from "../add/find.ts";
import { type AddFlags, ingestOptions, intervalOf } from "../add/flags.ts";
import { listAll } from "../add/list.ts";
import { startPool } from "../add/pool.ts";
import { type Report, startReport } from "../add/report.ts";
import { addBegun, addNews, type Round } from "../add/round.ts";
import type { Sources } from "../add/source.ts";
import { watch } from "../add/watch.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readRules } from "../input/rules.ts";
import { openRegister } from "../register/open.ts";

/** Adds articles to a register; true when nothing was refused. */
export async function addCommand(names: readonly string[], flags: AddFlags, effects: Effects): Promise<boolean> {
  checkUse(names, flags, effects);
  const begun = await findSources(names, effects);
  checkSingle(flags, begun);
  const report = startReport(flags.json === true, effects);
  for (const refused of begun.refused) await report.refused(refused);
  if (flags.dryRun) await listAll(begun, flags, report, effects);
  else if (begun.sources.length > 0 || flags.watch) return addTo(names, begun, flags, report, effects);
  return report.tally.refused === 0;
}

function checkUse(names: readonly string[], flags: AddFlags, effects: Effects): void {
  ingestOptions(flags, effects.clock());
  if (intervalOf(flags.every) !== null && !flags.watch) throw new DragomanError("usage", "--every goes with --watch");
  if (flags.watch && flags.dryRun) throw new DragomanError("usage", "--watch and --dry-run exclude each other");
  if (flags.watch && names.includes("-")) throw new DragomanError("usage", "standard input cannot be watched");
}

/** A title and an address belong to one article. */
function checkSingle({ title, url }: AddFlags, { sources }: Sources): void {
  if ((title === undefined && url === undefined) || sources.length <= 1) return;
  const flag = title === undefined ? "--url" : "--title";
  throw new DragomanError("usage", `${flag} is for one article`, `${sources.length} files and addresses are named`);
}

async function addTo(
  names: readonly string[],
  begun: Sources,
  flags: AddFlags,
  report: Report,
  effects: Effects,
): Promise<boolean> {
  const further = flags.rules === undefined ? null : await readRules(flags.rules, effects);
  const register = await openRegister(flags, effects, { create: true });
  const pool = startPool(effects.cores, () => effects.startEntrant(further));
  const stopping = new AbortController();
  const stop = stopping.signal;
  const release = effects.onStop(() => stopping.abort());
  const fetching = effects.startFetching(flags.allowPrivate === true);
  const round: Round = { register, reference: loadReference(), pool, fetching, stop, flags, effects };
  try {
    await addBegun(begun, report, round);
    const isWhole = report.tally.refused === 0;
    if (!flags.watch || stop.aborted) return isWhole;
    return (await keepWatch(names, begun, round)) && isWhole;
  } finally {
    release();
    await pool.close();
    await register.close();
  }
}

/** Adds what turns up until the user stops; true when nothing was refused. */
async function keepWatch(names: readonly string[], begun: Sources, round: Round): Promise<boolean> {
  const { flags, stop, effects } = round;
  await effects.stderr.write(`dragoman: watching ${names.join(", ")}; Ctrl-C stops\n`);
  let refused = 0;
  const refuse = async (each: Refused): Promise<void> => {
    refused++;
    await startReport(flags.json === true, effects).refused(each);
  };
  for await (const sources of watch({ names, begun, every: intervalOf(flags.every), refuse, stop }, effects)) {
    const report = startReport(flags.json === true, effects);
    await addNews(sources, report, round);
    refused += report.tally.refused;
  }
  return refused === 0;
}
