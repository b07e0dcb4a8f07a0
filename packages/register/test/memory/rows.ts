import type { Fact, FactKind, Reference, Statement } from "@dragoman/model";
import type { KeptArticle } from "../../src/article.ts";
import { makeStatement, type StatementSketch } from "../../src/statements/statement.ts";

/** A reference that knows nothing. */
export const nothingKnown = {
  entity: () => null,
  people: () => [],
  sort: () => null,
  isSouthern: () => false,
} as unknown as Reference;

export function articleOf(key: string, text: string, fields: Partial<KeptArticle> = {}): KeptArticle {
  return {
    key,
    digest: key,
    text,
    title: null,
    url: null,
    publisher: null,
    owner: `outlet:${key}`,
    language: "en",
    published: null,
    place: null,
    origin: null,
    format: "text",
    notes: [],
    ...fields,
  };
}

export function rowOf(article: string | null, fields: Partial<StatementSketch>): Statement {
  return makeStatement({
    op: "assert",
    kind: "partnership",
    subject: ["state:AZE", "state:CHN"],
    value: "strategic partnership",
    article,
    by: null,
    at: null,
    engine: "1",
    ...fields,
  });
}

/** A fact with an id and whatever else is given. */
export function factOf(id: string, kind: FactKind, fields: Partial<Fact> = {}): Fact {
  return {
    id,
    group: "g",
    kind,
    subject: ["state:AZE"],
    object: [],
    value: null,
    qualifiers: {},
    status: "reported",
    assertion: "actual",
    from: null,
    to: null,
    changes: [],
    claims: [],
    conflicts: [],
    supersedes: null,
    supersededBy: null,
    sources: 1,
    articles: 1,
    confidence: 0.5,
    firstReported: null,
    lastReported: null,
    correction: null,
    review: "open",
    statements: [],
    ...fields,
  };
}

export function at(value: string): Fact["from"] {
  return { value, basis: "stated", statements: [] };
}
