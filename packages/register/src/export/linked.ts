import { type Anchor, claimantsOf, type Entity, type Fact, type Statement } from "@dragoman/model";
import type { ArticleHead } from "../article.ts";
import type { View } from "../store.ts";
import { type Bundle, bundles, type Source } from "./bundle.ts";
import { spanOf } from "./day.ts";
import { jsonLine } from "./lines.ts";
import type { ExportOptions } from "./options.ts";
import { either, listOf, openFields, type Shape, words } from "./shape.ts";
import { titleOf } from "./title.ts";

/** Terms: schema.org, PROV-O, Web Annotation; what they lack stands in our own namespace. */
const CONTEXT = {
  "@vocab": "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  d: "urn:dragoman:terms:",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  about: { "@type": "@id" },
  appearance: { "@type": "@id" },
  publisher: { "@type": "@id" },
  memberOf: { "@type": "@id" },
  spokenByCharacter: { "@type": "@id" },
  sameAs: { "@type": "@id" },
  "prov:wasDerivedFrom": { "@type": "@id" },
  "prov:wasAttributedTo": { "@type": "@id" },
  "prov:wasGeneratedBy": { "@type": "@id" },
  "prov:wasAssociatedWith": { "@type": "@id" },
  "oa:hasBody": { "@type": "@id" },
  "oa:hasSource": { "@type": "@id" },
  "d:subject": { "@type": "@id" },
  "d:object": { "@type": "@id" },
  "d:instrument": { "@type": "@id" },
  "d:claimedBy": { "@type": "@id" },
  "d:supersedes": { "@type": "@id" },
};

type Node = Readonly<Record<string, unknown>>;

const text = words();
/** A node of the graph. */
const nodeShape: Shape = openFields({ "@id": words("^urn:dragoman:"), "@type": either(text, listOf(text)) });
/** The whole document. */
export const documentShape: Shape = openFields({
  "@context": openFields({ "@vocab": text }),
  "@graph": listOf(nodeShape),
});

/** One JSON-LD document: facts, the statements they were folded from, the articles and whom they name; each node once. */
export async function* jsonLd(source: Source, options: ExportOptions): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`;
  const seen = new Set<string>();
  const texts = new WideCharacters(source.view);
  let separator = "";
  for await (const bundle of bundles(source)) {
    options.pass?.();
    for (const node of await nodesOf(bundle, texts, seen)) {
      yield separator + jsonLine(node, nodeShape, bundle.fact.id).trimEnd();
      separator = ",\n";
    }
  }
  yield "\n]}\n";
}

async function nodesOf(bundle: Bundle, texts: WideCharacters, seen: Set<string>): Promise<readonly Node[]> {
  const { fact, statements, articles, entity } = bundle;
  const { people = [], about = [], place, addressee, instrument } = fact.qualifiers;
  const outlets = [...articles.values()].flatMap(({ publisher }) => publisher ?? []);
  const speakers = fact.claims.flatMap(({ speaker }) => speaker ?? []);
  const single = [place, addressee, instrument].filter((id) => id !== undefined);
  const named = [...fact.subject, ...fact.object, ...people, ...about, ...single, ...outlets, ...speakers];
  const fresh = (id: string): boolean => !seen.has(id) && Boolean(seen.add(id));
  const engines = statements.flatMap(({ engine }) => engine ?? []);
  const analysts = statements.flatMap(({ by }) => by ?? []);
  const nodes: Node[] = [factNode(bundle)];
  for (const id of named.filter(fresh)) nodes.push(entityNode(entity(id)));
  for (const head of articles.values()) if (fresh(head.key)) nodes.push(articleNode(head));
  for (const engine of engines.filter((name) => fresh(`engine ${name}`))) nodes.push(...engineNodes(engine));
  for (const analyst of analysts.filter((name) => fresh(`analyst ${name}`))) nodes.push(analystNode(analyst));
  for (const row of statements) {
    if (!fresh(row.id)) continue;
    const wide = row.article === null ? [] : await texts.of(row.article);
    nodes.push(statementNode(row, fact, wide));
  }
  return nodes;
}

const urn = (kind: string, id: string): string =>
  `urn:dragoman:${kind}:${encodeURIComponent(id.replace(LONE, "\ufffd"))}`;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const entityUrn = (id: string): string => urn("entity", id);

function factNode({ fact, articles, entity, reference }: Bundle): Node {
  const days = spanOf(fact, reference);
  return {
    "@id": urn("fact", fact.id),
    "@type": ["Claim", "prov:Entity", ...typesOf(fact)],
    identifier: fact.id,
    name: titleOf({ fact, entity }),
    about: [...fact.subject, ...fact.object].map(entityUrn),
    ...roleFields(fact),
    ...(days.first === null ? {} : { startDate: days.first }),
    ...(days.last === null ? {} : { endDate: days.last }),
    appearance: [...articles.keys()].map((key) => urn("article", key)),
    "prov:wasDerivedFrom": fact.statements.map((id) => urn("statement", id)),
    "d:kind": fact.kind,
    "d:subject": fact.subject.map(entityUrn),
    "d:object": fact.object.map(entityUrn),
    "d:value": fact.value,
    "d:from": fact.from?.value ?? null,
    "d:to": fact.to?.value ?? null,
    "d:assertion": fact.assertion,
    "d:status": fact.status,
    "d:review": fact.review,
    "d:independentSources": fact.sources,
    "d:confidence": fact.confidence,
    "d:claimedBy": fact.claims.flatMap(({ speaker }) => (speaker === null ? [] : [entityUrn(speaker)])),
    ...(fact.supersedes === null ? {} : { "d:supersedes": urn("fact", fact.supersedes) }),
    ...qualifierFields(fact),
  };
}

/** What schema.org has a type for. */
function typesOf({ kind }: Fact): readonly string[] {
  if (kind === "event") return ["Event"];
  if (kind === "quotation") return ["Quotation"];
  return kind === "membership" || kind === "chair" || kind === "office" ? ["OrganizationRole"] : [];
}

function roleFields({ kind, value, subject, object, qualifiers }: Fact): Node {
  if (kind === "membership" || kind === "chair" || kind === "office") {
    return { roleName: value ?? kind, memberOf: object.map(entityUrn) };
  }
  if (kind === "quotation") return { text: value, spokenByCharacter: subject.map(entityUrn) };
  if (kind === "event" && qualifiers.place !== undefined) return { location: { "@id": entityUrn(qualifiers.place) } };
  return {};
}

function qualifierFields({ qualifiers }: Fact): Node {
  const { instrument, people, place, addressee, about, ...words } = qualifiers;
  const plain = Object.entries(words).map(([name, value]) => [`d:${name}`, value]);
  const refer = (name: string, ids: readonly (string | undefined)[]): Node => {
    const known = ids.filter((id) => id !== undefined).map((id) => ({ "@id": entityUrn(id) }));
    return known.length === 0 ? {} : { [`d:${name}`]: known };
  };
  return {
    ...Object.fromEntries(plain),
    ...(instrument === undefined ? {} : { "d:instrument": entityUrn(instrument) }),
    ...refer("people", people ?? []),
    ...refer("place", [place]),
    ...refer("addressee", [addressee]),
    ...refer("mentions", about ?? []),
  };
}

const TYPES: Readonly<Partial<Record<Entity["kind"], string>>> = {
  state: "Country",
  organisation: "Organization",
  person: "Person",
  place: "Place",
  region: "Place",
  outlet: "NewsMediaOrganization",
  gathering: "Event",
  instrument: "Legislation",
  project: "Project",
  group: "Organization",
};

function entityNode({ id, kind, name, country, wikidata }: Entity): Node {
  return {
    "@id": entityUrn(id),
    "@type": TYPES[kind] ?? "Thing",
    identifier: id,
    name,
    ...(country === null ? {} : { "d:country": country }),
    ...(wikidata === null ? {} : { sameAs: `http://www.wikidata.org/entity/${wikidata}` }),
  };
}

function articleNode({ key, digest, title, url, publisher, language, published }: ArticleHead): Node {
  return {
    "@id": urn("article", key),
    "@type": ["NewsArticle", "prov:Entity"],
    identifier: key,
    "d:sha256": digest,
    inLanguage: language,
    ...(title === null ? {} : { headline: title }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { datePublished: published }),
    ...(publisher === null ? {} : { publisher: entityUrn(publisher) }),
  };
}

/** A reading by an engine, and the engine. */
function engineNodes(engine: string): readonly Node[] {
  const agent = urn("agent", engine);
  return [
    { "@id": agent, "@type": ["SoftwareApplication", "prov:SoftwareAgent"], name: engine },
    { "@id": urn("reading", engine), "@type": "prov:Activity", "prov:wasAssociatedWith": agent },
  ];
}

function analystNode(name: string): Node {
  return { "@id": urn("analyst", name), "@type": ["Person", "prov:Person"], name };
}

function statementNode(row: Statement, fact: Fact, wide: readonly number[]): Node {
  const { article, engine, by, source, at } = row;
  const outlet = source?.includes(":") ? entityUrn(source) : null;
  const from = by === null ? outlet : urn("analyst", by);
  return {
    "@id": urn("statement", row.id),
    "@type": ["oa:Annotation", "prov:Entity"],
    "oa:hasBody": urn("fact", fact.id),
    "oa:hasTarget": article === null ? [] : row.evidence.map((anchor) => targetNode(article, anchor, wide)),
    ...(article === null ? {} : { "prov:wasDerivedFrom": urn("article", article) }),
    ...(from === null ? {} : { "prov:wasAttributedTo": from }),
    ...(engine === null ? {} : { "prov:wasGeneratedBy": urn("reading", engine) }),
    ...(at === null ? {} : { "prov:generatedAtTime": { "@type": "xsd:dateTime", "@value": at } }),
    ...(row.reportedAt === null ? {} : { "d:reportedAt": row.reportedAt }),
    "d:op": row.op,
    "d:assertion": row.assertion,
    ...claimField(row),
  };
}

/** One speaker, or a list of those who say it together; nothing when nobody is known. */
function claimField({ claimedBy }: Statement): Node {
  const known = claimedBy === null ? [] : claimantsOf(claimedBy).flatMap((id) => (id === null ? [] : entityUrn(id)));
  return known.length === 0 ? {} : { "d:claimedBy": known.length === 1 ? known[0] : known };
}

/** Positions count code points, as Web Annotation wants it. */
function targetNode(article: string, { span, quote, prefix, suffix, rule }: Anchor, wide: readonly number[]): Node {
  const position = (at: number): number => at - wide.filter((before) => before < at).length;
  return {
    "@type": "oa:SpecificResource",
    "oa:hasSource": urn("article", article),
    "oa:hasSelector": [
      { "@type": "oa:TextQuoteSelector", "oa:exact": quote, "oa:prefix": prefix, "oa:suffix": suffix },
      { "@type": "oa:TextPositionSelector", "oa:start": position(span[0]), "oa:end": position(span[1]) },
    ],
    "d:rule": rule,
  };
}

/** Where in articles characters stand that take two code units; each text is looked at once. */
class WideCharacters {
  readonly #known = new Map<string, readonly number[]>();
  readonly #view: View;

  constructor(view: View) {
    this.#view = view;
  }

  async of(article: string): Promise<readonly number[]> {
    const known = this.#known.get(article);
    if (known !== undefined) return known;
    const text = (await this.#view.article(article))?.text ?? "";
    const found = [...text.matchAll(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g)].map(({ index }) => index);
    this.#known.set(article, found.length === 0 ? NONE : found);
    return found;
  }
}

const NONE: readonly number[] = [];
