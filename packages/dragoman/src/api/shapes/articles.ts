import type { RuleText } from "@dragoman/english";
import type { Explanation, TraceEntry } from "@dragoman/reader";
import {
  listShape as list,
  maybeShape as maybe,
  objectShape as object,
  oneOfShape as oneOf,
  type Shape,
  spanShape,
} from "@dragoman/register";
import { head, listedFact, named, names, type Shapes, statement, words } from "./parts.ts";

/** What one article says. */
export const articleFactsShape: Shape = named(
  "ArticleFacts",
  object({ article: head, items: list(listedFact), statements: list(statement), names }),
);

/** A rule of the reader. */
export const ruleShape: Shape = named(
  "Rule",
  object({
    id: words,
    topic: words,
    why: maybe(words),
    patterns: list(words),
    yes: list(words),
    no: list(words),
  } satisfies Shapes<RuleText>),
);

/** What was tried on the words of an article. */
export const explanationShape: Shape = named(
  "Explanation",
  object({
    sentences: list(
      object({
        sentence: spanShape,
        facts: list(object({ id: words, rules: list(words) })),
        entries: list(
          object({
            stage: words,
            span: spanShape,
            rule: words,
            outcome: oneOf("fired", "lost"),
            reason: words,
          } satisfies Shapes<TraceEntry>),
        ),
      } satisfies Shapes<Explanation>),
    ),
  }),
);

/** A Reading; its own schema describes it in full. */
export const readingShape: Shape = named("Reading", {
  schema: { $ref: "#/components/schemas/DragomanReading" },
  fault: (value, path) => {
    const isReading = (value as { readonly schema?: unknown } | null)?.schema === "dragoman/reading@1";
    return isReading ? null : `${path} is no Reading`;
  },
});
