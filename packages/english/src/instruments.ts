import type { InstrumentLexicon } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

/** `lexicon/instruments.yaml` as it is written. */
interface InstrumentFile {
  readonly heads: Readonly<Record<string, string>>;
  readonly guarded: Readonly<Record<string, readonly string[]>>;
  readonly titled: Readonly<Record<string, string>>;
  readonly compounds: Readonly<Record<string, readonly [string, string]>>;
  readonly kinds: readonly string[];
  readonly openers: readonly string[];
  readonly joiners: readonly string[];
  readonly loose: readonly string[];
  readonly links: readonly string[];
  readonly naming: readonly string[];
  readonly indefinite: readonly string[];
  readonly deeds: readonly string[];
  readonly private: readonly string[];
  readonly unfinished: readonly string[];
  readonly resolves: readonly string[];
  readonly parting: readonly string[];
  readonly counted: Readonly<Record<string, number>>;
  readonly terms: readonly string[];
  readonly periods: readonly string[];
  readonly calling: readonly string[];
  readonly themes: readonly string[];
  readonly venues: readonly string[];
  readonly dated: readonly string[];
  readonly alone: readonly string[];
  readonly among: readonly string[];
  readonly ends: readonly string[];
  readonly edges: readonly string[];
  readonly fields: readonly string[];
  readonly occasions: readonly string[];
  readonly pointing: readonly string[];
  readonly deictic: readonly string[];
  readonly warring: readonly string[];
  readonly unlevelled: readonly string[];
}

const file = lexicon["instruments"] as InstrumentFile;

/** Names of documents between states, indexed. */
export const instruments: InstrumentLexicon = {
  heads: new Map(Object.entries(file.heads)),
  guards: new Map(Object.entries(file.guarded).map(([head, words]) => [head, new Set(words)])),
  titled: new Map(Object.entries(file.titled)),
  compounds: new Map(Object.entries(file.compounds)),
  kinds: new Set(file.kinds),
  openers: new Set(file.openers),
  joiners: new Set(file.joiners),
  loose: new Set(file.loose),
  links: new Set(file.links),
  naming: new Set(file.naming),
  indefinite: new Set(file.indefinite),
  deeds: new Set(file.deeds),
  private: new Set(file.private),
  unfinished: new Set(file.unfinished),
  resolves: new Set(file.resolves),
  parting: new Set(file.parting),
  counted: new Map(Object.entries(file.counted)),
  terms: new Set(file.terms),
  periods: new Set(file.periods),
  calling: new Set(file.calling),
  themes: new Set(file.themes),
  venues: new Set(file.venues),
  dated: new Set(file.dated),
  alone: new Set(file.alone),
  among: new Set(file.among),
  ends: new Set(file.ends),
  edges: new Set(file.edges),
  fields: new Set(file.fields),
  occasions: new Set(file.occasions),
  pointing: new Set(file.pointing),
  deictic: new Set(file.deictic),
  warring: new Set(file.warring),
  unlevelled: new Set(file.unlevelled),
};
