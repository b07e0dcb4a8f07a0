import type { Article, Reading } from "@dragoman/model";

/** What the page asks of the engine. */
export interface Request {
  /** Rises with each; an answer to any but the last is stale. */
  readonly id: number;
  readonly article: Article;
}

/** What the engine tells the page. */
export type Answer =
  | { readonly kind: "progress"; readonly loaded: number; readonly total: number }
  | { readonly kind: "ready" }
  | { readonly kind: "reading"; readonly id: number; readonly reading: Reading; readonly milliseconds: number }
  | { readonly kind: "failed"; readonly message: string };
