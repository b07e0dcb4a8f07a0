import type { Holder, Membership } from "@dragoman/model";
import {
  listShape as list,
  mapShape as map,
  maybeShape as maybe,
  objectShape as object,
  type Shape,
  textShape as text,
} from "@dragoman/register";
import { count, type Shapes, time, words } from "./parts.ts";

/** Counts by month: of kinds, or of what each is. */
export const months: Shape = list(object({ month: text("^-?\\d{4,6}-\\d{2}$"), counts: map(count) }));

/** A membership of the reference tables. */
export const membership: Shape = object({
  state: words,
  organisation: words,
  status: words,
  from: time,
  to: time,
} satisfies Shapes<Membership>);

/** A term of office of the reference tables. */
export const holder: Shape = object({
  person: words,
  surname: words,
  office: words,
  title: words,
  of: words,
  since: time,
  until: time,
  attestedUntil: time,
  gender: maybe(words),
} satisfies Shapes<Holder>);

/** Names in reports, with the number of articles that use them. */
export const known: Shape = list(object({ name: words, articles: count }));

/** Who speaks, with the number of quotations. */
export const speakers: Shape = list(object({ speaker: words, count }));
