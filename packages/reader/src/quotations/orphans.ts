import type { Span } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import { announcer, ownerOf, subjectsOf } from "./announced.ts";
import type { Draft } from "./draft.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, FINITE, type Line, rootOf, subjectOf } from "./line.ts";
import type { Source } from "./phrase.ts";

const LONGEST_LABEL = 20;
/** Words before the name that ends a label: "Hotelier N:". */
const LEADS = 4;
/** Words of a sentence that stands alone in marks. */
const SENTENCE = 4;
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);

/** `President N on X: "…"`: words in marks behind a colon, with nothing before it but who and where. */
export function underLabel(parts: readonly Span[], line: Line, cast: Cast, lexicon: SpeechLexicon): Draft | null {
  const { tokens, tree } = line;
  const colon = tokens.findIndex(({ form }) => form === ":");
  const start = parts[0]?.[0] ?? 0;
  if (colon < 1 || colon > LONGEST_LABEL || !tree || opening(line, start) !== colon + 1) return null;
  for (let at = 0; at < colon; at++) if (FINITE.test(tree.xpos[at] as string)) return null;
  const named = cast
    .inSentence(line.index)
    .find((mention) => mention.tokens[0] <= LEADS && mention.tokens[1] <= colon && canSign(mention.entity, cast));
  const isStranger = !named && isTrade(line, colon, lexicon);
  if (!isStranger && (!named || (named.tokens[0] > 1 && named.tokens[1] < colon))) return null;
  const to = named?.tokens[1] ?? colon;
  const source: Source = { line, tokens: [0, to], head: to - 1, place: "own", confidence: 0.9 };
  const sourceSpan: Span = [(tokens[0] as Token).start, (tokens[to - 1] as Token).end];
  return draft("quote.label", parts, source, sourceSpan, line, 0.8);
}

/** "Hotelier N N:": a noun for people and two words of a name, and nothing else. */
function isTrade({ tokens, tree }: Line, colon: number, { sources }: SpeechLexicon): boolean {
  const noun = colon - 3;
  const isName = (at: number): boolean => /^\p{Lu}\p{L}/u.test(tokens[at]?.form ?? "") && tree?.upos[at] === "PROPN";
  return (
    noun >= 0 &&
    noun < 3 &&
    sources.get(tokens[noun]?.lower ?? "") === "person" &&
    isName(colon - 1) &&
    isName(colon - 2)
  );
}

/**
 * `N tried again in an interview: "…"`: whole words in marks behind a colon at the end of a sentence that has a person for its
 * subject and tells in what they were uttered.
 */
export function inMedium(parts: readonly Span[], line: Line, cast: Cast, lexicon: SpeechLexicon): Draft | null {
  const { tokens, tree } = line;
  const start = opening(line, parts[0]?.[0] ?? 0);
  const colon = start - 1;
  if (!tree || colon < 2 || tokens[colon]?.form !== ":") return null;
  const at = subjectOf(line, SUBJECT);
  const root = rootOf(line);
  if (at < 0 || at >= colon || root >= colon || !isPersonal(line, at, cast, lexicon)) return null;
  const isTold = tokens.slice(root, colon).some(({ lower }, after) => {
    const before = tokens.slice(Math.max(0, root + after - 3), root + after);
    return lexicon.media.has(lower) && before.some((one) => lexicon.mediumPrepositions.has(one.lower));
  });
  if (!isTold) return null;
  const source: Source = { line, tokens: [at, at + 1], head: at, place: "own", confidence: 0.8 };
  const span = cast.at(line.index, at)?.span ?? phraseAt(line, at);
  const { start: from, end } = tokens[root] as Token;
  return { ...draft("quote.label", parts, source, span, line, 0.7), cue: [from, end] };
}

/** `The envoy was blunt: "Nobody asked us."`: a sentence in marks behind the colon of whoever a clause is about. */
export function announcedIn(
  parts: readonly Span[],
  line: Line,
  text: string,
  cast: Cast,
  lexicon: SpeechLexicon,
): Draft | null {
  const [first] = parts as readonly [Span];
  const words = text
    .slice(first[0], parts.at(-1)![1] + 2)
    .replace(/["”’»'\s]+/g, " ")
    .trim();
  const source = announcer(words, first, line, cast, lexicon);
  if (source === null) return null;
  const [from, to] = source.tokens;
  return draft("quote.label", parts, source, [line.tokens[from]!.start, line.tokens[to - 1]!.end], line, 0.7);
}

/** `"…" — President N`: words in marks at a sentence's head with nothing behind them but a dash and who signs. */
export function overDash(parts: readonly Span[], line: Line, next: Line | undefined, cast: Cast): Draft | null {
  const end = parts.at(-1)?.[1] ?? 0;
  if (opening(line, parts[0]?.[0] ?? 0) !== 0) return null;
  const isSplit = next?.paragraph === line.paragraph && (line.tokens.at(-1)?.start ?? 0) <= end + 2;
  const signed = isSplit ? next : line;
  const { tokens, tree, index } = signed;
  const dash = isSplit ? 0 : tokens.findIndex(({ start }) => start >= end) + 1;
  const to = tokens.at(-1)?.form === "." ? tokens.length - 1 : tokens.length;
  if (!tree || !/^[-–—―]+$/.test(tokens[dash]?.form ?? "") || to - dash > LONGEST_LABEL) return null;
  if (tree.xpos.slice(dash, to).some((tag) => FINITE.test(tag))) return null;
  const named = cast
    .inSentence(index)
    .find(({ entity, tokens: [from], isNested }) => from > dash && !isNested && canSign(entity, cast));
  if (!named) return null;
  const place = { place: "own", confidence: 0.9 } as const;
  const source: Source = { line: signed, tokens: [dash + 1, to], head: named.tokens[1] - 1, ...place };
  const sourceSpan: Span = [(tokens[dash + 1] as Token).start, (tokens[to - 1] as Token).end];
  return draft("quote.label", parts, source, sourceSpan, line, 0.8);
}

/** The token of the mark right before an offset. */
function opening({ tokens }: Line, offset: number): number {
  return tokens.findIndex(({ end }) => end === offset);
}

function canSign(entity: string, cast: Cast): boolean {
  return /^(?:person|organisation|state|office)$/.test(cast.entities.get(entity)?.kind ?? "");
}

/**
 * A paragraph in marks behind one whose last sentence has a person as its subject: where a colon announces it, or where
 * that paragraph speaks of nobody else. "The message reads, in part:" announces as well.
 */
export function ofSubject(
  parts: readonly Span[],
  line: Line,
  before: readonly Line[],
  cast: Cast,
  lexicon: SpeechLexicon,
): Draft | null {
  const last = before.at(-1);
  if (!last) return null;
  const isAnnounced = last.tokens.at(-1)?.form === ":";
  const sender = isAnnounced ? senderIn(last, cast, lexicon) : -1;
  const subject = sender >= 0 ? sender : subjectOf(last, SUBJECT);
  if (subject < 0) return null;
  const isMissive = isAnnounced && lexicon.missives.has((last.tokens[subject] as Token).lower);
  if (!isMissive && !isPersonal(last, subject, cast, lexicon)) return null;
  if (!isAnnounced && peopleIn(before, cast).size !== 1) return null;
  const tokens = isMissive && last.tree ? extent(last.tree, subject) : ([subject, subject + 1] as const);
  const found = floating(parts, line, { line: last, head: subject, tokens });
  if (!isAnnounced) return found;
  const { start, end } = last.tokens[rootOf(last)] as Token;
  return { ...found, cue: [start, end], sourceSpan: cast.at(last.index, subject)?.span ?? phraseAt(last, subject) };
}

/** `The envoy shrugged. "C."`: words in marks at the head of a sentence behind one, in the same paragraph, of what a person does. */
export function afterBeat(
  parts: readonly Span[],
  line: Line,
  before: Line | undefined,
  cast: Cast,
  lexicon: SpeechLexicon,
): Draft | null {
  if (!before?.tree || before.hasQuote || opening(line, parts[0]?.[0] ?? 0) !== 0) return null;
  const root = rootOf(before);
  const subject = ownerOf(subjectOf(before, subjectsOf(before, root, lexicon)), before, lexicon);
  if (subject < 0 || !/^(?:VERB|ADJ)$/.test(before.tree.upos[root]!)) return null;
  const isSomebody = lexicon.sources.get((before.tokens[subject] as Token).lower) === "person";
  if (!isSomebody && !isPersonal(before, subject, cast, lexicon)) return null;
  return floating(parts, line, { line: before, head: subject, tokens: extent(before.tree, subject) });
}

/** `The envoy said that the dam was full. "It will hold for years."`: a sentence in marks behind one that gives the words of one alone. */
export function afterTold(
  words: string,
  parts: readonly Span[],
  line: Line,
  before: Line | undefined,
  drafts: readonly Draft[],
  isAnswer: boolean,
  lexicon: SpeechLexicon,
): Draft | null {
  const isLong = words.split(/\s+/).length >= SENTENCE || isAnswer;
  if (!before || !isLong || opening(line, parts[0]?.[0] ?? 0) !== 0) return null;
  const told = drafts.filter((one) => one.line?.index === before.index && one.cue !== null && one.source !== null);
  const [first] = told;
  if (!first?.source || told.some(({ source }) => source?.head !== first.source?.head)) return null;
  if (isAsked(first, lexicon)) return null;
  return { ...floating(parts, line, first.source), sourceSpan: first.sourceSpan };
}

/** Words of somebody who asks, and whom another answers. */
export function isAsked({ match }: Draft, { inquiring }: SpeechLexicon): boolean {
  return match !== null && inquiring.has(match.hit.line.tokens[match.hit.at]!.lower);
}

/** Words in marks of whoever a sentence tells of. */
function floating(parts: readonly Span[], line: Line, by: Pick<Source, "line" | "head" | "tokens">): Draft {
  return draft("quote.floating", parts, { ...by, place: "inherited", confidence: 0.6 }, null, line, 0.5);
}

/** "The text of the letter that N sent to his hosts:": the person who is subject of a verb of sending beside a noun for what is sent. */
function senderIn({ tokens, tree, index }: Line, cast: Cast, { missives, sending }: SpeechLexicon): number {
  if (!tokens.some(({ lower }) => missives.has(lower))) return -1;
  return tokens.findIndex((_, at) => {
    const verb = tokens[tree?.heads[at] ?? -1]?.lower ?? "";
    const isSender = SUBJECT.has(tree?.relations[at] ?? "") && sending.has(verb);
    return isSender && (cast.at(index, at)?.entity.startsWith("person:") ?? false);
  });
}

/** From the first word that hangs on a noun to the noun. */
function phraseAt({ tokens, tree }: Line, noun: number): Span {
  const first = Math.min(noun, ...(tree?.children[noun] ?? []));
  return [(tokens[first] as Token).start, (tokens[noun] as Token).end];
}

function peopleIn(lines: readonly Line[], cast: Cast): ReadonlySet<string> {
  const mentions = lines.flatMap(({ index }) => cast.inSentence(index));
  return new Set(mentions.map(({ entity }) => entity).filter((id) => cast.entities.get(id)?.kind === "person"));
}

function isPersonal(line: Line, at: number, cast: Cast, lexicon: SpeechLexicon): boolean {
  const pronoun = lexicon.pronouns.get((line.tokens[at] as Token).lower);
  if (pronoun) return pronoun === "m" || pronoun === "f";
  const mention = cast.at(line.index, at);
  return mention !== null && cast.entities.get(mention.entity)?.kind === "person";
}

function draft(
  rule: string,
  content: readonly Span[],
  source: Source,
  sourceSpan: Span | null,
  line: Line,
  confidence: number,
): Draft {
  const { paragraph } = line;
  return { rule, kind: "direct", content, cue: null, source, sourceSpan, line, match: null, paragraph, confidence };
}
