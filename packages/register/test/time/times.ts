import { type Arbitrary, constantFrom, integer, oneof, stringMatching, tuple } from "fast-check";

const two = integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, "0"));
const year = oneof(
  integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, "0")),
  stringMatching(/^\d{3}X$/),
  stringMatching(/^\d{2}XX$/),
);
const point = oneof(
  year,
  tuple(year, two).map((parts) => parts.join("-")),
  tuple(year, two, two).map((parts) => parts.join("-")),
  tuple(year, constantFrom("~", "?", "%")).map((parts) => parts.join("")),
  constantFrom("XXXX-05", "2024-07-XX", "2024-07-03T10:30:00+03:00", "..", ""),
);
/** Times as READING has them, and others that look like them. */
export const times: Arbitrary<string> = oneof(
  point,
  tuple(point, point).map((ends) => ends.join("/")),
);
