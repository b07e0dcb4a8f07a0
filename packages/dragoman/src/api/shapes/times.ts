import {
  listShape as list,
  mapShape as map,
  type OnDay,
  objectShape as object,
  oneOfShape as oneOf,
  type Shape,
  type Timeline,
} from "@dragoman/register";
import { change } from "./facts.ts";
import { count, cursor, listedFact, listedFields, named, names, type Shapes, words } from "./parts.ts";

/** Facts by their times. */
export const timelineShape: Shape = named(
  "Timeline",
  object({
    facts: list(listedFact),
    entries: list(object({ time: words, what: words, fact: count })),
    names,
    undated: count,
    next: cursor,
  } satisfies Shapes<Timeline>),
);

const holding = object({ answer: oneOf("certain", "attested", "claimed", "no", "unknown"), reason: words });

/** What held on a day. */
export const onDayShape: Shape = named(
  "OnDay",
  object({
    day: words,
    items: list(object({ ...listedFields, holding })),
    names,
    counts: map(count),
    unsure: count,
  } satisfies Shapes<OnDay>),
);

/** What became of facts. */
export const changesShape: Shape = named("Changes", object({ entries: list(change), names, next: cursor }));
