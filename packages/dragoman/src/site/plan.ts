import type { Fact, Reference } from "@dragoman/model";
import { citedIn, type Filter, KINDS, namesOf, searchWords, type View, walkFacts } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { counted } from "../export/counter.ts";
import { isAnswered } from "./ask.ts";

/** Facts beyond which a site is no way to show a register. */
const MOST = 200_000;

/** A fact or an article with the words by which it is found; the newest rank first. */
export interface Found {
  readonly id: string;
  /** Day of its last report, or when it was published. */
  readonly day: string;
  readonly words: readonly string[];
}

/** What a site will hold. */
export interface Plan {
  readonly facts: readonly Found[];
  /** Rows that they rest on. */
  readonly statements: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Pairs of states that take part in one fact: `AZE/CHN`. */
  readonly dyads: ReadonlySet<string>;
  /** Ids of whoever and whatever facts cite. */
  readonly entities: ReadonlySet<string>;
  /** Ids of rules that read them. */
  readonly rules: ReadonlySet<string>;
}

/** Walks through the facts that meet the filter. Throws DragomanError when there are none, or too many for files. */
export async function planSite(view: View, filter: Filter): Promise<Plan> {
  await checkSize(view, filter);
  const facts: Found[] = [];
  const [statements, articles, dyads, entities, rules] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for await (const page of walkFacts(view, filter)) {
    const rows = await view.statements(page.flatMap((fact) => fact.statements));
    const quotes = new Map(rows.map(({ id, evidence }) => [id, evidence.map(({ quote }) => quote)]));
    const names = await namesOf(view, page.flatMap(citedIn));
    addAll(statements, quotes.keys());
    addAll(
      rules,
      rows.flatMap(({ evidence }) => evidence.map(({ rule }) => rule)),
    );
    addAll(
      articles,
      rows.flatMap(({ article }) => article ?? []),
    );
    addAll(entities, Object.keys(names));
    addAll(dyads, page.flatMap(pairsOf));
    for (const fact of page) {
      const said = fact.statements.flatMap((id) => quotes.get(id) ?? []);
      const words = distinctWords([fact.value ?? "", ...citedIn(fact).map((id) => names[id]!), ...said]);
      facts.push({ id: fact.id, day: fact.lastReported ?? "", words });
    }
  }
  return { facts, statements, articles, dyads, entities, rules };
}

async function checkSize(view: View, filter: Filter): Promise<void> {
  const total = await view.count(filter);
  if (total === 0) throw new DragomanError("site.empty", "no fact of the register meets the options");
  if (total <= MOST) return;
  const hint = "choose some: --state, --kind, --from; or let dragoman serve answer from the register";
  throw new DragomanError("site.large", `${counted(total, "fact")} are too many for a site of files`, hint);
}

function addAll(to: Set<string>, some: Iterable<string>): void {
  for (const one of some) to.add(one);
}

/** Each word once. */
export function distinctWords(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(searchWords))];
}

function pairsOf({ subject, object, qualifiers: { about = [] } }: Fact): readonly string[] {
  const states = [...subject, ...object, ...about].filter((id) => id.startsWith("state:"));
  const codes = [...new Set(states)].map((id) => id.slice("state:".length)).sort();
  return codes.flatMap((a, at) => codes.slice(at + 1).map((b) => `${a}/${b}`));
}

/** Transactions back to which the first page looks for changes. */
const REACHES = [5, 100, Number.POSITIVE_INFINITY];
/** Facts in a list. */
const LISTED = 100;

const OFFICES = ["head of state", "head of government", "foreign minister"] as const;

/** Organisations and holders of offices to which the pages of states lead, though no fact cites them. */
export function neighboursOf({ entities }: Plan, reference: Reference, today: string): readonly string[] {
  const states = [...entities].filter((id) => id.startsWith("state:"));
  return states.flatMap((state) => [
    ...reference.memberships(state, today).map(({ organisation }) => organisation),
    ...OFFICES.flatMap((office) => reference.holders(state, office, today).map(({ person }) => `person:${person}`)),
  ]);
}

/** Requests that the pages make and that can be answered before; `neighbours`: entities that have pages besides those that facts cite. */
export function requestsFor(plan: Plan, neighbours: readonly string[], tx: number): readonly string[] {
  const lists = [
    "status=conflicting,disputed",
    "review=reopened",
    "kind=partnership&assertion=actual&order=time",
    "kind=partnership&order=time",
  ].map((query) => `/v1/facts?${query}&limit=${LISTED}`);
  const changes = REACHES.map((reach) => `/v1/changes?since=tx${Math.max(0, tx - reach)}&limit=200`);
  const requests = [
    ...plan.facts.map(({ id }) => `/v1/facts/${id}`),
    ...[...plan.dyads].flatMap(requestsOfPair),
    ...[...plan.articles].map((key) => `/v1/articles/${key}`),
    ...[...plan.articles].map((key) => `/v1/articles/${key}/facts`),
    ...[...new Set([...plan.entities, ...neighbours])].flatMap(requestsOf),
    ...[...plan.rules].map((rule) => `/v1/rules/${encodeURIComponent(rule)}`),
    ...lists,
    ...new Set(changes),
  ];
  return requests.filter(isAnswered);
}

function requestsOfPair(pair: string): readonly string[] {
  const [a = "", b = ""] = pair.split("/").map((code) => encodeURIComponent(`state:${code}`));
  return [`/v1/dyads/${pair}?limit=${LISTED}`, `/v1/quotations?whose=${a}&about=${b}&mutual=true&limit=${LISTED}`];
}

/** The page of an entity and the lists of facts that pages show of it. */
function requestsOf(id: string): readonly string[] {
  const kind = id.slice(0, id.indexOf(":"));
  const part = encodeURIComponent(id);
  const list = `/v1/facts?state=${part}&order=reported&limit=${LISTED}`;
  const quotations = `/v1/quotations?whose=${part}&limit=${LISTED}`;
  const said = `/v1/facts?speaker=${part}&order=reported&limit=${LISTED}`;
  switch (kind) {
    case "state":
      return [`/v1/states/${encodeURIComponent(id.slice("state:".length))}?limit=${LISTED}`, quotations];
    case "person":
      return [`/v1/people/${part}?limit=${LISTED}`, list, said, quotations];
    case "org":
      return [`/v1/organisations/${part}?limit=${LISTED}`, list, said, quotations];
    case "instrument":
      return [`/v1/instruments/${part}`, list];
    case "project":
    case "gathering":
      return [
        `/v1/entities/${part}`,
        list,
        ...KINDS.map((kind) => `/v1/facts?state=${part}&kind=${kind}&limit=${LISTED}`),
      ];
    case "outlet":
      return [];
    default:
      return [list];
  }
}
