import type { Effects } from "../effects.ts";

/** Milliseconds between two lines. */
const INTERVAL = 250;
const CLEAR = "\r\x1b[2K";

/** Counts along on a terminal while a command is at work; silent elsewhere. */
export interface Counter {
  readonly pass: () => void;
  readonly clear: () => Promise<void>;
}

/** `what`: "facts"; `total`: null when nobody knows how many there are. */
export function counter(what: string, total: number | null, { stderr, now }: Pick<Effects, "stderr" | "now">): Counter {
  let [passed, drawn] = [0, now()];
  let writing: Promise<void> = Promise.resolve();
  let isShown = false;
  return {
    pass: () => {
      passed++;
      if (!stderr.isTerminal || passed % 100 !== 0 || now() - drawn < INTERVAL) return;
      drawn = now();
      isShown = true;
      const share = total ? ` · ${Math.min(100, Math.floor((100 * passed) / total))} %` : "";
      writing = stderr.write(`${CLEAR}${grouped(passed)} ${what}${share}`);
    },
    clear: async () => {
      await writing;
      if (isShown) await stderr.write(CLEAR);
    },
  };
}

/** 1,234 */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/** "1 fact", "1,234 facts" */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
