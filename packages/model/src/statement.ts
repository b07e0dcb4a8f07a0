import type { Claimant } from "./claimant.ts";
import type { Assertion, EvidenceFields } from "./evidence.ts";
import type { Change, RelationKind } from "./relation.ts";
import type { Span } from "./span.ts";

export type StatementOp = "assert" | "retract" | "override" | "confirm";

/** What a fact is about: a relation that holds, a deed, or somebody's words. */
export type FactKind = RelationKind | "event" | "quotation";

/** The words a statement rests on, with enough of their surroundings to find them again. */
export interface Anchor {
  /** In the article's text. */
  readonly span: Span;
  /** The words themselves; always `text.slice(...span)`. */
  readonly quote: string;
  /** Up to 32 characters before and after the quote. */
  readonly prefix: string;
  readonly suffix: string;
  readonly rule: string;
  readonly confidence: number;
  readonly fields: EvidenceFields;
}

/** What else a statement says; only what its source gives is there. */
export interface Qualifiers {
  readonly change?: Change;
  /** Ordinal of a partnership's level. */
  readonly tier?: number;
  readonly previous?: string;
  /** ISO 8601, when only a length is stated. */
  readonly duration?: string;
  /** Entity id. */
  readonly instrument?: string;
  readonly mode?: string;
  readonly contexts?: readonly string[];
  readonly cameo?: string;
  readonly people?: readonly string[];
  readonly place?: string;
  /** Of a quotation: direct, indirect, mixed or reported-act. */
  readonly form?: string;
  readonly medium?: string;
  readonly addressee?: string;
  readonly relay?: readonly string[];
  /** Of a quotation: ids of states, organisations and persons that its words name. */
  readonly about?: readonly string[];
}

/**
 * One row of the register's log, immutable: what one source says (`assert`), or what an analyst or a later engine says of
 * other rows (`retract`, `override`, `confirm`, which name those rows in `answers`).
 */
export interface Statement {
  /** `s` and 32 hexadecimal digits of the SHA-256 of all other fields but `engine`: the same saying is the same row. */
  readonly id: string;
  readonly op: StatementOp;
  readonly kind: FactKind;
  /** Entity ids: the parties in order of id, or whoever did, holds or said it. */
  readonly subject: readonly string[];
  /** Entity ids: recipients of a deed; the organisation, gathering, instrument, project or topic; else empty. */
  readonly object: readonly string[];
  /** The level or office, the PLOVER type, or the words of a quotation; null when there is none. */
  readonly value: string | null;
  readonly qualifiers: Qualifiers;
  /** Valid time: EDTF of its start and end as far as the source states them; a deed's time stands in `from`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly assertion: Assertion;
  /** Null = the outlet's own voice. */
  readonly claimedBy: Claimant | null;
  readonly evidence: readonly Anchor[];
  /** Key of the article; null for a row that an analyst typed in without one. */
  readonly article: string | null;
  /** When the source said it: the article's date, ISO 8601 as precise as known. */
  readonly reportedAt: string | null;
  /** Outlet id, the name of a data set for imported rows, or null. */
  readonly source: string | null;
  /** What read it first; null for an analyst's row. */
  readonly engine: string | null;
  /** The analyst, or null for a machine's row. */
  readonly by: string | null;
  /** When an analyst or a later engine said it, ISO 8601 with time; null for `assert` rows of an engine. */
  readonly at: string | null;
  readonly reason: string | null;
  /** Ids of the rows that it retracts, overrides or confirms; retracting an analyst's row undoes it. */
  readonly answers: readonly string[];
}
