import { type Article, overlaps, type Reading, type Span } from "@dragoman/model";
import { type ReadOptions, read } from "./read.ts";
import { layOut } from "./text/layout.ts";
import type { TraceEntry } from "./trace.ts";

/** What was tried on the words of one sentence, and what came of it. */
export interface Explanation {
  readonly sentence: Span;
  /** The relations, events and quotations that rest on words of this sentence, each with the rules that read them here. */
  readonly facts: readonly ExplainedFact[];
  /** In the order of the stages. */
  readonly entries: readonly TraceEntry[];
}

export interface ExplainedFact {
  readonly id: string;
  readonly rules: readonly string[];
}

/** A Reading with the reasons for it. */
export interface Explained {
  readonly reading: Reading;
  /** One for each sentence that the question touches; empty when nothing in the article answers to it. */
  readonly explanations: readonly Explanation[];
}

/** Reads an article and says why: of one fact (`r1`), of the sentences with some words, or of every sentence (null). */
export function explain(article: Article, options: Omit<ReadOptions, "trace">, about: string | null): Explained {
  const entries: TraceEntry[] = [];
  const reading = read(article, { ...options, trace: (entry) => entries.push(entry) });
  const { sentences } = layOut(article, { ...options, trace: null });
  const grounds = groundsOf(reading);
  const fact = grounds.filter(({ id }) => id === about).map(({ span }) => span);
  const asked = about === null || fact.length > 0 ? fact : findWords(reading.text, about);
  const explanations = sentences
    .filter(({ span }) => about === null || asked.some((one) => overlaps(one, span)))
    .map(({ span }) => ({
      sentence: span,
      facts: factsOn(span, grounds),
      entries: entries.filter((entry) => overlaps(entry.span, span)),
    }));
  return { reading, explanations };
}

/** Words that a fact rests on, and the rule that read them. */
interface Ground {
  readonly id: string;
  readonly span: Span;
  readonly rule: string;
}

function groundsOf({ relations, events, quotations }: Reading): readonly Ground[] {
  return [
    ...[...relations, ...events].flatMap(({ id, evidence }) => evidence.map(({ span, rule }) => ({ id, span, rule }))),
    ...quotations.flatMap(({ id, content, cue, rule }) =>
      (cue ? [...content, cue] : content).map((span) => ({ id, span, rule })),
    ),
  ];
}

function factsOn(sentence: Span, grounds: readonly Ground[]): readonly ExplainedFact[] {
  const rules = new Map<string, Set<string>>();
  for (const { id, span, rule } of grounds) {
    if (overlaps(span, sentence)) rules.set(id, (rules.get(id) ?? new Set()).add(rule));
  }
  return [...rules].map(([id, list]) => ({ id, rules: [...list] }));
}

/** Every place of some words as somebody types them: blanks, case and marks do not matter. */
function findWords(text: string, words: string): readonly Span[] {
  const wanted = words.match(/[\p{L}\p{N}]+/gu)?.map((word) => word.toLowerCase()) ?? [];
  if (wanted.length === 0) return [];
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  return tokens.flatMap(({ index }, i): readonly Span[] => {
    const last = tokens[i + wanted.length - 1];
    const same = last && wanted.every((word, k) => tokens[i + k]![0].toLowerCase() === word);
    return same ? [[index, last.index + last[0].length]] : [];
  });
}
