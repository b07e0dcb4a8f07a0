import type { Span } from "./span.ts";

export type TimeKind = "date" | "time" | "duration" | "set" | "ref";
export type TimeModifier =
  | "start"
  | "early"
  | "mid"
  | "late"
  | "end"
  | "before"
  | "after"
  | "since"
  | "until"
  | "about";

/** An expression of time and its value. */
export interface Time {
  readonly span: Span;
  /** EDTF level 1 (`2024-22`, `2019/2023`, `../2030`), an ISO 8601 duration for durations, null when unresolved or a `ref`. */
  readonly value: string | null;
  readonly timex3: string | null;
  readonly kind: TimeKind;
  readonly modifier: TimeModifier | null;
  /** `resolved` when the value needed the publication date or an earlier expression. */
  readonly basis: "stated" | "resolved";
}
