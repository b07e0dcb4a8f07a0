import { listShape as list, objectShape as object, type Quotations, type Shape } from "@dragoman/register";
import { speakers } from "./fields.ts";
import { count, cursor, listedFact, named, names, type Shapes, words } from "./parts.ts";

/** Quotations. */
export const quotationsShape: Shape = named(
  "Quotations",
  object({
    items: list(listedFact),
    names,
    total: count,
    counted: count,
    all: count,
    speakers,
    topics: list(object({ topic: words, count })),
    about: list(object({ about: words, count })),
    next: cursor,
  } satisfies Shapes<Quotations>),
);
