import type { RuleText } from "@dragoman/english";
import type { Engine, Holder, Membership } from "@dragoman/model";
import type { Explanation, TraceEntry } from "@dragoman/reader";
import {
  type Dossier,
  type Dyad,
  type FactChangeEntry,
  type FactPage,
  type Head,
  type Hit,
  type InstrumentPage,
  listShape as list,
  mapShape as map,
  maybeShape as maybe,
  numberShape,
  type OnDay,
  type OrganisationPage,
  objectShape as object,
  oneOfShape as oneOf,
  type PersonPage,
  type Quotations,
  type Shape,
  spanShape,
  type Timeline,
  textShape as text,
} from "@dragoman/register";
import {
  citation,
  count,
  cursor,
  fact,
  foundEntity,
  head,
  judgement,
  level,
  listedFact,
  listedFields,
  named,
  names,
  part,
  type Shapes,
  statement,
  time,
  words,
  yes,
} from "./parts.ts";
import type { ProblemBody } from "./problem.ts";
import { ROLES, type Who } from "./role.ts";

/** A page of facts. */
export const factListShape: Shape = named(
  "FactList",
  object({ items: list(listedFact), names, total: count, next: cursor }),
);

/** What became of a fact. */
export const change: Shape = named(
  "Change",
  object({
    tx: count,
    at: words,
    change: oneOf("new", "changed", "gone"),
    before: maybe(fact),
    after: maybe(fact),
  } satisfies Shapes<FactChangeEntry>),
);

/** Everything about one fact. */
export const factPageShape: Shape = named(
  "FactPage",
  object({
    fact,
    names,
    rows: list(object({ statement, article: maybe(head), witness: maybe(count) })),
    why: object({ status: words, interval: maybe(words), confidence: words }),
    acts: list(statement),
    judgements: list(judgement),
    orphans: list(statement),
    beside: list(fact),
    instruments: list(fact),
    history: list(change),
  } satisfies Shapes<FactPage>),
);

const months = list(object({ month: text("^-?\\d{4,6}-\\d{2}$"), counts: map(count) }));

/** Two parties. */
export const dyadShape: Shape = named(
  "Dyad",
  object({
    parties: list(words),
    names,
    on: words,
    level: maybe(level),
    ladder: list(listedFact),
    instruments: list(listedFact),
    diplomatic: list(listedFact),
    projects: list(listedFact),
    positions: list(listedFact),
    events: part,
    quotations: part,
    contradictions: list(words),
    sources: list(object({ source: maybe(words), facts: count })),
    months,
  } satisfies Shapes<Dyad>),
);

const membership = object({
  state: words,
  organisation: words,
  status: words,
  from: time,
  to: time,
} satisfies Shapes<Membership>);
const holder = object({
  person: words,
  surname: words,
  office: words,
  title: words,
  of: words,
  since: time,
  until: time,
  attestedUntil: time,
  gender: maybe(words),
} satisfies Shapes<Holder>);

const known = list(object({ name: words, articles: count }));
const speakers = list(object({ speaker: words, count }));

/** One state or organisation. */
export const dossierShape: Shape = named(
  "Dossier",
  object({
    subject: words,
    names,
    on: words,
    partners: list(object({ partners: list(words), level })),
    otherPartnerships: list(listedFact),
    diplomatic: list(listedFact),
    memberships: list(object({ organisation: words, reported: maybe(listedFact), known: maybe(membership) })),
    chairs: list(listedFact),
    hosted: part,
    offices: part,
    holders: list(holder),
    projects: list(listedFact),
    positions: part,
    speakers,
    events: part,
    months,
  } satisfies Shapes<Dossier>),
);

/** A person. */
export const personShape: Shape = named(
  "Person",
  object({
    person: words,
    country: maybe(words),
    wikidata: maybe(words),
    names,
    known,
    same: list(words),
    offices: list(listedFact),
    terms: list(holder),
    said: count,
    facts: part,
    months,
  } satisfies Shapes<PersonPage>),
);

/** An organisation. */
export const organisationShape: Shape = named(
  "Organisation",
  object({
    organisation: words,
    sort: maybe(words),
    wikidata: maybe(words),
    names,
    on: words,
    known,
    same: list(words),
    members: list(object({ state: words, reported: list(listedFact), known: maybe(membership) })),
    chairs: list(listedFact),
    offices: list(listedFact),
    holders: list(holder),
    hosted: part,
    instruments: part,
    events: part,
    positions: part,
    speakers,
    months,
  } satisfies Shapes<OrganisationPage>),
);

/** An instrument. */
export const instrumentShape: Shape = named(
  "Instrument",
  object({
    instrument: maybe(words),
    names,
    facts: list(listedFact),
    founded: list(listedFact),
    deeds: list(listedFact),
    reports: list(object({ fact: words, citation })),
    contradictions: list(words),
  } satisfies Shapes<InstrumentPage>),
);

/** Quotations. */
export const quotationsShape: Shape = named(
  "Quotations",
  object({
    items: list(listedFact),
    names,
    total: count,
    counted: count,
    all: count,
    speakers,
    topics: list(object({ topic: words, count })),
    about: list(object({ about: words, count })),
    next: cursor,
  } satisfies Shapes<Quotations>),
);

/** A rule of the reader. */
export const ruleShape: Shape = named(
  "Rule",
  object({
    id: words,
    topic: words,
    why: maybe(words),
    patterns: list(words),
    yes: list(words),
    no: list(words),
  } satisfies Shapes<RuleText>),
);

/** What was tried on the words of an article. */
export const explanationShape: Shape = named(
  "Explanation",
  object({
    sentences: list(
      object({
        sentence: spanShape,
        facts: list(object({ id: words, rules: list(words) })),
        entries: list(
          object({
            stage: words,
            span: spanShape,
            rule: words,
            outcome: oneOf("fired", "lost"),
            reason: words,
          } satisfies Shapes<TraceEntry>),
        ),
      } satisfies Shapes<Explanation>),
    ),
  }),
);

/** Facts by their times. */
export const timelineShape: Shape = named(
  "Timeline",
  object({
    facts: list(listedFact),
    entries: list(object({ time: words, what: words, fact: count })),
    names,
    undated: count,
    next: cursor,
  } satisfies Shapes<Timeline>),
);

const holding = object({ answer: oneOf("certain", "attested", "claimed", "no", "unknown"), reason: words });

/** What held on a day. */
export const onDayShape: Shape = named(
  "OnDay",
  object({
    day: words,
    items: list(object({ ...listedFields, holding })),
    names,
    counts: map(count),
    unsure: count,
  } satisfies Shapes<OnDay>),
);

/** What became of facts. */
export const changesShape: Shape = named("Changes", object({ entries: list(change), names, next: cursor }));

/** Entities by name. */
export const entitiesShape: Shape = named("Entities", object({ items: list(foundEntity) }));

/** One entity. */
export const entityPageShape: Shape = named(
  "EntityPage",
  object({
    entity: foundEntity,
    counts: map(count),
    said: maybe(count),
    latest: object({ items: list(listedFact), names }),
  }),
);

/** What one article says. */
export const articleFactsShape: Shape = named(
  "ArticleFacts",
  object({ article: head, items: list(listedFact), statements: list(statement), names }),
);

const hit = object({
  article: words,
  title: maybe(words),
  published: time,
  snippet: words,
  match: maybe(spanShape),
} satisfies Shapes<Hit & { match: unknown }>);

/** What a search finds. */
export const searchShape: Shape = named(
  "Search",
  object({ entities: list(foundEntity), articles: list(hit), facts: list(listedFact), names }),
);

const figures = object({
  schema: count,
  tx: count,
  articles: count,
  statements: count,
  judgements: count,
  facts: count,
  stale: count,
} satisfies Shapes<Head>);

/** The register's figures. */
export const headShape: Shape = named(
  "Head",
  object({
    name: words,
    engine: object({ version: words, rules: words, weights: words, reference: words } satisfies Shapes<Engine>),
    today: words,
    writable: yes,
    register: figures,
    links: map(words),
  }),
);

/** Whoever asks. */
export const whoShape: Shape = named("Who", object({ name: words, role: oneOf(...ROLES) } satisfies Shapes<Who>));

/** An answer that is no success. */
export const problemShape: Shape = named(
  "Problem",
  object({
    type: text("^urn:dragoman:"),
    title: words,
    status: numberShape("integer", 400, 599),
    detail: words,
    hint: maybe(words),
    parameter: maybe(words),
    nearest: list(words),
    versions: list(fact),
  } satisfies Shapes<ProblemBody>),
);

/** A Reading; its own schema describes it in full. */
export const readingShape: Shape = named("Reading", {
  schema: { $ref: "#/components/schemas/DragomanReading" },
  fault: (value, path) => {
    const isReading = (value as { readonly schema?: unknown } | null)?.schema === "dragoman/reading@1";
    return isReading ? null : `${path} is no Reading`;
  },
});
