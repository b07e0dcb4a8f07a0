import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { isoDay, written } from "../time.ts";
import { words } from "../words.ts";
import { type Axis, axisOf, useWidth } from "./frame.tsx";

/** First and last day number. */
export type Days = readonly [first: number, last: number];

interface Props {
  /** All that there is to show. */
  readonly whole: Days;
  /** What is shown now. */
  readonly shown: Days;
  /** Days on which something lies, with how much. */
  readonly weights: readonly { readonly day: number; readonly count: number }[];
  /** Called while the window moves, and once more when it rests; the whole time is null. */
  readonly onChange: (shown: Days | null, isDone: boolean) => void;
}

const [HEIGHT, GRIP, LEAST] = [40, 22, 4];
/** Days that a window has at least. */
const SHORTEST = 7;
/** Steps of the arrow keys in the whole, and how many of them a page is. */
const [STEPS, PAGE] = [120, 10];

type Hold = "first" | "last" | "both" | "new";

/** A strip of the whole time with a window that can be drawn, moved and stretched by pointer, touch and keys. */
export function Brush({ whole, shown, weights, onChange }: Props) {
  const { box, width } = useWidth();
  const strip = useRef<SVGSVGElement>(null);
  const held = useSignal<{ readonly hold: Hold; readonly at: number; readonly from: Days } | null>(null);
  const axis = axisOf(...whole, width);
  const domain: Days = [axis.dayAt(axis.start), axis.dayAt(axis.end)];
  const [left, right] = [axis.at(Math.max(shown[0], domain[0])), axis.at(Math.min(shown[1], domain[1]))];
  const dayAt = (event: PointerEvent): number => {
    const x = event.clientX - (strip.current?.getBoundingClientRect().left ?? 0);
    return clamp(axis.dayAt(x), domain);
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const x = event.clientX - (strip.current?.getBoundingClientRect().left ?? 0);
    strip.current?.setPointerCapture(event.pointerId);
    held.value = { hold: holdAt(x, left, right, width), at: dayAt(event), from: shown };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (held.value !== null) onChange(windowOf(held.value, dayAt(event), domain), false);
  };
  const onPointerUp = (event: PointerEvent): void => {
    const start = held.value;
    held.value = null;
    if (start === null) return;
    const moved = Math.abs(axis.at(dayAt(event)) - axis.at(start.at));
    onChange(moved < LEAST ? start.from : windowOf(start, dayAt(event), domain), true);
  };
  return (
    <div class="brush" ref={box as never}>
      <svg
        ref={strip}
        width={width}
        height={HEIGHT}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          held.value = null;
        }}
      >
        <Weights weights={weights} axis={axis} />
        <line class="base" x1={0} x2={width} y1={HEIGHT - 1} y2={HEIGHT - 1} />
        <rect class="window" x={left} y={1} width={Math.max(2, right - left)} height={HEIGHT - 2} rx={3} />
        {(["first", "last"] as const).map((end) => (
          <Grip
            key={end}
            end={end}
            x={end === "first" ? left : right}
            shown={shown}
            domain={domain}
            move={(days) => onChange(days, true)}
          />
        ))}
      </svg>
    </div>
  );
}

function Weights({ weights, axis }: Pick<Props, "weights"> & { readonly axis: Axis }) {
  const most = Math.max(1, ...weights.map(({ count }) => count));
  return (
    <g class="weights">
      {weights.map(({ day, count }) => {
        const height = Math.max(3, (Math.sqrt(count) / Math.sqrt(most)) * (HEIGHT - 8));
        return <rect key={day} x={axis.at(day) - 1.5} y={HEIGHT - 1 - height} width={3} height={height} />;
      })}
    </g>
  );
}

interface GripProps {
  readonly end: "first" | "last";
  readonly x: number;
  readonly shown: Days;
  readonly domain: Days;
  readonly move: (shown: Days | null) => void;
}

/** One end of the window, as a slider. */
function Grip({ end, x, shown, domain, move }: GripProps) {
  const index = end === "first" ? 0 : 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = Math.max(1, Math.round((domain[1] - domain[0]) / STEPS));
    const day = keyed(event.key, shown[index], step, domain);
    if (day === undefined) return;
    event.preventDefault();
    if (day === null) move(null);
    else if (end === "first") move([Math.min(day, shown[1] - SHORTEST), shown[1]]);
    else move([shown[0], Math.max(day, shown[0] + SHORTEST)]);
  };
  return (
    <g
      class="grip"
      role="slider"
      tabindex={0}
      aria-label={end === "first" ? words.pages.brush.from : words.pages.brush.to}
      aria-valuemin={domain[0]}
      aria-valuemax={domain[1]}
      aria-valuenow={clamp(shown[index], domain)}
      aria-valuetext={written(isoDay(shown[index]))}
      onKeyDown={onKeyDown}
    >
      <rect class="hit" x={x - GRIP / 2} y={0} width={GRIP} height={HEIGHT} />
      <rect class="handle" x={x - 3} y={8} width={6} height={HEIGHT - 16} rx={3} />
    </g>
  );
}

/** The day that a key leads to; null: the whole time; undefined: another key. */
function keyed(key: string, day: number, step: number, [first, last]: Days): number | null | undefined {
  const days: Readonly<Record<string, number | null>> = {
    ArrowLeft: day - step,
    ArrowDown: day - step,
    ArrowRight: day + step,
    ArrowUp: day + step,
    PageDown: day - step * PAGE,
    PageUp: day + step * PAGE,
    Home: first,
    End: last,
    Escape: null,
  };
  const to = days[key];
  return typeof to === "number" ? clamp(to, [first, last]) : to;
}

function holdAt(x: number, left: number, right: number, width: number): Hold {
  if (Math.abs(x - left) <= GRIP / 2) return "first";
  if (Math.abs(x - right) <= GRIP / 2) return "last";
  const isAll = right - left > width - GRIP * 3;
  return x > left && x < right && !isAll ? "both" : "new";
}

function windowOf(
  { hold, at, from }: { readonly hold: Hold; readonly at: number; readonly from: Days },
  day: number,
  domain: Days,
): Days {
  if (hold === "new") return ordered(at, day, domain);
  if (hold === "first") return ordered(Math.min(day, from[1] - SHORTEST), from[1], domain);
  if (hold === "last") return ordered(from[0], Math.max(day, from[0] + SHORTEST), domain);
  const by = Math.max(domain[0] - from[0], Math.min(domain[1] - from[1], day - at));
  return [from[0] + by, from[1] + by];
}

function ordered(a: number, b: number, domain: Days): Days {
  const [first, last] = [clamp(Math.min(a, b), domain), clamp(Math.max(a, b), domain)];
  return last - first < SHORTEST ? [first, first + SHORTEST] : [first, last];
}

function clamp(day: number, [first, last]: Days): number {
  return Math.max(first, Math.min(last, day));
}
