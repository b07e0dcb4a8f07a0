import {
  type FacetCount,
  type Facets,
  type Graph,
  listShape as list,
  mapShape as map,
  maybeShape as maybe,
  objectShape as object,
  oneOfShape as oneOf,
  type PartyCount,
  type Shape,
  TIE_KINDS,
  type Tie,
  type ValueCount,
} from "@dragoman/register";
import { count, named, names, type Shapes, words } from "./shapes/parts.ts";

const counted = list(object({ value: words, count } satisfies Shapes<FacetCount>));
const parties = maybe(list(object({ party: words, count } satisfies Shapes<PartyCount>)));

/** Facts by the values of their fields. */
export const facetsShape: Shape = named(
  "Facets",
  object({
    total: count,
    kinds: counted,
    values: list(object({ kind: words, value: words, count } satisfies Shapes<ValueCount>)),
    statuses: counted,
    assertions: counted,
    reviews: counted,
    parties,
    speakers: parties,
    names,
  } satisfies Shapes<Facets & { parties: unknown; speakers: unknown; names: unknown }>),
);

const tie = object({
  a: words,
  b: words,
  kind: oneOf(...TIE_KINDS),
  count,
  level: maybe(words),
  tier: maybe(count),
} satisfies Shapes<Tie>);

/** What ties states and organisations. */
export const graphShape: Shape = named(
  "Graph",
  object({ on: words, ties: list(tie), totals: map(count), names } satisfies Shapes<Graph>),
);
