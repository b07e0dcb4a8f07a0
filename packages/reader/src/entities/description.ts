import type { OfficeNoun } from "./title.ts";

/** An office without a name, as a text gives it: "the Azerbaijani leader", "the two presidents". */
export interface Description extends OfficeNoun {
  readonly isDefinite: boolean;
  /** "two" presidents; null when no number is told. */
  readonly number: number | null;
  /** The subject of its clause, as far as can be told. */
  readonly isActing: boolean;
  /** States that act on them in the clause and are none of theirs. */
  readonly without: ReadonlySet<string>;
  /** Told of a time long past: no holder of today is meant. */
  readonly isPast: boolean;
  /** Told together with others: nobody whom the article does not name is meant, but the office. */
  readonly isJoint: boolean;
  /** The subject of an answer to what was told before. */
  readonly isReply: boolean;
  /** The office's words in lower case, for an office nobody is known to hold. */
  readonly words: string;
  /** With what stands before them: "kremlin spokesman". */
  readonly whole: string;
}

/** Who is meant: none when nobody is known or two fit equally. */
export interface Meant {
  readonly entities: readonly string[];
  readonly isAmbiguous: boolean;
}

export const nobody: Meant = { entities: [], isAmbiguous: false };

/** Two or more fit equally. */
export const undecided: Meant = { entities: [], isAmbiguous: true };
