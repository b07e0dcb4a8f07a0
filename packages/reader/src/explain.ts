import { type Article, type Evidence, overlaps, type Reading, type Span } from "@dragoman/model";
import { type ReadOptions, read } from "./read.ts";
import { layOut } from "./text/layout.ts";
import type { TraceEntry } from "./trace.ts";

/** What was tried on the words of one sentence, and what came of it. */
export interface Explanation {
  readonly sentence: Span;
  /** Ids of the relations, events and quotations that rest on words of this sentence. */
  readonly facts: readonly string[];
  /** In the order of the stages. */
  readonly entries: readonly TraceEntry[];
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
  const facts = factSpans(reading);
  const asked = about === null ? null : (facts.get(about) ?? findWords(reading.text, about));
  const explanations = sentences
    .filter(({ span }) => asked === null || asked.some((one) => overlaps(one, span)))
    .map(({ span }) => ({
      sentence: span,
      facts: [...facts].filter(([, spans]) => spans.some((one) => overlaps(one, span))).map(([id]) => id),
      entries: entries.filter((entry) => overlaps(entry.span, span)),
    }));
  return { reading, explanations };
}

/** The words that each fact rests on, by its id. */
function factSpans({ relations, events, quotations }: Reading): ReadonlyMap<string, readonly Span[]> {
  const evidenceSpans = (evidence: readonly Evidence[]): readonly Span[] => evidence.map(({ span }) => span);
  return new Map([
    ...relations.map(({ id, evidence }) => [id, evidenceSpans(evidence)] as const),
    ...events.map(({ id, evidence }) => [id, evidenceSpans(evidence)] as const),
    ...quotations.map(({ id, content, cue }) => [id, cue ? [...content, cue] : content] as const),
  ]);
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
