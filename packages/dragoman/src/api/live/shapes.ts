import {
  listShape as list,
  maybeShape as maybe,
  objectShape as object,
  oneOfShape as oneOf,
  type Shape,
} from "@dragoman/register";
import { named, type Shapes, words } from "../shapes/parts.ts";
import type { Job } from "./job.ts";

/** Articles that are being added. */
export const jobShape: Shape = named(
  "Job",
  object({
    id: words,
    state: oneOf("waiting", "running", "done", "failed"),
    by: words,
    made: words,
    since: words,
    added: list(words),
    known: list(words),
    refused: list(object({ code: words, message: words, hint: maybe(words) })),
    reason: maybe(words),
  } satisfies Shapes<Job>),
);
