import type { Output } from "../effects.ts";

const INTERVAL = 200;

/** A line on a terminal that says how far a batch is; silent elsewhere. */
export interface Progress {
  /** `share` of the input taken so far, from 0 to 1, or null when its size is unknown. */
  show(articles: number, share: number | null): Promise<void>;
  /** While facts are folded: groups done, and those left. */
  folding(done: number, left: number): Promise<void>;
  clear(): Promise<void>;
}

/** Draws at most five times a second. */
export function progress(terminal: Output, now: () => number): Progress {
  const nothing = async (): Promise<void> => {};
  if (!terminal.isTerminal) return { show: nothing, folding: nothing, clear: nothing };
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = async (line: (time: number) => string): Promise<void> => {
    const time = now();
    if (time - drawn < INTERVAL) return;
    drawn = time;
    await terminal.write(`\r\x1b[2K${line(time).slice(0, (terminal.columns ?? 80) - 1)}`);
  };
  return {
    show: (articles, share) => draw((time) => progressLine(articles, share, (time - started) / 1000)),
    folding: (done, left) => draw(() => foldingLine(done, left)),
    clear: async () => {
      if (Number.isFinite(drawn)) await terminal.write("\r\x1b[2K");
    },
  };
}

/** "folding facts · 45 %" */
function foldingLine(done: number, left: number): string {
  return `folding facts · ${Math.floor((100 * done) / Math.max(1, done + left))} %`;
}

/** "1,234 articles · 56/s · 3:20 left" */
export function progressLine(articles: number, share: number | null, seconds: number): string {
  const rate = seconds > 0 ? articles / seconds : 0;
  const parts = [`${grouped(articles)} articles`, `${grouped(Math.round(rate))}/s`];
  if (share !== null && share > 0)
    parts.push(`${Math.floor(share * 100)} %`, `${clock((seconds * (1 - share)) / share)} left`);
  return parts.join(" · ");
}

/** Thousands apart: 1,234. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
