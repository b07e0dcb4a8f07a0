import { dossier } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { dossierLines } from "../print/dossier.ts";
import { printJson } from "../print/json.ts";
import { toLimit } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { dayOf, withRegister } from "../register/session.ts";
import { findWho } from "../register/who.ts";

/** Options of `dragoman dossier`. */
export interface DossierFlags extends RegisterFlags {
  readonly on?: string;
  readonly limit?: string;
  readonly json?: true;
}

/** Facts of each kind that are printed unless a limit is given. */
const SHOWN = 10;

/** Prints what one state is in, holds, does and says. */
export function dossierCommand(state: string, flags: DossierFlags, effects: Effects): Promise<boolean> {
  const newest = toLimit(flags.limit) ?? SHOWN;
  return withRegister(flags, effects, async (session) => {
    const { view, reference, columns, colours } = session;
    const subject = await findWho(state, session, ["state"]);
    const page = await dossier(view, subject, reference, { on: dayOf(flags.on, session), newest });
    if (flags.json) await printJson(page, effects);
    else await effects.stdout.write(`${dossierLines(page, newest, columns, colours).join("\n")}\n`);
    return true;
  });
}
