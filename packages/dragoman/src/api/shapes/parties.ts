import {
  type Dossier,
  type Dyad,
  listShape as list,
  maybeShape as maybe,
  objectShape as object,
  type Shape,
} from "@dragoman/register";
import { holder, membership, months, speakers } from "./fields.ts";
import { count, level, listedFact, named, names, part, type Shapes, words } from "./parts.ts";

/** Two parties. */
export const dyadShape: Shape = named(
  "Dyad",
  object({
    parties: list(words),
    names,
    on: words,
    level: maybe(level),
    ladder: list(listedFact),
    instruments: list(listedFact),
    diplomatic: list(listedFact),
    projects: list(listedFact),
    positions: list(listedFact),
    events: part,
    quotations: part,
    contradictions: list(words),
    sources: list(object({ source: maybe(words), facts: count })),
    months,
  } satisfies Shapes<Dyad>),
);

/** One state or organisation. */
export const dossierShape: Shape = named(
  "Dossier",
  object({
    subject: words,
    names,
    on: words,
    partners: list(object({ partners: list(words), level })),
    otherPartnerships: list(listedFact),
    diplomatic: list(listedFact),
    memberships: list(object({ organisation: words, reported: maybe(listedFact), known: maybe(membership) })),
    chairs: list(listedFact),
    hosted: part,
    offices: part,
    holders: list(holder),
    projects: list(listedFact),
    positions: part,
    speakers,
    events: part,
    months,
  } satisfies Shapes<Dossier>),
);
