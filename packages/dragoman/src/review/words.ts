import { type Anchor, overlaps, type Span, type Statement, spansBehind } from "@dragoman/model";
import { sentenceAround } from "../analyst/sentence.ts";
import type { Palette } from "../print/colour.ts";
import { type Run, type Runs, run } from "../print/runs.ts";

/** Words of one statement that are shown. */
const SHOWN = 3;

/** The words of a statement in their sentences, set off by colour, or by brackets where there is none. */
export function quotedWords(row: Statement, text: string | null, colours: Palette): readonly Runs[] {
  if (row.evidence.length === 0) return [[run("no words of an article", colours.faint)]];
  const anchors = row.evidence.slice(0, SHOWN);
  if (text === null) return anchors.map(({ prefix, quote, suffix }) => lone(prefix, quote, suffix, colours));
  return anchors.map((anchor) => marked(text, sentenceAround(text, anchor.span), [anchor], colours));
}

/** A stretch of text with the words of anchors set off, those behind their fields most. */
export function marked(text: string, [start, end]: Span, anchors: readonly Anchor[], colours: Palette): Runs {
  const spans = anchors.map(({ span }) => span).filter((span) => overlaps(span, [start, end]));
  const fields = anchors.flatMap(({ fields }) => Object.values(fields).flatMap(spansBehind));
  const borders = [...new Set([start, end, ...spans.flat(), ...fields.flat()])]
    .filter((border) => border >= start && border <= end)
    .sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [i, from] of borders.entries()) {
    if (spans.some((span) => span[1] === from)) runs.push(run(mark("]", colours)));
    const to = borders[i + 1];
    if (to === undefined) break;
    if (spans.some((span) => span[0] === from)) runs.push(run(mark("[", colours)));
    const piece: Span = [from, to];
    const inside = spans.some((span) => overlaps(span, piece));
    const behind = inside && fields.some((span) => overlaps(span, piece));
    runs.push(run(text.slice(from, to), behind ? colours.time : inside ? colours.quotation : null));
  }
  return runs;
}

/** Without colour the words stand in brackets. */
const mark = (bracket: string, { isColoured }: Palette): string => (isColoured ? "" : bracket);

function lone(prefix: string, quote: string, suffix: string, colours: Palette): Runs {
  return [
    run(`…${prefix}`, colours.faint),
    run(mark("[", colours) + quote + mark("]", colours), colours.quotation),
    run(`${suffix}…`, colours.faint),
  ];
}
