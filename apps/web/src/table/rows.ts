import type { ListedFact, Names } from "@dragoman/register";
import { useEffect, useRef, useState } from "preact/hooks";
import { ask, type Fault, faultIn } from "../api.ts";
import type { FactsAnswer } from "../data.ts";

/** Facts that are here so far, and how to get more. */
export interface Rows {
  /** What was asked for. */
  readonly path: string;
  readonly items: readonly ListedFact[];
  readonly names: Names;
  readonly total: number;
  readonly next: string | null;
}

/** The rows of a list, or why there are none. */
export interface LoadedRows {
  /** Those of the list before, while a new one is on its way. */
  readonly rows: Rows | null;
  readonly isLoading: boolean;
  readonly fault: Fault | null;
  /** Asks for the page behind the rows that are here. */
  readonly more: () => void;
}

const PAGE = 100;

/** Pages of a list of facts (a path of `/v1/facts` with its filter and order), one after another as they are needed. */
export function useRows(path: string): LoadedRows {
  const [rows, setRows] = useState<Rows | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isLoading, setLoading] = useState(true);
  const running = useRef<AbortController | null>(null);
  const load = (held: Rows | null): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setLoading(true);
    pageOf(path, held?.next ?? null, controller.signal, PAGE).then(
      (page) => {
        if (controller.signal.aborted) return;
        running.current = null;
        setRows(held === null ? page : joined(held, page));
        setFault(null);
        setLoading(false);
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        running.current = null;
        setFault(faultIn(error));
        setLoading(false);
      },
    );
  };
  useEffect(() => {
    load(null);
    return () => running.current?.abort();
  }, [path]);
  const more = (): void => {
    if (rows !== null && rows.path === path && rows.next !== null && running.current === null) load(rows);
  };
  return { rows, isLoading, fault, more };
}

/** One page. Throws Failed. */
async function pageOf(path: string, cursor: string | null, signal: AbortSignal, limit: number): Promise<Rows> {
  const place = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
  const { items, names, total, next } = await ask<FactsAnswer>(`${path}&limit=${limit}${place}`, signal);
  return { path, items, names, total, next };
}

/** All pages of a list, one after another, of so many facts each. Throws Failed. */
export async function* pagesOf(path: string, signal: AbortSignal, limit: number): AsyncGenerator<Rows, void> {
  let cursor: string | null = null;
  do {
    const page: Rows = await pageOf(path, cursor, signal, limit);
    yield page;
    cursor = page.next;
  } while (cursor !== null);
}

function joined(held: Rows, page: Rows): Rows {
  return { ...page, items: [...held.items, ...page.items], names: { ...held.names, ...page.names } };
}
