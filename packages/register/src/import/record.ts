import type { Judgement, Statement } from "@dragoman/model";
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
  return { record, article: "article" in record ? keptArticle(record.article) : null };
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
function keptArticle({
  signature,
  engine,
  text = "",
  notes = [],
  ...head
}: ArticleRecord): Handover["articles"][number] {
  const bytes = fromBase64(signature);
  return {
    article: { ...head, text, notes },
    signature: bytes,
    bands: bytes.length === 0 ? [] : bandsOf(bytes),
    engine,
  };
}
