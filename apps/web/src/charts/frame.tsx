import { scaleUtc } from "d3-scale";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { words } from "../words.ts";

const DAY = 86_400_000;
/** Pixels at the ends of the axis, so that marks are not cut. */
const MARGIN = 14;
/** Pixels that a label of the axis takes. */
const LABEL = 90;
/** Pixels from the ends within which a label would be cut. */
const EDGE = 30;
const [USUAL, LEAST] = [720, 200];

/** The width in pixels that an element has, as it changes. */
export function useWidth() {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(LEAST, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

/** From day numbers to pixels. */
export interface Axis {
  readonly at: (day: number) => number;
  /** The day at so many pixels. */
  readonly dayAt: (x: number) => number;
  /** Pixels at which it starts and ends. */
  readonly start: number;
  readonly end: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** An axis over the days from first to last, a little wider than both unless it is to be exact. */
export function axisOf(first: number, last: number, width: number, isExact = false): Axis {
  const pad = isExact ? 0 : Math.max(20, (last - first) * 0.04);
  const scale = scaleUtc([new Date((first - pad) * DAY), new Date((last + pad) * DAY)], [MARGIN, width - MARGIN]);
  const ticks = scale.ticks(Math.max(2, Math.floor(width / LABEL)));
  const isYearly = ticks.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  const isMonthly = ticks.every((tick) => tick.getUTCDate() === 1);
  const format = new Intl.DateTimeFormat(words.locale, {
    year: "numeric",
    ...(isYearly ? {} : { month: "short" }),
    ...(isMonthly ? {} : { day: "numeric" }),
    timeZone: "UTC",
  });
  return {
    at: (day) => scale(new Date(day * DAY)),
    start: MARGIN,
    end: width - MARGIN,
    dayAt: (x) => Math.round(scale.invert(x).getTime() / DAY),
    ticks: spaced(
      ticks.map((tick) => ({ x: scale(tick), label: format.format(tick) })),
      width,
    ),
  };
}

/** Only every so many, that labels do not touch. */
function spaced(ticks: Axis["ticks"], width: number): Axis["ticks"] {
  const every = Math.max(1, Math.ceil((ticks.length * LABEL) / width));
  return ticks.filter((_, at) => at % every === 0);
}

/** Lines of the axis with their labels under the drawing. */
export function Ticks({
  axis,
  height,
  width,
}: {
  readonly axis: Axis;
  readonly height: number;
  readonly width: number;
}) {
  return (
    <g class="ticks">
      {axis.ticks.map(({ x, label }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={0} y2={height} />
          {x < EDGE || x > width - EDGE ? null : (
            <text x={x} y={height + 16} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
