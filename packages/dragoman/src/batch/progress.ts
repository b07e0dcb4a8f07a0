import type { Output } from "../effects.ts";

const INTERVAL = 200;

/** A line on a terminal that says how far a batch is; silent elsewhere. */
export interface Progress {
  /** `share` of the input taken so far, from 0 to 1, or null when its size is unknown. */
  show(articles: number, share: number | null): Promise<void>;
  clear(): Promise<void>;
}

/** Draws at most five times a second. */
export function progress(terminal: Output, now: () => number): Progress {
  if (!terminal.isTerminal) return { show: async () => {}, clear: async () => {} };
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    show: async (articles, share) => {
      const time = now();
      if (time - drawn < INTERVAL) return;
      drawn = time;
      const line = progressLine(articles, share, (time - started) / 1000);
      await terminal.write(`\r\x1b[2K${line.slice(0, (terminal.columns ?? 80) - 1)}`);
    },
    clear: async () => {
      if (Number.isFinite(drawn)) await terminal.write("\r\x1b[2K");
    },
  };
}

/** "1,234 articles · 56/s · 3:20 left" */
export function progressLine(articles: number, share: number | null, seconds: number): string {
  const rate = seconds > 0 ? articles / seconds : 0;
  const parts = [`${grouped(articles)} articles`, `${grouped(Math.round(rate))}/s`];
  if (share !== null && share > 0)
    parts.push(`${Math.floor(share * 100)} %`, `${clock((seconds * (1 - share)) / share)} left`);
  return parts.join(" · ");
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
