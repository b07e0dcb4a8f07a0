import { contains, type Entity, type Holder, type Reference, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Cast, LinkedMention } from "../entities/cast.ts";
import type { Document, Paragraph } from "../text/document.ts";
import { trim } from "./content.ts";
import { namedBy } from "./label.ts";
import type { SpeechLexicon } from "./lexicon.ts";

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
export function readLabelled(document: Document, cast: Cast, context: Context): readonly Labelled[] {
  const turns = readTurns(document, cast, context);
  return [...turns, ...readHeaders(document, cast, context.language.speech), ...readHeadlines(document, cast)];
}

/** One quotation a turn; a turn whose label names nobody (a question) has no speaker. */
function readTurns(document: Document, cast: Cast, context: Context): readonly Labelled[] {
  const tellers = new Map<string, Teller>();
  const turns = document.turns.map(({ label, paragraphs: [from, to] }): Labelled => {
    const spans = document.paragraphs.slice(from, to).filter(({ sentences: [first, last] }) => first < last);
    const words = document.text.slice(label[0], label[1]);
    const teller = tellers.get(words) ?? tellerOf(words, document, cast, context);
    tellers.set(words, teller);
    return {
      rule: "quote.turn",
      label,
      content: spans.map(({ span }) => spoken(document.text, span)).filter(([start, end]) => start < end),
      paragraph: from,
      ...teller,
    };
  });
  return turns.filter(({ content }) => content.length > 0);
}

type Teller = Pick<Labelled, "speaker" | "entity">;

/** Whom a label names: one of the article's people, else whom the reference data know, or a group of the publisher's. */
function tellerOf(words: string, document: Document, cast: Cast, { reference, language }: Context): Teller {
  const isAnswer = language.speech.answers.has(words.toLowerCase());
  const ruler = isAnswer ? null : (rulerOf(words, document, reference) ?? incumbentOf(words, document, reference));
  if (ruler !== null) return { speaker: ruler.id, entity: ruler };
  const named = isAnswer ? guestOf(document, cast) : namedBy(words, document.text, cast);
  if (named !== null) return { speaker: named, entity: null };
  const entity = known(words, reference) ?? unnamed(words, document, language.speech, reference);
  return { speaker: entity?.id ?? null, entity };
}

/** The words of a paragraph without stage directions at both ends ("(Applause.)", "<…>"); none where nothing is said. */
function spoken(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to);
  const start = from + (/^(?:\s*(?:\([^()]{1,80}\)|<[^<>]{0,80}>))*/.exec(words)?.[0].length ?? 0);
  const end = from + words.replace(/(?<=[\s.!?…"”])(?:\s*(?:\([^()]{1,80}\)|<[^<>]{0,80}>))+\s*$/, "").length;
  const found = trim(text, [start, Math.max(start, end)]);
  return /[\p{L}\p{N}]/u.test(text.slice(...found)) ? found : [start, start];
}

/** "SENIOR ADMINISTRATION OFFICIAL": a group, of the state that publishes; an "AUDIENCE MEMBER" of none. */
function unnamed(label: string, document: Document, lexicon: SpeechLexicon, reference: Reference): Entity | null {
  const name = label.toLowerCase();
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  const state = stateOf(document, reference);
  if (words.length < 2 || lexicon.sources.get(last) !== "person" || state === null) return null;
  const country = lexicon.callings.has(last) || lexicon.voices.has(last) ? state.slice(6) : null;
  return { id: `group:${name}`, kind: "group", name, country, wikidata: null };
}

/** The state on whose own site an article stands, or null. */
function stateOf({ article: { publisher } }: Document, reference: Reference): string | null {
  if (publisher === null || reference.sort(publisher) !== "official") return null;
  const country = reference.entity(publisher)?.country;
  return country ? `state:${country}` : null;
}

/** "THE PRESIDENT", "THE VICE PRESIDENT" on a state's own site: whoever held that office when the article appeared. */
function incumbentOf(label: string, document: Document, reference: Reference): Entity | null {
  const state = stateOf(document, reference);
  const on = document.article.published?.slice(0, 10);
  if (state === null || on === undefined) return null;
  const title = label.toLowerCase().replace(/^the /, "");
  const holders = OFFICES.flatMap((office) => reference.holders(state, office, on)).filter(
    (one) => one.title.toLowerCase() === title,
  );
  const [holder] = holders;
  return holder && holders.every(({ person }) => person === holder.person) ? personOf(holder) : null;
}

const OFFICES = ["head of state", "head of government", "foreign minister", "other"] as const;

/** Who is interviewed: the only person with an office, else the only person, that the words before the first turn name. */
function guestOf({ turns, paragraphs, text }: Document, cast: Cast): string | null {
  const first = paragraphs[turns[0]?.paragraphs[0] ?? 0]?.span[0] ?? 0;
  const people = cast.mentions.filter(({ span, entity }) => span[1] <= first && entity.startsWith("person:"));
  const named = [...new Set(people.map(({ entity }) => entity))];
  const labels = new Set(turns.map(({ label: [from, to] }) => namedBy(text.slice(from, to), text, cast)));
  if (named.some((id) => labels.has(id))) return null;
  const officials = named.filter((id) => cast.offices.some(({ person }) => person === id));
  return officials.length === 1 ? officials[0]! : named.length === 1 ? named[0]! : null;
}

/** Whom the reference data know by the last words of a label: "Premier Li Qiang". */
function known(label: string, reference: Reference): Entity | null {
  const words = label.split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const holders = reference.people(words.slice(from).join(" "));
    const people = new Set(holders.map(({ person }) => person));
    const [holder] = holders;
    if (!holder || people.size > 1) continue;
    return personOf(holder);
  }
  return null;
}

function personOf({ person, of }: Holder): Entity {
  const country = of.startsWith("state:") ? of.slice(6) : null;
  return { id: `person:${person}`, kind: "person", name: person, country, wikidata: null };
}

/** "PRESIDENT B": the only one of that surname who holds that very office when the article appears, whoever else bears it. */
function rulerOf(label: string, { article }: Document, reference: Reference): Entity | null {
  const on = article.published?.slice(0, 10);
  const words = label.split(/\s+/);
  if (on === undefined || words.length < 2) return null;
  const title = words.slice(0, -1).join(" ").toLowerCase();
  const holders = reference
    .people(words.at(-1) ?? "")
    .filter((one) => one.title.toLowerCase() === title && (one.since ?? "") <= on && on <= (one.until ?? on));
  const [holder] = holders;
  if (!holder || holders.some(({ person }) => person !== holder.person) || !holder.of.startsWith("state:")) return null;
  return personOf(holder);
}

/** "The following is attributable to S:": all paragraphs after it are S's. */
function readHeaders(document: Document, cast: Cast, lexicon: SpeechLexicon): readonly Labelled[] {
  const { paragraphs, text } = document;
  const header = paragraphs.find(({ span }) => isHeader(text.slice(span[0], span[1]), lexicon));
  if (!header) return [];
  const inside = cast.mentions.filter(({ span, isNested }) => contains(header.span, span) && !isNested);
  const named = inside.find(({ entity }) => /^(?:person|org):/.test(entity)) ?? inside.find(isOffice);
  const below = paragraphs.filter(({ index, kind }) => index > header.index && kind === "body");
  const content = below.map(({ span }) => trim(text, span)).filter(([start, end]) => start < end);
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
function readHeadlines(document: Document, cast: Cast): readonly Labelled[] {
  return document.paragraphs
    .filter(({ kind }) => kind === "headline")
    .flatMap((paragraph) => headline(document.text, paragraph, cast));
}

const LONGEST_LABEL = 40;

function headline(text: string, { span: [start, end], index }: Paragraph, cast: Cast): readonly Labelled[] {
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
    const speaker = namedBy(text.slice(named[0], named[1]), text, cast);
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
