import type { Fact } from "@dragoman/model";
import type { ListedFact, Names } from "@dragoman/register";
import { nameOf } from "../names.ts";
import { tierOf } from "../parts/tier.ts";
import { whenOf } from "../parts/when.ts";
import { SaveButtons } from "../save/buttons.tsx";
import type { Cell } from "../save/file.ts";
import { dayAt, daysOf } from "../time.ts";
import { wordFor, words } from "../words.ts";
import { type Axis, axisOf, Ticks, useWidth } from "./frame.tsx";

interface Props {
  /** What the saved picture is called. */
  readonly title: string;
  readonly ladder: readonly ListedFact[];
  readonly instruments: readonly ListedFact[];
  readonly names: Names;
  /** ISO day that is marked, up to which what has no end is drawn. */
  readonly on: string;
}

interface Step {
  readonly fact: Fact;
  readonly first: number;
  /** Last day on which it may have begun. */
  readonly settled: number;
  readonly end: number;
  readonly isOpen: boolean;
  /** Starts that other sources give. */
  readonly others: readonly number[];
}

const ROW = 54;
const LINE = 34;
const HIT = 12;
/** Pixels that a letter of a label takes, about. */
const LETTER = 7.6;

/** The levels of a partnership over time, the highest on top, with the instruments under them. */
export function Ladder({ title, ladder, instruments, names, on }: Props) {
  const { box, width } = useWidth();
  const today = dayAt(on);
  const steps = ladder.flatMap((item) => stepOf(item.fact, today));
  const dated = instruments.flatMap(({ fact }) => {
    const days = fact.from === null ? null : daysOf(fact.from.value);
    return days === null ? [] : [{ fact, day: days[0] }];
  });
  if (steps.length === 0) return <figure ref={box} />;
  const levels = levelsOf(steps);
  const days = [
    today,
    ...steps.flatMap(({ first, end, others }) => [first, end, ...others]),
    ...dated.map(({ day }) => day),
  ];
  const axis = axisOf(Math.min(...days), Math.max(...days), width);
  const height = levels.length * ROW + (dated.length > 0 ? ROW * 0.7 : 0);
  return (
    <figure class="chart" ref={box} aria-label={words.dyad.ladderChart(steps.length)}>
      <svg width={width} height={height + 24}>
        <Ticks axis={axis} height={height} width={width} />
        <line class="now" x1={axis.at(today)} x2={axis.at(today)} y1={0} y2={height} />
        <Rises steps={steps} levels={levels} axis={axis} />
        {steps.map((step) => (
          <Level
            key={step.fact.id}
            step={step}
            y={levels.indexOf(levelOf(step.fact)) * ROW}
            axis={axis}
            width={width}
          />
        ))}
        {dated.map(({ fact, day }) => (
          <a
            key={fact.id}
            href={`/f/${fact.id}`}
            aria-label={`${nameOf(fact.object[0] ?? "", names)}, ${whenOf(fact)}`}
          >
            <title>{`${nameOf(fact.object[0] ?? "", names)}, ${whenOf(fact)}`}</title>
            <rect class="hit" x={axis.at(day) - HIT} y={height - 28} width={HIT * 2} height={HIT * 2} />
            <path class="diamond" d={`M${axis.at(day)} ${height - 23}l7 7l-7 7l-7-7z`} />
          </a>
        ))}
      </svg>
      <p class="legend">{words.dyad.legendLadder}</p>
      <SaveButtons figure={box} title={title} rows={() => rowsOf(steps, dated, names)} />
    </figure>
  );
}

function rowsOf(
  steps: readonly Step[],
  dated: readonly { readonly fact: Fact }[],
  names: Names,
): readonly (readonly Cell[])[] {
  const { csv } = words.pages;
  const row = (fact: Fact, what: string): readonly Cell[] => [
    wordFor(words.kinds, fact.kind),
    what,
    fact.from?.value ?? null,
    fact.to?.value ?? null,
    fact.status,
    fact.sources,
    fact.id,
  ];
  return [
    [csv.kind, csv.level, csv.from, csv.to, csv.status, csv.sources, csv.fact],
    ...steps.map(({ fact }) => row(fact, levelOf(fact))),
    ...dated.map(({ fact }) => row(fact, nameOf(fact.object[0] ?? "", names))),
  ];
}

/** Joins the end of one level with the start of the one that follows it. */
function Rises({
  steps,
  levels,
  axis,
}: {
  readonly steps: readonly Step[];
  readonly levels: readonly string[];
  readonly axis: Axis;
}) {
  const y = (fact: Fact): number => levels.indexOf(levelOf(fact)) * ROW + LINE;
  return (
    <>
      {steps.map(({ fact }) => {
        const next = steps.find((step) => step.fact.id === fact.supersededBy);
        if (next === undefined) return null;
        const x = axis.at(next.first);
        return <line key={fact.id} class="rise" x1={x} x2={x} y1={y(fact)} y2={y(next.fact)} />;
      })}
    </>
  );
}

function Level({
  step,
  y,
  axis,
  width,
}: {
  readonly step: Step;
  readonly y: number;
  readonly axis: Axis;
  readonly width: number;
}) {
  const { fact, first, settled, end, isOpen, others } = step;
  const [left, sure, right] = [axis.at(first), axis.at(settled), axis.at(end)];
  const isHeld = fact.assertion === "actual" && fact.sources > 0;
  const name = fact.value ?? words.kinds.partnership;
  const label = `${name}, ${whenOf(fact)}`;
  const isLate = left + name.length * LETTER > width;
  const edge = isLate ? Math.max(0, width - name.length * LETTER) : left;
  return (
    <a href={`/f/${fact.id}`} aria-label={label} class={`level ${tierOf(fact)}${isHeld ? "" : " unheld"}`}>
      <title>{label}</title>
      <rect class="hit" x={edge} y={y + 6} width={Math.max(24, right - edge)} height={ROW - 10} />
      <text x={isLate ? width - 2 : left} y={y + LINE - 12} text-anchor={isLate ? "end" : "start"}>
        {name}
      </text>
      <line class="fade" x1={left} x2={sure} y1={y + LINE} y2={y + LINE} />
      <line class="held" x1={sure} x2={Math.max(right, sure + 1)} y1={y + LINE} y2={y + LINE} />
      <circle class="start" cx={left} cy={y + LINE} r={6} />
      {isOpen ? <path class="arrow" d={`M${right - 2} ${y + LINE - 6}l8 6l-8 6z`} /> : null}
      {others.map((day) => (
        <g key={day} class="other">
          <line x1={axis.at(day)} x2={left} y1={y + LINE} y2={y + LINE} />
          <circle cx={axis.at(day)} cy={y + LINE} r={5} />
        </g>
      ))}
    </a>
  );
}

function stepOf(fact: Fact, today: number): readonly Step[] {
  const start = fact.from === null ? null : daysOf(fact.from.value);
  const reported = fact.firstReported === null ? null : daysOf(fact.firstReported);
  const begin = start ?? reported;
  if (begin === null) return [];
  const end = fact.to === null ? null : daysOf(fact.to.value);
  const others = fact.conflicts
    .filter(({ field }) => field === "from")
    .flatMap(({ values }) => values.slice(1).flatMap(({ value }) => daysOf(value)?.[0] ?? []));
  const isHeld = fact.assertion === "actual";
  const last = end?.[1] ?? (isHeld ? Math.max(today, begin[1]) : begin[1]);
  const settled = start === null ? last : Math.min(begin[1], last);
  return [{ fact, first: begin[0], settled, end: last, isOpen: end === null && isHeld, others }];
}

/** The highest tier first. */
function levelsOf(steps: readonly Step[]): readonly string[] {
  const tiers = new Map(steps.map(({ fact }) => [levelOf(fact), fact.qualifiers.tier ?? 0]));
  return [...tiers].sort((a, b) => b[1] - a[1]).map(([level]) => level);
}

function levelOf({ value }: Fact): string {
  return value ?? words.kinds.partnership;
}
