import type { TimeModifier } from "@dragoman/model";
import type { Unit } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import type { Granularity } from "./period.ts";

/** From where a shift counts: publication, or the time before it in the text. */
export type Origin = "publication" | "previous";

/** A year as said: stated, counted from an origin, or left open. */
export type YearSaid = number | { readonly shift: number; readonly origin: Origin } | null;

/** What an expression says, before it is set against the publication date. */
export type Expression =
  | { readonly type: "date"; readonly year: YearSaid; readonly month: number; readonly day: number | null }
  | { readonly type: "year"; readonly year: number }
  | { readonly type: "decade"; readonly decade: number }
  | { readonly type: "century"; readonly century: number }
  /** "Friday", "last Friday" (`shift`), "Friday of next week" (`week`). */
  | { readonly type: "weekday"; readonly weekday: number; readonly shift: number | null; readonly week: number | null }
  /** "last July". */
  | { readonly type: "month"; readonly month: number; readonly shift: number }
  /** "summer 2024", "last summer" (`shift`), "the summer". */
  | { readonly type: "season"; readonly season: number; readonly year: YearSaid; readonly shift: number | null }
  /** "last week", "the following year", "today". */
  | { readonly type: "unit"; readonly granularity: Granularity; readonly shift: number; readonly origin: Origin }
  /** "over the weekend". */
  | { readonly type: "weekend" }
  /** "the third quarter of 2024"; -1 is the last. */
  | { readonly type: "portion"; readonly unit: "half" | "quarter"; readonly ordinal: number; readonly year: YearSaid }
  /** "the first nine months of 2024", in months; -9 for the last nine. */
  | { readonly type: "months"; readonly count: number; readonly year: YearSaid }
  /** "three years ago"; with `base`, "ten years since 2014". */
  | {
      readonly type: "offset";
      readonly amount: number | null;
      readonly unit: Unit;
      readonly sign: number;
      readonly origin: Origin;
      readonly base: Expression | null;
    }
  | { readonly type: "duration"; readonly amount: number | null; readonly unit: Unit }
  /** `every` is the TIMEX3 of what comes back; `month` of "every January". */
  | { readonly type: "set"; readonly every: string; readonly month: number | null }
  | { readonly type: "ref"; readonly ref: string }
  | { readonly type: "range"; readonly from: Expression; readonly to: Expression }
  | { readonly type: "clock"; readonly clock: Clock; readonly on: Expression | null }
  /** "Wednesday evening", "last night". */
  | { readonly type: "part"; readonly part: string; readonly of: Expression };

/** An expression at its tokens, half-open, with its modifier. */
export interface Phrase {
  readonly from: number;
  readonly end: number;
  readonly expression: Expression;
  readonly modifier: TimeModifier | null;
  /** "by the end of 2030" is open before 2030, with the modifier `end`. */
  readonly open: "before" | "after" | null;
}

/** What the smaller rules give: an expression and the token after it. */
export interface Match {
  readonly end: number;
  readonly expression: Expression;
}
