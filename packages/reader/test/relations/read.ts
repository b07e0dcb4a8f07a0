import type { Relation } from "@dragoman/model";
import { load } from "../../../dragoman/src/load.ts";

const reader = await load();

/** The relations of a kind that a text tells, read on 1 June 2025 unless another day, or none, is given. */
export function relationsIn(
  text: string,
  kind: Relation["kind"],
  published: string | null = "2025-06-01",
): readonly Relation[] {
  return reader.read({ text, published }).relations.filter((relation) => relation.kind === kind);
}

/** A partnership in one line: "FJI+TCD strategic partnership established 2019". */
export function lineOf({ subject, level, change, start, end }: Relation): string {
  const parties = subject.map((party) => party.replace(/^(state|org):/, "")).join("+");
  return [parties, level, change, start, end === null ? null : `to ${end}`].filter((part) => part !== null).join(" ");
}

/** All partnerships of a text, one a line, sorted. */
export function partnerships(text: string, published?: string | null): readonly string[] {
  return relationsIn(text, "partnership", published).map(lineOf).sort();
}
