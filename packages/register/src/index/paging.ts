import type { Filter, Order, Paging } from "../filter.ts";
import { boundsOf } from "../time/edtf.ts";
import { BEGINNING, END, type FactIndex } from "./fact.ts";

const MOST = 1000;
const USUAL = 100;

/** How many a page may hold. Throws RangeError below one. */
export function pageLimit({ limit }: Pick<Paging, "limit">): number {
  if (limit === undefined) return USUAL;
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`a page of ${limit} is none: ask for 1 to ${MOST}`);
  return Math.min(limit, MOST);
}

/** Where a page ended: the number that facts are ordered by, and the id that decides between equals. */
export interface Place {
  readonly key: number;
  readonly id: string;
}

/** The number that the order goes by, from low to high. */
export function orderKey(order: Order, { begins, reported, confidence }: FactIndex): number {
  if (order === "time") return -begins;
  if (order === "reported") return -reported;
  return order === "confidence" ? confidence : 0;
}

export function cursorOf(order: Order, { key, id }: Place): string {
  return `${order}.${key}.${id}`;
}

/** Throws RangeError when the cursor is of another order or none at all. */
export function placeOf(order: Order, cursor: string): Place {
  const [, of, key, id] = /^([a-z]+)\.(-?\d+)\.(.+)$/s.exec(cursor) ?? [];
  if (of !== order || id === undefined) throw new RangeError(`"${cursor}" is no cursor of a list in order of ${order}`);
  return { key: Number(key), id };
}

/** First and last day asked for, or null. Throws RangeError when one is no day, and when the last comes before the first. */
export function periodOf({ from, to }: Filter): readonly [first: number, last: number] | null {
  if (from === undefined && to === undefined) return null;
  const [first, last] = [from === undefined ? BEGINNING : dayAsked(from), to === undefined ? END : dayAsked(to)];
  if (first > last) throw new RangeError(`the period from ${from} to ${to} ends before it begins`);
  return [first, last];
}

/** The day on which facts are asked to hold, or null. Throws RangeError when it is none. */
export function dayOn({ on }: Filter): number | null {
  return on === undefined ? null : dayAsked(on);
}

function dayAsked(iso: string): number {
  const days = boundsOf(iso);
  if (!days || days.first === null || days.first !== days.last) {
    throw new RangeError(`"${iso}" is no day: write it like 2025-02-12`);
  }
  return days.first;
}
