import type { Note, Span } from "@dragoman/model";
import { classAt, isBlank } from "./characters.ts";
import type { Quoted } from "./document.ts";
import type { TextLexicon } from "./lexicon.ts";
import { isPluralPossessive, type Mark, type MarkFamily, markAt } from "./marks.ts";
import { isSpeech } from "./speech.ts";

interface Open {
  readonly family: MarkFamily;
  /** Parts of earlier paragraphs. */
  readonly parts: Span[];
  /** First character inside the mark. */
  readonly start: number;
  /** How the next paragraph takes it up: with a mark of its own, or going on without one. */
  resumes: "marked" | "bare" | null;
  readonly depth: number;
  /** Last place that was taken for the apostrophe of a plural. */
  fallback: number;
}

interface Scan {
  readonly text: string;
  readonly lexicon: TextLexicon;
  readonly quoted: Quoted[];
  readonly notes: Note[];
  /** Outermost first; one a family at most. */
  readonly open: Open[];
  /** Finds characters with which a quote mark can begin. */
  readonly marks: RegExp;
  /** The next of them, so that paragraphs without marks cost nothing. */
  next: number;
}

/**
 * Words between quote marks, paragraph by paragraph. A mark left open goes on where the next paragraph begins with a mark
 * of its family, or where the next such mark is one that closes; else it ends with its paragraph.
 */
export function scanQuotes(
  text: string,
  paragraphs: readonly Span[],
  lexicon: TextLexicon,
): { readonly quoted: readonly Quoted[]; readonly notes: readonly Note[] } {
  const scan: Scan = { text, lexicon, quoted: [], notes: [], open: [], marks: /["'`“”„‟‘’‚«»]/g, next: -1 };
  let pending: Open | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    scanParagraph(scan, paragraph, pending);
    pending = endParagraph(scan, paragraphs, index);
  }
  scan.quoted.sort((a, b) => startOf(a) - startOf(b) || a.depth - b.depth);
  return { quoted: scan.quoted, notes: scan.notes };
}

function startOf(quoted: Quoted): number {
  return (quoted.parts[0] as Span)[0];
}

function scanParagraph(scan: Scan, [from, to]: Span, pending: Open | null): void {
  const { text } = scan;
  let at = from;
  if (pending) {
    const { family, parts, depth, fallback } = pending;
    at = pending.resumes === "marked" ? (markAt(text, from) as Mark).end : from;
    scan.open.push({ family, parts, start: at, depth, resumes: null, fallback });
  }
  for (at = seek(scan, at); at < to; ) {
    const mark = markAt(text, at);
    if (mark) step(scan, mark);
    at = seek(scan, mark ? mark.end : at + 1);
  }
}

/** Position of the next possible mark, the text's length when there is none. */
function seek(scan: Scan, from: number): number {
  if (scan.next < from) {
    scan.marks.lastIndex = from;
    scan.next = scan.marks.exec(scan.text)?.index ?? scan.text.length;
  }
  return scan.next;
}

function step(scan: Scan, mark: Mark): void {
  const at = scan.open.findIndex((open) => open.family === mark.family);
  if (at < 0) {
    if (mark.side !== "closes" || mark.family === "angle") open(scan, mark);
    return;
  }
  const opened = scan.open[at] as Open;
  if (mark.side === "opens" && !closesLowMark(scan.text, opened, mark)) return;
  if (mark.family === "single" && isPluralPossessive(scan.text, mark.start)) {
    opened.fallback = mark.start;
    return;
  }
  close(scan, at, mark.start, true);
}

/** „German marks“ close with the mark that opens elsewhere. */
function closesLowMark(text: string, opened: Open, mark: Mark): boolean {
  const code = text.charCodeAt(opened.start - 1);
  const low = code === 0x201e || code === 0x201a;
  const reversed = code === 0xbb && mark.family === "angle";
  return (low && text.charCodeAt(mark.start) !== code) || reversed;
}

function open(scan: Scan, mark: Mark): void {
  if (mark.family === "single" && !isBlank(classAt(scan.text, mark.start - 1)) && mark.side === "either") return;
  scan.open.push({
    family: mark.family,
    parts: [],
    start: mark.end,
    depth: scan.open.length,
    resumes: null,
    fallback: -1,
  });
}

/** Closes an open quotation, and with it, unfinished, those inside it. */
function close(scan: Scan, at: number, end: number, closed: boolean): void {
  while (scan.open.length > at + 1) closeInner(scan);
  keep(scan, scan.open.pop() as Open, end, closed);
}

/** An inner mark without a partner was an apostrophe, unless a plural's apostrophe can close it. */
function closeInner(scan: Scan): void {
  const opened = scan.open.pop() as Open;
  if (opened.fallback > opened.start) keep(scan, opened, opened.fallback, true);
}

function keep(scan: Scan, opened: Open, end: number, closed: boolean): void {
  opened.parts.push(trim(scan.text, opened.start, end));
  const parts = opened.parts.filter(([a, b]) => a < b);
  if (parts.length === 0) return;
  scan.quoted.push({ parts, closed, depth: opened.depth, speech: isSpeech(scan.text, parts, scan.lexicon) });
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(classAt(text, start))) start++;
  while (end > start && isBlank(classAt(text, end - 1))) end--;
  return [start, end];
}

/** Settles what is still open; the quotation that a later paragraph takes up again is handed on. */
function endParagraph(scan: Scan, paragraphs: readonly Span[], index: number): Open | null {
  while (scan.open.length > 1) closeInner(scan);
  const opened = scan.open.pop();
  if (!opened) return null;
  const [, end] = paragraphs[index] as Span;
  const resumes = resumption(scan, opened.family, paragraphs, index);
  if (resumes) {
    opened.parts.push(trim(scan.text, opened.start, end));
    opened.resumes = resumes;
    return opened;
  }
  if (opened.family === "single") {
    if (opened.fallback > opened.start) keep(scan, opened, opened.fallback, true);
    return null;
  }
  keep(scan, opened, end, false);
  scan.notes.push({
    code: "quote.unclosed",
    span: [opened.start - 1, end],
    message: "quote mark without a partner: read to the end of its paragraph",
  });
  return null;
}

/** Paragraphs and marks that are looked at for the close of a quotation. */
const LOOKAHEAD = 40;

/** Whether the next mark of the family opens the next paragraph, or closes a later one. */
function resumption(
  { text, marks }: Scan,
  family: MarkFamily,
  paragraphs: readonly Span[],
  index: number,
): Open["resumes"] {
  const next = paragraphs[index + 1];
  if (!next) return null;
  const first = markAt(text, next[0]);
  if (first?.family === family && first.side !== "closes") return "marked";
  if (family === "single") return null;
  const [, limit] = paragraphs[Math.min(index + LOOKAHEAD, paragraphs.length - 1)] as Span;
  marks.lastIndex = next[0];
  for (let i = 0; i < LOOKAHEAD; i++) {
    const at = marks.exec(text)?.index ?? limit;
    if (at >= limit) return null;
    const mark = markAt(text, at);
    if (mark?.family === family) return mark.side === "closes" ? "bare" : null;
  }
  return null;
}
