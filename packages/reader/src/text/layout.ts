import { type Article, type Note, type ReadingArticle, type Span, sha256 } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Block, type Blocks, readBlocks } from "./blocks.ts";
import { maskCards, readCards } from "./cards.ts";
import type { Document, Paragraph, Sentence, Token, Turn } from "./document.ts";
import { isHtml, maskTags } from "./html.ts";
import { outletOf } from "./identity.ts";
import { maskMarkup } from "./markup.ts";
import { publication } from "./published.ts";
import { scanQuotes } from "./quotes.ts";
import { type Repaired, repair } from "./repair.ts";
import { sentenceBorders } from "./sentences.ts";

/** Lays a text out: repairs, dateline, headline, agency tail, turns, quote marks, sentences, tokens. */
export function layOut(article: Article, context: Context): Document {
  const repaired = repair(article.text);
  const { text } = repaired;
  const html = isHtml(text);
  const cut = readEnd(text);
  const plain = html ? maskTags(text.slice(0, cut)) : maskMarkup(text.slice(0, cut));
  const cards = readCards(plain, context.language.names);
  const words = maskCards(plain, cards);
  const blocks = readBlocks(words, article.title ?? null, context);
  const bodies = blocks.blocks.filter(isBody).map(({ span }) => span);
  const quotes = scanQuotes(words, bodies, context.language.text);
  const body = readSentences(blocks.blocks, context);
  const published = publication(article, blocks.dateline);
  return {
    article: describe(article, text, blocks, published, context),
    text,
    paragraphs: body.paragraphs,
    sentences: body.sentences,
    quoted: quotes.quoted,
    dateline: blocks.dateline,
    turns: turns(blocks.blocks),
    tails: blocks.tails,
    cards,
    notes: [
      ...textNotes(repaired, cut, html, article, context),
      ...published.notes,
      ...blocks.notes,
      ...quotes.notes,
      ...body.notes,
    ],
  };
}

/** Characters of one article that are laid out: layers take some hundred times the memory of their text. */
const LONGEST_ARTICLE = 1_000_000;

/** Where reading stops: the end, or a blank before the limit. */
function readEnd(text: string): number {
  if (text.length <= LONGEST_ARTICLE) return text.length;
  const blank = Math.max(text.lastIndexOf("\n", LONGEST_ARTICLE), text.lastIndexOf(" ", LONGEST_ARTICLE));
  return blank > LONGEST_ARTICLE / 2 ? blank : LONGEST_ARTICLE;
}

function isBody({ kind }: Block): boolean {
  return kind === "body" || kind === "turn";
}

function describe(
  article: Article,
  text: string,
  { dateline }: Blocks,
  { published, publishedFrom }: Pick<ReadingArticle, "published" | "publishedFrom">,
  context: Context,
): ReadingArticle {
  return {
    id: sha256(text),
    url: article.url ?? null,
    title: article.title ?? null,
    publisher: outletOf(article, context.reference),
    language: article.language ?? context.language.id,
    published,
    publishedFrom,
    place: dateline?.placeName ? `place:${dateline.placeName}` : null,
  };
}

function textNotes(repaired: Repaired, cut: number, html: boolean, article: Article, context: Context): Note[] {
  const notes: Note[] = [];
  const note = (code: Note["code"], message: string) => notes.push({ code, span: null, message });
  if (repaired.text.trim() === "") note("article.empty", "the text has no words");
  if (html) note("article.html", "the text is the source of a web page: its tags were passed over");
  if (cut < repaired.text.length) {
    const span: Span = [cut, repaired.text.length];
    notes.push({ code: "article.too-long", span, message: `only the first ${cut} characters were read` });
  }
  if (repaired.nulls + repaired.surrogates > 0) {
    note("text.repaired", `${repaired.nulls} NULs dropped, ${repaired.surrogates} lone surrogates replaced`);
  }
  const language = article.language ?? context.language.id;
  if (language.split("-")[0]?.toLowerCase() !== context.language.id) {
    note("language.unsupported", `the text is in ${language.slice(0, 20)} and was read as ${context.language.id}`);
  }
  return notes;
}

interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly notes: readonly Note[];
}

function readSentences(blocks: readonly Block[], context: Context): Body {
  const sentences: Sentence[] = [];
  const notes: Note[] = [];
  const paragraphs = blocks.map((block, index): Paragraph => {
    const from = sentences.length;
    if (isBody(block)) pushSentences(block.tokens, index, sentences, notes, context);
    return { index, span: block.span, kind: block.kind, sentences: [from, sentences.length] };
  });
  return { paragraphs, sentences, notes };
}

function pushSentences(
  tokens: readonly Token[],
  paragraph: number,
  sentences: Sentence[],
  notes: Note[],
  context: Context,
): void {
  const { ends, cuts } = sentenceBorders(tokens, context.language.text);
  let from = 0;
  for (const end of ends) {
    const own = tokens.slice(from, end);
    const span: Span = [(own[0] as Token).start, (own.at(-1) as Token).end];
    sentences.push({ index: sentences.length, span, paragraph, tokens: own });
    if (cuts.includes(end)) notes.push({ code: "sentence.too-long", span, message: "the sentence was cut to be read" });
    from = end;
  }
}

/** A turn lasts until the next label, past pictures and boxes that stand inside it. */
function turns(blocks: readonly Block[]): Turn[] {
  const starts = blocks.flatMap(({ label }, index) => (label ? [{ label, index }] : []));
  return starts.map(({ label, index }, i) => {
    const limit = starts[i + 1]?.index ?? blocks.length;
    const own = blocks.slice(index, limit);
    const after = own.findIndex(({ kind }) => kind !== "turn" && kind !== "boilerplate");
    const last = own.slice(0, after < 0 ? own.length : after).findLastIndex(({ kind }) => kind === "turn");
    return { label, paragraphs: [index, index + last + 1] };
  });
}
