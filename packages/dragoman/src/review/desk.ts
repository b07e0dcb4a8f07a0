import type { Effects, Keystroke } from "../effects.ts";

/** What the screen shows: lines that fit it, painted, and where the cursor stands (from 0), if anywhere. */
export interface Frame {
  readonly lines: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number } | null;
}

/** The window's size, in characters. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A frame as high as the window: what stands above, the body with as many blank lines as are left, what is asked or said at the foot, with the cursor in it. */
export function stacked(
  above: readonly string[],
  body: readonly string[],
  foot: readonly string[],
  { rows }: Size,
  cursor: Frame["cursor"],
): Frame {
  const blank = Math.max(0, rows - above.length - body.length - foot.length);
  const lines = [...above, ...body, ...Array.from({ length: blank }, () => "")];
  return {
    lines: [...lines, ...foot],
    cursor: cursor === null ? null : { row: lines.length + cursor.row, column: cursor.column },
  };
}

/** Screen and keyboard while they are the review's. */
export interface Desk {
  /** Draws for the size that the window has now. */
  draw(frame: (size: Size) => Frame): Promise<void>;
  /** Draws, waits for a key, and draws again when the window's size changes; null when the keyboard is gone. */
  next(frame: (size: Size) => Frame): Promise<Exclude<Keystroke, { kind: "resize" }> | null>;
}

/** Second screen on, marks for pasted text on; and back, with the cursor shown. */
const OPEN = "\x1b[?1049h\x1b[?2004h\x1b[2J";
const CLOSE = "\x1b[?2004l\x1b[?25h\x1b[?1049l";

/** Lends screen and keyboard to some work; they are given back however it ends. */
export async function atDesk<T>({ stdout, terminal }: Effects, work: (desk: Desk) => Promise<T>): Promise<T> {
  const keys = terminal.keys()[Symbol.asyncIterator]();
  const draw: Desk["draw"] = (frame) => {
    const size = terminal.size();
    return stdout.write(painted(frame(size), size));
  };
  const next: Desk["next"] = async (frame) => {
    while (true) {
      await draw(frame);
      const { value, done } = await keys.next();
      if (done) return null;
      if (value.kind !== "resize") return value;
    }
  };
  await stdout.write(OPEN);
  try {
    return await work({ draw, next });
  } finally {
    await keys.return?.();
    await stdout.write(CLOSE);
  }
}

/** Each line is cleared before it is written, and nothing below the last line is left. */
function painted({ lines, cursor }: Frame, { rows }: Size): string {
  const shown = lines.slice(0, rows).map((line) => `\x1b[2K${line}`);
  const below = shown.length < rows ? "\r\n\x1b[J" : "";
  const pointed = cursor === null ? "" : `\x1b[${cursor.row + 1};${cursor.column + 1}H\x1b[?25h`;
  return `\x1b[?25l\x1b[H${shown.join("\r\n")}${below}${pointed}`;
}
