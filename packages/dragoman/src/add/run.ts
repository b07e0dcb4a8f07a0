import { createHash } from "node:crypto";
import { type Found, isIngested, isRefused } from "@dragoman/ingest";
import type { Reference } from "@dragoman/model";
import { identify } from "@dragoman/reader";
import { articleKey, type Register } from "@dragoman/register";
import { inOrder } from "../batch/order.ts";
import type { Entered, Item } from "./entrant.ts";
import { type Group, inGroups } from "./group.ts";
import type { Pool } from "./pool.ts";
import type { Report } from "./report.ts";
import type { Counter } from "./take.ts";

/** Groups that may wait to be written. */
const AHEAD = 4;
/** Facts are folded after so many articles, and at the end. */
const FOLDED = 4000;

/** A run of adding: where to, with what, and how to tell of it. */
export interface Run {
  readonly register: Register;
  readonly reference: Reference;
  readonly pool: Pool;
  readonly report: Report;
  readonly counter: Counter;
  /** Bytes of all sources together; null when unknown. */
  readonly total: number | null;
  /** Aborted when the user asks to stop. */
  readonly stop: AbortSignal;
}

/** How far a run is: articles that are being read, and bytes of the sources up to the last one that is done. */
interface Course {
  reading: number;
  bytes: number;
}

/** Adds everything that is found: what the register has already is not read again; the rest is read in threads and kept one by one. */
export async function addAll(found: AsyncIterable<Found>, run: Run): Promise<void> {
  const { pool, counter, stop } = run;
  const enter = async (group: Group, lane: number): Promise<Read> => {
    return { group, entered: stop.aborted ? [] : await pool.enter(group.items, lane) };
  };
  try {
    const course: Course = { reading: 0, bytes: 0 };
    const unknown = news(found, await pool.engine(), course, run);
    const groups = inGroups(unknown, () => counter.bytes);
    for await (const read of inOrder(groups, pool.lanes, AHEAD, enter)) await keep(read, course, run);
    await fold(run);
  } finally {
    await run.report.bar.clear();
  }
}

interface Read {
  readonly group: Group;
  readonly entered: readonly Entered[];
}

/** The articles that the register does not have; the others are told of. */
async function* news(found: AsyncIterable<Found>, engine: string, course: Course, run: Run): AsyncGenerator<Item> {
  const { register, reference, report, counter, stop } = run;
  for await (const each of found) {
    if (stop.aborted) return;
    if (isRefused(each)) await report.refused(each);
    if (!isIngested(each)) continue;
    await report.remarks(each);
    const item = itemOf(each.article, each.origin, each.format, reference);
    const reader = await register.view.engineOf(item.key);
    if (reader === null) {
      course.reading++;
      yield item;
    } else await report.known(item, reader !== engine);
    if (course.reading === 0) course.bytes = counter.bytes;
    await show(course, run);
  }
}

/** What a thread needs to read an article, with the key that its entry will have. */
export function itemOf(article: Item["article"], origin: string, format: string, reference: Reference): Item {
  const { digest, url, publisher } = identify(article, reference, hash);
  return { key: articleKey(digest, url, publisher), article, origin, format };
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** One transaction an article; facts are folded now and then, so that little is left to do at the end. */
async function keep({ group, entered }: Read, course: Course, run: Run): Promise<void> {
  const { register, report } = run;
  for (const [i, each] of entered.entries()) {
    const item = group.items[i]!;
    if ("failure" in each) {
      await report.refused({ origin: item.origin, code: "reader.failed", message: each.failure, hint: null });
    } else if ((await register.add(each.entry)) === "added") {
      await report.added(item, each.entry.article);
      if (report.tally.added % FOLDED === 0) await fold(run);
    } else await report.known(item, false);
    await show(course, run);
  }
  course.reading -= group.items.length;
  course.bytes = group.bytes;
}

async function show({ bytes }: Course, { report, total }: Run): Promise<void> {
  const { added, known } = report.tally;
  await report.bar.show(added + known, total === null ? null : Math.min(1, bytes / Math.max(1, total)));
}

async function fold({ register, report }: Run): Promise<void> {
  await register.refresh((done, left) => report.bar.folding(done, left));
}
