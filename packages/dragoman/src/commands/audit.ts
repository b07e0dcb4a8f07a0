import { KINDS } from "@dragoman/register";
import { draw } from "../audit/draw.ts";
import { figureLines } from "../audit/figures.ts";
import { toLines } from "../audit/line.ts";
import { firstOpen, parseSheet, type Sheet, sheetText } from "../audit/sheet.ts";
import { sit } from "../audit/sitting.ts";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { writeWhole } from "../export/whole.ts";
import { readText } from "../input/file.ts";
import { palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import { oneOf } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { type Session, withRegister } from "../register/session.ts";
import { atDesk } from "../review/desk.ts";

/** Options of `dragoman audit`. */
export interface AuditFlags extends RegisterFlags {
  readonly sample?: string;
  readonly seed?: string;
  readonly kind?: readonly string[];
  /** Print the figures only. */
  readonly report?: true;
}

const USUAL_SAMPLE = "200";
const USUAL_SEED = "1";

/** Draws lines of the register into a file, takes verdicts on them at the keyboard, and prints how many are right. */
export async function auditCommand(file: string, flags: AuditFlags, effects: Effects): Promise<boolean> {
  const isThere = await exists(file, effects);
  if (flags.report) return print(await kept(file, effects), effects);
  if (isThere && (flags.sample ?? flags.seed ?? flags.kind) !== undefined) {
    throw new DragomanError("usage", `${file} is an audit already`, "without --sample, --seed and --kind it goes on");
  }
  return withRegister(flags, effects, async (session) => {
    const sheet = isThere ? await kept(file, effects) : await drawn(flags, session);
    if (!isThere) await keep(file, sheet, false, effects);
    if (effects.terminal.isPresent && firstOpen(sheet) >= 0) return judge(file, sheet, session);
    if (effects.terminal.isPresent) return print(sheet, effects);
    const hint = `judge them at a terminal with dragoman audit ${file}, or set "verdict" in it to "right", "wrong" or "skipped"`;
    await effects.stdout.write(`${sheet.lines.length} lines are in ${file}: ${hint}\n`);
    return true;
  });
}

async function drawn(flags: AuditFlags, { view, colours }: Session): Promise<Sheet> {
  const size = whole("--sample", flags.sample ?? USUAL_SAMPLE, 1, 100_000);
  const seed = whole("--seed", flags.seed ?? USUAL_SEED, 0, 2 ** 32 - 1);
  const kinds = oneOf(
    flags.kind?.map((kind) => kind.toLowerCase()),
    KINDS,
    "--kind",
  );
  const { rows, population } = await draw(view, { size, seed, kinds });
  if (rows.length === 0) throw new DragomanError("audit.empty", "the register holds no line that a reader read");
  return { audit: 1, seed, population, lines: await toLines(rows, view, colours) };
}

async function judge(file: string, sheet: Sheet, { view, colours, effects }: Session): Promise<boolean> {
  const judged = await atDesk(effects, (desk) =>
    sit(sheet, { view, desk, colours, keep: (now) => keep(file, now, true, effects) }),
  );
  return print(judged, effects);
}

async function print(sheet: Sheet, effects: Effects): Promise<boolean> {
  await effects.stdout.write(`${figureLines(sheet, columnsOf(effects), palette(effects)).join("\n")}\n`);
  return true;
}

async function kept(file: string, effects: Effects): Promise<Sheet> {
  return parseSheet(await readText(file, effects), file);
}

async function keep(file: string, sheet: Sheet, mayReplace: boolean, effects: Effects): Promise<void> {
  try {
    await writeWhole(file, mayReplace, [sheetText(sheet)], effects);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new DragomanError("audit.denied", `${file} cannot be written (${code})`, "name a file in a folder of yours");
  }
}

async function exists(file: string, effects: Effects): Promise<boolean> {
  try {
    await effects.look(file);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}

function whole(option: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw new DragomanError("usage", `${option} ${given} is no whole number from ${least} to ${most}`);
}
