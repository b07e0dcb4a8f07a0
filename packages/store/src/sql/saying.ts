import type { Anchor, Claimant, FactKind, Qualifiers, Statement, StatementOp } from "@dragoman/model";
import type { Row, Value } from "./db.ts";

/** Columns of `statement` that hold what it says. Lists and objects are JSON, empty ones and what is not there null. */
const SAID: readonly string[] = [
  "op",
  "kind",
  "subject",
  "object",
  "value",
  "qualifiers",
  "valid_from",
  "valid_to",
  "assertion",
  "claimed_by",
  "evidence",
  "reported_at",
  "source",
  "engine",
  "said_by",
  "said_at",
  "reason",
  "answers",
];

export const STATEMENT_COLUMNS: readonly string[] = ["no", "id", "tx", "article", ...SAID];

/** Selects statements with the keys of their articles; the statement is called `s`. */
export const SELECT_STATEMENT: string = `SELECT s.id, s.tx, ${SAID.map((column) => `s.${column}`).join(", ")}, a.key AS article
  FROM statement s LEFT JOIN article a ON a.no = s.article`;

/** An anchor without the names of its fields, in this order. */
type Packed = readonly [
  start: number,
  end: number,
  quote: string,
  prefix: string,
  suffix: string,
  rule: string,
  confidence: number,
  fields: Anchor["fields"],
];

/** A row as `SELECT_STATEMENT` gives it. */
export interface Said extends Row {
  readonly id: string;
  readonly tx: number;
}

export function statementRow(no: number, tx: number, article: number | null, said: Statement): readonly Value[] {
  const { id, op, kind, value, from, to, assertion, reportedAt, source, engine, by, at, reason } = said;
  const packed = said.evidence.map(
    ({ span, quote, prefix, suffix, rule, confidence, fields }): Packed => [
      ...span,
      quote,
      prefix,
      suffix,
      rule,
      confidence,
      fields,
    ],
  );
  const claimed = said.claimedBy === null ? null : JSON.stringify(said.claimedBy);
  return [
    ...[no, id, tx, article, op, kind, list(said.subject), list(said.object), value],
    ...[
      Object.keys(said.qualifiers).length === 0 ? null : JSON.stringify(said.qualifiers),
      from,
      to,
      assertion,
      claimed,
    ],
    ...[list(packed), reportedAt, source, engine, by, at, reason, list(said.answers)],
  ];
}

export function statementFrom(row: Said): Statement {
  const text = (column: string) => row[column] as string | null;
  const json = <T>(column: string, empty: T): T => {
    const held = text(column);
    return held === null ? empty : (JSON.parse(held) as T);
  };
  return {
    id: row.id,
    op: row["op"] as StatementOp,
    kind: row["kind"] as FactKind,
    subject: json<readonly string[]>("subject", []),
    object: json<readonly string[]>("object", []),
    value: text("value"),
    qualifiers: json<Qualifiers>("qualifiers", {}),
    from: text("valid_from"),
    to: text("valid_to"),
    assertion: row["assertion"] as Statement["assertion"],
    claimedBy: json<Claimant | null>("claimed_by", null),
    evidence: json<readonly Packed[]>("evidence", []).map(anchorFrom),
    article: text("article"),
    reportedAt: text("reported_at"),
    source: text("source"),
    engine: text("engine"),
    by: text("said_by"),
    at: text("said_at"),
    reason: text("reason"),
    answers: json<readonly string[]>("answers", []),
  };
}

function anchorFrom([start, end, quote, prefix, suffix, rule, confidence, fields]: Packed): Anchor {
  return { span: [start, end], quote, prefix, suffix, rule, confidence, fields };
}

function list(items: readonly unknown[]): string | null {
  return items.length === 0 ? null : JSON.stringify(items);
}
