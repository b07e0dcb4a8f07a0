import type { ListedFact, Names } from "@dragoman/register";
import { z } from "zod";
import { shortened } from "../print/fact.ts";
import { nameIn, oneLine, saysOf } from "../print/says.ts";
import type { Links } from "../register/links.ts";
import { BRIEF, quoted, type SourceWords, sourceWords, wordsOf } from "./words.ts";

/** Who or what, by id and name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Its shape. */
export const named: z.ZodType<Named> = z.object({ id: z.string(), name: z.string() });

/** Puts names to ids. */
export function namedIn(names: Names): (id: string) => Named {
  const name = nameIn(names);
  return (id) => ({ id, name: name(id) });
}

/** A fact as tools give it. */
export interface ToldFact {
  readonly id: string;
  readonly link: string;
  /** In plain words. */
  readonly says: string;
  readonly kind: string;
  readonly subject: readonly Named[];
  readonly object: readonly Named[];
  /** The level, office or type; null for quotations, whose words stand in `words`. */
  readonly value: string | null;
  /** EDTF. */
  readonly from: string | null;
  readonly to: string | null;
  /** actual, planned, possible, requested, negated, denied. */
  readonly assertion: string;
  readonly status: string;
  readonly review: string;
  /** Independent ones. */
  readonly sources: number;
  readonly confidence: number;
  readonly firstReported: string | null;
  readonly lastReported: string | null;
  /** The words that say it best. */
  readonly words: SourceWords | null;
}

const text = z.string();

/** Its shape. */
export const toldFact: z.ZodType<ToldFact> = z.object({
  id: text,
  link: text,
  says: text,
  kind: text,
  subject: z.array(named),
  object: z.array(named),
  value: text.nullable(),
  from: text.nullable().describe("EDTF"),
  to: text.nullable().describe("EDTF"),
  assertion: text,
  status: text.describe("reported, corroborated, claimed (only speakers say so), conflicting, disputed, …"),
  review: text,
  sources: z.number().describe("Independent sources in their own voice"),
  confidence: z.number(),
  firstReported: text.nullable(),
  lastReported: text.nullable(),
  words: sourceWords.nullable(),
});

/** A listed fact in the form of tools. */
export function told({ fact, citation }: ListedFact, names: Names, links: Links): ToldFact {
  const party = namedIn(names);
  const { id, kind, subject, object, from, to } = fact;
  const isQuotation = kind === "quotation";
  return {
    id,
    link: links.fact(id),
    says: saysOf(fact, names),
    kind,
    subject: subject.map(party),
    object: object.map(party),
    value: isQuotation || fact.value === null ? null : oneLine(shortened(fact.value, BRIEF)),
    from: from?.value ?? null,
    to: to?.value ?? null,
    assertion: fact.assertion,
    status: fact.status,
    review: fact.review,
    sources: fact.sources,
    confidence: fact.confidence,
    firstReported: fact.firstReported,
    lastReported: fact.lastReported,
    words: citation === null ? null : wordsOf(citation, nameIn(names), links),
  };
}

/** A fact as lines of plain text. */
export function factLines({ id, says, link, words, confidence }: ToldFact): readonly string[] {
  const first = `[${id}] ${says}, confidence ${confidence.toFixed(2)}, ${link}`;
  return words === null ? [first] : [first, `  ${quoted(words)}`];
}
