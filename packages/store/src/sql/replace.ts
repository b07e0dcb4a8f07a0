import type { Fact } from "@dragoman/model";
import { compareText, indexOf, isSame } from "@dragoman/register";
import { bodyOf, type Folded, factFrom, SELECT_FACT } from "./body.ts";
import { wayBack } from "./changes.ts";
import type { Db, Row, Value } from "./db.ts";
import type { Numbers } from "./intern.ts";
import {
  FACT_COLUMNS,
  factRow,
  LINKS,
  type LinkTable,
  linkRows,
  monthlyKeys,
  type Numbered,
  numbered,
} from "./rows.ts";

/** What becomes of one fact. */
interface Turn {
  readonly no: number;
  readonly id: string;
  readonly before: Fact | null;
  readonly after: Fact | null;
}

const TABLES = Object.keys(LINKS) as LinkTable[];

/** Rows of each table, by their own columns. */
type Links = Readonly<Record<LinkTable, ReadonlyMap<string, readonly number[]>>>;

function linksOf(facts: readonly Numbered[]): Links {
  const all = facts.map(linkRows);
  const table = (name: LinkTable) => new Map(all.flatMap((rows) => rows[name]).map((row) => [row.join(" "), row]));
  return Object.fromEntries(TABLES.map((name) => [name, table(name)])) as unknown as Links;
}

/** Rows of the one that the other lacks. */
function missing(
  rows: ReadonlyMap<string, readonly number[]>,
  others: ReadonlyMap<string, readonly number[]>,
): readonly (readonly number[])[] {
  return [...rows].filter(([key]) => !others.has(key)).map(([, row]) => row);
}

/** Puts the facts of groups in place of their earlier ones, with their index rows; monthly counts are written together. */
export class Replacing {
  private readonly db: Db;
  private readonly numbers: Numbers;
  private readonly tx: () => Promise<number>;
  private monthly = new Map<string, { readonly key: readonly Value[]; count: number }>();

  constructor(db: Db, numbers: Numbers, tx: () => Promise<number>) {
    this.db = db;
    this.numbers = numbers;
    this.tx = tx;
  }

  /** Gives by how many the number of facts rose. */
  async replace(group: number, facts: readonly Fact[], at: string): Promise<number> {
    const turns = await this.turns(group, facts);
    if (turns.length === 0) return 0;
    const { old, fresh } = await this.numberedAll(turns);
    const [before, after] = [linksOf(old), linksOf(fresh)];
    await this.unlink(before, after);
    await this.rewrite(turns, fresh, group);
    await this.link(before, after);
    for (const [list, step] of [[old, -1] as const, [fresh, 1] as const]) this.count(list, step);
    await this.writeChanges(turns, at);
    return fresh.length - old.length;
  }

  /** Adds what was counted to the monthly counts; those that fall to nothing go. */
  async writeMonthly(): Promise<void> {
    const changed = [...this.monthly.values()].filter(({ count }) => count !== 0);
    this.monthly = new Map();
    for (const { key, count } of changed) {
      await this.db.run(
        `INSERT INTO monthly (one, other, month, kind, value, facts) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (one, other, month, kind, value) DO UPDATE SET facts = monthly.facts + excluded.facts`,
        ...key,
        count,
      );
    }
    const fallen = changed.filter(({ count }) => count < 0);
    for (const { key } of fallen) {
      await this.db.run(
        "DELETE FROM monthly WHERE facts = 0 AND one = ? AND other = ? AND month = ? AND kind = ? AND value = ?",
        ...key,
      );
    }
  }

  /** The facts of the group, and facts of these ids in other groups, that are not what they were; in order of id. */
  private async turns(group: number, facts: readonly Fact[]): Promise<readonly Turn[]> {
    const sql = `${SELECT_FACT} WHERE f.fact_group = ? OR f.id IN ${this.db.texts}`;
    const ids = facts.map(({ id }) => id);
    const held = new Map((await this.db.all<Folded>(sql, group, ids)).map((row) => [row.id, row]));
    const turns: Turn[] = [];
    for (const fact of facts) {
      const row = held.get(fact.id);
      held.delete(fact.id);
      const before = row ? factFrom(row) : null;
      if (before && isSame(before, fact)) continue;
      turns.push({ no: row?.no ?? (await this.numbers.next("fact")), id: fact.id, before, after: fact });
    }
    for (const row of held.values()) turns.push({ no: row.no, id: row.id, before: factFrom(row), after: null });
    return turns.sort((a, b) => compareText(a.id, b.id));
  }

  private async numberedAll(turns: readonly Turn[]) {
    const facts = turns.flatMap(({ before, after }) => [before, after]).filter((fact) => fact !== null);
    const parties = facts.flatMap((fact) => indexOf(fact).parties);
    const entities = await this.numbers.of("entity", parties);
    const rows = await this.db.all<Row & { id: string; no: number }>(
      `SELECT id, no FROM statement WHERE id IN ${this.db.texts}`,
      [...new Set(facts.flatMap((fact) => fact.statements))],
    );
    const statements = new Map(rows.map(({ id, no }) => [id, no]));
    const number = (no: number, fact: Fact | null) => (fact ? [numbered(no, fact, entities, statements)] : []);
    return {
      old: turns.flatMap(({ no, before }) => number(no, before)),
      fresh: turns.flatMap(({ no, after }) => number(no, after)),
    };
  }

  private async unlink(before: Links, after: Links): Promise<void> {
    for (const table of TABLES) {
      const where = LINKS[table].map((column) => `${column} = ?`).join(" AND ");
      for (const row of missing(before[table], after[table])) {
        await this.db.run(`DELETE FROM ${table} WHERE ${where}`, ...row);
      }
    }
  }

  private async link(before: Links, after: Links): Promise<void> {
    for (const table of TABLES) await this.db.insert(table, LINKS[table], missing(after[table], before[table]));
  }

  private async rewrite(turns: readonly Turn[], fresh: readonly Numbered[], group: number): Promise<void> {
    const changed = new Set<number>();
    for (const { no, before, after } of turns) {
      if (before && after) changed.add(no);
      if (before === null || after !== null) continue;
      await this.db.run("DELETE FROM fact_body WHERE fact = ?", no);
      await this.db.run("DELETE FROM fact WHERE no = ?", no);
    }
    const [no, ...columns] = FACT_COLUMNS;
    const sets = columns.map((column) => `${column} = ?`).join(", ");
    for (const fact of fresh.filter((each) => changed.has(each.no))) {
      const [key, ...values] = factRow(fact, group);
      await this.db.run(`UPDATE fact SET ${sets} WHERE ${no} = ?`, ...values, key!);
      await this.db.run("UPDATE fact_body SET body = ? WHERE fact = ?", bodyOf(fact.fact), fact.no);
    }
    const made = fresh.filter((each) => !changed.has(each.no));
    const rows = made.map((fact) => factRow(fact, group));
    await this.db.insert("fact", FACT_COLUMNS, rows);
    const bodies = made.map((fact) => [fact.no, bodyOf(fact.fact)]);
    await this.db.insert("fact_body", ["fact", "body"], bodies);
  }

  private count(facts: readonly Numbered[], step: number): void {
    for (const key of facts.flatMap(monthlyKeys)) {
      const name = JSON.stringify(key);
      const held = this.monthly.get(name) ?? { key, count: 0 };
      held.count += step;
      this.monthly.set(name, held);
    }
  }

  private async writeChanges(turns: readonly Turn[], at: string): Promise<void> {
    const tx = await this.tx();
    const rows: Value[][] = [];
    for (const { id, before, after } of turns) {
      const change = before === null ? "new" : after === null ? "gone" : "changed";
      rows.push([await this.numbers.next("change"), tx, at, change, id, wayBack(before, after)]);
    }
    await this.db.insert("change", ["no", "tx", "at", "change", "fact", "before"], rows);
  }
}
