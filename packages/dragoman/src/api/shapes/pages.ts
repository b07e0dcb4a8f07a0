import {
  type InstrumentPage,
  listShape as list,
  maybeShape as maybe,
  type OrganisationPage,
  objectShape as object,
  type PersonPage,
  type Shape,
} from "@dragoman/register";
import { holder, known, membership, months, speakers } from "./fields.ts";
import { citation, count, listedFact, named, names, part, type Shapes, words } from "./parts.ts";

/** A person. */
export const personShape: Shape = named(
  "Person",
  object({
    person: words,
    country: maybe(words),
    wikidata: maybe(words),
    names,
    known,
    same: list(words),
    offices: list(listedFact),
    terms: list(holder),
    said: count,
    facts: part,
    months,
  } satisfies Shapes<PersonPage>),
);

/** An organisation. */
export const organisationShape: Shape = named(
  "Organisation",
  object({
    organisation: words,
    sort: maybe(words),
    wikidata: maybe(words),
    names,
    on: words,
    known,
    same: list(words),
    members: list(object({ state: words, reported: list(listedFact), known: maybe(membership) })),
    chairs: list(listedFact),
    offices: list(listedFact),
    holders: list(holder),
    hosted: part,
    instruments: part,
    events: part,
    positions: part,
    speakers,
    months,
  } satisfies Shapes<OrganisationPage>),
);

/** An instrument. */
export const instrumentShape: Shape = named(
  "Instrument",
  object({
    instrument: maybe(words),
    names,
    facts: list(listedFact),
    founded: list(listedFact),
    deeds: list(listedFact),
    reports: list(object({ fact: words, citation })),
    contradictions: list(words),
  } satisfies Shapes<InstrumentPage>),
);
