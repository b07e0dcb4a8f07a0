import type { Article } from "@dragoman/model";
import type { Entry } from "@dragoman/register";

/** An article on its way into the register. */
export interface Item {
  /** What the register will know it by. */
  readonly key: string;
  readonly article: Article;
  readonly origin: string;
  readonly format: string;
}

/** What became of an item: all that the register keeps of it, or why it could not be read. */
export type Entered = { readonly entry: Entry } | { readonly failure: string };

/** Reads articles and makes of each what the register keeps. */
export interface Entrant {
  /** Stamp of the engine that reads. */
  engine(): Promise<string>;
  /** One answer for each item, in their order. Several calls may wait; they are answered one after the other. */
  enter(items: readonly Item[]): Promise<readonly Entered[]>;
  close(): Promise<void>;
}
