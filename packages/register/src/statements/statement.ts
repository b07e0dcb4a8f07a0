import { type Judgement, type Statement, sha256 } from "@dragoman/model";

/** Everything of a statement but its id. */
export type StatementContent = Omit<Statement, "id">;

/** What an analyst's row needs; the rest is empty unless given. */
export type StatementSketch = Pick<StatementContent, "op" | "kind" | "subject" | "by" | "at"> &
  Partial<StatementContent>;

/** `s` and 32 hexadecimal digits of the SHA-256 of all fields but `engine`, their keys in order. */
export function statementId(content: StatementContent): string {
  const { engine: _, id: __, ...hashed } = content as Statement;
  return `s${sha256(ordered(hashed)).slice(0, 32)}`;
}

/** A row with its id; the parties of a relation or joint deed are put in order. */
export function makeStatement(sketch: StatementSketch): Statement {
  const content: StatementContent = {
    op: sketch.op,
    kind: sketch.kind,
    subject: inOrder(sketch.subject),
    object: inOrder(sketch.object ?? []),
    value: sketch.value ?? null,
    qualifiers: sketch.qualifiers ?? {},
    from: sketch.from ?? null,
    to: sketch.to ?? null,
    assertion: sketch.assertion ?? "actual",
    claimedBy: sketch.claimedBy ?? null,
    evidence: sketch.evidence ?? [],
    article: sketch.article ?? null,
    reportedAt: sketch.reportedAt ?? null,
    source: sketch.source ?? null,
    engine: sketch.engine ?? null,
    by: sketch.by,
    at: sketch.at,
    reason: sketch.reason ?? null,
    answers: inOrder(sketch.answers ?? []),
  };
  return { id: statementId(content), ...content };
}

/** A judgement with its id, the smaller of the pair first. */
export function makeJudgement(content: Omit<Judgement, "id">): Judgement {
  const [left, right] = content.left <= content.right ? [content.left, content.right] : [content.right, content.left];
  const { verdict, by, at, reason } = content;
  const fields = { left, right, verdict, by, at, reason };
  return { id: `j${sha256(ordered(fields)).slice(0, 32)}`, ...fields };
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}

/** JSON with the keys of every object in order and absent fields left out. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${ordered(field)}`).join(",")}}`;
}
