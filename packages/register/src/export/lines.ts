import type { Entity, Judgement, Statement } from "@dragoman/model";
import type { ArticleHead, KeptArticle } from "../article.ts";
import type { View } from "../store.ts";
import { namedIn, type Source } from "./bundle.ts";
import type { ExportOptions } from "./options.ts";
import { fields, type Shape } from "./shape.ts";
import { articleShape, entityShape, factShape, judgementShape, statementShape } from "./shapes.ts";
import { MalformedRow } from "./table.ts";

const PAGE = 500;

const entityLine = fields({ entity: entityShape });
const articleLine = fields({ article: articleShape });
const statementLine = fields({ statement: statementShape });
const judgementLine = fields({ judgement: judgementShape });

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

/** Everything that facts are folded from, one line of JSON each: entities and articles before the rows that name them, judgements last. */
export async function* logLines(source: Source, options: ExportOptions): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const rows of batches(source)) {
    const fresh = rows.filter(({ id }) => !seen.has(id));
    yield* entityLines(source.view, fresh, seen);
    yield* articleLines(source.view, fresh, seen, options.texts === true);
    for (const statement of fresh) {
      seen.add(statement.id);
      options.pass?.();
      yield jsonLine({ statement }, statementLine, statement.id);
    }
  }
  for (const judgement of await source.view.judgements()) {
    yield jsonLine({ judgement }, judgementLine, judgement.id);
  }
}

/** Rows in order of recording; under a filter those that bear on the groups of the facts that meet it, answered rows first. */
async function* batches({ view, filter }: Source): AsyncGenerator<readonly Statement[]> {
  if (Object.keys(filter).length === 0) return yield* wholeLog(view);
  let cursor: string | null = null;
  const done = new Set<string>();
  do {
    const page = await view.facts(filter, { order: "id", limit: PAGE, cursor });
    const groups = [...new Set(page.items.map(({ group }) => group))].filter((group) => !done.has(group));
    for (const group of groups) done.add(group);
    const { statements } = await view.rowsOf(groups);
    yield statements.toSorted(byTime);
    cursor = page.next;
  } while (cursor !== null);
}

async function* wholeLog(view: View): AsyncGenerator<readonly Statement[]> {
  let after = -1;
  for (;;) {
    const page = await view.log(after, PAGE);
    if (page.length === 0) return;
    yield page.map(({ statement }) => statement);
    after = page.at(-1)!.tx;
  }
}

function byTime(a: Statement, b: Statement): number {
  const [left, right] = [a.at ?? "", b.at ?? ""];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

async function* entityLines(view: View, rows: readonly Statement[], seen: Set<string>): AsyncGenerator<string> {
  const ids = [...new Set(rows.flatMap(namedIn))].filter((id) => !seen.has(id));
  for (const id of ids) seen.add(id);
  for (const entity of await view.entities(ids)) {
    yield jsonLine({ entity }, entityLine, entity.id);
  }
}

async function* articleLines(
  view: View,
  rows: readonly Statement[],
  seen: Set<string>,
  texts: boolean,
): AsyncGenerator<string> {
  const keys = [...new Set(rows.flatMap(({ article }) => article ?? []))].filter((key) => !seen.has(key));
  for (const key of keys) seen.add(key);
  for (const record of await articleRecords(view, keys, texts)) {
    yield jsonLine({ article: record }, articleLine, record.key);
  }
}

/** Articles as lines carry them, in order of key. */
export async function articleRecords(
  view: View,
  keys: readonly string[],
  texts: boolean,
): Promise<readonly ArticleRecord[]> {
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
