import type { Entity } from "./entity.ts";
import type { Event } from "./event.ts";
import type { Mention } from "./mention.ts";
import type { Note } from "./note.ts";
import type { Quotation } from "./quotation.ts";
import type { Relation } from "./relation.ts";
import type { Time } from "./time.ts";

/** What made the Reading: same engine and same article give the same bytes. */
export interface Engine {
  readonly version: string;
  /** SHA-256 of rules and lexicons. */
  readonly rules: string;
  /** SHA-256 of the weights. */
  readonly weights: string;
  /** As-of date of the reference data. */
  readonly reference: string;
}

export interface ReadingArticle {
  /** SHA-256 of the text in UTF-8. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly publishedFrom: "option" | "metadata" | "dateline" | "url" | null;
  readonly place: string | null;
}

/** Everything one article says, each line with its evidence. */
export interface Reading {
  readonly schema: "dragoman/reading@1";
  readonly engine: Engine;
  readonly article: ReadingArticle;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly times: readonly Time[];
  readonly quotations: readonly Quotation[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
}
