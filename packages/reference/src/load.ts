import type { Entity, Reference } from "@dragoman/model";
import { AliasIndex } from "./aliases.ts";
import { Cities, cityAliases } from "./cities.ts";
import { Codes } from "./codes.ts";
import { Entities } from "./entities.ts";
import { cities as packedCities } from "./generated/cities.ts";
import { codes as packedCodes } from "./generated/codes.ts";
import { memberships as packedMemberships } from "./generated/memberships.ts";
import { asOf, digest } from "./generated/meta.ts";
import { names } from "./generated/names.ts";
import { persons } from "./generated/persons.ts";
import { records } from "./generated/records.ts";
import { terms as packedTerms } from "./generated/terms.ts";
import { Memberships } from "./memberships.ts";
import { Terms } from "./terms.ts";

/** The shipped tables, indexed; call once and keep the result. */
export function loadReference(): Reference {
  const aliases = new AliasIndex([names, ...cityAliases(packedCities)].join("\n"));
  const entities = new Entities(records);
  const memberships = new Memberships(packedMemberships, entities.groups);
  const terms = new Terms(packedTerms, persons);
  const cities = new Cities(packedCities);
  const codes = new Codes(packedCodes);
  return {
    asOf,
    digest,
    match: (forms, from) => aliases.match(forms, from),
    entity: (id) => entities.get(id) ?? person(id, terms) ?? city(id, cities),
    holders: (of, office, on) => terms.holders(of, office, on),
    people: (name) => terms.people(name),
    members: (id, on) => memberships.members(id, on),
    membership: (state, organisation, on) => memberships.membership(state, organisation, on),
    memberships: (state, on) => memberships.of(state, on),
    stateOf: (code) => codes.stateOf(code),
    alpha2: (state) => codes.alpha2(state),
    all: (kind) => (kind === "person" ? everybody(terms) : entities.all(kind === "state" ? "state:" : "org:")),
    isSouthern: (state) => entities.isSouthern(state),
    sort: (id) => entities.sort(id),
    publisher: (name) => entities.publisher(name),
    cityState: (name) => entities.capitalOf(name) ?? cities.stateOf(name),
    capitalOf: (name) => entities.capitalOf(name),
  };
}

function person(id: string, terms: Terms): Entity | null {
  const name = id.startsWith("person:") ? id.slice("person:".length) : null;
  const known = name === null ? null : terms.person(name);
  return name === null || known === null ? null : { id, kind: "person", name, country: known.country, wikidata: null };
}

function everybody(terms: Terms): readonly Entity[] {
  return terms.names().flatMap((name) => person(`person:${name}`, terms) ?? []);
}

function city(id: string, cities: Cities): Entity | null {
  const name = id.startsWith("place:") ? id.slice("place:".length) : null;
  const state = name === null ? null : cities.stateOf(name);
  return name === null || state === null
    ? null
    : { id, kind: "place", name, country: state.slice("state:".length), wikidata: null };
}
