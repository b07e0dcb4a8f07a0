import type { Span } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import type { Document, Paragraph } from "../text/document.ts";
import { trim } from "./content.ts";

/** Words whose speaker stands outside the sentences: a transcript's turn, or a headline with a colon. */
export interface Labelled {
  readonly rule: "quote.turn" | "quote.headline";
  readonly label: Span;
  readonly content: readonly Span[];
  readonly paragraph: number;
  readonly speaker: string | null;
}

/** One quotation a turn of a transcript; a turn whose label names nobody (a question) has no speaker. */
export function readTurns(document: Document, cast: Cast): readonly Labelled[] {
  return document.turns.map(({ label, paragraphs: [from, to] }): Labelled => {
    const spans = document.paragraphs.slice(from, to).map(({ span }) => trim(document.text, span));
    const content = spans.map(
      ([start, end], at): Span => (at === 0 && start < label[1] ? trim(document.text, [label[1], end]) : [start, end]),
    );
    const speaker = namedBy(document.text.slice(label[0], label[1]), cast);
    return {
      rule: "quote.turn",
      label,
      content: content.filter(([start, end]) => start < end),
      paragraph: from,
      speaker,
    };
  });
}

/** "President: C" and "C: President" in a headline, where the article knows who is meant. */
export function readHeadlines(document: Document, cast: Cast): readonly Labelled[] {
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
    const speaker = namedBy(text.slice(named[0], named[1]), cast);
    if (speaker)
      return [{ rule: "quote.headline", label: named, content: [trim(text, content)], paragraph: index, speaker }];
  }
  return [];
}

/** The one person, body or state of the article whose name ends the label, or ends in it. */
function namedBy(label: string, cast: Cast): string | null {
  const wanted = fold(label);
  const found = [...cast.entities.values()].filter((entity) => {
    if (!/^(?:person|organisation|state|outlet)$/.test(entity.kind)) return false;
    const name = fold(entity.name);
    return (
      name === wanted ||
      name.endsWith(` ${wanted}`) ||
      wanted.endsWith(` ${name}`) ||
      (entity.kind === "person" && endsAlike(name, wanted))
    );
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function endsAlike(name: string, label: string): boolean {
  const surname = name.split(" ").at(-1) ?? "";
  return surname.length > 2 && label.split(" ").at(-1) === surname;
}

function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
