import type { ChangeCounts } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { type AddFlags, ingestOptions } from "./flags.ts";
import { feedMemory } from "./memory.ts";
import type { Report } from "./report.ts";
import { addAll, type Run } from "./run.ts";
import type { Source, Sources } from "./source.ts";
import { newsLine, summaryLines } from "./summary.ts";
import { takeAll } from "./take.ts";
import type { Fetching } from "./web.ts";

/** What stays the same from one look at the sources to the next. */
export interface Round extends Pick<Run, "register" | "reference" | "pool" | "stop"> {
  readonly fetching: Fetching;
  readonly flags: AddFlags;
  readonly effects: Effects;
}

/** Adds what is in the sources and prints what came of it, also when the register fails on the way. */
export async function addBegun({ sources, leftOut }: Sources, report: Report, round: Round): Promise<void> {
  const { stop, effects } = round;
  const started = effects.now();
  const tell = async (facts: ChangeCounts | null): Promise<void> => {
    const seconds = (effects.now() - started) / 1000;
    const outcome = { tally: report.tally, facts, seconds, leftOut, stopped: stop.aborted };
    await print(summaryLines(outcome), round);
  };
  try {
    await tell(await add(sources, report, round));
  } catch (error) {
    if (report.tally.added > 0) await tell(null);
    throw error;
  }
}

/** Adds what turned up while watching and prints a line when there was anything. */
export async function addNews(sources: readonly Source[], report: Report, round: Round): Promise<void> {
  const facts = await add(sources, report, round);
  const line = newsLine(report.tally, facts, round.effects.clock());
  if (line !== null) await print([line], round);
}

async function add(sources: readonly Source[], report: Report, round: Round): Promise<ChangeCounts> {
  const { register, fetching, flags, stop, effects } = round;
  const memory = feedMemory(register);
  const counter = { bytes: 0 };
  const web = { fetching, memory, stop, unchanged: report.unchanged };
  const found = takeAll(sources, { options: ingestOptions(flags, effects.clock()), counter, web, effects });
  const { tx } = await register.view.head();
  await addAll(found, { ...round, report, counter, total: bytesOf(sources) });
  if (!stop.aborted) await memory.keep();
  return register.view.changeCounts(tx);
}

/** Null when a source has no size. */
function bytesOf(sources: readonly Source[]): number | null {
  const sizes = sources.map((source) => (source.kind === "file" ? source.size : null));
  return sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}

/** On standard error when standard output has a line of JSON for each article. */
async function print(lines: readonly string[], { flags, effects }: Round): Promise<void> {
  await (flags.json ? effects.stderr : effects.stdout).write(`${lines.join("\n")}\n`);
}
