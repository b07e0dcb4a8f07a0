import type { Judgement, Statement } from "@dragoman/model";
import type { GroupRows, LogEntry } from "@dragoman/register";
import { witnessesAt } from "./articles.ts";
import type { Db, Row } from "./db.ts";
import { type Said, SELECT_STATEMENT, statementFrom } from "./saying.ts";

interface Named extends Row {
  readonly name: string;
}

export async function statementsAt(db: Db, ids: readonly string[]): Promise<readonly Statement[]> {
  return parsed(await db.all<Said>(`${SELECT_STATEMENT} WHERE s.id IN ${db.texts} ORDER BY s.id`, ids));
}

export async function statementsIn(db: Db, article: string): Promise<readonly Statement[]> {
  const sql = `${SELECT_STATEMENT} WHERE s.article = (SELECT no FROM article WHERE key = ?) ORDER BY s.id`;
  return parsed(await db.all<Said>(sql, article));
}

export async function statementsCiting(db: Db, entities: readonly string[]): Promise<readonly Statement[]> {
  const rows = await db.all<Said>(
    `${SELECT_STATEMENT} WHERE s.no IN (
       SELECT statement FROM statement_entity WHERE entity IN (SELECT no FROM entity WHERE id IN ${db.texts})
     ) ORDER BY s.id`,
    entities,
  );
  return parsed(rows);
}

/** Rows after a transaction; `such` is a further condition on them. */
export async function logAfter(db: Db, afterTx: number, limit: number, such = ""): Promise<readonly LogEntry[]> {
  const rows = await db.all<Said>(
    `${SELECT_STATEMENT} WHERE s.tx > ? ${such} AND s.tx <= (
       SELECT max(tx) FROM (SELECT tx FROM statement WHERE tx > ? ${such} ORDER BY tx LIMIT ?) AS first_rows
     ) ORDER BY s.tx, s.no`,
    afterTx,
    afterTx,
    limit,
  );
  return rows.map((row) => ({ tx: row.tx, statement: statementFrom(row) }));
}

export async function rowsOfGroups(db: Db, groups: readonly string[]): Promise<GroupRows> {
  const own = await db.all<Named>(
    `SELECT DISTINCT s.id AS name FROM statement_group g JOIN statement s ON s.no = g.statement
     WHERE g.fact_group IN (SELECT no FROM fact_group WHERE name IN ${db.texts})`,
    groups,
  );
  const statements = await statementsAt(db, await connected(db, names(own)));
  const articles = [...new Set(statements.flatMap(({ article }) => article ?? []))];
  return { statements, witnesses: await witnessesAt(db, articles) };
}

export async function groupsAfter(db: Db, after: string | null, limit: number): Promise<readonly string[]> {
  const rows = await db.all<Named>(
    `SELECT name FROM fact_group g WHERE name > ?
     AND EXISTS (SELECT 1 FROM statement_group s WHERE s.fact_group = g.no) ORDER BY name LIMIT ?`,
    after ?? "",
    limit,
  );
  return names(rows);
}

export async function groupsOfStatements(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db.all<Named>(
    `SELECT DISTINCT name FROM statement s JOIN statement_group sg ON sg.statement = s.no
     JOIN fact_group g ON g.no = sg.fact_group WHERE s.id IN ${db.texts} ORDER BY name`,
    await connected(db, ids),
  );
  return names(rows);
}

export async function groupsInArticles(db: Db, articles: readonly string[]): Promise<readonly string[]> {
  const rows = await db.all<Named>(
    `SELECT DISTINCT name FROM statement s JOIN statement_group sg ON sg.statement = s.no
     JOIN fact_group g ON g.no = sg.fact_group
     WHERE s.article IN (SELECT no FROM article WHERE key IN ${db.texts}) ORDER BY name`,
    articles,
  );
  return names(rows);
}

export async function judgementsIn(db: Db): Promise<readonly Judgement[]> {
  const rows = await db.all<Row & Judgement>(
    `SELECT id, left_id, right_id, verdict, judged_by, judged_at, reason FROM judgement ORDER BY judged_at, id`,
  );
  return rows.map((row) => ({
    id: row.id,
    left: row["left_id"] as string,
    right: row["right_id"] as string,
    verdict: row.verdict,
    by: row["judged_by"] as string,
    at: row["judged_at"] as string,
    reason: row.reason,
  }));
}

/** The rows themselves, those they answer and those that answer them, and so on. Few rows answer others: one look is nearly always all. */
async function connected(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const seen = new Set(ids);
  for (let fresh = ids; fresh.length > 0; ) {
    const rows = await db.all<Named>(
      `SELECT a.answered AS name FROM statement s JOIN answer a ON a.statement = s.no WHERE s.id IN ${db.texts}
       UNION SELECT s.id FROM answer a JOIN statement s ON s.no = a.statement WHERE a.answered IN ${db.texts}`,
      fresh,
      fresh,
    );
    fresh = names(rows).filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
  }
  return [...seen];
}

function names(rows: readonly Named[]): readonly string[] {
  return rows.map(({ name }) => name);
}

function parsed(rows: readonly Said[]): readonly Statement[] {
  return rows.map(statementFrom);
}
