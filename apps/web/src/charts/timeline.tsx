import type { Fact } from "@dragoman/model";
import type { ListedFact, Names } from "@dragoman/register";
import { titleOf } from "../parts/title.tsx";
import { whenOf } from "../parts/when.ts";
import { SaveButtons } from "../save/buttons.tsx";
import type { Cell } from "../save/file.ts";
import { daysOf } from "../time.ts";
import { wordFor, words } from "../words.ts";
import type { Days } from "./brush.tsx";
import { type Axis, axisOf, Ticks, useWidth } from "./frame.tsx";

interface Props {
  /** What the saved picture is called. */
  readonly title: string;
  readonly items: readonly ListedFact[];
  readonly names: Names;
  /** Which lane a fact is in, and the lanes from top to bottom. */
  readonly laneOf: (fact: Fact) => string;
  readonly lanes: readonly string[];
  /** The days to show; all of them when null. */
  readonly shown?: Days | null;
}

interface Mark {
  readonly fact: Fact;
  readonly first: number;
  readonly last: number;
  readonly lane: string;
  /** Row inside the lane, so that marks do not cover each other. */
  readonly row: number;
}

const [ROW, HEAD, HIT] = [26, 20, 12];
/** From this width on a time is drawn as a bar. */
const WIDE = 3;

/** Dated facts in lanes: a dot for a day, a bar for a time that is known less precisely. */
export function TimelineChart({ title, items, names, laneOf, lanes, shown = null }: Props) {
  const { box, width } = useWidth();
  const dated = datedOf(items, shown).map((mark) => ({ ...mark, lane: laneOf(mark.fact) }));
  if (dated.length === 0)
    return <figure ref={box}>{shown === null ? null : <p class="note">{words.pages.brush.outside}</p>}</figure>;
  const axis = shown === null ? axisOf(...extentOf(dated), width) : axisOf(...shown, width, true);
  const marks = stacked(dated, axis);
  const used = lanes.filter((lane) => marks.some((mark) => mark.lane === lane));
  const tops = new Map<string, number>();
  let height = 0;
  for (const lane of used) {
    tops.set(lane, height);
    height += HEAD + ROW * (1 + Math.max(...marks.filter((mark) => mark.lane === lane).map(({ row }) => row)));
  }
  return (
    <figure class="chart" ref={box} aria-label={words.dyad.timelineChart(marks.length)}>
      <svg width={width} height={height + 24}>
        <Ticks axis={axis} height={height} width={width} />
        {used.map((lane) => (
          <g key={lane} class="lane">
            <line x1={0} x2={width} y1={tops.get(lane)} y2={tops.get(lane)} />
            <text x={2} y={tops.get(lane)! + 14}>
              {laneName(lane)}
            </text>
          </g>
        ))}
        {marks.map((mark) => (
          <MarkShape
            key={mark.fact.id}
            mark={mark}
            axis={axis}
            y={tops.get(mark.lane)! + HEAD + mark.row * ROW + ROW / 2}
            names={names}
          />
        ))}
      </svg>
      <p class="legend">{words.dyad.legendRange}</p>
      <SaveButtons figure={box} title={title} rows={() => rowsOf(marks, names)} />
    </figure>
  );
}

/** Facts with a time that meets the days to show. */
export function datedOf(
  items: readonly ListedFact[],
  shown: Days | null,
): readonly { readonly fact: Fact; readonly first: number; readonly last: number }[] {
  return items.flatMap(({ fact }) => {
    const days = fact.from === null ? null : daysOf(fact.from.value);
    if (days === null || (shown !== null && (days[1] < shown[0] || days[0] > shown[1]))) return [];
    return [{ fact, first: days[0], last: days[1] }];
  });
}

/** The first and the last of their days. */
export function extentOf(dated: readonly { readonly first: number; readonly last: number }[]): Days {
  return [Math.min(...dated.map(({ first }) => first)), Math.max(...dated.map(({ last }) => last))];
}

function laneName(lane: string): string {
  return wordFor({ ...words.quads, ...words.kinds }, lane);
}

function rowsOf(marks: readonly Mark[], names: Names): readonly (readonly Cell[])[] {
  const { csv } = words.pages;
  return [
    [csv.from, csv.lane, csv.type, csv.title, csv.status, csv.sources, csv.fact],
    ...marks.map(({ fact, lane }) => [
      fact.from?.value ?? null,
      laneName(lane),
      fact.value,
      titleOf(fact, names),
      fact.status,
      fact.sources,
      fact.id,
    ]),
  ];
}

function MarkShape({
  mark,
  axis,
  y,
  names,
}: {
  readonly mark: Mark;
  readonly axis: Axis;
  readonly y: number;
  readonly names: Names;
}) {
  const { fact, first, last, lane } = mark;
  const [left, right] = [Math.max(axis.at(first), -HIT), axis.at(last)];
  const label = `${titleOf(fact, names)}, ${whenOf(fact)}`;
  const isWide = right - left > WIDE;
  return (
    <a href={`/f/${fact.id}`} aria-label={label} class={`mark lane-${lane.replace(" ", "-")} ${fact.assertion}`}>
      <title>{label}</title>
      <rect class="hit" x={left - HIT} y={y - HIT} width={Math.max(right - left, 0) + HIT * 2} height={HIT * 2} />
      {isWide ? (
        <rect class="range" x={left} y={y - 5} width={right - left} height={10} rx={5} />
      ) : (
        <circle cx={(left + right) / 2} cy={y} r={6} />
      )}
    </a>
  );
}

/** Puts each mark into the first row of its lane where it touches no other. */
function stacked(dated: readonly Omit<Mark, "row">[], axis: Axis): readonly Mark[] {
  const ends = new Map<string, number[]>();
  return [...dated]
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .map((mark) => {
      const rows = ends.get(mark.lane) ?? [];
      const free = rows.findIndex((end) => end < axis.at(mark.first) - HIT);
      const row = free < 0 ? rows.length : free;
      rows[row] = axis.at(mark.last) + HIT;
      ends.set(mark.lane, rows);
      return { ...mark, row };
    });
}
