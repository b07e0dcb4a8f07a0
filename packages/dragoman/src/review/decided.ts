import type { Fact, Statement } from "@dragoman/model";
import { allFacts, type Filter, type View, walkFacts } from "@dragoman/register";
import { type Annotated, annotate, type Judged } from "./gold.ts";

/** An article with what its review gives, and how many of its statements are not there because they were rejected or are not read any more. */
export interface Exported {
  readonly annotated: Annotated;
  readonly rejected: number;
}

/** Keys of articles that decided facts of the filter rest on, in order, and how many of their statements have no article. */
export async function decidedArticles(
  filter: Filter,
  view: View,
): Promise<{ readonly keys: readonly string[]; readonly typedIn: number }> {
  const keys = new Set<string>();
  let typedIn = 0;
  for await (const facts of walkFacts(view, { ...filter, reviews: ["accepted", "edited"] })) {
    const rows = await view.statements(facts.flatMap(({ statements }) => statements));
    for (const { article, op } of rows) {
      if (article !== null) keys.add(article);
      else if (op === "assert") typedIn++;
    }
  }
  return { keys: [...keys].sort(), typedIn };
}

/** An article with its annotation, in a list; an empty one when there is no such article. */
export async function annotated(key: string, view: View): Promise<readonly Exported[]> {
  const article = await view.article(key);
  if (article === null) return [];
  const [rows, facts] = [await view.statementsOf(key), await allFacts(view, { article: key })];
  const factOf = new Map(facts.flatMap((fact) => fact.statements.map((id) => [id, fact] as const)));
  const corrections = await correctionsOf(facts, view);
  const said = rows.filter(({ op }) => op === "assert");
  const judged = said.flatMap((row) => {
    const fact = factOf.get(row.id);
    return fact === undefined ? [] : [{ row, fact, correction: corrections.get(fact.id) ?? null }];
  });
  const annotation = annotate(article, judged, await countriesOf(judged, view));
  return [{ annotated: annotation, rejected: said.length - judged.length }];
}

async function correctionsOf(facts: readonly Fact[], view: View): Promise<ReadonlyMap<string, Statement>> {
  const wanted = new Map(
    facts.flatMap(({ id, correction }) => (correction === null ? [] : [[correction.statement, id]])),
  );
  const rows = await view.statements([...wanted.keys()]);
  return new Map(rows.map((row) => [wanted.get(row.id)!, row]));
}

/** The states that speakers stand for. */
async function countriesOf(judged: readonly Judged[], view: View): Promise<(id: string) => string | null> {
  const speakers = judged
    .filter(({ row }) => row.kind === "quotation")
    .flatMap(({ row, correction }) => (correction ?? row).subject);
  const entities = new Map((await view.entities([...new Set(speakers)])).map((entity) => [entity.id, entity]));
  return (id) => (id.startsWith("state:") ? id.slice("state:".length) : (entities.get(id)?.country ?? null));
}
