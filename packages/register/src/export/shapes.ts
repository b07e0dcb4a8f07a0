import type { Anchor, Bound, Correction, Entity, Fact, Judgement, Qualifiers, Statement } from "@dragoman/model";
import { ASSERTIONS, CHANGES, KINDS, REVIEWS, STATUSES } from "../terms.ts";
import { either, fields, listOf, mapOf, maybe, numeric, oneOf, type Shape, span, words } from "./shape.ts";

const FACT_ID = "^f[0-9a-f]{16}$";
const STATEMENT_ID = "^s[0-9a-f]{32}$";
const ARTICLE_KEY = "^a[0-9a-f]{32}$";
const DAY = "^\\d{4}-\\d{2}-\\d{2}$";

const text = words();
const ids = listOf(text);
const statementIds = listOf(words(STATEMENT_ID));
const kind = oneOf(...KINDS);
const assertion = oneOf(...ASSERTIONS);
const change = oneOf(...CHANGES);

/** A field that the model gains must be added here. */
type Shapes<T> = Readonly<Record<keyof T, Shape>>;

const qualifiers = fields({}, {
  change,
  tier: numeric("integer", 0),
  previous: text,
  duration: text,
  instrument: text,
  mode: text,
  contexts: ids,
  cameo: text,
  people: ids,
  place: text,
  form: text,
  medium: text,
  addressee: text,
  relay: ids,
  about: ids,
} satisfies Shapes<Qualifiers>);

const bound = fields({
  value: text,
  basis: oneOf("stated", "instrument", "superseded", "corrected"),
  statements: statementIds,
} satisfies Shapes<Bound>);

/** A fact, as `export jsonl` writes it. */
export const factShape: Shape = fields({
  id: words(FACT_ID),
  group: text,
  kind,
  subject: ids,
  object: ids,
  value: maybe(text),
  qualifiers,
  status: oneOf(...STATUSES),
  assertion,
  from: maybe(bound),
  to: maybe(bound),
  changes: listOf(fields({ change, time: maybe(text), assertion, statements: statementIds })),
  claims: listOf(fields({ speaker: maybe(text), statements: statementIds })),
  conflicts: listOf(
    fields({
      field: oneOf("from", "to", "assertion", "subject"),
      values: listOf(fields({ value: text, statements: statementIds })),
    }),
  ),
  supersedes: maybe(words(FACT_ID)),
  supersededBy: maybe(words(FACT_ID)),
  sources: numeric("integer", 0),
  articles: numeric("integer", 0),
  confidence: numeric("number", 0, 1),
  firstReported: maybe(words(DAY)),
  lastReported: maybe(words(DAY)),
  correction: maybe(
    fields({
      statement: words(STATEMENT_ID),
      by: text,
      at: text,
      reason: maybe(text),
      before: mapOf(maybe(text)),
    } satisfies Shapes<Correction>),
  ),
  review: oneOf(...REVIEWS),
  statements: statementIds,
} satisfies Shapes<Fact>);

const anchor = fields({
  span,
  quote: text,
  prefix: text,
  suffix: text,
  rule: text,
  confidence: numeric("number", 0, 1),
  fields: mapOf(maybe(either(listOf(span), span))),
} satisfies Shapes<Anchor>);

/** A row of the log. */
export const statementShape: Shape = fields({
  id: words(STATEMENT_ID),
  op: oneOf("assert", "retract", "override", "confirm"),
  kind,
  subject: ids,
  object: ids,
  value: maybe(text),
  qualifiers,
  from: maybe(text),
  to: maybe(text),
  assertion,
  claimedBy: maybe(fields({ speaker: maybe(text), relay: maybe(text) }, { jointWith: ids })),
  evidence: listOf(anchor),
  article: maybe(words(ARTICLE_KEY)),
  reportedAt: maybe(text),
  source: maybe(text),
  engine: maybe(text),
  by: maybe(text),
  at: maybe(text),
  reason: maybe(text),
  answers: statementIds,
} satisfies Shapes<Statement>);

export const judgementShape: Shape = fields({
  id: words("^j[0-9a-f]{32}$"),
  left: text,
  right: text,
  verdict: oneOf("same", "different", "unsure", "none"),
  by: text,
  at: text,
  reason: maybe(text),
} satisfies Shapes<Judgement>);

export const entityShape: Shape = fields({
  id: text,
  kind: oneOf(
    ..."state organisation person office place region outlet gathering instrument project topic group".split(" "),
  ),
  name: text,
  country: maybe(text),
  wikidata: maybe(text),
} satisfies Shapes<Entity>);

const note = fields({ code: text, span: maybe(span), message: text });

/** An article; its text and notes are there only when they were asked for. */
export const articleShape: Shape = fields(
  {
    key: words(ARTICLE_KEY),
    digest: words("^[0-9a-f]{64}$"),
    title: maybe(text),
    url: maybe(text),
    publisher: maybe(text),
    owner: maybe(text),
    language: text,
    published: maybe(text),
    place: maybe(text),
    origin: maybe(text),
    format: text,
    engine: maybe(text),
    signature: words("^[A-Za-z0-9+/]*={0,2}$"),
  },
  { text, notes: listOf(note) },
);

/** A line of `export jsonl-statements`: one of four. */
export const recordShape: Shape = either(
  fields({ entity: entityShape }),
  fields({ article: articleShape }),
  fields({ statement: statementShape }),
  fields({ judgement: judgementShape }),
);
