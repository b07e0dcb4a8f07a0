import type { Assertion } from "@dragoman/model";

/** What a governing word says of the clause or noun below it. */
export interface ModalCue {
  readonly value: Assertion;
  /** Grammatical link under which it does so: a clause ("plans to visit"), a noun ("plans a visit"), or both. */
  readonly over: "clause" | "noun" | "both";
  /** Particle or preposition that must go with it ("call for"), or null. */
  readonly with: string | null;
}

/** Cues of what is planned, possible, requested, negated or denied. */
export interface ModalityLexicon {
  /** By the lower-case form of the auxiliary: `will` planned, `may` possible, `should` requested. */
  readonly auxiliaries: ReadonlyMap<string, Assertion>;
  /** Mark of an infinitive, and the verb that makes a plan of it: "are to meet". */
  readonly infinitive: string;
  readonly copula: string;
  /** Verbs that make a duty of an infinitive: "have to leave". */
  readonly obliging: ReadonlySet<string>;
  /** Verbs of motion whose past progressive in reported words is a plan: "said he was going to Chad". */
  readonly moving: ReadonlySet<string>;
  /** Auxiliaries that with a negation refuse: `would`, `will`. */
  readonly refusing: ReadonlySet<string>;
  /** Verbs of which the clause below is refused: "refuse", "decline". */
  readonly declining: ReadonlySet<string>;
  /** Nouns of what others say, and verbs of whoever says that it is not so: "dismissed reports that". */
  readonly reported: ReadonlySet<string>;
  readonly dismissing: ReadonlySet<string>;
  /** Verbs of those who do not get done what follows: "failed to agree". */
  readonly failing: ReadonlySet<string>;
  /** Words of whoever wants or asks leave to say something: "I would like to thank". */
  readonly wishing: ReadonlySet<string>;
  /** Words of whoever hopes that others do something. */
  readonly hoping: ReadonlySet<string>;
  /** Verbs of what is done by saying it: "thank". */
  readonly performing: ReadonlySet<string>;
  /** Words that negate the word they hang on: `not`, `never`, `no`. */
  readonly negators: ReadonlySet<string>;
  /** Conjunctions: `if` possible, `without` negated. */
  readonly marks: ReadonlyMap<string, Assertion>;
  /** Conjunctions before what a verb in the present tells as still to come: `until`. */
  readonly pending: ReadonlySet<string>;
  /** Verbs, nouns and adjectives that set the status of what they govern, by lemma. */
  readonly governors: ReadonlyMap<string, readonly ModalCue[]>;
  /** Adjectives on a noun of action: `planned`, `possible`, `upcoming`. */
  readonly adjectives: ReadonlyMap<string, Assertion>;
  /** Words behind a negation that leave the deed as it is: "not just", "not because". */
  readonly limiters: ReadonlySet<string>;
  /** Adverbs on a verb: `possibly`, `reportedly` is none. */
  readonly adverbs: ReadonlyMap<string, Assertion>;
  /** Verbs that only lend a noun its tense: `hold`, `take`, `begin`. */
  readonly transparent: ReadonlySet<string>;
}
