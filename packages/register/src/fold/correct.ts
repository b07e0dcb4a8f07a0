import type { Bound, Fact } from "@dragoman/model";
import type { Canonical } from "./canonical.ts";
import { keyOf } from "./key.ts";
import { inOrder, mostCommon } from "./lists.ts";
import { isLater } from "./place.ts";
import type { Voice } from "./voice.ts";

/** In an override's time: it is not known, whatever was read. */
const UNKNOWN = "XXXX";

/** Puts an analyst's correction in place of what was read; a field that the correction leaves null stays as it was. */
export function correct(fact: Fact, voices: readonly Voice[], canonical: Canonical): Fact {
  const overrides = new Map(
    voices.flatMap(({ placed: { override } }) => (override === null ? [] : [[override.id, override]])),
  );
  if (overrides.size === 0) return fact;
  const correction = [...overrides.values()].reduce((best, one) => (isLater(one, best) ? one : best));
  const { id, by, at, reason, assertion } = correction;
  const from = corrected(correction.from, fact.from, id);
  const to = corrected(correction.to, fact.to, id);
  const before = {
    ...movedFrom(voices, canonical),
    ...changed("assertion", fact.assertion, assertion),
    ...changed("from", fact.from?.value, from?.value),
    ...changed("to", fact.to?.value, to?.value),
  };
  return {
    ...fact,
    status: "overridden",
    review: "edited",
    assertion,
    qualifiers: { ...fact.qualifiers, ...correction.qualifiers },
    from,
    to,
    correction: { statement: id, by: by ?? "", at: at ?? "", reason, before },
    statements: inOrder([...fact.statements, ...overrides.keys()]),
  };
}

function corrected(stated: string | null, read: Bound | null, statement: string): Bound | null {
  if (stated === null) return read;
  return stated === UNKNOWN ? null : { value: stated, basis: "corrected", statements: [statement] };
}

function changed(
  field: string,
  before: string | null = null,
  after: string | null = null,
): Record<string, string | null> {
  return before === after ? {} : { [field]: before };
}

/** Parties, object and value of the rows that a correction brought here from another fact. */
function movedFrom(voices: readonly Voice[], canonical: Canonical): Record<string, string | null> {
  const moved = voices.filter(({ placed, row }) => placed.override !== null && keyOf(row, canonical) !== placed.key);
  if (moved.length === 0) return {};
  const here = moved[0]!.placed.override!;
  const said = (pick: (voice: Voice) => string): string | null => mostCommon(moved.map(pick));
  return {
    ...changed(
      "subject",
      said(({ row }) => row.subject.join(" ")),
      here.subject.join(" "),
    ),
    ...changed(
      "object",
      said(({ row }) => row.object.join(" ")),
      here.object.join(" "),
    ),
    ...changed(
      "value",
      said(({ row }) => row.value ?? ""),
      here.value ?? "",
    ),
  };
}
