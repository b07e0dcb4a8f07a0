import { contains, cover, type Evidence, type Span, spansBehind } from "@dragoman/model";
import type { Palette } from "./colour.ts";
import { type Run, type Runs, run } from "./runs.ts";

/** Longer words are shortened. */
const LONGEST = 320;
/** Evidence longer than this is cut down to the words behind its fields. */
const LONG = 160;
/** Evidence beyond this is not shown: a fact told a thousand times would fill the screen. */
const MOST = 8;

/** The words that a fact rests on, between quote marks, those behind its fields set off; nothing twice. */
export function evidenceRows(text: string, evidence: readonly Evidence[], colours: Palette): readonly Runs[] {
  const shown = evidence.slice(0, MOST).map(({ span, fields }) => {
    const strong = Object.values(fields).flatMap(spansBehind);
    return { core: trimmed(span, strong), strong };
  });
  const isSaid = (core: Span, at: number): boolean =>
    shown.some((other, i) => contains(other.core, core) && (!contains(core, other.core) || i < at));
  const rows = shown.filter(({ core }, i) => !isSaid(core, i));
  return rows.map(({ core, strong }) => quotedRuns(text, [core], strong, colours));
}

/** A long span without what stands before its first and after its last field. */
function trimmed(span: Span, fields: readonly Span[]): Span {
  const inside = fields.filter((field) => contains(span, field));
  return span[1] - span[0] <= LONG || inside.length === 0 ? span : inside.reduce(cover);
}

/** Words of the text between quote marks, parts joined by an ellipsis. */
export function quotedRuns(text: string, spans: readonly Span[], strong: readonly Span[], colours: Palette): Runs {
  const runs: Run[] = [run("“", colours.faint)];
  let room = LONGEST;
  for (const [index, [start, end]] of spans.entries()) {
    if (index > 0) runs.push(run(" … ", colours.faint));
    const stop = shortened(text, start, end, room);
    room -= stop - start;
    runs.push(...strongRuns(text, [start, stop], strong, colours));
    if (stop < end) {
      runs.push(run(" …", colours.faint));
      break;
    }
  }
  return [...runs, run("”", colours.faint)];
}

/** Where to stop so that at most `room` characters are shown, between two words. */
function shortened(text: string, start: number, end: number, room: number): number {
  if (end - start <= room) return end;
  const blank = text.lastIndexOf(" ", start + room);
  return blank > start ? blank : start + room;
}

function strongRuns(text: string, [start, end]: Span, strong: readonly Span[], colours: Palette): Runs {
  const borders = new Set([start, end]);
  for (const span of strong) for (const border of span) if (border > start && border < end) borders.add(border);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((border, i) => {
    const from = sorted[i]!;
    const isStrong = strong.some((span) => span[0] <= from && border <= span[1]);
    return run(text.slice(from, border).replace(/\s/g, " "), isStrong ? colours.strong : colours.faint);
  });
}
