/** `none` takes back what was judged of the pair before. */
export type Verdict = "same" | "different" | "unsure" | "none";

/** What an analyst decided about a pair: two entities, or two statements (are they of one fact?). The latest on a pair counts. */
export interface Judgement {
  /** `j` and 32 hexadecimal digits of the SHA-256 of all other fields. */
  readonly id: string;
  /** Two entity ids or two statement ids, the smaller first. */
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly by: string;
  /** ISO 8601 with time. */
  readonly at: string;
  readonly reason: string | null;
}
