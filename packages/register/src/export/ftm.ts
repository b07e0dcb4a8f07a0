import { type Entity, type Fact, type Reference, sha256 } from "@dragoman/model";
import type { ArticleHead } from "../article.ts";
import { type Bundle, bundles, type Source } from "./bundle.ts";
import { daysOf } from "./day.ts";
import { jsonLine } from "./lines.ts";
import { type ExportOptions, whyNot } from "./options.ts";
import { fields, listOf, mapOf, oneOf, type Shape, words } from "./shape.ts";
import { clean } from "./table.ts";
import { titleOf } from "./title.ts";

type Properties = Readonly<Record<string, readonly (string | null | undefined)[]>>;

/** An entity of FollowTheMoney. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const SCHEMAS = [
  ..."Address Article Documentation Event LegalEntity Membership Note Occupancy Organization".split(" "),
  ..."Person Position PublicBody Thing UnknownLink".split(" "),
];

export const ftmShape: Shape = fields({
  id: words("^[A-Za-z0-9._-]+$"),
  schema: oneOf(...SCHEMAS),
  properties: mapOf(listOf(words())),
});

/** Facts as entities and links of FollowTheMoney, one line of JSON each; every entity once. */
export async function* ftm(source: Source, options: ExportOptions): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const bundle of bundles(source)) {
    options.pass?.();
    const why = whyNot(bundle.fact, source.filter, options);
    const made = why === null ? entitiesOf(bundle) : [];
    if (made.length === 0) options.leave?.(why ?? "without two parties");
    for (const entity of made) {
      if (seen.has(entity.id)) continue;
      seen.add(entity.id);
      yield jsonLine(entity, ftmShape, bundle.fact.id);
    }
  }
}

function entitiesOf(bundle: Bundle): readonly FtmEntity[] {
  const { fact, articles, entity, reference } = bundle;
  const time = {
    startDate: [partial(fact.from?.value ?? null) ?? daysOf(fact.from?.value ?? null, fact, reference).first],
    endDate: [partial(fact.to?.value ?? null) ?? daysOf(fact.to?.value ?? null, fact, reference).last],
  };
  const told = factEntities(bundle, time);
  if (told.length === 0) return [];
  const named = [...fact.subject, ...fact.object].map((id) => partyEntity(entity(id), reference));
  const heads = [...articles.values()].map(articleEntity);
  const main = told[0]!;
  const isThing = main.schema === "Event" || main.schema === "Note";
  const proofs = isThing ? heads.map(({ id }) => documentation(id, main.id)) : [];
  const linked = isThing ? told : told.map((link) => withProof(link, heads));
  return [...named, ...heads, ...linked, ...proofs];
}

function factEntities(bundle: Bundle, time: Properties): readonly FtmEntity[] {
  const { fact } = bundle;
  const { kind, subject, object, value } = fact;
  const common: Properties = { summary: [titleOf(bundle)], status: [fact.status], recordId: [fact.id] };
  if (kind === "event") return [eventEntity(bundle)];
  if (kind === "quotation") return [noteEntity(bundle)];
  if (kind === "membership" || kind === "chair") {
    return cross(subject, object, fact, (member, organization, id) =>
      make(id, "Membership", {
        ...common,
        ...time,
        member: [member],
        organization: [organization],
        role: [value ?? kind],
      }),
    );
  }
  if (kind === "office") return officeEntities(bundle, { ...common, ...time });
  const pairs = object.length > 0 && kind !== "instrument" && kind !== "project" ? ([subject, object] as const) : null;
  const link = (a: string, b: string, id: string): FtmEntity =>
    make(id, "UnknownLink", { ...common, ...time, subject: [a], object: [b], role: [value ?? kind] });
  return pairs === null ? links(subject, fact, link) : cross(pairs[0], pairs[1], fact, link);
}

/** Every unordered pair. */
function links(
  ids: readonly string[],
  fact: Fact,
  link: (a: string, b: string, id: string) => FtmEntity,
): readonly FtmEntity[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => link(ftmId(a), ftmId(b), ftmId(`${fact.id}|${a}|${b}`))));
}

function cross(
  left: readonly string[],
  right: readonly string[],
  fact: Fact,
  link: (a: string, b: string, id: string) => FtmEntity,
): readonly FtmEntity[] {
  return left.flatMap((a) => right.map((b) => link(ftmId(a), ftmId(b), ftmId(`${fact.id}|${a}|${b}`))));
}

function officeEntities({ fact, entity, reference }: Bundle, properties: Properties): readonly FtmEntity[] {
  const [of] = fact.object;
  const name = [fact.value ?? "office", of === undefined ? null : entity(of).name].filter(Boolean).join(", ");
  const post = make(ftmId(`post|${of ?? ""}|${fact.value ?? ""}`), "Position", {
    name: [name],
    country: [countryOf(of ?? null, reference)],
  });
  const { recordId = [], summary = [], status = [], startDate = [], endDate = [] } = properties;
  const held = fact.subject
    .filter((id) => id.startsWith("person:"))
    .map((id) =>
      make(ftmId(`${fact.id}|${id}`), "Occupancy", {
        recordId,
        summary,
        status,
        startDate,
        endDate,
        holder: [ftmId(id)],
        post: [post.id],
      }),
    );
  return held.length === 0 ? [] : [...held, post];
}

function eventEntity(bundle: Bundle): FtmEntity {
  const { fact, entity } = bundle;
  const { place, people = [] } = fact.qualifiers;
  const involved = [...fact.subject, ...fact.object].filter((id) => isLegal(entity(id)));
  return make(ftmId(fact.id), "Event", {
    name: [titleOf(bundle)],
    recordId: [fact.id],
    date: [partial(fact.from?.value ?? null)],
    involved: involved.map(ftmId),
    location: [place === undefined ? null : entity(place).name],
    keywords: [fact.value, fact.qualifiers.mode, ...(fact.qualifiers.contexts ?? [])],
    namesMentioned: people.map((id) => entity(id).name),
    summary: [`${fact.assertion}, ${fact.status}`],
  });
}

function noteEntity(bundle: Bundle): FtmEntity {
  return make(ftmId(bundle.fact.id), "Note", {
    name: [titleOf(bundle)],
    description: [bundle.fact.value],
    entity: bundle.fact.subject.map(ftmId),
  });
}

function documentation(document: string, entity: string): FtmEntity {
  return make(ftmId(`${document}|${entity}`), "Documentation", {
    document: [document],
    entity: [entity],
    role: ["source"],
  });
}

function withProof(link: FtmEntity, heads: readonly FtmEntity[]): FtmEntity {
  return heads.length === 0 || link.schema === "Position"
    ? link
    : { ...link, properties: { ...link.properties, proof: heads.map(({ id }) => id) } };
}

function articleEntity({ key, title, url, publisher, published, digest }: ArticleHead): FtmEntity {
  return make(key, "Article", {
    title: [title],
    sourceUrl: [url !== null && /^https?:\/\/[^/]/.test(url) ? url : null],
    publishedAt: [published === null ? null : published.slice(0, 10)],
    publisher: [publisher?.slice("outlet:".length)],
    keywords: [`sha256 ${digest}`],
  });
}

const PARTIES: Readonly<Partial<Record<Entity["kind"], string>>> = {
  state: "PublicBody",
  organisation: "Organization",
  person: "Person",
  outlet: "Organization",
  group: "LegalEntity",
  gathering: "Event",
  office: "Position",
};

const isLegal = ({ kind }: Entity): boolean => ["state", "organisation", "person", "outlet", "group"].includes(kind);

function partyEntity({ id, kind, name, country, wikidata }: Entity, reference: Reference): FtmEntity {
  const state = kind === "state" ? id : country === null ? null : `state:${country}`;
  return make(ftmId(id), PARTIES[kind] ?? "Thing", {
    name: [name],
    country: [countryOf(state, reference)],
    wikidataId: [wikidata],
  });
}

/** FollowTheMoney has two-letter codes in lower case. */
function countryOf(state: string | null, reference: Reference): string | null {
  return state?.startsWith("state:") ? (reference.alpha2(state)?.toLowerCase() ?? null) : null;
}

function make(id: string, schema: string, properties: Properties): FtmEntity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const known = values.flatMap((value) => (value == null ? [] : [clean(value, ",")])).filter(Boolean);
    return known.length === 0 ? [] : [[name, [...new Set(known)]] as const];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}

/** Ids of FollowTheMoney hold few characters: ours, or a digest where they do not fit. */
function ftmId(id: string): string {
  return /^[A-Za-z0-9._-]+$/.test(id) ? id : `dragoman-${sha256(id).slice(0, 24)}`;
}

/** A day, month or year; null for what FollowTheMoney has no way to write. */
function partial(time: string | null): string | null {
  if (time === null || !/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?(T.*)?$/.test(time)) return null;
  return time.slice(0, 10);
}
