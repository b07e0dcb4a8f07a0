import type { Fact } from "@dragoman/model";
import {
  type FactChangeEntry,
  type Filter,
  indexOf,
  monthsOf,
  type Paging,
  type SpeakerCount,
  type View,
  walkFacts,
} from "@dragoman/register";

/** Articles that are looked through for those that are left. */
const HITS = 1000;

/** What of a register is left. */
export interface Kept {
  readonly facts: ReadonlySet<string>;
  /** Rows that these facts rest on. */
  readonly statements: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

/** A register as if nothing but some facts were in it, with the articles that they rest on. */
export function narrowed(view: View, kept: Kept): View {
  const isKept = ({ id }: Fact): boolean => kept.facts.has(id);
  const own: Partial<View> = {
    head: async () => ({
      ...(await view.head()),
      facts: kept.facts.size,
      statements: kept.statements.size,
      articles: kept.articles.size,
    }),
    fact: async (id) => {
      const fact = await view.fact(id);
      return fact !== null && isKept(fact) ? fact : null;
    },
    facts: (filter, paging) => pageOf(view, filter, paging, isKept),
    factsOf: async (groups) => (await view.factsOf(groups)).filter(isKept),
    count: async (filter) => (await chosen(view, filter, isKept)).length,
    statementsOf: async (article) => (await view.statementsOf(article)).filter(({ id }) => kept.statements.has(id)),
    article: async (key) => (kept.articles.has(key) ? view.article(key) : null),
    search: async (text, limit) =>
      (await view.search(text, HITS)).filter(({ article }) => kept.articles.has(article)).slice(0, limit),
    monthly: async (involving) =>
      monthsOf((await chosen(view, { involving }, isKept)).map((fact) => ({ fact, index: indexOf(fact) }))),
    speakers: async (country, limit) =>
      speakersOf(view, await chosen(view, { kinds: ["quotation"], speakerCountry: country }, isKept), country, limit),
    changes: (after, limit) => changesOf(view, after, limit, kept.facts),
  };
  return new Proxy(view, {
    get: (whole, name) => {
      const method = own[name as keyof View] ?? whole[name as keyof View];
      return typeof method === "function" ? method.bind(whole) : method;
    },
  });
}

type IsKept = (fact: Fact) => boolean;

async function pageOf(view: View, filter: Filter, paging: Paging, isKept: IsKept) {
  const { limit = 100 } = paging;
  const items: Fact[] = [];
  let cursor = paging.cursor ?? null;
  do {
    const page = await view.facts(filter, { ...paging, cursor });
    items.push(...page.items.filter(isKept));
    cursor = page.next;
  } while (cursor !== null && items.length <= limit);
  // Nobody turns a page of a site: only that there is more counts.
  return { items: items.slice(0, limit), next: items.length > limit ? cursor : null };
}

async function chosen(view: View, filter: Filter, isKept: IsKept): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const page of walkFacts(view, filter)) facts.push(...page.filter(isKept));
  return facts;
}

async function speakersOf(
  view: View,
  facts: readonly Fact[],
  country: string,
  limit: number,
): Promise<readonly SpeakerCount[]> {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const id of indexOf(fact).speakers) counts.set(id, (counts.get(id) ?? 0) + 1);
  const entities = await view.entities([...counts.keys()].sort());
  const theirs = entities.filter((entity) => entity.country === country || entity.id === `state:${country}`);
  const all = theirs.map(({ id }) => ({ speaker: id, count: counts.get(id)! }));
  return all.sort((a, b) => b.count - a.count || (a.speaker < b.speaker ? -1 : 1)).slice(0, limit);
}

async function changesOf(view: View, after: number, limit: number, facts: ReadonlySet<string>) {
  const entries: FactChangeEntry[] = [];
  for (let last = after; entries.length < limit; ) {
    const page = await view.changes(last, limit);
    if (page.length === 0) break;
    last = page.at(-1)!.tx;
    entries.push(...page.filter((entry) => facts.has((entry.after ?? entry.before)!.id)));
  }
  return entries;
}
