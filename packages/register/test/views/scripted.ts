import type { Anchor, Entity, Judgement, Membership, Reference, Statement } from "@dragoman/model";
import { sha256 } from "@dragoman/model";
import { type KeptArticle, MemoryStore, makeStatement, Register, type StatementSketch } from "../../src/index.ts";

/** A reference that knows three states, one organisation and one head of state. */
export const reference: Reference = {
  asOf: "2026-01-01",
  digest: "",
  match: () => null,
  entity: (id) => entities.find((entity) => entity.id === id && entity.kind !== "person") ?? null,
  holders: (of, office) =>
    of === "state:AZE" && office === "head of state"
      ? [
          {
            person: "Ilham Aliyev",
            surname: "Aliyev",
            office,
            title: "president",
            of,
            since: "2003-10-31",
            until: null,
            attestedUntil: null,
            gender: "m",
          },
        ]
      : [],
  people: () => [],
  members: () => [],
  membership: () => null,
  memberships: (state) => (state === "state:AZE" ? [member("org:OSCE"), member("org:OTS")] : []),
  stateOf: () => null,
  alpha2: () => null,
  all: () => [],
  isSouthern: () => false,
  sort: () => null,
  publisher: () => null,
  cityState: () => null,
  capitalOf: () => null,
};

const member = (organisation: string): Membership => ({
  state: "state:AZE",
  organisation,
  status: "member",
  from: null,
  to: null,
});

const entity = (id: string, kind: Entity["kind"], name: string, country: string | null): Entity => ({
  id,
  kind,
  name,
  country,
  wikidata: null,
});

export const entities: readonly Entity[] = [
  entity("state:AZE", "state", "Azerbaijan", "AZE"),
  entity("state:CHN", "state", "China", "CHN"),
  entity("state:GEO", "state", "Georgia", "GEO"),
  entity("org:OTS", "organisation", "Organization of Turkic States", null),
  entity("person:Ilham Aliyev", "person", "Ilham Aliyev", "AZE"),
  entity("person:Mao Lin/CHN", "person", "Mao Lin", "CHN"),
  entity("instrument:joint declaration on strategic partnership", "instrument", "Joint Declaration", null),
];

/** What an article says, in short. */
export type Saying = Omit<StatementSketch, "op" | "by" | "at"> & { readonly words: string };

/** A register in memory to which articles are told row by row. */
export class Script {
  readonly register: Register = new Register(new MemoryStore(), { reference, now: () => this.time() });
  private count = 0;

  /** Adds an article that says these things; gives its rows. */
  async tell(publisher: string, published: string | null, sayings: readonly Saying[]): Promise<readonly Statement[]> {
    const text = `${publisher} ${this.count}. ${sayings.map(({ words }) => words).join(" ")}`;
    const article = keptArticle(text, publisher, published);
    const statements = sayings.map(({ words, ...saying }) =>
      makeStatement({
        ...saying,
        op: "assert",
        by: null,
        at: null,
        article: article.key,
        reportedAt: published,
        source: article.publisher,
        engine: "test",
        evidence: [anchor(text, words)],
      }),
    );
    await this.register.add({ article, signature: new Uint8Array(), bands: [], entities, statements, engine: "test" });
    return statements;
  }

  async act(sketch: Omit<StatementSketch, "by" | "at">): Promise<Statement> {
    const row = makeStatement({ ...sketch, by: "anna", at: this.time() });
    await this.register.act([row]);
    return row;
  }

  async judge(judgement: Judgement): Promise<void> {
    await this.register.judge(judgement);
  }

  async folded(): Promise<Register["view"]> {
    await this.register.refresh();
    return this.register.view;
  }

  private time(): string {
    this.count += 1;
    return `2026-02-01T10:00:${String(this.count % 60).padStart(2, "0")}.000Z`;
  }
}

function keptArticle(text: string, publisher: string, published: string | null): KeptArticle {
  const digest = sha256(text);
  return {
    key: `a${digest.slice(0, 32)}`,
    digest,
    text,
    title: `From ${publisher}`,
    url: `https://${publisher}.example/${digest.slice(0, 8)}`,
    publisher: `outlet:${publisher}`,
    owner: `outlet:${publisher}`,
    language: "en",
    published,
    place: null,
    origin: null,
    format: "text",
    notes: [],
  };
}

function anchor(text: string, quote: string): Anchor {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    span: [start, end],
    quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    rule: "test.rule",
    confidence: 0.9,
    fields: {},
  };
}

/** The story that the views are tested on: a partnership that is raised, with a visit, a quotation, a dispute and a membership. */
export async function story(): Promise<Script> {
  const script = new Script();
  const partners = {
    kind: "partnership" as const,
    subject: ["state:AZE", "state:CHN"],
    value: "strategic partnership",
  };
  await script.tell("north", "2024-07-04", [
    {
      ...partners,
      qualifiers: {
        change: "established",
        tier: 3,
        instrument: "instrument:joint declaration on strategic partnership",
      },
      from: "2024-07-03",
      words: "On 3 July they signed a joint declaration on strategic partnership.",
    },
    {
      kind: "instrument",
      subject: ["state:AZE", "state:CHN"],
      object: ["instrument:joint declaration on strategic partnership"],
      value: "declaration",
      from: "2024-07-03",
      qualifiers: { change: "established" },
      words: "signed a joint declaration",
    },
    {
      kind: "event",
      subject: ["state:CHN"],
      object: ["state:AZE"],
      value: "CONSULT",
      qualifiers: { mode: "visit", people: ["person:Mao Lin/CHN"] },
      from: "2024-07-02",
      words: "Mao Lin arrived in Baku.",
    },
  ]);
  await script.tell("south", "2024-09-01", [
    { ...partners, qualifiers: { change: "held", tier: 3 }, from: "2024-22", words: "partners since this summer" },
    {
      kind: "quotation",
      subject: ["person:Ilham Aliyev"],
      value: "China is a friend",
      qualifiers: { form: "direct", about: ["state:CHN"] },
      words: "China is a friend",
    },
    {
      kind: "event",
      subject: ["state:CHN"],
      object: ["state:AZE"],
      value: "ACCUSE",
      from: "2024-08-30",
      words: "Beijing criticised Baku",
    },
  ]);
  await script.tell("east", "2025-04-24", [
    {
      ...partners,
      value: "comprehensive strategic partnership",
      qualifiers: { change: "upgraded", tier: 5, previous: "strategic partnership" },
      from: "2025-04-23",
      words: "raised to a comprehensive strategic partnership on 23 April",
    },
    {
      kind: "membership",
      subject: ["state:AZE"],
      object: ["org:OTS"],
      value: "member",
      from: "2009",
      words: "a member since 2009",
    },
  ]);
  return script;
}
