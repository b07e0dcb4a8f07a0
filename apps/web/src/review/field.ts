import type { Fact } from "@dragoman/model";
import {
  type Difference,
  type Field,
  fieldText,
  formOf,
  holdsEntities,
  listOf,
  type Names,
  problemOf,
  problemOfEnds,
} from "@dragoman/register";
import { nameOf } from "../names.ts";
import { written } from "../time.ts";
import { wordFor, words } from "../words.ts";

/** A field's text as people read it. */
export function textOf(field: Difference["field"], text: string, names: Names): string {
  if (text === "") return words.review.unknown;
  if (field === "status") return wordFor(words.statuses, text);
  if (field === "review") return wordFor(words.review.reviews, text);
  if (field === "from" || field === "to") return written(text);
  if (field === "assertion") return wordFor(words.assertions, text);
  return holdsEntities(field)
    ? listOf(text)
        .map((id) => nameOf(id, names))
        .join(", ")
    : text;
}

/** The fields of a form with their texts: those that are asked for, and others that have a text. */
export function textsOf(fact: Fact): ReadonlyMap<Field, string> {
  return new Map(formOf(fact.kind).map((field) => [field, fieldText(fact, field)]));
}

/** Why the text of a field cannot be taken, or null. The register is asked for entities, so all of them are taken here. */
export function problemIn(fact: Fact, texts: ReadonlyMap<Field, string>, field: Field): string | null {
  const text = texts.get(field) ?? "";
  if (text === fieldText(fact, field)) return null;
  const problem = problemOf(fact.kind, field, text, () => true);
  const isEnd = field === "from" || field === "to";
  return problem ?? (isEnd ? problemOfEnds(texts.get("from") ?? "", texts.get("to") ?? "") : null);
}

/** Texts that are others than those of the fact. */
export function changedIn(fact: Fact, texts: ReadonlyMap<Field, string>): ReadonlyMap<Field, string> {
  const trimmed = [...texts].map(([field, text]) => [field, text.trim()] as const);
  return new Map(trimmed.filter(([field, text]) => text !== fieldText(fact, field)));
}
