import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Article, dayNumber, type Fact, type Reading } from "@dragoman/model";
import {
  bandsOf,
  engineStamp,
  MemoryStore,
  Register,
  signatureOf,
  toKeptArticle,
  toStatements,
} from "@dragoman/register";
import type { Reader } from "../../src/load.ts";
import { loaded } from "../reader.ts";

const folder = join(import.meta.dirname, "../../../../examples/register");

/** A line of an example. */
export type Told = Article & { readonly id: string };

/** The articles of an example, one a line. */
export function articlesIn(file: string): readonly Told[] {
  const lines = readFileSync(join(folder, file), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Told);
}

/** A register in memory that reads what it is given with the shipped reader. */
export class Desk {
  readonly register: Register;
  private readonly reader: Reader;
  private readonly readings = new Map<string, Reading>();
  private second = 0;

  constructor(reader: Reader) {
    this.reader = reader;
    this.register = new Register(new MemoryStore(), { reference: reader.reference, now: () => this.now() });
  }

  static async open(): Promise<Desk> {
    return new Desk(await loaded());
  }

  async add(articles: readonly Article[]): Promise<readonly string[]> {
    const answers: string[] = [];
    for (const article of articles) answers.push(await this.register.add(this.entryOf(article)));
    return answers;
  }

  /** Reads everything again as another version of the engine would. */
  async reread(articles: readonly Article[], engine: string): Promise<number> {
    let changed = 0;
    for (const article of articles) {
      const entry = this.entryOf(article);
      const { added, retracted, revived } = await this.register.reread(
        entry.article.key,
        entry.entities,
        entry.statements,
        engine,
      );
      changed += added.length + retracted.length + revived.length;
    }
    return changed;
  }

  entryOf(article: Article) {
    const reading = this.readings.get(article.text) ?? this.reader.read(article);
    this.readings.set(article.text, reading);
    const kept = toKeptArticle(reading, { origin: null, format: "jsonl" }, this.reader.reference);
    const signature = signatureOf(reading.text);
    return {
      article: kept,
      signature,
      bands: bandsOf(signature),
      engine: engineStamp(reading.engine),
      ...toStatements(reading, kept, this.reader.reference),
    };
  }

  /** All facts, in order of id. */
  async facts(): Promise<readonly Fact[]> {
    await this.register.refresh();
    return (await this.register.view.facts({}, { order: "id", limit: 1000 })).items;
  }

  /** The levels of a dyad, the lowest first. */
  async ladder(parties: string): Promise<readonly Fact[]> {
    const facts = (await this.facts()).filter(
      ({ kind, subject }) => kind === "partnership" && subject.join() === parties,
    );
    return [...facts].sort((a, b) => (a.qualifiers.tier ?? 0) - (b.qualifiers.tier ?? 0));
  }

  now(): string {
    this.second += 1;
    return new Date(Date.UTC(2026, 0, 5, 9, 0, this.second)).toISOString();
  }
}

export function day(date: string): number {
  const [year, month, number] = date.split("-").map(Number);
  return dayNumber(year!, month!, number!);
}
