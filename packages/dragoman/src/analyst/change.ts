import type { FactKind } from "@dragoman/model";
import { type Changes, edit, type Field, holdsEntities, problemOf } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import type { Wish } from "./attempt.ts";
import type { Bench } from "./bench.ts";
import { entityIds } from "./entity.ts";

/** Texts for fields with names turned into ids. Throws DragomanError when one cannot stand there. */
export async function resolvedTexts(
  kind: FactKind,
  given: readonly (readonly [Field, string])[],
  bench: Pick<Bench, "register" | "reference">,
): Promise<Changes> {
  const texts = new Map<Field, string>();
  for (const [field, text] of given) {
    const found = holdsEntities(field) ? await entityIds(text, bench) : { text: text.trim(), problem: null };
    if (found.problem !== null) throw new DragomanError("who.unknown", found.problem);
    const problem = problemOf(kind, field, found.text, () => true);
    if (problem !== null) throw new DragomanError("usage", problem);
    texts.set(field, found.text);
  }
  return texts;
}

/** The wish to have other texts in fields; they are known to be sound. */
export const editing =
  (changes: Changes): Wish =>
  (matter, analyst) =>
    edit(matter, changes, analyst, () => true);
