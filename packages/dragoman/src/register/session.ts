import type { Effects } from "../effects.ts";
import { parsePeriod } from "../input/period.ts";
import { type Palette, palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import type { Directory } from "./directory.ts";
import type { RegisterFlags } from "./flags.ts";
import { openRegister } from "./open.ts";
import { refresh } from "./refresh.ts";

/** An open register with all that a command needs to answer from it. */
export interface Session extends Directory {
  readonly effects: Effects;
  readonly columns: number;
  readonly colours: Palette;
  /** ISO day. */
  readonly today: string;
}

/** Opens the register, brings its facts up to date, works on it and closes it. */
export async function withRegister<T>(
  flags: RegisterFlags,
  effects: Effects,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const register = await openRegister(flags, effects);
  try {
    await refresh(register, effects);
    return await work({
      effects,
      reference: register.reference,
      view: register.view,
      columns: columnsOf(effects),
      colours: palette(effects),
      today: effects.clock().slice(0, 10),
    });
  } finally {
    await register.close();
  }
}

/** The ISO day that an option names, the last of a month or year; today without one. */
export function dayOf(on: string | undefined, { today }: Pick<Session, "today">): string {
  return on === undefined ? today : parsePeriod(on).last;
}
