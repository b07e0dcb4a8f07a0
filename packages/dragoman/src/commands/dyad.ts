import { dyad } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { dyadLines } from "../print/dyad.ts";
import { printJson } from "../print/json.ts";
import { toLimit } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { dayOf, withRegister } from "../register/session.ts";
import { findWho } from "../register/who.ts";

/** Options of `dragoman dyad`. */
export interface DyadFlags extends RegisterFlags {
  readonly on?: string;
  readonly limit?: string;
  readonly json?: true;
}

/** Events and quotations of each side that are printed unless a limit is given. */
const SHOWN = { table: 10, json: 100 } as const;

/** Prints all that the register holds of two parties. */
export function dyadCommand(a: string, b: string, flags: DyadFlags, effects: Effects): Promise<boolean> {
  const limit = toLimit(flags.limit) ?? (flags.json ? SHOWN.json : SHOWN.table);
  return withRegister(flags, effects, async (session) => {
    const { view, reference, columns, colours } = session;
    const parties = [await findWho(a, session, ["state"]), await findWho(b, session, ["state"])] as const;
    if (parties[0] === parties[1])
      throw new DragomanError("usage", `${a} and ${b} are the same`, "dragoman dossier shows one");
    const on = dayOf(flags.on, session);
    const page = await dyad(view, ...parties, { on, events: limit, quotations: limit, reference });
    if (flags.json) await printJson(page, effects);
    else await effects.stdout.write(`${dyadLines(page, limit, columns, colours).join("\n")}\n`);
    return true;
  });
}
