import type { Effects } from "../effects.ts";

/** Width of what is printed into a pipe. */
const PIPE_COLUMNS = 100;
const NARROWEST = 40;

/** Characters in a line: the terminal's, else `COLUMNS`, else a fixed width. */
export function columnsOf({ stdout, env }: Pick<Effects, "stdout" | "env">): number {
  return Math.max(NARROWEST, stdout.columns ?? (Number(env["COLUMNS"]) || PIPE_COLUMNS));
}
