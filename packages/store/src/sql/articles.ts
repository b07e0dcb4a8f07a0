import {
  type ArticleHead,
  cursorOf,
  type Hit,
  type KeptArticle,
  type Page,
  type Paging,
  pageLimit,
  placeOf,
  snippetOf,
  termsOf,
  type Witness,
} from "@dragoman/register";
import { type Db, first, type Row, type Words } from "./db.ts";

const HEAD = "key, digest, title, url, publisher, owner, language, published, place, origin, format";
/** An article that rows only name has no transaction. */
const KEPT = "tx IS NOT NULL";

interface Stored extends Row, ArticleHead {
  readonly text: string;
  readonly notes: string;
}

export async function articleAt(db: Db, key: string): Promise<KeptArticle | null> {
  const row = await first<Stored>(
    db,
    `SELECT ${HEAD}, text, notes FROM article JOIN article_text ON article = no WHERE key = ?`,
    key,
  );
  return row ? toArticle(row) : null;
}

export async function articlesPage(db: Db, paging: Paging): Promise<Page<KeptArticle>> {
  const limit = pageLimit(paging);
  const after = paging.cursor ? placeOf("id", paging.cursor).id : "";
  const sql = `SELECT ${HEAD}, text, notes FROM article JOIN article_text ON article = no WHERE key > ? ORDER BY key LIMIT ?`;
  const rows = await db.all<Stored>(sql, after, limit + 1);
  const items = rows.slice(0, limit).map(toArticle);
  return { items, next: rows.length > limit ? cursorOf("id", { key: 0, id: items.at(-1)!.key }) : null };
}

export async function headsAt(db: Db, keys: readonly string[]): Promise<readonly ArticleHead[]> {
  const rows = await db.all<Row & ArticleHead>(
    `SELECT ${HEAD} FROM article WHERE ${KEPT} AND key IN ${db.texts} ORDER BY key`,
    keys,
  );
  return rows.map((row) => ({ ...row }));
}

export async function witnessesAt(db: Db, keys: readonly string[]): Promise<readonly Witness[]> {
  const rows = await db.all<Row & Witness>(
    `SELECT a.key AS article, a.owner, coalesce(c.key, a.key) AS cluster, a.published
     FROM article a LEFT JOIN article c ON c.no = a.cluster WHERE a.${KEPT} AND a.key IN ${db.texts} ORDER BY a.key`,
    keys,
  );
  return rows.map((row) => ({ ...row }));
}

export async function engineAt(db: Db, key: string): Promise<string | null> {
  const row = await first<Row & { engine: string | null }>(db, "SELECT engine FROM article WHERE key = ?", key);
  return row?.engine ?? null;
}

export async function bandMatesOf(db: Db, bands: readonly string[]): Promise<readonly string[]> {
  const sql = `SELECT DISTINCT key FROM band JOIN article ON no = article WHERE band IN ${db.texts} ORDER BY key`;
  return (await db.all<Row & { key: string }>(sql, bands)).map(({ key }) => key);
}

export async function keysInClusters(db: Db, clusters: readonly string[]): Promise<readonly string[]> {
  const rows = await db.all<Row & { key: string }>(
    `SELECT a.key FROM article c JOIN article a ON a.cluster = c.no WHERE c.key IN ${db.texts}
     UNION SELECT key FROM article WHERE ${KEPT} AND cluster IS NULL AND key IN ${db.texts} ORDER BY key`,
    clusters,
    clusters,
  );
  return rows.map(({ key }) => key);
}

export async function signaturesAt(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const sql = `SELECT key, signature FROM article JOIN article_text ON article = no WHERE key IN ${db.texts} ORDER BY key`;
  const rows = await db.all<Row & { key: string; signature: Uint8Array | ArrayBuffer }>(sql, keys);
  return new Map(rows.map(({ key, signature }) => [key, new Uint8Array(signature)]));
}

export async function hitsOf(db: Db, words: Words, text: string, limit: number): Promise<readonly Hit[]> {
  const terms = termsOf(text);
  if (terms.length === 0) return [];
  const { sql, values } = await words.matching(db, terms);
  const nos = await db.all<Row & { no: number }>(
    `SELECT no FROM article WHERE no IN (${sql}) ORDER BY substr(coalesce(published, ''), 1, 10) DESC, key LIMIT ?`,
    ...values,
    limit,
  );
  const rows = await db.all<Stored & { no: number }>(
    `SELECT no, ${HEAD}, text, notes FROM article JOIN article_text ON article = no WHERE no IN ${db.numbers}`,
    nos.map(({ no }) => no),
  );
  const byNo = new Map(rows.map((row) => [row.no, row]));
  return nos.map(({ no }) => {
    const row = byNo.get(no)!;
    const { key, title, published } = row;
    return { article: key, title, published, snippet: snippetOf(toArticle(row), terms) };
  });
}

function toArticle(row: Stored): KeptArticle {
  const { key, digest, text, title, url, publisher, owner, language, published, place, origin, format, notes } = row;
  return {
    key,
    digest,
    text,
    title,
    url,
    publisher,
    owner,
    language,
    published,
    place,
    origin,
    format,
    notes: JSON.parse(notes) as KeptArticle["notes"],
  };
}
