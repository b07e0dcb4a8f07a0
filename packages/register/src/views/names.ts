import { type Fact, namedInClaim, type Reference, type Statement } from "@dragoman/model";
import { inQualifiers } from "../index/cited.ts";
import type { FactChangeEntry, View } from "../store.ts";

/** Names of entities by id. */
export type Names = Readonly<Record<string, string>>;

/** The entities that a fact cites. */
export function citedIn({ subject, object, qualifiers, claims }: Fact): readonly string[] {
  return [...subject, ...object, ...inQualifiers(qualifiers), ...claims.flatMap(({ speaker }) => speaker ?? [])];
}

/** The entities that a fact cites, as it was and as it is. */
export function citedInChange({ before, after }: Pick<FactChangeEntry, "before" | "after">): readonly string[] {
  return [before, after].flatMap((fact) => (fact === null ? [] : citedIn(fact)));
}

/** The entities that a statement cites, its outlet among them. */
export function citedInRow({ subject, object, qualifiers, claimedBy, source }: Statement): readonly string[] {
  const outlet = source === null ? [] : [source];
  return [...subject, ...object, ...inQualifiers(qualifiers), ...namedInClaim(claimedBy), ...outlet];
}

/** Their names, read in one go: the store's, else the reference's where it is given, else the words of the id. */
export async function namesOf(view: View, ids: Iterable<string>, reference: Reference | null = null): Promise<Names> {
  const wanted = [...new Set(ids)].sort();
  const known = new Map((await view.entities(wanted)).map(({ id, name }) => [id, name]));
  const name = (id: string): string => known.get(id) ?? reference?.entity(id)?.name ?? wordsOf(id);
  return Object.fromEntries(wanted.map((id) => [id, name(id)]));
}

/** `person:Ilham Aliyev` without its kind. */
export function wordsOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
