import type { Fact, Span, Statement } from "@dragoman/model";
import type {
  AgreementInFull,
  ArticleHead,
  FactChangeEntry,
  ListedFact,
  Names,
  PastAct,
  Reviewer,
} from "@dragoman/register";

/** Whoever asks, and what they may do. */
export interface Who {
  readonly name: string;
  readonly role: "reader" | "reviewer" | "admin";
}

/** Facts to be decided on. */
export interface QueueAnswer {
  readonly items: readonly ListedFact[];
  readonly names: Names;
  readonly total: number;
  readonly figures: Readonly<Record<Fact["review"], number>> | null;
  readonly next: string | null;
}

/** An act without its rows. */
export type Act = Omit<PastAct, "statements" | "judgements">;

/** A row with its words in their paragraphs. */
export interface CardRow {
  readonly statement: Statement;
  readonly article: ArticleHead | null;
  readonly passage: { readonly span: Span; readonly text: string } | null;
}

/** A fact with all that is needed to judge it. */
export interface Card {
  readonly fact: Fact;
  readonly version: string;
  readonly names: Names;
  readonly rows: readonly CardRow[];
  readonly more: number;
  readonly acts: readonly Act[];
}

/** What an act brought about. */
export interface Acted {
  readonly act: string;
  readonly fact: Fact | null;
  readonly version: string | null;
  readonly changes: readonly FactChangeEntry[];
  readonly names: Names;
}

/** What became of many facts. */
export interface Decided {
  readonly done: number;
  readonly changed: number;
  readonly refused: number;
  readonly facts: readonly { readonly id: string; readonly act: string | null; readonly now: Fact | null }[];
  readonly names: Names;
}

/** What analysts did. */
export interface TrailAnswer {
  readonly items: readonly TrailItem[];
  readonly names: Names;
  readonly total: number;
  readonly analysts: readonly string[];
  readonly next: string | null;
}

/** An act, and what it changed. */
export interface TrailItem extends Act {
  readonly statements: readonly Statement[];
  readonly pairs: readonly { readonly left: string; readonly right: string; readonly verdict: string }[];
  readonly facts: readonly { readonly before: Fact | null; readonly after: Fact | null }[];
  readonly more: number;
}

/** What two analysts said of the same facts. */
export interface Pair extends Omit<AgreementInFull, "kinds"> {
  readonly percent: number | null;
  readonly kinds: readonly (AgreementInFull["kinds"][number] & { readonly percent: number | null })[];
}

/** What analysts decided, and how far they agree. */
export interface AgreementAnswer {
  readonly reviewers: readonly Reviewer[];
  readonly pairs: readonly Pair[];
}

/** Parameters of the queue that the address of the page may hold. */
export const ASKED = [
  "state",
  "kind",
  "status",
  "review",
  "text",
  "from",
  "to",
  "article",
  "minConfidence",
  "order",
] as const;

/** The queue that an address asks for. */
export function queuePath(query: URLSearchParams, cursor: string | null): string {
  const asked = new URLSearchParams(ASKED.flatMap((name) => query.getAll(name).map((value) => [name, value])));
  asked.set("limit", "100");
  if (cursor !== null) asked.set("cursor", cursor);
  return `/v1/review?${asked}`;
}
