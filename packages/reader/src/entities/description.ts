import type { OfficeKind } from "@dragoman/model";
import type { Gender, Trait } from "./lexicon.ts";

/** An office without a name, as a text gives it: "the Azerbaijani leader", "the two presidents". */
export interface Description {
  /** Last noun in the singular. */
  readonly noun: string;
  readonly trait: Trait | null;
  readonly sort: "office" | "epithet" | "calling";
  readonly offices: readonly OfficeKind[];
  readonly of: readonly string[];
  /** "of the Republic": the article's own state. */
  readonly own: boolean;
  readonly former: boolean;
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly isDefinite: boolean;
  /** "two" presidents; null when no number is told. */
  readonly number: number | null;
  /** The office's words in lower case, for an office nobody is known to hold. */
  readonly words: string;
}

/** Who is meant: none when nobody is known or two fit equally. */
export interface Meant {
  readonly entities: readonly string[];
  readonly isAmbiguous: boolean;
}

export const nobody: Meant = { entities: [], isAmbiguous: false };

/** Two or more fit equally. */
export const undecided: Meant = { entities: [], isAmbiguous: true };
