import type { Span } from "@dragoman/model";
import { firstWhere } from "../sorted.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Document, Quoted, Sentence, Token } from "../text/document.ts";

/** A sentence with its tree and the quotations that run through it. */
export interface Line {
  readonly index: number;
  readonly paragraph: number;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly tree: Tree | null;
  /** For each token the outer quotation it stands in, or -1; marks themselves stand outside. */
  readonly inside: Int32Array;
  /** For each token the quotation that it opens or closes, or -1. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly hasQuote: boolean;
  readonly marks: Marks;
}

/** Outer quotations by the offsets where their parts begin and end. */
export interface Marks {
  readonly quoted: readonly Quoted[];
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

const NONE = new Int32Array(0);

/** Indexes the outer quotations; titles and scare quotes are marks too. */
export function indexMarks(document: Document): Marks {
  const quoted = document.quoted.filter((one) => one.depth === 0);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [index, one] of quoted.entries()) {
    for (const [start, end] of one.parts) {
      starts.set(start, index);
      ends.set(end, index);
    }
  }
  return { quoted, starts, ends };
}

/** Lays the quotations over the tokens of a sentence; `open` is the first quotation that can still reach it. */
export function layLine(sentence: Sentence, tree: Tree | null, marks: Marks, open: number): Line {
  const { tokens, span, index, paragraph } = sentence;
  const size = tokens.length;
  const first = marks.quoted[open];
  const hasQuote = first !== undefined && (first.parts[0] as Span)[0] < span[1] + 1;
  if (!hasQuote)
    return { index, paragraph, span, tokens, tree, inside: NONE, opens: NONE, closes: NONE, hasQuote, marks };
  const inside = new Int32Array(size).fill(-1);
  const opens = new Int32Array(size).fill(-1);
  const closes = new Int32Array(size).fill(-1);
  for (let quote = open; quote < marks.quoted.length; quote++) {
    const { parts } = marks.quoted[quote] as Quoted;
    if ((parts[0] as Span)[0] >= span[1] + 1) break;
    for (const part of parts) layPart(tokens, part, quote, inside, opens, closes);
  }
  return { index, paragraph, span, tokens, tree, inside, opens, closes, hasQuote, marks };
}

function layPart(
  tokens: readonly Token[],
  [start, end]: Span,
  quote: number,
  inside: Int32Array,
  opens: Int32Array,
  closes: Int32Array,
): void {
  for (let at = firstEnding(tokens, start); at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.end <= start) {
      opens[at] = quote;
      if (isTwin(tokens, at - 1)) opens[at - 1] = quote;
    } else if (token.start >= end) {
      closes[at] = quote;
      if (isTwin(tokens, at)) closes[at + 1] = quote;
      return;
    } else inside[at] = quote;
  }
}

/** Two single marks side by side that stand for a double one. */
function isTwin(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  return (
    first !== undefined &&
    second !== undefined &&
    first.end === second.start &&
    first.form === second.form &&
    /^['`]$/.test(first.form)
  );
}

/** The token before the one that holds an offset: where an opening mark can stand. */
function firstEnding(tokens: readonly Token[], offset: number): number {
  return Math.max(0, firstWhere(tokens, ({ end }) => end > offset) - 1);
}

/** Whether a quotation is speech rather than a title or a word held at arm's length. */
export function isSpeech(line: Line, quote: number): boolean {
  return line.marks.quoted[quote]?.speech ?? false;
}

/** The quotation in which a token stands, or -1. */
export function quoteAt(line: Line, at: number): number {
  return line.hasQuote ? (line.inside[at] as number) : -1;
}

/** The quotation that a mark opens, or -1. */
export function openedAt(line: Line, at: number): number {
  return line.hasQuote ? (line.opens[at] ?? -1) : -1;
}

/** The quotation that a mark closes, or -1. */
export function closedAt(line: Line, at: number): number {
  return line.hasQuote ? (line.closes[at] ?? -1) : -1;
}

/** First and last token of what hangs on a token, half-open. */
export function extent(tree: Tree, head: number): readonly [from: number, to: number] {
  let from = head;
  let to = head + 1;
  const stack = [head];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    from = Math.min(from, next);
    to = Math.max(to, next + 1);
    for (const child of tree.children[next] ?? []) stack.push(child);
  }
  return [from, to];
}

/** The first dependent with one of the relations, subtypes included unless one is named. */
export function dependent(tree: Tree, head: number, relations: ReadonlySet<string>): number {
  for (const child of tree.children[head] ?? []) if (relations.has(tree.relations[child] as string)) return child;
  return -1;
}

/** Relations of a subject, that of a passive included. */
export const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "nsubj:outer"]);

/** The main verb of a sentence, or -1. */
export function rootOf({ tree }: Line): number {
  return tree?.relations.indexOf("root") ?? -1;
}

/** The subject of a sentence's main verb, in one of the relations, or -1. */
export function subjectOf(line: Line, relations: ReadonlySet<string> = SUBJECTS): number {
  const root = rootOf(line);
  return line.tree && root >= 0 ? dependent(line.tree, root, relations) : -1;
}

/** The sentences from so many paragraphs before a sentence on, up to it. */
export function linesNear({ index, paragraph }: Line, paragraphs: number, lines: readonly Line[]): readonly Line[] {
  let from = index;
  while (from > 0 && paragraph - lines[from - 1]!.paragraph <= paragraphs) from--;
  return lines.slice(from, index + 1);
}

/** Whether a token hangs, however far, on another. */
export function hangsOn(tree: Tree, token: number, head: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps <= tree.upos.length; steps++) {
    if (at === head) return true;
    at = tree.heads[at] as number;
  }
  return false;
}

/** Whether a token is a finite verb of its own clause, relative and participial ones apart. */
export function isFiniteVerb(tree: Tree | null, at: number): boolean {
  return tree !== null && FINITE.test(tree.xpos[at] as string) && !(tree.relations[at] as string).startsWith("acl");
}

/** "Chad has lost, it said on Friday": a pronoun and its verb behind all that is said, which names others. */
export function isTag({ tokens, tree }: Line, head: number): boolean {
  return tokens[head - 1]?.form === "," && !tree?.xpos.some((tag, at) => at > head + 1 && FINITE.test(tag));
}

const LONGEST_CHAIN = 30;

/** Whether a verb or what it hangs on is a relative clause. */
export function isRelative(tree: Tree, verb: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < LONGEST_CHAIN; at = tree.heads[at] as number, steps++) {
    if ((tree.relations[at] as string).startsWith("acl")) return true;
  }
  return false;
}

/** Penn tags of finite verbs and modals. */
export const FINITE: RegExp = /^(?:VBD|VBZ|VBP|MD)$/;
