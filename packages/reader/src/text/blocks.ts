import type { Note, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { headsBox, readBoxes } from "./boxes.ts";
import { readDateline } from "./dateline.ts";
import type { Dateline, ParagraphKind, Tail, Token } from "./document.ts";
import { isHeadline } from "./headline.ts";
import type { TextLexicon } from "./lexicon.ts";
import { paragraphs } from "./paragraphs.ts";
import { readTail, signature } from "./tail.ts";
import { tokenise } from "./tokens.ts";
import { closesTurns, turnLabels } from "./turns.ts";

/** A paragraph with the tokens of its body words. */
export interface Block {
  readonly span: Span;
  readonly kind: ParagraphKind;
  readonly tokens: readonly Token[];
  /** The speaker's label that opens it. */
  readonly label: Span | null;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly dateline: Dateline | null;
  readonly tails: readonly Tail[];
  readonly notes: readonly Note[];
}

/** Paragraphs from which a dateline or headline can come. */
const HEAD = 5;

/** Parts a text into paragraphs and takes dateline, headline, labels, agency tails and boilerplate off them. */
export function readBlocks(text: string, title: string | null, context: Context): Blocks {
  const spans = paragraphs(text);
  const plain = spans.map(
    (span): Block => ({ span, kind: "body", label: null, tokens: tokenise(text, ...span, context.language.text) }),
  );
  const head = readHead(text, plain, title, context);
  const labelled = cutLabels(head.blocks, context);
  const tails: Tail[] = [];
  const blocks = labelled.map((block) => cutTail(block, tails, context));
  return { blocks, dateline: head.dateline, tails, notes: head.notes };
}

interface Head {
  readonly blocks: readonly Block[];
  readonly dateline: Dateline | null;
  readonly notes: readonly Note[];
}

function readHead(text: string, blocks: readonly Block[], title: string | null, context: Context): Head {
  const read = [...blocks];
  const notes: Note[] = [];
  let dateline: Dateline | null = null;
  for (let i = 0; i < Math.min(HEAD, blocks.length); i++) {
    const block = blocks[i] as Block;
    const found = readDateline(block.tokens, context);
    if (found) {
      dateline = dateline ? merge(dateline, found.dateline) : found.dateline;
      notes.push(...found.notes);
      read[i] = afterDateline(block, found.end);
    } else read[i] = { ...block, kind: headKind(text, block, following(blocks, i, context), title, context) };
    if (read[i]?.kind === "body") break;
  }
  return { blocks: read, dateline, notes };
}

/** The next paragraph that is more than a dateline, within the head. */
function following(blocks: readonly Block[], at: number, context: Context): Block | null {
  const rest = blocks.slice(at + 1, HEAD + 1);
  return rest.find(({ tokens }) => readDateline(tokens, context)?.end !== tokens.length) ?? null;
}

function afterDateline(block: Block, end: number): Block {
  return end >= block.tokens.length ? { ...block, kind: "dateline" } : cut(block, end, block.tokens.length);
}

function headKind(
  text: string,
  block: Block,
  next: Block | null,
  title: string | null,
  context: Context,
): ParagraphKind {
  if (isBoilerplate(block.tokens, context)) return "boilerplate";
  return isHeadline(linesOf(text, block), next && linesOf(text, next), title) ? "headline" : "body";
}

function linesOf(text: string, { span, tokens }: Block): { readonly words: string; readonly tokens: readonly Token[] } {
  return { words: text.slice(...span), tokens };
}

/** A date line above and a city below make one dateline; its span is that of the city's. */
function merge(first: Dateline, second: Dateline): Dateline {
  const dated = first.date && !first.date.startsWith("--") ? first : second.date ? second : first;
  const placed = second.place ? second : first;
  return { ...placed, date: dated.date, dateSpan: dated.dateSpan, agency: second.agency ?? first.agency };
}

function cut(block: Block, from: number, to: number): Block {
  const tokens = block.tokens.slice(from, to);
  return { ...block, tokens, span: [(tokens[0] as Token).start, (tokens.at(-1) as Token).end] };
}

function cutLabels(blocks: readonly Block[], context: Context): Block[] {
  const lexicon = context.language.text;
  const labels = turnLabels(
    blocks.map(({ kind, tokens }) => (kind === "body" && !isBoilerplate(tokens, context) ? tokens : [])),
    context,
  );
  const boxes = readBoxes(
    blocks.map(({ tokens }) => tokens),
    lexicon,
  );
  let inTurn = false;
  return blocks.map((block, i): Block => {
    const label = labels[i];
    if (block.kind !== "body") return block;
    if (inTurn && boxes.has(i)) return { ...block, kind: "boilerplate" };
    if (inTurn && endsPart(block.tokens, lexicon)) {
      inTurn = false;
      return { ...block, kind: "boilerplate" };
    }
    if (!label) return inTurn ? { ...block, kind: "turn" } : block;
    inTurn = true;
    const [from, to] = label.named;
    const span: Span = [(block.tokens[from] as Token).start, (block.tokens[to - 1] as Token).end];
    const isAlone = label.length >= block.tokens.length;
    const rest = isAlone ? { ...block, tokens: [] } : cut(block, label.length, block.tokens.length);
    return { ...rest, kind: "turn", label: span };
  });
}

function endsPart(tokens: readonly Token[], lexicon: TextLexicon): boolean {
  return closesTurns(tokens, lexicon) || headsBox(tokens, lexicon);
}

function cutTail(block: Block, tails: Tail[], context: Context): Block {
  const { tokens } = block;
  if (block.kind !== "body" && block.kind !== "turn") return block;
  if (isBoilerplate(tokens, context)) return { ...block, kind: "boilerplate" };
  const span = ([from, to]: readonly [number, number]): Span => [
    (tokens[from] as Token).start,
    (tokens[to - 1] as Token).end,
  ];
  const signed = block.label ? null : signature(tokens, context);
  if (signed) {
    tails.push({ span: block.span, outlets: [span(signed)] });
    return { ...block, kind: "tail" };
  }
  const tail = readTail(tokens, context);
  if (!tail) return block;
  tails.push({ span: [(tokens[tail.from] as Token).start, block.span[1]], outlets: tail.outlets.map(span) });
  return cut(block, 0, tail.from);
}

const LONGEST_BOILERPLATE = 40;
const LONGEST_CREDIT = 12;

function isBoilerplate(tokens: readonly Token[], context: Context): boolean {
  if (tokens.length > LONGEST_BOILERPLATE) return false;
  const { boilerplate } = context.language.text;
  const phrases = boilerplate.get(tokens[0]?.lower ?? "");
  const isLed = phrases?.some((phrase) => phrase.every((word, i) => tokens[i]?.lower === word)) ?? false;
  return isLed || isCredited(tokens, boilerplate);
}

/** A caption that ends with whose picture it is: "The two shake hands. Image: A. Smith", even without a blank before. */
function isCredited(tokens: readonly Token[], boilerplate: TextLexicon["boilerplate"]): boolean {
  const colon = tokens.findLastIndex(({ form }) => form === ":");
  const before = tokens[colon - 1];
  if (before === undefined || tokens.length - colon > LONGEST_CREDIT) return false;
  const credit = /[\p{Ll}.]?(\p{Lu}\p{Ll}+)$/u.exec(before.form)?.[1]?.toLowerCase() ?? "";
  return boilerplate.get(credit)?.some((phrase) => phrase.length === 2 && phrase[1] === ":") ?? false;
}
