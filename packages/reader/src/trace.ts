import type { Span } from "@dragoman/model";

/** What a rule or resolver did with some words: the answer to "why this fact?" and "why not that one?". */
export interface TraceEntry {
  readonly stage: "text" | "times" | "entities" | "assertion" | "quotations" | "events" | "relations";
  readonly span: Span;
  readonly rule: string;
  readonly outcome: "fired" | "lost";
  readonly reason: string;
}

/** Receives every entry; null when nobody asks, so that reasons are not even put into words. */
export type Trace = ((entry: TraceEntry) => void) | null;
