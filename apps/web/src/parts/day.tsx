import { dayAt, isDay, isoDay, today, written } from "../time.ts";
import { words } from "../words.ts";

interface Props {
  readonly label: string;
  /** ISO day; null or none at all: today. */
  readonly on: string | null;
  /** Day numbers that the slider must reach. */
  readonly starts: readonly number[];
  /** Gets an ISO day; today's own where it is set back. */
  readonly choose: (day: string) => void;
}

const MARGIN = 365;

/** A day to choose by slider or date. */
export function DaySlider({ label, on, starts, choose }: Props) {
  const day = on !== null && isDay(on) ? on : today();
  const now = dayAt(today());
  // A list may be too long to be spread as arguments.
  const first = starts.reduce((least, start) => Math.min(least, start), Math.min(now, dayAt(day))) - MARGIN;
  return (
    <div class="day">
      <span aria-hidden="true">{label}</span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={written(day)}
        min={first}
        max={Math.max(now, dayAt(day))}
        value={dayAt(day)}
        onInput={(event) => choose(isoDay(event.currentTarget.valueAsNumber))}
      />
      <input
        type="date"
        aria-label={label}
        value={day}
        onChange={(event) => {
          if (isDay(event.currentTarget.value)) choose(event.currentTarget.value);
        }}
      />
      <button type="button" onClick={() => choose(today())} disabled={day === today()}>
        {words.dyad.today}
      </button>
    </div>
  );
}
