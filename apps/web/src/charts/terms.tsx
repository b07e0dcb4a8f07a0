import { spanOf } from "../parts/when.ts";
import { SaveButtons } from "../save/buttons.tsx";
import type { Cell } from "../save/file.ts";
import { dayAt, daysOf, today } from "../time.ts";
import { words } from "../words.ts";
import { type Axis, axisOf, Ticks, useWidth } from "./frame.tsx";

/** A time that somebody was something. */
export interface Term {
  readonly key: string;
  readonly who: string;
  readonly what: string | null;
  /** EDTF, or null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly href: string;
  /** Reported in articles, or known from the tables. */
  readonly basis: "reported" | "tables";
}

interface Props {
  readonly title: string;
  readonly label: string;
  readonly terms: readonly Term[];
}

interface Bar {
  readonly term: Term;
  readonly first: number;
  /** Last day on which it may have begun. */
  readonly settled: number;
  readonly last: number;
  readonly isOpen: boolean;
}

const [ROW, LINE, LETTER] = [44, 28, 7.2];

/** Who was something when, one line to each, the earliest on top; those without a time are left to the list. */
export function TermsChart({ title, label, terms }: Props) {
  const { box, width } = useWidth();
  const bars = terms.flatMap(barOf).sort((a, b) => a.first - b.first || a.last - b.last);
  if (bars.length === 0) return <figure ref={box} />;
  const now = dayAt(today());
  const axis = axisOf(
    Math.min(...bars.map(({ first }) => first)),
    Math.max(now, ...bars.map(({ last }) => last)),
    width,
  );
  const height = bars.length * ROW;
  return (
    <figure class="chart" ref={box} aria-label={label}>
      <svg width={width} height={height + 24}>
        <Ticks axis={axis} height={height} width={width} />
        <line class="now" x1={axis.at(now)} x2={axis.at(now)} y1={0} y2={height} />
        {bars.map((bar, row) => (
          <BarShape key={bar.term.key} bar={bar} axis={axis} y={row * ROW} width={width} />
        ))}
      </svg>
      <SaveButtons figure={box} title={title} rows={() => rowsOf(bars)} />
    </figure>
  );
}

function BarShape({
  bar: { term, first, settled, last, isOpen },
  axis,
  y,
  width,
}: {
  readonly bar: Bar;
  readonly axis: Axis;
  readonly y: number;
  readonly width: number;
}) {
  const [left, sure, right] = [axis.at(first), axis.at(settled), Math.max(axis.at(last), axis.at(first) + 4)];
  const name = term.what === null ? term.who : `${term.who}, ${term.what}`;
  const text = `${name}, ${spanOf(term.from, term.to) || words.time.undated}`;
  const isLate = left + name.length * LETTER > width;
  return (
    <a href={term.href} aria-label={text} class={`term ${term.basis}`}>
      <title>{text}</title>
      <rect class="hit" x={Math.min(left, width - 24)} y={y + 2} width={Math.max(24, right - left)} height={ROW - 6} />
      <text x={isLate ? width - 2 : left} y={y + LINE - 11} text-anchor={isLate ? "end" : "start"}>
        {name}
      </text>
      <line class="fade" x1={left} x2={sure} y1={y + LINE} y2={y + LINE} />
      <line class="held" x1={sure} x2={right} y1={y + LINE} y2={y + LINE} />
      {isOpen ? <path class="arrow" d={`M${right - 2} ${y + LINE - 6}l8 6l-8 6z`} /> : null}
    </a>
  );
}

function barOf(term: Term): readonly Bar[] {
  const start = term.from === null ? null : daysOf(term.from);
  const end = term.to === null ? null : daysOf(term.to);
  if (start === null && end === null) return [];
  // A year alone, as of a chair, is the whole of it.
  const isSpan = start !== null && end === null && term.from?.length === 4 && term.what === null;
  const first = (start ?? end)![0];
  const now = dayAt(today());
  const last = end?.[1] ?? (isSpan ? start![1] : Math.max(now, start![1]));
  return [
    {
      term,
      first,
      settled: isSpan ? first : Math.min((start ?? end)![1], last),
      last,
      isOpen: end === null && !isSpan,
    },
  ];
}

function rowsOf(bars: readonly Bar[]): readonly (readonly Cell[])[] {
  const { csv } = words.pages;
  return [
    [csv.who, csv.office, csv.from, csv.to, csv.basis],
    ...bars.map(({ term: { who, what, from, to, basis } }) => [who, what, from, to, basis]),
  ];
}
