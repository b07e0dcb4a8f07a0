import type { Engine } from "@dragoman/model";
import {
  type Head,
  listShape as list,
  mapShape as map,
  maybeShape as maybe,
  numberShape,
  objectShape as object,
  oneOfShape as oneOf,
  type Shape,
  textShape as text,
} from "@dragoman/register";
import type { ProblemBody } from "../problem.ts";
import { ROLES, type Who } from "../role.ts";
import { count, fact, named, type Shapes, words, yes } from "./parts.ts";

const figures = object({
  schema: count,
  tx: count,
  articles: count,
  statements: count,
  judgements: count,
  facts: count,
  stale: count,
} satisfies Shapes<Head>);

/** The register's figures. */
export const headShape: Shape = named(
  "Head",
  object({
    name: words,
    engine: object({ version: words, rules: words, weights: words, reference: words } satisfies Shapes<Engine>),
    today: words,
    writable: yes,
    register: figures,
    links: map(words),
  }),
);

/** Whoever asks. */
export const whoShape: Shape = named("Who", object({ name: words, role: oneOf(...ROLES) } satisfies Shapes<Who>));

/** An answer that is no success. */
export const problemShape: Shape = named(
  "Problem",
  object({
    type: text("^urn:dragoman:"),
    title: words,
    status: numberShape("integer", 400, 599),
    detail: words,
    hint: maybe(words),
    parameter: maybe(words),
    nearest: list(words),
    versions: list(fact),
  } satisfies Shapes<ProblemBody>),
);
