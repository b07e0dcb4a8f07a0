import { factPage } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { printJson } from "../print/json.ts";
import { factPageLines } from "../print/page.ts";
import { findFact } from "../register/factid.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { withRegister } from "../register/session.ts";

/** Options of `dragoman fact`. */
export interface FactFlags extends RegisterFlags {
  readonly json?: true;
}

/** Prints a fact with all its evidence, why it is as it is, and its history. */
export function factCommand(beginning: string, flags: FactFlags, effects: Effects): Promise<boolean> {
  return withRegister(flags, effects, async ({ view, reference, columns, colours }) => {
    const id = await findFact(beginning, view);
    const page = await factPage(view, id, reference);
    if (page === null) throw new DragomanError("fact.unknown", `no fact has the id ${id}`);
    if (flags.json) await printJson(page, effects);
    else await effects.stdout.write(`${factPageLines(page, columns, colours).join("\n")}\n`);
    return true;
  });
}
