import { type Judgement, type Statement, sha256 } from "@dragoman/model";
import { bandsOf } from "../duplicates/bands.ts";
import { type ArticleRecord, fromBase64, type LogRecord } from "../export/lines.ts";
import { articleShape, entityShape, judgementShape, recordShape, statementShape } from "../export/shapes.ts";
import type { Handover } from "../register.ts";
import { makeJudgement, statementId } from "../statements/statement.ts";

/** A line of the log as it was written, or why it cannot be taken. */
export type Parsed =
  | { readonly record: LogRecord; readonly article: Handover["articles"][number] | null }
  | { readonly refused: string };

const SHAPES = { entity: entityShape, article: articleShape, statement: statementShape, judgement: judgementShape };
const RECORDS = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

/** Reads a line of `export jsonl-statements`; ids must be those of the content. */
export function parseRecord(line: string): Parsed {
  const value = parse(line);
  if (value === undefined) return { refused: "no JSON" };
  if (isFact(value)) {
    return {
      refused: "a fact is folded from statements and cannot be taken in; export jsonl-statements writes what can",
    };
  }
  const fault = recordShape.fault(value, "");
  if (fault !== null) return { refused: faultIn(value, fault) };
  const record = value as LogRecord;
  if ("statement" in record && !isTrue(record.statement))
    return { refused: `the id of ${record.statement.id} is not of its content` };
  if ("judgement" in record && !isJudged(record.judgement))
    return { refused: `the id of ${record.judgement.id} is not of its content` };
  return "article" in record ? withArticle(record) : { record, article: null };
}

function withArticle(record: Extract<LogRecord, { readonly article: ArticleRecord }>): Parsed {
  const { key, digest, text, signature } = record.article;
  if (text !== undefined && sha256(text) !== digest)
    return { refused: `the text of ${key} is not the one of its digest` };
  try {
    return { record, article: keptArticle(record.article, fromBase64(signature)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { refused: `the signature of ${key} is damaged` };
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isFact(value: unknown): boolean {
  return typeof value === "object" && value !== null && "group" in value && "changes" in value;
}

/** What is wrong with the record that it is by its name; the shape of all speaks of the first. */
function faultIn(value: unknown, otherwise: string): string {
  const [name] = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const own = RECORDS.find((each) => each === name);
  if (own === undefined) return `no record: one of ${RECORDS.join(", ")} must be in it`;
  return SHAPES[own].fault((value as Readonly<Record<string, unknown>>)[own], own) ?? otherwise;
}

function isTrue({ id, ...content }: Statement): boolean {
  return statementId(content) === id;
}

function isJudged({ id, ...content }: Judgement): boolean {
  return makeJudgement(content).id === id;
}

/** An article whose text was not exported has none; its rows keep the words that they rest on. */
function keptArticle(
  { signature: _, engine, text = "", notes = [], ...head }: ArticleRecord,
  signature: Uint8Array,
): Handover["articles"][number] {
  const bands = signature.length === 0 ? [] : bandsOf(signature);
  return { article: { ...head, text, notes }, signature, bands, engine };
}
