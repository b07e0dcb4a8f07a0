import {
  type Hit,
  listShape as list,
  mapShape as map,
  maybeShape as maybe,
  objectShape as object,
  type Shape,
  spanShape,
} from "@dragoman/register";
import { count, foundEntity, listedFact, named, names, type Shapes, time, words } from "./parts.ts";

/** Entities by name. */
export const entitiesShape: Shape = named("Entities", object({ items: list(foundEntity) }));

/** One entity. */
export const entityPageShape: Shape = named(
  "EntityPage",
  object({
    entity: foundEntity,
    counts: map(count),
    said: maybe(count),
    latest: object({ items: list(listedFact), names }),
  }),
);

const hit = object({
  article: words,
  title: maybe(words),
  published: time,
  snippet: words,
  match: maybe(spanShape),
} satisfies Shapes<Hit & { match: unknown }>);

/** What a search finds. */
export const searchShape: Shape = named(
  "Search",
  object({ entities: list(foundEntity), articles: list(hit), facts: list(listedFact), names }),
);
