import type { Fact, Statement } from "@dragoman/model";
import { spansBehind } from "@dragoman/model";
import { components, isEntity, latestOnPairs } from "../fold/canonical.ts";
import type { View } from "../store.ts";

/** Words by which reports name somebody. */
export interface KnownName {
  readonly name: string;
  /** Articles that use them. */
  readonly articles: number;
}

/** Fields of evidence whose words name whoever a row is about. */
const FIELDS = ["source", "subject"];
/** Statements that are looked at. */
const LOOKED_AT = 500;
const NAMES = 12;
const PRONOUN = /^(?:i|we|he|she|it|they|who|that|which|both|this|these|those)$/i;

/** Words by which the rows of some facts name one entity that stands alone in its place, the most frequent first; pronouns are left out. */
export async function knownNames(view: View, id: string, facts: readonly Fact[]): Promise<readonly KnownName[]> {
  const same = new Set([id, ...(await sameAs(view, id))]);
  const ids = facts.filter(({ subject }) => subject.includes(id)).flatMap(({ statements }) => statements);
  const rows = await view.statements([...new Set(ids)].slice(0, LOOKED_AT));
  const found = new Map<string, { readonly name: string; readonly articles: Set<string | null> }>();
  for (const row of rows) {
    if (row.subject.length !== 1 || !same.has(row.subject[0]!)) continue;
    for (const name of wordsIn(row)) {
      const held = found.get(name.toLowerCase()) ?? { name, articles: new Set() };
      found.set(name.toLowerCase(), held);
      held.articles.add(row.article);
    }
  }
  const names = [...found.values()].map(({ name, articles }) => ({ name, articles: articles.size }));
  return names.sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1)).slice(0, NAMES);
}

/** The other ids that analysts judged to mean the same, in order. */
export async function sameAs(view: View, id: string): Promise<readonly string[]> {
  const judged = latestOnPairs(await view.judgements());
  const pairs = judged.filter(({ verdict, left }) => verdict === "same" && isEntity(left));
  const roots = components(pairs.map(({ left, right }) => [left, right] as const));
  const root = roots.get(id);
  if (root === undefined) return [];
  return [...roots].flatMap(([other, own]) => (own === root && other !== id ? [other] : [])).sort();
}

function wordsIn({ evidence }: Statement): readonly string[] {
  return evidence.flatMap(({ quote, span, fields }) =>
    FIELDS.flatMap((field) => spansBehind(fields[field]))
      .map(([start, end]) =>
        quote
          .slice(start - span[0], end - span[0])
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((name) => name !== "" && !PRONOUN.test(name)),
  );
}
