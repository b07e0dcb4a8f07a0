import type { Entity, Judgement, Statement } from "@dragoman/model";
import type { ArticleHead, KeptArticle } from "../article.ts";
import type { View } from "../store.ts";
import { namedIn, type Source } from "./bundle.ts";
import type { ExportOptions } from "./options.ts";
import { fields, type Shape } from "./shape.ts";
import { articleShape, entityShape, factShape, judgementShape, statementShape } from "./shapes.ts";
import { MalformedRow } from "./table.ts";

const PAGE = 500;

const LINES = {
  entity: fields({ entity: entityShape }),
  article: fields({ article: articleShape }),
  statement: fields({ statement: statementShape }),
  judgement: fields({ judgement: judgementShape }),
};

/** An article as lines carry it: with the engine that read it and, in base64, its signature. */
export type ArticleRecord = ArticleHead &
  Partial<Pick<KeptArticle, "text" | "notes">> & { readonly engine: string | null; readonly signature: string };

/** A line of the log. */
export type LogRecord =
  | { readonly entity: Entity }
  | { readonly article: ArticleRecord }
  | { readonly statement: Statement }
  | { readonly judgement: Judgement };

/** A value as one line of JSON, once it is what it must be. */
export function jsonLine(value: unknown, shape: Shape, about: string): string {
  const fault = shape.fault(value, "");
  if (fault !== null) throw new MalformedRow(`${about}: ${fault}`);
  return `${JSON.stringify(value)}\n`;
}

/** Facts, one line of JSON each, in order of id. */
export async function* factLines({ view, filter }: Source, options: ExportOptions): AsyncGenerator<string> {
  let cursor: string | null = null;
  do {
    const page = await view.facts(filter, { order: "id", limit: PAGE, cursor });
    for (const fact of page.items) {
      options.pass?.();
      yield jsonLine(fact, factShape, fact.id);
    }
    cursor = page.next;
  } while (cursor !== null);
}

/** Everything that facts are folded from, one line of JSON each. */
export async function* logLines(source: Source, options: ExportOptions): AsyncGenerator<string> {
  for await (const record of logRecords(source, options)) yield recordLine(record);
}

/** A record of the log as a line. */
export function recordLine(record: LogRecord): string {
  const [name, { id, key }] = Object.entries(record)[0] as [keyof typeof LINES, { id: string; key?: string }];
  return jsonLine(record, LINES[name], key ?? id);
}

/**
 * Everything that facts are folded from: entities and articles before the rows that name them, answered rows before those that answer
 * them, judgements last. The order depends on what the register holds, not on how it came there.
 */
export async function* logRecords(source: Source, options: ExportOptions): AsyncGenerator<LogRecord> {
  const { view } = source;
  const seen = new Set<string>();
  const unseen = (ids: readonly (string | null)[]): readonly string[] => {
    const fresh = [...new Set(ids)].filter((id): id is string => id !== null && !seen.has(id));
    for (const id of fresh) seen.add(id);
    return fresh.sort();
  };
  for await (const groups of groupsOf(source)) {
    const { statements } = await view.rowsOf(groups);
    const fresh = new Set(unseen(statements.map(({ id }) => id)));
    const rows = statements.filter(({ id }) => fresh.has(id)).toSorted(byTime);
    const articles = unseen(rows.map(({ article }) => article));
    for (const article of await articleRecords(view, articles, options.texts === true)) yield { article };
    for (const entity of await view.entities(unseen(rows.flatMap(namedIn)))) yield { entity };
    for (const statement of rows) {
      options.pass?.();
      yield { statement };
    }
  }
  if (isWhole(source)) yield* otherArticles(source, seen, options);
  for (const judgement of await view.judgements()) yield { judgement };
}

function isWhole({ filter }: Source): boolean {
  return Object.keys(filter).length === 0;
}

/** All groups, or those of the facts that meet the filter, some at a time. */
async function* groupsOf(source: Source): AsyncGenerator<readonly string[]> {
  const { view, filter } = source;
  if (isWhole(source)) {
    let groups = await view.groups(null, PAGE);
    for (; groups.length > 0; groups = await view.groups(groups.at(-1)!, PAGE)) yield groups;
    return;
  }
  const done = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await view.facts(filter, { order: "id", limit: PAGE, cursor });
    const groups = [...new Set(page.items.map(({ group }) => group))].filter((group) => !done.has(group));
    for (const group of groups) done.add(group);
    yield groups;
    cursor = page.next;
  } while (cursor !== null);
}

function byTime(a: Statement, b: Statement): number {
  const [left, right] = [a.at ?? "", b.at ?? ""];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

/** Articles that say nothing we keep. */
async function* otherArticles(
  { view }: Source,
  seen: ReadonlySet<string>,
  { texts }: ExportOptions,
): AsyncGenerator<LogRecord> {
  let cursor: string | null = null;
  do {
    const page = await view.articles({ limit: PAGE, cursor });
    const keys = page.items.map(({ key }) => key).filter((key) => !seen.has(key));
    for (const article of await articleRecords(view, keys, texts === true)) yield { article };
    cursor = page.next;
  } while (cursor !== null);
}

/** Articles as lines carry them, in order of key. */
async function articleRecords(view: View, keys: readonly string[], texts: boolean): Promise<readonly ArticleRecord[]> {
  const signatures = await view.signatures(keys);
  const records: ArticleRecord[] = [];
  for (const head of await view.articleHeads(keys)) {
    const full = texts ? await view.article(head.key) : null;
    records.push({
      ...headOf(head),
      engine: await view.engineOf(head.key),
      signature: base64(signatures.get(head.key) ?? new Uint8Array()),
      ...(full === null ? {} : { text: full.text, notes: full.notes }),
    });
  }
  return records;
}

function headOf(head: ArticleHead): ArticleHead {
  const { key, digest, title, url, publisher, owner, language, published, place, origin, format } = head;
  return { key, digest, title, url, publisher, owner, language, published, place, origin, format };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as RFC 4648 writes them. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const left = bytes.length - i;
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET[(word >> shift) & 63]);
    text += digits.map((digit, n) => (n <= left ? digit : "=")).join("");
  }
  return text;
}

/** Bytes behind a text of RFC 4648. */
export function fromBase64(text: string): Uint8Array {
  const digits = text.replaceAll("=", "");
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let length = 0;
  for (const digit of digits) {
    word = ((word << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (word >> bits) & 0xff;
  }
  return bytes;
}
