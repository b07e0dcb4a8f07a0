import type { Effects } from "../effects.ts";

/** Puts the codes of a colour round some text, or leaves it alone. */
export type Paint = (text: string) => string;

/** What each colour stands for. */
export interface Palette {
  readonly isColoured: boolean;
  readonly heading: Paint;
  readonly faint: Paint;
  readonly strong: Paint;
  readonly relation: Paint;
  readonly event: Paint;
  readonly quotation: Paint;
  readonly time: Paint;
  readonly warning: Paint;
}

const code =
  (open: number, close: number): Paint =>
  (text) =>
    `\x1b[${open}m${text}\x1b[${close}m`;

const plain: Paint = (text) => text;

const COLOURED: Palette = {
  isColoured: true,
  heading: code(1, 22),
  faint: code(2, 22),
  strong: code(1, 22),
  relation: code(32, 39),
  event: code(33, 39),
  quotation: code(36, 39),
  time: code(35, 39),
  warning: code(31, 39),
};

const PLAIN: Palette = {
  isColoured: false,
  heading: plain,
  faint: plain,
  strong: plain,
  relation: plain,
  event: plain,
  quotation: plain,
  time: plain,
  warning: plain,
};

/** Colours on a terminal, unless `NO_COLOR` is set or the terminal is dumb; `FORCE_COLOR` colours pipes too. */
export function palette({ env, stdout }: Pick<Effects, "env" | "stdout">): Palette {
  if (env["NO_COLOR"]) return PLAIN;
  const forced = env["FORCE_COLOR"];
  if (forced) return forced === "0" ? PLAIN : COLOURED;
  return stdout.isTerminal && env["TERM"] !== "dumb" ? COLOURED : PLAIN;
}
