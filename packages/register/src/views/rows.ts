import type { Fact, Statement } from "@dragoman/model";
import type { ArticleHead } from "../article.ts";
import type { FoldContext } from "../fold/context.ts";
import { witnessesOf } from "../fold/witness.ts";
import type { GroupRows, View } from "../store.ts";

/** A row that a fact rests on, with its article and witness. */
export interface FactRow {
  readonly statement: Statement;
  /** Null for a row without an article. */
  readonly article: ArticleHead | null;
  /** Number, from 1, of the independent witness it belongs to; null for claims, which are no witness. */
  readonly witness: number | null;
}

/** The rows that a fact rests on, out of all rows of its group; what analysts said of them is no source. */
export async function factRows(
  view: View,
  { statements }: Fact,
  { statements: all, witnesses }: GroupRows,
  { ownerOf }: FoldContext,
): Promise<readonly FactRow[]> {
  const ids = new Set(statements);
  const own = all.filter(({ id, op }) => ids.has(id) && op === "assert").sort(byReport);
  const keys = [...new Set(own.flatMap(({ article }) => article ?? []))];
  const articles = new Map((await view.articleHeads(keys)).map((article) => [article.key, article]));
  const byArticle = new Map(witnesses.map((witness) => [witness.article, witness]));
  const spoken = own.filter(({ claimedBy }) => claimedBy === null);
  const groups = [...witnessesOf(spoken, byArticle, ownerOf)].sort((a, b) => byReport(a[0]!, b[0]!));
  const claims = own.filter(({ claimedBy }) => claimedBy !== null);
  const row = (statement: Statement, witness: number | null): FactRow => {
    const article = statement.article === null ? null : (articles.get(statement.article) ?? null);
    return { statement, article, witness };
  };
  return [
    ...groups.flatMap((group, at) => group.map((statement) => row(statement, at + 1))),
    ...claims.map((statement) => row(statement, null)),
  ];
}

function byReport(a: Statement, b: Statement): number {
  return compare(a.reportedAt ?? "9999", b.reportedAt ?? "9999") || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
