import {
  type FactChangeEntry,
  type FactPage,
  listShape as list,
  maybeShape as maybe,
  objectShape as object,
  oneOfShape as oneOf,
  type Shape,
} from "@dragoman/register";
import {
  count,
  cursor,
  fact,
  head,
  judgement,
  listedFact,
  named,
  names,
  type Shapes,
  statement,
  words,
} from "./parts.ts";

/** A page of facts. */
export const factListShape: Shape = named(
  "FactList",
  object({ items: list(listedFact), names, total: count, next: cursor }),
);

/** What became of a fact. */
export const change: Shape = named(
  "Change",
  object({
    tx: count,
    at: words,
    change: oneOf("new", "changed", "gone"),
    before: maybe(fact),
    after: maybe(fact),
  } satisfies Shapes<FactChangeEntry>),
);

/** Everything about one fact. */
export const factPageShape: Shape = named(
  "FactPage",
  object({
    fact,
    names,
    rows: list(object({ statement, article: maybe(head), witness: maybe(count) })),
    why: object({ status: words, interval: maybe(words), confidence: words }),
    acts: list(statement),
    judgements: list(judgement),
    orphans: list(statement),
    beside: list(fact),
    instruments: list(fact),
    history: list(change),
  } satisfies Shapes<FactPage>),
);
