import type { Span } from "@dragoman/model";
import type { Trace } from "../trace.ts";
import { goesOn, lastFree } from "./chain.ts";
import { contentOf } from "./content.ts";
import { findCues, type Hit } from "./cues.ts";
import { type Draft, spanOf } from "./draft.ts";
import { type Match, matchFrames } from "./frames.ts";
import { kindOf } from "./kind.ts";
import type { Frame, SpeechLexicon } from "./lexicon.ts";
import { type Line, type Marks, quoteAt } from "./line.ts";
import { findSources, type Source } from "./source.ts";

/** What attribution within sentences consults. */
export interface Desk {
  readonly text: string;
  readonly marks: Marks;
  readonly lexicon: SpeechLexicon;
  /** Surest first; a sieve is tried on all cues of a sentence before the next. */
  readonly sieves: readonly (readonly Frame[])[];
  readonly trace: Trace;
  /** Whether a phrase can be the source of a cue at all. */
  /** A source with its whole name. */
  readonly named: (source: Source, hit: Hit) => Source;
  /** Whether a phrase names an outlet. */
  readonly passesOn: (source: Source | null) => boolean;
  readonly speaks: (source: Source | null, hit: Hit) => boolean;
}

/** Words in marks before the cue are surest, then those after it, then all else, whatever the order of the file. */
export function sieves(frames: readonly Frame[]): readonly (readonly Frame[])[] {
  const before = frames.filter((frame) => frame.order[0] === "quote");
  const after = frames.filter((frame) => frame.order[0] !== "quote" && frame.order.includes("quote"));
  return [before, after, frames.filter((frame) => !frame.order.includes("quote"))];
}

/** Every attribution that a sentence itself makes. */
export function attributeLine(line: Line, desk: Desk): readonly Draft[] {
  const hits = findCues(line, desk.lexicon);
  if (hits.length === 0) return [];
  const matches = matchLine(line, hits, desk);
  const stops = hits.filter((hit) => hit.cue.form === "gerund" && goesOn(hit, desk.lexicon)).map((hit) => hit.at);
  return matches
    .filter((match) => !isRelay(match, matches, desk))
    .flatMap((match) => {
      const later = matches.filter((other) => other.hit.at > match.hit.at);
      const draft = draftOf(match, later, stops, desk);
      return draft ? [draft] : [];
    });
}

function matchLine(line: Line, hits: readonly Hit[], desk: Desk): readonly Match[] {
  const others = new Set(hits.map((hit) => hit.at));
  const sources = chainSources(hits, desk);
  const complements = hits.map(() => new Map());
  const found = new Map<number, Match>();
  for (const frames of desk.sieves) {
    for (const [index, hit] of hits.entries()) {
      if (found.has(hit.at)) continue;
      const from = firstFree(line, [...found.values()], hit);
      const { marks, lexicon, trace } = desk;
      const claimed = claims([...found.values()]);
      const own = { hit, sources: sources[index] ?? [], complements: complements[index] ?? new Map() };
      const match = matchFrames(frames, { ...own, from, others, claimed, marks, lexicon, trace });
      if (match) found.set(hit.at, match);
    }
  }
  return [...found.values()].sort((a, b) => a.hit.at - b.hit.at);
}

/** Quotations that earlier matches hold. */
function claims(found: readonly Match[]): ReadonlySet<number> {
  const quotes = found.map(
    (match) => match.before?.quote ?? (match.after?.form === "quote" ? quoteAt(match.hit.line, match.after.start) : -1),
  );
  return new Set(quotes.filter((quote) => quote >= 0));
}

/** The sources of each cue; a cue that goes on from an earlier one takes its source first. */
function chainSources(hits: readonly Hit[], desk: Desk): readonly (readonly Source[])[] {
  const result: (readonly Source[])[] = [];
  for (const [_index, hit] of hits.entries()) {
    const own = findSources(hit, desk.lexicon).map((source) => desk.named(source, hit));
    const earlier = goesOn(hit, desk.lexicon) ? earlierSource(hits, result) : undefined;
    const chained = earlier ? [{ ...earlier, place: "inherited" as const }, ...own] : own;
    result.push(chained.filter((source) => source.tokens[0] < source.tokens[1] && desk.speaks(source, hit)));
  }
  return result;
}

/** The source of the last cue before that stands in nobody's words. */
function earlierSource(hits: readonly Hit[], sources: readonly (readonly Source[])[]): Source | undefined {
  const known = sources.flatMap((list, at) => (list.length > 0 && hits[at]?.cue.form !== "phrase" ? [at] : []));
  const line = hits[0]?.line as Line;
  const last = lastFree(
    line,
    known.map((at) => hits[at]?.at as number),
  );
  return sources[hits.findIndex((hit) => hit.at === last)]?.[0];
}

/** The token behind the attributions whose words stand before them. */
function firstFree(line: Line, found: readonly Match[], hit: Hit): number {
  let from = 0;
  for (const match of found) if (match.before && match.edges[1] <= hit.at) from = Math.max(from, match.edges[1]);
  while (from > 0 && from < line.tokens.length && /^(?:[,;:]|and|but)$/.test(line.tokens[from]?.lower ?? "")) from++;
  return from;
}

/** "S said that C, according to OUTLET": the outlet passes on words that have their speaker. */
function isRelay(match: Match, matches: readonly Match[], desk: Desk): boolean {
  if (match.before?.form !== "clause" || match.after) return false;
  const { cue } = match.hit;
  if (cue.form !== "phrase" && !desk.passesOn(match.source)) return false;
  return matches.some(
    (other) => isWords(other) && other.hit.at < match.hit.at && other.frame.source === "own" && isMain(other),
  );
}

function isWords({ after }: Match): boolean {
  return after !== null && after.form !== "phrase" && after.form !== "infinitive";
}

/** Whether a cue heads its sentence rather than a clause inside it. */
function isMain(match: Match): boolean {
  const { tree } = match.hit.line;
  if (!tree) return match.edges[0] === 0;
  const relation = tree.relations[match.hit.at] as string;
  return relation === "root" || relation === "ccomp" || relation === "conj" || relation === "parataxis";
}

function draftOf(match: Match, later: readonly Match[], stops: readonly number[], desk: Desk): Draft | null {
  const content = contentOf(match, later, stops, desk.marks, desk.lexicon, desk.text);
  if (content.length === 0) return null;
  const { line } = match.hit;
  const kind = kindOf(content, desk.marks);
  if (kind === "indirect" && desk.passesOn(match.source)) return null;
  const cue: Span = spanOf(line, [match.hit.at, match.hit.to]);
  const rule = match.frame.id;
  return {
    rule,
    kind: match.frame.kind !== null && kind === "indirect" ? match.frame.kind : kind,
    content,
    cue,
    source: match.source,
    sourceSpan: match.source ? spanOf(match.source.line, match.source.tokens) : null,
    line,
    match,
    paragraph: line.paragraph,
    confidence: match.confidence,
  };
}
