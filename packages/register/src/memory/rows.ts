import type { Statement } from "@dragoman/model";
import { inOrder } from "../order.ts";
import type { LogEntry } from "../store.ts";
import type { ArticleRow, State } from "./state.ts";

/** Articles, in order of key. */
export function articlesAt(state: State, keys: readonly string[]): readonly ArticleRow[] {
  return inOrder(keys).flatMap((key) => state.articles.get(key) ?? []);
}

/** Statements, in order of id. */
export function statementsAt(state: State, ids: Iterable<string>): readonly Statement[] {
  return inOrder(ids).flatMap((id) => state.statements.get(id)?.statement ?? []);
}

/** The groups of statements. */
export function groupsAt(state: State, ids: Iterable<string>): readonly string[] {
  return inOrder([...ids].flatMap((id) => state.statements.get(id)?.groups ?? []));
}

/** The rows themselves, those they answer and those that answer them, and so on. */
export function connected(state: State, ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set(ids);
  for (const id of seen) {
    for (const answered of state.statements.get(id)?.statement.answers ?? []) seen.add(answered);
    for (const answering of state.answers.get(id)) seen.add(answering);
  }
  return seen;
}

/** Rows of the log that are such, whole transactions at a time. */
export function recorded(state: State, limit: number, such: (row: LogEntry) => boolean): readonly LogEntry[] {
  const rows = [...state.statements.values()].filter(such);
  return wholeTransactions(rows, limit).map(({ tx, statement }) => ({ tx, statement }));
}

/** The first rows up to the end of the transaction in which the limit is reached. */
export function wholeTransactions<T extends { readonly tx: number }>(rows: readonly T[], limit: number): readonly T[] {
  const last = rows[Math.min(limit, rows.length) - 1];
  return last ? rows.filter(({ tx }) => tx <= last.tx) : [];
}
