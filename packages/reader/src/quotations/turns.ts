import { contains, type Entity, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Cast, LinkedMention } from "../entities/cast.ts";
import type { Document, Paragraph } from "../text/document.ts";
import { askerOf } from "./askers.ts";
import { isBeside, repeatedIn } from "./captions.ts";
import { trim } from "./content.ts";
import { interviewerOf } from "./interviewers.ts";
import { namedBy, type Roll, rollOf } from "./label.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { endOfTurn, isHeading } from "./limits.ts";
import type { Line } from "./line.ts";
import { once } from "./once.ts";
import { type Teller, tellerOf } from "./tellers.ts";

/** Words whose speaker stands outside the sentences: a transcript's turn, a statement under a header, a headline with a colon. */
export interface Labelled {
  readonly rule: "quote.turn" | "quote.header" | "quote.headline";
  readonly label: Span;
  readonly content: readonly Span[];
  readonly paragraph: number;
  readonly speaker: string | null;
  /** A person whom only the label names. */
  readonly entity: Entity | null;
}

/** Everything that stands under a label. */
export function readLabelled(
  document: Document,
  lines: readonly Line[],
  cast: Cast,
  context: Context,
): readonly Labelled[] {
  const roll = once(() => rollOf(document, cast));
  const turns = readTurns(document, lines, roll, context);
  return [...turns, ...readHeaders(document, cast, context.language.speech), ...readHeadlines(document, roll)];
}

/**
 * One quotation a turn; a turn whose label names nobody (a question) has no speaker. Where only an outlet, or
 * nobody known, has a label, what stands below its questions are the answers of somebody else.
 */
function readTurns(
  document: Document,
  lines: readonly Line[],
  roll: () => Roll,
  context: Context,
): readonly Labelled[] {
  const tellers = new Map<string, Teller>();
  const interviewer = once(() => interviewerOf(roll(), context));
  const repeated = once(() => repeatedIn(document));
  const labels = new Set(document.turns.map(({ label }) => document.text.slice(...label)));
  const around = { document, lines, language: context.language };
  const turns = document.turns.map(({ label, paragraphs: [from, to] }): Labelled => {
    const words = document.text.slice(label[0], label[1]);
    const known = tellers.get(words) ?? tellerOf(words, roll(), context);
    tellers.set(words, known);
    const teller = (known.speaker === null ? askerOf(words, from, roll(), interviewer, context) : null) ?? known;
    const isAnswered = labels.size === 1 && isAsker(known, words) && isQuestion(document.paragraphs[from], document);
    const end = isAnswered ? from + 1 : endOfTurn(teller.speaker, words, [from, to], { ...around, cast: roll().cast });
    const isSaid = (one: Paragraph): boolean => {
      const own = document.text.slice(...one.span).trim();
      if (one.sentences[0] >= one.sentences[1] || isAside(own, document)) return false;
      if (one.index === from) return true;
      const isLast = one.index === end - 1;
      return !(isHeading(own, isLast) || isBeside(one, lines.slice(...one.sentences), repeated, context.language));
    };
    return {
      rule: "quote.turn",
      label,
      content: document.paragraphs
        .slice(from, end)
        .filter(isSaid)
        .map(({ span }) => spoken(document.text, span))
        .filter(([start, to]) => start < to),
      paragraph: from,
      ...teller,
    };
  });
  return turns.filter(({ content }) => content.length > 0);
}

/** Whether a label is that of an outlet, of somebody unnamed, or of somebody by one name or initials alone. */
function isAsker({ speaker, entity }: Teller, label: string): boolean {
  const isShort = entity?.name === label && !label.includes(" ");
  return speaker === null || isShort || speaker.startsWith("outlet:");
}

function isQuestion(paragraph: Paragraph | undefined, { text }: Document): boolean {
  return paragraph !== undefined && /\?\s*$/.test(text.slice(...paragraph.span));
}

/** A paragraph that nobody says: what happens meanwhile, in brackets, or a picture's caption that says the title again. */
function isAside(words: string, { article: { title } }: Document): boolean {
  const isShort = title !== null && words.length > SHORTEST_CAPTION && words.length <= title.length + 1;
  const isCaption = isShort && title.includes(words.replace(/\.$/, ""));
  return isCaption || /^\([^()]+\)\.?$/.test(words);
}

const SHORTEST_CAPTION = 15;

/** The words of a paragraph without stage directions at both ends ("(Applause.)", "<…>"); none where nothing is said. */
function spoken(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to);
  const start = from + (/^(?:\s*(?:\([^()]{1,80}\)|<[^<>]{0,80}>))*/.exec(words)?.[0].length ?? 0);
  const end = from + words.replace(/(?<=[\s.!?…"”])(?:\s*(?:\([^()]{1,80}\)|<[^<>]{0,80}>))+\s*$/, "").length;
  const found = trim(text, [start, Math.max(start, end)]);
  return /[\p{L}\p{N}]/u.test(text.slice(...found)) ? found : [start, start];
}

/** "The following is attributable to S:": all paragraphs after it are S's, or the words in marks that begin there. */
function readHeaders(document: Document, cast: Cast, lexicon: SpeechLexicon): readonly Labelled[] {
  const { paragraphs, text } = document;
  const header = paragraphs.find(({ span }) => isHeader(text.slice(span[0], span[1]), lexicon));
  if (!header) return [];
  const inside = cast.mentions.filter(({ span, isNested }) => contains(header.span, span) && !isNested);
  const named = inside.find(({ entity }) => /^(?:person|org):/.test(entity)) ?? inside.find(isOffice);
  const below = paragraphs.filter(({ index, kind }) => index > header.index && kind === "body");
  const marked = document.quoted.find(({ parts }) => parts[0]![0] - 1 === below[0]?.span[0])?.parts;
  const spans = marked ?? below.map(({ span }) => span);
  const content = spans.map((span) => trim(text, span)).filter(([start, end]) => start < end);
  if (!named || content.length === 0) return [];
  const label = named.span;
  return [{ rule: "quote.header", label, content, paragraph: header.index, speaker: named.entity, entity: null }];
}

function isOffice({ entity }: LinkedMention): boolean {
  return entity.startsWith("office:");
}

function isHeader(words: string, lexicon: SpeechLexicon): boolean {
  if (!words.endsWith(":")) return false;
  const lower = words.toLowerCase();
  return lexicon.headers.some((header) => lower.includes(header));
}

/** "President: C" and "C: President" in a headline, where the article knows who is meant. */
function readHeadlines(document: Document, roll: () => Roll): readonly Labelled[] {
  return document.paragraphs
    .filter(({ kind }) => kind === "headline")
    .flatMap((paragraph) => headline(document.text, paragraph, roll));
}

const LONGEST_LABEL = 40;

function headline(text: string, { span: [start, end], index }: Paragraph, roll: () => Roll): readonly Labelled[] {
  const words = text.slice(start, end);
  const colon = words.search(/:\s/);
  if (colon < 0) return [];
  const left: Span = [start, start + colon];
  const right: Span = [start + colon + 1, end];
  const sides: readonly (readonly [label: Span, content: Span])[] = [
    [left, right],
    [right, left],
  ];
  for (const [label, content] of sides) {
    if (label[1] - label[0] > LONGEST_LABEL) continue;
    const named = trim(text, label);
    const speaker = namedBy(text.slice(...named), roll());
    if (speaker)
      return [
        {
          rule: "quote.headline",
          label: named,
          content: [trim(text, content)],
          paragraph: index,
          speaker,
          entity: null,
        },
      ];
  }
  return [];
}
