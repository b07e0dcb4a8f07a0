import type { Entity, Fact, Reference, Statement } from "@dragoman/model";
import type { ArticleHead } from "../article.ts";
import type { Filter } from "../filter.ts";
import type { View } from "../store.ts";
import { citedIn, citedInRow } from "../views/names.ts";
import { clean } from "./table.ts";

/** Where exports take their facts from. */
export interface Source {
  readonly view: View;
  readonly reference: Reference;
  readonly filter: Filter;
}

/** A fact with everything that an export tells of it. */
export interface Bundle {
  readonly fact: Fact;
  /** Rows that it rests on, in order of id. */
  readonly statements: readonly Statement[];
  /** By key; those that its rows stand in. */
  readonly articles: ReadonlyMap<string, ArticleHead>;
  readonly entity: (id: string) => Entity;
  readonly reference: Reference;
}

const PAGE = 200;
/** Entities and articles kept in mind. */
const KEPT = 20_000;

/** Facts in order of id with their rows, articles and names, a page at a time. */
export async function* bundles({ view, reference, filter }: Source): AsyncGenerator<Bundle> {
  const articles = new Cache<ArticleHead>(
    (keys) => view.articleHeads(keys),
    (head) => head.key,
  );
  const entities = new Cache<Entity>(
    (ids) => view.entities(ids),
    (entity) => entity.id,
  );
  const entity = (id: string): Entity => {
    const known = entities.get(id);
    return known !== undefined && clean(known.name, ",") !== "" ? known : named(id, reference);
  };
  let cursor: string | null = null;
  do {
    const page = await view.facts(filter, { order: "id", limit: PAGE, cursor });
    const rows = new Map<string, Statement>();
    for (const row of await view.statements(page.items.flatMap(({ statements }) => statements))) rows.set(row.id, row);
    await articles.load([...rows.values()].flatMap(({ article }) => article ?? []));
    await entities.load([...rows.values(), ...page.items].flatMap(namedIn));
    for (const fact of page.items) yield { ...bundle(fact, rows, articles), entity, reference };
    cursor = page.next;
  } while (cursor !== null);
}

function bundle(
  fact: Fact,
  rows: ReadonlyMap<string, Statement>,
  articles: Cache<ArticleHead>,
): Pick<Bundle, "fact" | "statements" | "articles"> {
  const statements = fact.statements.flatMap((id) => rows.get(id) ?? []);
  const heads = statements.flatMap(({ article }) => (article === null ? [] : (articles.get(article) ?? [])));
  return { fact, statements, articles: new Map(heads.map((head) => [head.key, head])) };
}

/** Ids of all entities that a fact or row speaks of. */
export function namedIn(item: Fact | Statement): readonly string[] {
  const cited = "claims" in item ? citedIn(item) : citedInRow(item);
  return cited.filter((id) => id.includes(":"));
}

const KINDS: Readonly<Record<string, Entity["kind"]>> = { org: "organisation" };

/** The entity as the reference knows it, else by its id alone. */
export function named(id: string, reference: Reference): Entity {
  const known = reference.entity(id);
  if (known !== null) return known;
  const colon = id.indexOf(":");
  const kind = id.slice(0, colon);
  const name = id.slice(colon + 1).replace(/@[0-9a-f]+$|\/[A-Z]{3}$/, "");
  const country = /\/([A-Z]{3})$/.exec(id)?.[1] ?? null;
  return { id, kind: KINDS[kind] ?? (kind as Entity["kind"]), name, country, wikidata: null };
}

/** The latest of what was asked for, forgotten in the order in which it came. */
class Cache<T> {
  readonly #kept = new Map<string, T>();
  readonly #fetch: (keys: readonly string[]) => Promise<readonly T[]>;
  readonly #key: (item: T) => string;

  constructor(fetch: (keys: readonly string[]) => Promise<readonly T[]>, key: (item: T) => string) {
    this.#fetch = fetch;
    this.#key = key;
  }

  /** Afterwards `get` knows all of these that there are. */
  async load(keys: readonly string[]): Promise<void> {
    const wanted = new Set(keys);
    const missing = [...wanted].filter((key) => !this.#kept.has(key));
    if (missing.length === 0) return;
    const found = await this.#fetch(missing);
    for (const key of this.#kept.keys()) {
      if (this.#kept.size + found.length <= KEPT) break;
      if (!wanted.has(key)) this.#kept.delete(key);
    }
    for (const item of found) this.#kept.set(this.#key(item), item);
  }

  get(key: string): T | undefined {
    return this.#kept.get(key);
  }
}
