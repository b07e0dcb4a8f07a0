import type { Entity, Fact, Judgement, Reference, Statement } from "@dragoman/model";
import { loadReference } from "@dragoman/reference";
import {
  type Act,
  type Analyst,
  isRefusal,
  type KeptArticle,
  latestAct,
  type Matter,
  MemoryStore,
  makeStatement,
  matterOf,
  type Refusal,
  Register,
  type StatementSketch,
} from "../../src/index.ts";

export const reference: Reference = loadReference();

/** A register in memory with a clock that never stands still. */
export interface World {
  readonly register: Register;
  /** Adds an article with these rows. */
  report(
    name: string,
    rows: readonly Partial<StatementSketch>[],
    about?: Partial<KeptArticle>,
  ): Promise<readonly Statement[]>;
  facts(): Promise<readonly Fact[]>;
  /** The only fact of a kind and value. */
  fact(kind: string, value?: string): Promise<Fact>;
  matter(fact: Fact): Promise<Matter>;
  /** Does what is wished of a fact, or fails. */
  do(fact: Fact, wish: (matter: Matter, analyst: Analyst) => Act | Refusal, by?: string): Promise<Act>;
  judgements(): Promise<readonly Judgement[]>;
}

export function world(): World {
  let minutes = 0;
  const now = (): string => new Date(Date.UTC(2026, 2, 1, 9, minutes++)).toISOString();
  const register = new Register(new MemoryStore(), { reference, now });
  const { view } = register;
  const facts: World["facts"] = async () => {
    await register.refresh();
    return (await view.facts({}, { order: "id", limit: 1000 })).items;
  };
  const matter: World["matter"] = (fact) => matterOf(view, fact, reference);
  return {
    register,
    facts,
    matter,
    report: async (name, rows, about = {}) => {
      const article = articleOf(name, about);
      const statements = rows.map((row) => rowIn(article, row));
      const entry = { article, signature: new Uint8Array(), bands: [], entities: entitiesOf(statements), statements };
      await register.add({ ...entry, engine: "test" });
      return statements;
    },
    fact: async (kind, value) => {
      const found = (await facts()).filter(
        (fact) => fact.kind === kind && (value === undefined || fact.value === value),
      );
      if (found.length !== 1) throw new Error(`${found.length} facts are ${kind} ${value ?? ""}`);
      return found[0]!;
    },
    do: async (fact, wish, by = "Ann") => {
      const about = await matter(fact);
      const at = latestAct(about);
      const floor = at === null ? 0 : Date.parse(at);
      const act = wish(about, { by, at: new Date(Math.max(Date.parse(now()), floor + 1)).toISOString(), reason: null });
      if (isRefusal(act)) throw new Error(act.problem);
      await register.act(act.statements, act.judgements);
      return act;
    },
    judgements: () => view.judgements(),
  };
}

function articleOf(name: string, about: Partial<KeptArticle>): KeptArticle {
  return {
    key: `a${name}`,
    digest: name,
    text: `Report ${name}.`,
    title: name,
    url: null,
    publisher: `outlet:${name}`,
    owner: `outlet:${name}`,
    language: "en",
    published: "2025-02-12",
    place: null,
    origin: null,
    format: "text",
    notes: [],
    ...about,
  };
}

function rowIn({ key, published, publisher, text }: KeptArticle, sketch: Partial<StatementSketch>): Statement {
  const quote = sketch.evidence?.[0]?.quote ?? text;
  return makeStatement({
    op: "assert",
    kind: "partnership",
    subject: ["state:AZE", "state:CHN"],
    value: "strategic partnership",
    qualifiers: { change: "established", tier: 3 },
    by: null,
    at: null,
    article: key,
    reportedAt: published,
    source: publisher,
    engine: "test",
    evidence: [{ span: [0, quote.length], quote, prefix: "", suffix: "", rule: "test", confidence: 0.9, fields: {} }],
    ...sketch,
  });
}

function entitiesOf(rows: readonly Statement[]): readonly Entity[] {
  const ids = [...new Set(rows.flatMap(({ subject, object }) => [...subject, ...object]))];
  return ids.map((id) => ({
    id,
    kind: id.startsWith("person:") ? "person" : "state",
    name: reference.entity(id)?.name ?? id.slice(id.indexOf(":") + 1),
    country: null,
    wikidata: null,
  }));
}
