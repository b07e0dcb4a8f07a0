import { sound } from "@dragoman/register";
import type { Db, Row, Value } from "../sql/db.ts";
import type { Answer, Query } from "./library.ts";

/** Anything that takes queries: a pool, or one connection within a transaction. */
export interface Queries {
  query(query: Query): Promise<Answer>;
}

/** PostgreSQL takes no more values in a query. */
const MOST = 60_000;

const texts = new Map<string, { readonly text: string; readonly name: string }>();

/** Speaks to PostgreSQL; parameters are numbered, whole lists are arrays. */
export class PostgresDriver implements Db {
  readonly texts = "(SELECT unnest(?::text[]))";
  readonly numbers = "(SELECT unnest(?::int4[]))";
  readonly join = "JOIN";
  private readonly queries: Queries;

  constructor(queries: Queries) {
    this.queries = queries;
  }

  async all<R extends Row>(sql: string, ...values: readonly Value[]): Promise<readonly R[]> {
    const { rows } = await this.queries.query({ ...named(sql), values: values.map(bound) });
    return rows as readonly R[];
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    const { rowCount } = await this.queries.query({ ...named(sql), values: values.map(bound) });
    return rowCount ?? 0;
  }

  async insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
    const most = Math.floor(MOST / columns.length);
    for (let from = 0; from < rows.length; from += most) {
      const part = rows.slice(from, from + most);
      const places = part.map((_, i) => `(${columns.map((__, j) => `$${i * columns.length + j + 1}`).join(", ")})`);
      const text = `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${places.join(", ")}`;
      await this.queries.query({ text, values: part.flat().map((value) => bound(value as Value)) });
    }
  }
}

/** Queries that come again are prepared once a connection. */
function named(sql: string): { readonly text: string; readonly name: string } {
  const held = texts.get(sql);
  if (held) return held;
  let count = 0;
  const made = { text: sql.replace(/\?/g, () => `$${++count}`), name: `q${texts.size}` };
  texts.set(sql, made);
  return made;
}

function bound(value: Value): unknown {
  if (typeof value === "string") return sound(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`a database cannot hold ${value}`);
  if (Array.isArray(value))
    return value.map((item: string | number) => (typeof item === "string" ? sound(item) : item));
  return value;
}
