import {
  type ArticleHead,
  type Citation,
  entityShape,
  factShape,
  judgementShape,
  type KeptArticle,
  listShape as list,
  mapShape as map,
  maybeShape as maybe,
  numberShape,
  objectShape as object,
  type Shape,
  spanShape,
  statementShape,
  textShape as text,
} from "@dragoman/register";

/** A field that a view gains must be added here. */
export type Shapes<T> = Readonly<Record<keyof T, Shape>>;

/** Shapes that have a name in the OpenAPI document. */
export const components: Record<string, Shape> = {};

/** Gives a shape a name, by which others refer to it. */
export function named(name: string, shape: Shape): Shape {
  components[name] = shape;
  return { schema: { $ref: `#/components/schemas/${name}` }, fault: shape.fault };
}

/** Any text. */
export const words: Shape = text();
/** True or false. */
export const yes: Shape = {
  schema: { type: "boolean" },
  fault: (value, path) => (typeof value === "boolean" ? null : `${path} is neither true nor false`),
};
/** A whole number from 0 on. */
export const count: Shape = numberShape("integer", 0);
/** A time, or null. */
export const time: Shape = maybe(words);

/** A fact. */
export const fact: Shape = named("Fact", factShape);
/** A row of the log. */
export const statement: Shape = named("Statement", statementShape);
/** What an analyst judged of a pair. */
export const judgement: Shape = named("Judgement", judgementShape);
/** Names by id. */
export const names: Shape = named("Names", map(words));
/** Where the next page begins, or null. */
export const cursor: Shape = maybe(words);

const articleHead: Shapes<ArticleHead> = {
  key: text("^a[0-9a-f]{32}$"),
  digest: words,
  title: maybe(words),
  url: maybe(words),
  publisher: maybe(words),
  owner: maybe(words),
  language: words,
  published: time,
  place: maybe(words),
  origin: maybe(words),
  format: words,
};
/** An article without its text. */
export const head: Shape = named("ArticleHead", object(articleHead));
const note = object({ code: words, span: maybe(spanShape), message: words });

/** An article with its text. */
export const articleShape: Shape = named(
  "Article",
  object({
    ...articleHead,
    text: words,
    notes: list(note),
    engine: maybe(words),
  } satisfies Shapes<KeptArticle & { engine: unknown }>),
);

/** Words and whose they are. */
export const citation: Shape = named(
  "Citation",
  object({
    statement: words,
    article: maybe(words),
    source: maybe(words),
    reportedAt: time,
    claimedBy: maybe(object({ speaker: maybe(words), relay: maybe(words) }, { jointWith: list(words) })),
    assertion: words,
    by: maybe(words),
    quote: maybe(words),
    rule: maybe(words),
  } satisfies Shapes<Citation>),
);

/** A fact with the words that say it best. */
export const listedFields: Readonly<Record<"fact" | "citation", Shape>> = { fact, citation: maybe(citation) };
/** The same as one thing. */
export const listedFact: Shape = named("ListedFact", object(listedFields));
/** The first of many facts. */
export const part: Shape = named("Part", object({ items: list(listedFact), total: count }));
/** A level that holds. */
export const level: Shape = named("Level", object({ ...listedFields, reason: words }));

const entityFields = (entityShape.schema as { readonly properties: Readonly<Record<string, object>> }).properties;
/** An entity, and whether the register has read of it. */
export const foundEntity: Shape = named("FoundEntity", {
  schema: {
    type: "object",
    properties: { ...entityFields, isRead: yes.schema },
    required: [...Object.keys(entityFields), "isRead"],
    additionalProperties: false,
  },
  fault: (value, path) => {
    const { isRead, ...entity } = value as { readonly isRead: unknown };
    return yes.fault(isRead, `${path}.isRead`) ?? entityShape.fault(entity, path);
  },
});
