import type { Assertion, Entity, Fact, FactKind, FactStatus, Statement } from "@dragoman/model";
import { type Filter, type KeptArticle, makeStatement, type Order } from "@dragoman/register";
import * as fc from "fast-check";

/** Small pools, so that generated rows meet each other. */
export const ARTICLES: readonly string[] = ["a1", "a2", "a3", "a4", "a5"];
export const GROUPS: readonly string[] = ["partnership|state:AZE,state:CHN", "event|CONSULT|x|", "g3", "gruppe ü"];
export const ENTITIES: readonly string[] = [
  "state:AZE",
  "state:CHN",
  "state:KAZ",
  "person:Ilham Aliyev",
  "org:WTO",
  "group:Ç 中 \u{1f54a}",
];
const VALUES = ["strategic partnership", "CONSULT", "president"];
const TIMES = ["2024", "2024-07", "2024-07-03", "2024-22", "199X", "2024-06-01/2024-08-15", "../2025", "2025-01~"];
const DAYS = ["2023-12-31", "2024-07-03", "2024-08-01", "2025-03-09"];
const KINDS: readonly FactKind[] = ["partnership", "event", "quotation", "office", "instrument"];
const STATUSES: readonly FactStatus[] = ["reported", "corroborated", "conflicting", "overridden"];
const ASSERTIONS: readonly Assertion[] = ["actual", "planned", "denied"];
const REVIEWS: readonly Fact["review"][] = ["open", "accepted", "reopened"];
export const QUERIES: readonly string[] = [
  "partners",
  '"strategic partners"',
  "strat*",
  '"strategic part"*',
  "ALIYEV",
  "quebec city",
  "伙伴",
  "中国",
  "关",
  "战略伙伴",
  "ΣΊΣΥΦΟΣ",
  "russia's",
  "nothing",
  "— !",
  "",
];
const TEXTS: readonly (readonly [string, string])[] = [
  ["Azerbaijan and China became strategic partners, Aliyev said.\nNo more.", "en"],
  ["Partners of strategic weight: Québec city's mayor met Russia's envoy \u{1f54a}.", "en"],
  ["中国与哈萨克斯坦建立全面战略伙伴关系", "zh"],
  ["Ο Σίσυφος και η Ρωσία — партнёры, partners", "el"],
  ["中国 partners 伙伴关", "zh-Hans"],
  ["", "en"],
];

const some = <T>(pool: readonly T[]) => fc.constantFrom(...pool);
const list = <T>(pool: readonly T[], max: number, min = 0) =>
  fc.uniqueArray(some(pool), { minLength: min, maxLength: max });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const article: fc.Arbitrary<KeptArticle> = fc
  .record({
    key: some(ARTICLES),
    body: some(TEXTS),
    title: maybe(some(["A strategic title", "标题伙伴"])),
    day: maybe(some(DAYS)),
  })
  .map(({ key, body: [text, language], title, day }) => ({
    key,
    digest: `d${key}`,
    text,
    title,
    url: null,
    publisher: "outlet:x",
    owner: null,
    language,
    published: day,
    place: null,
    origin: "test",
    format: "text",
    notes: [],
  }));

export const entity: fc.Arbitrary<Entity> = fc.record({
  id: some(ENTITIES),
  kind: fc.constant("person" as const),
  name: some(["İlham Əliyev", "Ilham Aliyev", "World Trade Organization", "中国"]),
  country: maybe(some(["AZE", "CHN"])),
  wikidata: maybe(some(["Q1", "Q2"])),
});

/** Rows that answer each other by chance, known or not. */
export const statement: fc.Arbitrary<Statement> = fc
  .record({
    kind: some(KINDS),
    subject: list(ENTITIES, 2, 1),
    object: list(ENTITIES, 1),
    about: list(ENTITIES, 2),
    value: maybe(some(VALUES)),
    article: maybe(some([...ARTICLES, "a9"])),
    by: maybe(some(["ada"])),
    answers: list(["s1", "s2"], 1),
  })
  .map(({ about, ...fields }) =>
    makeStatement({ ...fields, op: "assert", at: null, qualifiers: about.length > 0 ? { about } : {} }),
  );

const bound = some(TIMES).map((value) => ({ value, basis: "stated" as const, statements: [] }));

/** A fact that rests on some of these rows. */
export function fact(group: string, rows: readonly string[]): fc.Arbitrary<Fact> {
  return fc
    .record({
      id: some(["f1", "f2", "f3"]).map((id) => `${id}${GROUPS.indexOf(group)}`),
      kind: some(KINDS),
      subject: list(ENTITIES, 3, 1),
      object: list(ENTITIES, 2),
      people: list(ENTITIES, 1),
      value: maybe(some(VALUES)),
      status: some(STATUSES),
      assertion: some(ASSERTIONS),
      from: maybe(bound),
      to: maybe(bound),
      claims: list(ENTITIES, 1).map((ids) => ids.map((speaker) => ({ speaker, statements: [] }))),
      sources: fc.nat(3),
      confidence: fc.nat(100).map((hundredths) => hundredths / 100),
      reported: maybe(fc.tuple(some(DAYS), some(DAYS))),
      review: some(REVIEWS),
      statements: fc.subarray([...rows]).map((ids) => ids.sort()),
    })
    .map(({ people, reported, ...fields }) => {
      const days = reported ? [...reported].sort() : null;
      return {
        ...fields,
        group,
        qualifiers: people.length > 0 ? { people } : {},
        changes: [],
        conflicts: [],
        supersedes: null,
        supersededBy: null,
        articles: fields.statements.length,
        firstReported: days?.[0] ?? null,
        lastReported: days?.[1] ?? null,
        correction: null,
      };
    });
}

export const filter: fc.Arbitrary<Filter> = fc.record(
  {
    ids: list(["f10", "f21", "f32", "f00"], 3),
    involving: list(ENTITIES, 3),
    kinds: list(KINDS, 3),
    values: list(VALUES, 2),
    statuses: list(STATUSES, 3),
    assertions: list(ASSERTIONS, 2, 1),
    reviews: list(REVIEWS, 2, 1),
    from: some(DAYS),
    to: some(DAYS),
    on: some(DAYS),
    speaker: some(ENTITIES),
    speakerCountry: some(["AZE", "CHN"]),
    text: some(QUERIES),
    article: some(ARTICLES),
    minSources: fc.nat(3),
    minConfidence: some([0, 0.29, 0.5, 0.57]),
  },
  { requiredKeys: [] },
);

/** Filters of one or two fields find more than those of fifteen. */
export const smallFilter: fc.Arbitrary<Filter> = fc.tuple(filter, fc.nat(20), fc.nat(20)).map(([all, a, b]) => {
  const fields = Object.entries(all);
  const kept = [fields[a % (fields.length || 1)], fields[b % (fields.length || 1)]];
  return Object.fromEntries(kept.filter((field) => field !== undefined)) as Filter;
});

export const order: fc.Arbitrary<Order> = some(["time", "reported", "confidence", "id"] as const);
