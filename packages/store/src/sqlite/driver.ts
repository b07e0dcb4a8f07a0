import { sound } from "@dragoman/register";
import type { Db, Row, Value } from "../sql/db.ts";

/** What can be bound as it is. */
export type Bound = string | number | bigint | Uint8Array | null;

/** A prepared statement of one of the libraries. */
export interface Prepared {
  all(...values: readonly Bound[]): readonly Row[];
  run(...values: readonly Bound[]): { readonly changes: number | bigint };
}

/** An open connection of one of the libraries. */
export interface Connection {
  /** `node:sqlite` or `libsql`. */
  readonly library: string;
  prepare(sql: string): Prepared;
  exec(sql: string): void;
  close(): void;
}

/** Rows in one call, the largest first. */
const SIZES = [16, 4, 1];

/** Statements kept prepared. */
const MOST = 300;

/** Binds values and keeps statements prepared. Every call is done when it returns. */
export class Driver implements Db {
  readonly texts = "(SELECT value FROM json_each(?))";
  readonly numbers = "(SELECT value FROM json_each(?))";
  readonly join = "CROSS JOIN";
  readonly connection: Connection;
  private readonly prepared = new Map<string, Prepared>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  async all<R extends Row>(sql: string, ...values: readonly Value[]): Promise<readonly R[]> {
    return this.rows<R>(sql, ...values);
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    return Number(this.prepare(sql).run(...values.map(bound)).changes);
  }

  /** Calls into a library cost more than rows do: many rows go in one. */
  async insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
    const row = `(${columns.map(() => "?").join(", ")})`;
    let from = 0;
    for (const size of SIZES) {
      if (rows.length - from < size) continue;
      const statement = this.prepare(
        `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${Array(size).fill(row).join(", ")}`,
      );
      for (; rows.length - from >= size; from += size)
        statement.run(...rows.slice(from, from + size).flatMap((values) => values.map(bound)));
    }
  }

  /** As `all`, at once. */
  rows<R extends Row>(sql: string, ...values: readonly Value[]): readonly R[] {
    return this.prepare(sql).all(...values.map(bound)) as readonly R[];
  }

  exec(sql: string): void {
    this.connection.exec(sql);
  }

  close(): void {
    this.prepared.clear();
    this.connection.close();
  }

  private prepare(sql: string): Prepared {
    const held = this.prepared.get(sql);
    if (held) return held;
    if (this.prepared.size >= MOST) this.prepared.clear();
    const prepared = this.connection.prepare(sql);
    this.prepared.set(sql, prepared);
    return prepared;
  }
}

/** Neither library may see another type: libsql ends the whole process over a boolean. */
export function bound(value: Value): Bound {
  if (value === null || typeof value === "bigint") return value;
  if (typeof value === "string") return sound(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return JSON.stringify(value);
  throw new TypeError(`a database cannot hold ${typeof value === "number" ? value : typeof value}`);
}
