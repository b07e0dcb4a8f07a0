import { timeline } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { counted } from "../print/fact.ts";
import { printJson } from "../print/json.ts";
import { timelineLines } from "../print/timeline.ts";
import { type FilterFlags, toFilter, toLimit } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { withRegister } from "../register/session.ts";

/** Options of `dragoman timeline`. */
export interface TimelineFlags extends RegisterFlags, FilterFlags {
  readonly limit?: string;
  readonly json?: true;
}

/** Facts whose turns are printed unless a limit is given. */
const SHOWN = 60;

/** Prints when what began, happened, changed and ended, of all or of those who take part together. */
export function timelineCommand(names: readonly string[], flags: TimelineFlags, effects: Effects): Promise<boolean> {
  const limit = toLimit(flags.limit) ?? SHOWN;
  return withRegister(flags, effects, async (session) => {
    const { view, columns, colours } = session;
    const filter = await toFilter({ ...flags, state: [...names, ...(flags.state ?? [])] }, session);
    const page = await timeline(view, filter, { limit });
    if (flags.json) {
      await printJson(page, effects);
      return true;
    }
    const rest = [
      page.entries.length === 0 && "nothing dated meets this",
      page.undated > 0 && `${counted(page.undated, "fact")} without a date not shown`,
      page.next !== null && "earlier ones with --limit or --to",
    ].filter(Boolean);
    const lines = [...timelineLines(page, columns, colours), ...rest.map((line) => colours.faint(String(line)))];
    await effects.stdout.write(`${lines.join("\n")}\n`);
    return true;
  });
}
