import type { Assertion } from "@dragoman/model";
import type { ModalCue, ModalityLexicon } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

type Lists = Readonly<Record<string, readonly string[]>>;
type Over = ModalCue["over"];

interface Source {
  readonly auxiliaries: Lists;
  readonly infinitive: string;
  readonly copula: string;
  readonly obliging: readonly string[];
  readonly moving: readonly string[];
  readonly refusing: readonly string[];
  readonly declining: readonly string[];
  readonly reported: readonly string[];
  readonly dismissing: readonly string[];
  readonly failing: readonly string[];
  readonly wishing: readonly string[];
  readonly hoping: readonly string[];
  readonly performing: readonly string[];
  readonly negators: readonly string[];
  readonly marks: Lists;
  readonly adjectives: Lists;
  readonly pending: readonly string[];
  readonly limiters: readonly string[];
  readonly adverbs: Lists;
  readonly transparent: readonly string[];
  readonly governors: Readonly<Record<string, Readonly<Partial<Record<Over, readonly string[]>>>>>;
}

const source = lexicon["modality"] as Source;

/** Cues of what is planned, possible, requested, negated or denied. */
export const modality: ModalityLexicon = {
  auxiliaries: byWord(source.auxiliaries),
  infinitive: source.infinitive,
  copula: source.copula,
  obliging: new Set(source.obliging),
  moving: new Set(source.moving),
  refusing: new Set(source.refusing),
  declining: new Set(source.declining),
  reported: new Set(source.reported),
  dismissing: new Set(source.dismissing),
  failing: new Set(source.failing),
  wishing: new Set(source.wishing),
  hoping: new Set(source.hoping),
  performing: new Set(source.performing),
  negators: new Set(source.negators),
  marks: byWord(source.marks),
  governors: governors(),
  adjectives: byWord(source.adjectives),
  pending: new Set(source.pending),
  limiters: new Set(source.limiters),
  adverbs: byWord(source.adverbs),
  transparent: new Set(source.transparent),
};

function byWord(lists: Lists): ReadonlyMap<string, Assertion> {
  return new Map(Object.entries(lists).flatMap(([value, words]) => words.map((word) => [word, value as Assertion])));
}

/** "call for" is the word `call` that goes with `for`; cues with a particle come before those without. */
function governors(): ReadonlyMap<string, readonly ModalCue[]> {
  const found = new Map<string, ModalCue[]>();
  for (const [value, byLink] of Object.entries(source.governors)) {
    for (const [over, phrases] of Object.entries(byLink)) {
      for (const phrase of phrases) {
        const [word = "", ...particles] = phrase.split(" ");
        const cue: ModalCue = { value: value as Assertion, over: over as Over, with: particles.at(-1) ?? null };
        const cues = found.get(word) ?? [];
        found.set(word, cue.with === null ? [...cues, cue] : [cue, ...cues]);
      }
    }
  }
  return found;
}
