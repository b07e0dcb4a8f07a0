import { isIngested, isRefused } from "@dragoman/ingest";
import { loadReference } from "@dragoman/reference";
import type { Register } from "@dragoman/register";
import { grouped } from "../batch/progress.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { openRegister } from "../register/open.ts";
import type { Item } from "./entrant.ts";
import { type AddFlags, ingestOptions } from "./flags.ts";
import { forgetful } from "./memory.ts";
import type { Report } from "./report.ts";
import { itemOf } from "./run.ts";
import type { Sources } from "./source.ts";
import { takeAll } from "./take.ts";

/** Prints what would be added, and writes nothing. */
export async function listAll(begun: Sources, flags: AddFlags, report: Report, effects: Effects): Promise<void> {
  const register = await existing(flags, effects);
  const reference = loadReference();
  const stopping = new AbortController();
  const release = effects.onStop(() => stopping.abort());
  const fetching = effects.startFetching(flags.allowPrivate === true);
  const web = { fetching, memory: forgetful, stop: stopping.signal, unchanged: report.unchanged };
  const taking = { options: ingestOptions(flags, effects.clock()), counter: { bytes: 0 }, web, effects };
  let fresh = 0;
  try {
    for await (const each of takeAll(begun.sources, taking)) {
      if (stopping.signal.aborted) break;
      if (isRefused(each)) await report.refused(each);
      if (!isIngested(each)) continue;
      await report.remarks(each);
      const item = itemOf(each.article, each.origin, each.format, reference);
      const isKnown = register !== null && (await register.view.engineOf(item.key)) !== null;
      if (isKnown) await report.known(item, false);
      else fresh++;
      if (!isKnown) await effects.stdout.write(`${flags.json ? jsonLine(item) : textLine(item)}\n`);
    }
  } finally {
    release();
    await register?.close();
  }
  const { known, refused } = report.tally;
  await effects.stderr.write(
    `dragoman: ${grouped(fresh)} would be added, ${grouped(known)} already there, ${grouped(refused)} refused\n`,
  );
}

/** Null when there is no register yet. */
async function existing(flags: AddFlags, effects: Effects): Promise<Register | null> {
  try {
    return await openRegister(flags, effects, {});
  } catch (error) {
    if (error instanceof DragomanError && error.code === "register.missing") return null;
    throw error;
  }
}

const jsonLine = ({ key, origin, article }: Item): string =>
  JSON.stringify({ status: "new", key, origin, title: article.title ?? null });

function textLine({ origin, article }: Item): string {
  const { published, publisher, title } = article;
  return [published?.slice(0, 10) ?? "undated   ", publisher, title, `(${origin})`].filter(Boolean).join("  ");
}
