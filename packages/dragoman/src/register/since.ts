import type { ChangePlace, View } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { parsePeriod } from "../input/period.ts";

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A transaction's number, or the ISO moment from which on changes count; `""`: from the beginning. */
export function toSince(since: string | undefined): number | string {
  if (since === undefined) return "";
  const tx = /^(?:tx|#)(\d{1,15})$/i.exec(since.trim())?.[1];
  if (tx !== undefined) return Number(tx);
  if (MOMENT.test(since)) {
    const moment = new Date(since);
    if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  }
  try {
    return parsePeriod(since).first;
  } catch {
    throw new DragomanError(
      "usage",
      `--since ${since} is neither a date nor a transaction`,
      "write 2026-07-03 or tx120",
    );
  }
}

/** The last transaction before a moment, by halving: transactions are numbered in the order of their times. */
export async function txBefore(view: View, moment: string): Promise<number> {
  let low = 0;
  let high = (await view.head()).tx;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [first] = await view.changes(middle, 1);
    if (first === undefined || first.at >= moment) high = middle;
    else low = Math.max(first.tx, middle + 1);
  }
  return low;
}

const PLACE = /^tx(\d{1,15})\.(f[0-9a-f]{16})$/i;

/** The place in the log of changes that words mean: what `toSince` takes, and places inside of a transaction (`tx120.f3a9…`). */
export async function toPlace(since: string | undefined, view: View): Promise<ChangePlace> {
  const [, tx, fact] = PLACE.exec(since?.trim() ?? "") ?? [];
  if (tx !== undefined && fact !== undefined) return { tx: Number(tx), fact: fact.toLowerCase() };
  const start = toSince(since);
  return { tx: typeof start === "number" ? start : await txBefore(view, start), fact: null };
}

/** The words of a place. */
export function placeWords({ tx, fact }: ChangePlace): string {
  return fact === null ? `tx${tx}` : `tx${tx}.${fact}`;
}
