import { SaveButtons } from "../save/buttons.tsx";
import type { Cell } from "../save/file.ts";
import { words } from "../words.ts";
import { useWidth } from "./frame.tsx";

/** A bar of one month, in parts. */
export interface MonthBar {
  /** `2024-07`. */
  readonly month: string;
  readonly counts: Readonly<Record<string, number>>;
}

interface Props {
  /** What the saved picture is called. */
  readonly title: string;
  readonly months: readonly MonthBar[];
  /** Parts above the line, the nearest first, and below it. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly label: string;
  readonly nameOf: (part: string) => string;
}

const MONTH = new Intl.DateTimeFormat(words.locale, { month: "short", year: "numeric", timeZone: "UTC" });
const [HEIGHT, LEFT, GAP, WIDEST, LABELS] = [150, 30, 2, 28, 84];

/** Counts by month as bars above and below a line, with the same as a table. */
export function MonthsChart({ title, months, above, below, label, nameOf }: Props) {
  const { box, width } = useWidth();
  const all = filled(months);
  if (all.length === 0) return <figure ref={box} />;
  const used = [...above, ...below].filter((part) => all.some((bar) => (bar.counts[part] ?? 0) > 0));
  const sum = (bar: MonthBar, parts: readonly string[]): number =>
    parts.reduce((total, part) => total + (bar.counts[part] ?? 0), 0);
  const top = Math.max(1, ...all.map((bar) => sum(bar, above)));
  const bottom = Math.max(0, ...all.map((bar) => sum(bar, below)));
  const unit = HEIGHT / (top + bottom);
  const step = (width - LEFT) / all.length;
  const wide = Math.max(1, Math.min(WIDEST, step - GAP));
  const line = top * unit;
  const every = Math.max(1, Math.ceil(LABELS / step));
  return (
    <figure class="chart" ref={box}>
      <svg width={width} height={HEIGHT + 28} role="img" aria-label={label}>
        <text class="scale" x={LEFT - 6} y={10} text-anchor="end">
          {top}
        </text>
        {bottom > 0 ? (
          <text class="scale" x={LEFT - 6} y={HEIGHT} text-anchor="end">
            {bottom}
          </text>
        ) : null}
        {all.map((bar, at) => (
          <g key={bar.month} transform={`translate(${LEFT + at * step + (step - wide) / 2} ${line})`}>
            <Stack bar={bar} parts={above} unit={unit} width={wide} up={true} nameOf={nameOf} />
            <Stack bar={bar} parts={below} unit={unit} width={wide} up={false} nameOf={nameOf} />
          </g>
        ))}
        <line class="base" x1={LEFT} x2={width} y1={line} y2={line} />
        {all.map((bar, at) =>
          at % every === 0 ? (
            <text
              key={bar.month}
              class="scale"
              x={LEFT + at * step + step / 2}
              y={HEIGHT + 18}
              text-anchor={anchorAt(LEFT + at * step + step / 2, width)}
            >
              {monthName(bar.month)}
            </text>
          ) : null,
        )}
      </svg>
      <p class="legend keys">
        {used.map((part) => (
          <span key={part} class="key">
            <svg width="12" height="12" aria-hidden="true">
              <rect class={`bar bar-${part.replace(" ", "-")}`} width="12" height="12" rx="2" />
            </svg>
            {nameOf(part)}
          </span>
        ))}
      </p>
      <SaveButtons figure={box} title={title} rows={() => rowsOf(all, used, nameOf)} />
      <MonthsTable months={months} used={used} nameOf={nameOf} />
    </figure>
  );
}

function rowsOf(
  months: readonly MonthBar[],
  used: readonly string[],
  nameOf: (part: string) => string,
): readonly (readonly Cell[])[] {
  return [
    [words.pages.csv.month, ...used.map(nameOf)],
    ...months.map((bar) => [bar.month, ...used.map((part) => bar.counts[part] ?? 0)]),
  ];
}

interface StackProps {
  readonly bar: MonthBar;
  readonly parts: readonly string[];
  readonly unit: number;
  readonly width: number;
  readonly up: boolean;
  readonly nameOf: (part: string) => string;
}

function Stack({ bar, parts, unit, width, up, nameOf }: StackProps) {
  let at = 0;
  return (
    <>
      {parts.map((part) => {
        const count = bar.counts[part] ?? 0;
        if (count === 0) return null;
        const y = up ? -(at + count) * unit : at * unit;
        at += count;
        return (
          <rect
            key={part}
            class={`bar bar-${part.replace(" ", "-")}`}
            y={y + 0.5}
            width={width}
            height={Math.max(1, count * unit - 1)}
            rx={1.5}
          >
            <title>{`${monthName(bar.month)}: ${count} ${nameOf(part)}`}</title>
          </rect>
        );
      })}
    </>
  );
}

function MonthsTable({
  months,
  used,
  nameOf,
}: {
  readonly months: readonly MonthBar[];
  /** Parts of which there are any. */
  readonly used: readonly string[];
  readonly nameOf: (part: string) => string;
}) {
  return (
    <details>
      <summary>{words.dyad.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.dyad.month}</th>
            {used.map((part) => (
              <th key={part} scope="col" class="number">
                {nameOf(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((bar) => (
            <tr key={bar.month}>
              <th scope="row">{monthName(bar.month)}</th>
              {used.map((part) => (
                <td key={part} class="number">
                  {bar.counts[part] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** With the months between, of which there is nothing to tell. */
function filled(months: readonly MonthBar[]): readonly MonthBar[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(months.map((bar) => [bar.month, bar]));
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(last.month) - number(first.month) + 1 }, (_, at) => {
    const index = number(first.month) + at;
    const month = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
    return known.get(month) ?? { month, counts: {} };
  });
}

/** Labels at the edges must not be cut. */
function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  if (x < LEFT + LABELS / 2) return "start";
  return x > width - LABELS / 2 ? "end" : "middle";
}

function monthName(month: string): string {
  const day = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1);
  return MONTH.format(day);
}
