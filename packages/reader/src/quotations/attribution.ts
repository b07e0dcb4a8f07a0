import { contains, type Span } from "@dragoman/model";
import { gathered } from "../gathered.ts";
import type { Token } from "../text/document.ts";
import type { Trace } from "../trace.ts";
import { type Chain, chainSources, goesOn, leadOf } from "./chain.ts";
import type { Complement } from "./complement.ts";
import { contentOf, type Page } from "./content.ts";
import { findCues, type Hit } from "./cues.ts";
import { type Draft, spanOf } from "./draft.ts";
import { turnAt } from "./ends.ts";
import { type Match, matchFrames } from "./frames.ts";
import { kindOf } from "./kind.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { type Line, quoteAt } from "./line.ts";
import { isListed } from "./lists.ts";
import type { Source } from "./phrase.ts";

/** What attribution within sentences consults. */
export interface Desk extends Chain, Page {
  readonly trace: Trace;
  /** Whether a token stands for a person or state. */
  readonly isParty: (line: Line, at: number) => boolean;
  /** The token behind the outlet that is named at a token, an article before it included; the token itself where none is. */
  readonly pastOutlet: (line: Line, at: number) => number;
  /** Whether a phrase names an outlet. */
  readonly passesOn: (source: Source | null) => boolean;
}

/** Every attribution that a sentence itself makes. */
export function attributeLine(line: Line, desk: Desk): readonly Draft[] {
  const hits = findCues(line, desk.lexicon).filter((hit, at) => at === 0 || !isGesture(hit, desk.lexicon));
  if (hits.length === 0) return [];
  const matches = matchLine(line, hits, desk);
  const silent = hits.filter((hit) => matches.every((match) => match.hit !== hit));
  const isEnd = (hit: Hit): boolean =>
    isLast(hit) || (hit.form === "gerund" && goesOn(hit, desk.lexicon) && !(silent.includes(hit) && isDeed(hit)));
  const stops = [...hits.filter(isEnd).map(leadOf), ...silent.map((hit) => turnAt(hit, desk.lexicon))];
  return gathered(matches, (match) => {
    if (isRelay(match, matches, desk)) return [];
    const later = matches.filter((other) => other.hit.at > match.hit.at);
    const draft = draftOf(toOutlet(match, desk), later, stops, desk);
    return draft ? [draft] : [];
  });
}

/** `"C," said N, smiling, "C2"`: no other cue, what follows goes on. */
function isGesture({ at, to, line: { tokens } }: Hit, { gestures }: SpeechLexicon): boolean {
  return gestures.has((tokens[at] as Token).lower) && tokens[at - 1]?.form === "," && tokens[to]?.form === ",";
}

/** "Told Reuters prices would fall": the tree takes the outlet for a part of what is said. */
function toOutlet(match: Match, { pastOutlet }: Desk): Match {
  const { after, hit } = match;
  if (after?.form !== "clause" || after.hearer || hit.cue.person !== "required") return match;
  const end = pastOutlet(hit.line, after.start);
  return end === after.start ? match : { ...match, after: { ...after, start: end, hearer: [after.start, end] } };
}

/** ", responding to floods", ", maintaining peace, and free trade": what somebody does rather than says. */
function isDeed({ to, line, cue }: Hit): boolean {
  const { tree } = line;
  return tree?.upos[to] === "ADP" || (tree !== null && cue.class === "claim" && isListed(line, tree, to));
}

/** ", according to minutes that the paper has seen.": a phrase behind which nothing goes on, whoever it names. */
function isLast({ cue, at, to, line: { tokens } }: Hit): boolean {
  return cue.form === "phrase" && tokens[at - 1]?.form === "," && tokens.slice(to).every(({ form }) => form !== ",");
}

function matchLine(line: Line, hits: readonly Hit[], desk: Desk): readonly Match[] {
  const { marks, lexicon } = desk;
  const others = new Set(hits.map((hit) => hit.at));
  const sources = chainSources(hits, desk);
  const complements = hits.map(() => new Map<number, Complement | null>());
  const found: (Match | null)[] = hits.map(() => null);
  for (const { needsMarks, byForm } of lexicon.sieves) {
    if (needsMarks && !line.hasQuote) continue;
    for (const [index, hit] of hits.entries()) {
      const frames = found[index] ? undefined : byForm.get(hit.form);
      if (!frames) continue;
      found[index] = matchFrames(frames, {
        hit,
        sources: sources[index] ?? [],
        complements: complements[index] ?? new Map(),
        from: firstFree(line, found, hit, lexicon),
        others,
        claimed: claims(found),
        marks,
        lexicon,
      });
    }
  }
  if (desk.trace) explain(hits, found, sources, desk.trace);
  return found.filter((match) => match !== null);
}

/** Tells of each cue which frame fired, or what it lacked. */
function explain(
  hits: readonly Hit[],
  found: readonly (Match | null)[],
  sources: readonly (readonly Source[])[],
  trace: NonNullable<Trace>,
): void {
  for (const [index, hit] of hits.entries()) {
    const span = spanOf(hit.line, [hit.at, hit.to]);
    const match = found[index];
    const lack = sources[index]?.length ? "no words where its frames want them" : "nobody beside it who could speak";
    if (match)
      trace({ stage: "quotations", span, rule: match.frame.id, outcome: "fired", reason: "source and words in place" });
    else trace({ stage: "quotations", span, rule: "quote", outcome: "lost", reason: lack });
  }
}

/** Quotations that earlier matches hold. */
function claims(found: readonly (Match | null)[]): ReadonlySet<number> {
  const quotes = new Set<number>();
  for (const match of found) {
    if (match?.before) quotes.add(match.before.quote);
    else if (match?.after?.form === "quote") quotes.add(quoteAt(match.hit.line, match.after.start));
  }
  quotes.delete(-1);
  return quotes;
}

/** The token behind the attributions whose words stand before them. */
function firstFree(line: Line, found: readonly (Match | null)[], hit: Hit, lexicon: SpeechLexicon): number {
  let from = 0;
  for (const match of found) if (match?.before && match.edges[1] <= hit.at) from = Math.max(from, match.edges[1]);
  while (from > 0 && from < line.tokens.length && joins(line.tokens[from]?.lower ?? "", lexicon)) from++;
  return from;
}

function joins(word: string, lexicon: SpeechLexicon): boolean {
  return word === "," || word === ";" || word === ":" || lexicon.joiners.has(word);
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

const WORDS: ReadonlySet<string> = new Set(["quote", "that", "clause", "whether"]);

function isWords({ after }: Match): boolean {
  return after !== null && WORDS.has(after.form);
}

/** Whether a cue heads its sentence rather than a clause inside it. */
function isMain(match: Match): boolean {
  const { tree } = match.hit.line;
  if (!tree) return match.edges[0] === 0;
  const relation = tree.relations[match.hit.at] as string;
  return relation === "root" || relation === "ccomp" || relation === "conj" || relation === "parataxis";
}

/** "welcomed N to the palace", "welcomed teachers from the north": a deed that the verb shares with praise. */
function isReception({ hit: { cue, line }, after }: Match, { isParty, lexicon }: Desk): boolean {
  if (!cue.ofThings || after?.form !== "phrase") return false;
  return isParty(line, after.head) || lexicon.sources.get(line.tokens[after.head]?.lower ?? "") === "person";
}

/** "what he says his plan would do", "the money he says he raised": the clause lacks what it describes. */
function isReduced({ hit: { at, line }, source }: Match, { relatives }: SpeechLexicon): boolean {
  const { tree, tokens } = line;
  if (!tree?.relations[at]?.startsWith("acl:relcl") || source?.place !== "own") return false;
  const before = source.tokens[0] - 1;
  const isBeside = source.tokens[0] < at && (tree.heads[at] as number) <= before;
  return isBeside && tokens[before]?.form !== "," && !relatives.has(tokens[before]?.lower ?? "");
}

/** Classes of verbs with an object that tells words only where it has marks. */
const OF_TOPICS: ReadonlySet<string> = new Set(["neutral", "report", "concede", "warn"]);

/** "Spoke of the weather", `warned of "chaos"`: no words, unless several stand in marks. */
function isTopic({ after, hit }: Match, content: readonly Span[], { text, marks }: Desk): boolean {
  if (after?.form !== "phrase" || !OF_TOPICS.has(hit.cue.class)) return false;
  const parts = marks.quoted.flatMap((one) => one.parts);
  return !parts.some((part) => content.some((span) => contains(span, part)) && /\s/.test(text.slice(...part)));
}

/** "A source said, requesting anonymity": how somebody speaks. */
function isSecrecy({ after, hit: { line } }: Match, { lexicon }: Desk): boolean {
  return after?.form === "phrase" && lexicon.secrecy.has(line.tokens[after.head]?.lower ?? "");
}

function draftOf(match: Match, later: readonly Match[], stops: readonly number[], desk: Desk): Draft | null {
  if (isReception(match, desk) || isSecrecy(match, desk)) return null;
  const content = contentOf(match, { later, stops }, desk);
  if (content.length === 0) return null;
  const { line } = match.hit;
  const kind = kindOf(content, desk.marks);
  if (isTopic(match, content, desk)) return null;
  if (kind === "indirect" && (desk.passesOn(match.source) || isReduced(match, desk.lexicon))) return null;
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
