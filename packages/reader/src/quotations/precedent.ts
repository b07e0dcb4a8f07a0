import type { Span } from "@dragoman/model";
import type { Quoted, Token } from "../text/document.ts";
import { closedAt, type Line, type Marks, openedAt, quoteAt } from "./line.ts";

/** Words that stand before their cue. */
export interface Precedent {
  readonly form: "quote" | "clause";
  readonly content: readonly Span[];
  /** The quotation that ends the words, or -1. */
  readonly quote: number;
}

/** What ends right before a token: words in marks, or a clause with its comma. `from` is the first token that may belong to it. An attribution that closes the sentence needs no comma. */
export function findPrecedent(
  line: Line,
  edge: number,
  from: number,
  marks: Marks,
  isClosing = false,
): Precedent | null {
  const { tokens } = line;
  let at = edge - 1;
  const hasComma = isBreak(tokens[at]);
  if (hasComma) at--;
  if (at < from) return null;
  const quote = closedAt(line, at) >= 0 ? closedAt(line, at) : quoteAt(line, at);
  if (quote >= 0 && closedAt(line, at) >= 0) return quoted(line, quote, from, marks);
  const isLone = at === from && hasComma && /^(?:NOUN|PROPN)$/.test(line.tree?.upos[at] ?? "");
  if (!(hasComma || isClosing) || (at - from < 1 && !isLone) || isParticiple(line, from, at)) return null;
  const start = (tokens[from] as Token).start;
  return { form: "clause", content: [[start, (tokens[at] as Token).end]], quote: -1 };
}

/** "Asked what he had learned": what was done to the one who speaks, without a clause of its own behind a comma. */
function isParticiple({ tree, tokens }: Line, from: number, to: number): boolean {
  return /^VB[DN]$/.test(tree?.xpos[from] ?? "") && tokens.slice(from, to).every(({ form }) => form !== ",");
}

function isBreak(token: Token | undefined): boolean {
  return token !== undefined && /^(?:,|—|–|-|--)$/.test(token.form);
}

/** A quotation from its opening mark, or the clause that it ends. */
function quoted(line: Line, quote: number, from: number, marks: Marks): Precedent {
  const parts = (marks.quoted[quote] as Quoted).parts;
  const first = parts[0] as Span;
  const opening = openingToken(line, quote);
  const begins = opening <= from || /^[:;]$/.test(line.tokens[opening - 1]?.form ?? "") || first[0] < line.span[0];
  if (begins) return { form: "quote", content: parts, quote };
  const start = (line.tokens[from] as Token).start;
  return { form: "clause", content: [[start, (parts.at(-1) as Span)[1]]], quote };
}

/** The token that opens a quotation in this sentence, or 0 when it was opened before. */
function openingToken(line: Line, quote: number): number {
  for (let at = 0; at < line.tokens.length; at++) if (openedAt(line, at) === quote) return at;
  return 0;
}
