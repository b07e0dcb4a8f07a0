import type { Span } from "./span.ts";

/** How the words name the entity. */
export type MentionBy = "name" | "alias" | "demonym" | "capital" | "title" | "pronoun" | "description" | "group";

/** Words of the text that mean an entity. */
export interface Mention {
  readonly span: Span;
  readonly entity: string;
  readonly by: MentionBy;
}
