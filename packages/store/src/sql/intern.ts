import { sound } from "@dragoman/register";
import { type Db, first, type Row } from "./db.ts";

/** Tables of things that rows only name by number. */
interface Named {
  readonly table: string;
  readonly column: string;
  /** Further columns of a thing that is only named yet, and their values. */
  readonly columns: readonly string[];
  readonly values: readonly (string | number | null)[];
}

/** What rows may name by number. */
export type NamedKind = "article" | "entity" | "group";

const NAMED: Readonly<Record<NamedKind, Named>> = {
  article: { table: "article", column: "key", columns: [], values: [] },
  entity: { table: "entity", column: "id", columns: [], values: [] },
  group: { table: "fact_group", column: "name", columns: ["stale"], values: [0] },
};

const MOST = 50_000;

/** Numbers of what was named before; shared by the transactions of one store, since a number never changes. */
export class Memo {
  private readonly maps: Readonly<Record<NamedKind, Map<string, number>>> = {
    article: new Map(),
    entity: new Map(),
    group: new Map(),
  };

  get(kind: NamedKind, name: string): number | undefined {
    return this.maps[kind].get(name);
  }

  keep(kind: NamedKind, name: string, no: number): void {
    const map = this.maps[kind];
    if (map.size >= MOST) map.clear();
    map.set(name, no);
  }

  /** After a rollback numbers that were drawn may go to others. */
  forget(): void {
    for (const map of Object.values(this.maps)) map.clear();
  }
}

/** Draws numbers of new rows within one transaction, which is the only one that writes. */
export class Numbers {
  private readonly db: Db;
  private readonly memo: Memo;
  private readonly last = new Map<string, number>();

  constructor(db: Db, memo: Memo) {
    this.db = db;
    this.memo = memo;
  }

  async next(table: string): Promise<number> {
    const last =
      this.last.get(table) ??
      (await first<Row & { no: number }>(this.db, `SELECT coalesce(max(no), 0) AS no FROM ${table}`))!.no;
    this.last.set(table, last + 1);
    return last + 1;
  }

  /** Numbers of all these; those that have none yet get one. */
  async of(kind: NamedKind, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.ofSound(kind, new Set(names.map(sound)));
    return new Map(names.map((name) => [name, found.get(sound(name))!]));
  }

  private async ofSound(kind: NamedKind, names: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const { table, column, columns, values } = NAMED[kind];
    const found = new Map<string, number>();
    const missing = new Set<string>();
    for (const name of names) {
      const no = this.memo.get(kind, name);
      if (no === undefined) missing.add(name);
      else found.set(name, no);
    }
    if (missing.size === 0) return found;
    const rows = await this.db.all<Row & { name: string; no: number }>(
      `SELECT ${column} AS name, no FROM ${table} WHERE ${column} IN ${this.db.texts}`,
      [...missing],
    );
    for (const { name, no } of rows) this.note(kind, name, no, found, missing);
    const fresh: (string | number | null)[][] = [];
    for (const name of missing) {
      const no = await this.next(table);
      fresh.push([no, name, ...values]);
      this.note(kind, name, no, found, missing);
    }
    if (fresh.length > 0) await this.db.insert(table, ["no", column, ...columns], fresh);
    return found;
  }

  private note(kind: NamedKind, name: string, no: number, found: Map<string, number>, missing: Set<string>): void {
    this.memo.keep(kind, name, no);
    found.set(name, no);
    missing.delete(name);
  }
}
