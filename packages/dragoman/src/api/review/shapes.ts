import {
  type AgreementInFull,
  type Deed,
  listShape as list,
  maybeShape as maybe,
  numberShape,
  objectShape as object,
  oneOfShape as oneOf,
  REVIEWS,
  type Reviewer,
  type Shape,
  spanShape as span,
  textShape as text,
} from "@dragoman/register";
import { change } from "../shapes/facts.ts";
import {
  count,
  cursor,
  fact,
  head,
  listedFields,
  named,
  names,
  type Shapes,
  statement,
  words,
  yes,
} from "../shapes/parts.ts";
import type { Acted } from "./acting.ts";
import type { CardAnswer } from "./card.ts";
import type { TrailItem } from "./trail.ts";

/** A fact's version: what an act on it must show. */
export const version: Shape = text("^[0-9a-f]{16}$");

/** What an act brought about. */
export const actedShape: Shape = named(
  "Acted",
  object({
    act: words,
    fact: maybe(fact),
    version: maybe(version),
    changes: list(change),
    names,
  } satisfies Shapes<Acted>),
);

const decidedFact = object({
  id: words,
  act: maybe(words),
  problem: maybe(words),
  now: maybe(fact),
  version: maybe(version),
});

/** What became of many facts. */
export const decidedShape: Shape = named(
  "Decided",
  object({ done: count, changed: count, refused: count, facts: list(decidedFact), names }),
);

const figures = object(Object.fromEntries(REVIEWS.map((review) => [review, count])));

/** Facts to be decided on. */
export const queueShape: Shape = named(
  "ReviewQueue",
  object({
    items: list(object({ ...listedFields, version })),
    names,
    total: count,
    figures: maybe(figures),
    next: cursor,
  }),
);

/** What an act can have done. */
export const DEEDS: readonly Deed[] = ["stated", "accepted", "rejected", "edited", "joined", "parted", "undone"];

const pastAct = {
  id: words,
  deed: oneOf(...DEEDS),
  by: words,
  at: words,
  reason: maybe(words),
  isInForce: yes,
};

/** A fact with all that is needed to judge it. */
export const cardShape: Shape = named(
  "ReviewCard",
  object({
    fact,
    version,
    names,
    rows: list(
      object({
        statement,
        article: maybe(head),
        passage: maybe(object({ span, text: words })),
      }),
    ),
    more: count,
    acts: list(object(pastAct)),
  } satisfies Shapes<CardAnswer>),
);

const trailItem = object({
  ...pastAct,
  statements: list(statement),
  pairs: list(object({ left: words, right: words, verdict: oneOf("same", "different", "none") })),
  facts: list(object({ before: maybe(fact), after: maybe(fact) })),
  more: count,
} satisfies Shapes<TrailItem>);

/** What analysts did. */
export const trailShape: Shape = named(
  "Acts",
  object({ items: list(trailItem), names, total: count, analysts: list(words), next: maybe(words) }),
);

const measures = {
  facts: count,
  alike: count,
  percent: maybe(numberShape("number", 0, 100)),
  kappa: maybe(numberShape("number", -1, 1)),
};
const verdicts = object({ accepted: count, rejected: count, edited: count });
const agreement = object({
  left: words,
  right: words,
  ...measures,
  decisions: object({ accepted: verdicts, rejected: verdicts, edited: verdicts }),
  kinds: list(object({ kind: words, ...measures })),
} satisfies Shapes<AgreementInFull & { readonly percent: unknown }>);
const reviewer = object({
  by: words,
  accepted: count,
  rejected: count,
  edited: count,
  stated: count,
  judged: count,
  undone: count,
} satisfies Shapes<Reviewer>);

/** What analysts decided, and how far they agree. */
export const agreementShape: Shape = named("Agreement", object({ reviewers: list(reviewer), pairs: list(agreement) }));
