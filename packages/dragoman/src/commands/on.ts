import { type HeldFact, type OnDay, onDay } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { parsePeriod } from "../input/period.ts";
import { belowRuns, counted, namerOf, partiesOf, STATUS_HEAD, shortId, statusRuns, whatOf } from "../print/fact.ts";
import { printJson } from "../print/json.ts";
import type { Namer } from "../print/names.ts";
import { run } from "../print/runs.ts";
import { tableSection } from "../print/section.ts";
import type { Row } from "../print/table.ts";
import { type FilterFlags, toFilter, toLimit } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { type Session, withRegister } from "../register/session.ts";

/** Options of `dragoman on`. */
export interface OnFlags extends RegisterFlags, FilterFlags {
  readonly limit?: string;
  readonly unsure?: true;
  readonly json?: true;
}

/** Facts that are printed unless a limit is given. */
const SHOWN = 60;

/** Prints what held on a day; of a month or a year the last day counts. */
export function onCommand(date: string, flags: OnFlags, effects: Effects): Promise<boolean> {
  const { last: day } = parsePeriod(date);
  const limit = toLimit(flags.limit) ?? SHOWN;
  return withRegister(flags, effects, async (session) => {
    const filter = await toFilter(flags, session);
    const page = await onDay(session.view, day, filter, { limit, unsure: flags.unsure === true });
    if (flags.json) await printJson(page, effects);
    else await effects.stdout.write(`${lines(page, session).join("\n")}\n`);
    return true;
  });
}

function lines(page: OnDay, { columns, colours }: Session): readonly string[] {
  const name = namerOf(page.names);
  const kinds = Object.entries(page.counts);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const heads = ["", "parties", "what", "that day", STATUS_HEAD];
  const sections = kinds.flatMap(([kind, count]) => {
    const rows = page.items.filter(({ fact }) => fact.kind === kind).map((item) => row(item, name, colours));
    const title = `${kind.toUpperCase()}${rows.length < count ? `  ${rows.length} of ${count.toLocaleString("en")}` : ""}`;
    return tableSection(title, heads, rows, { columns, colours, names: page.names });
  });
  const unsure = page.unsure > 0 ? `; of ${page.unsure.toLocaleString("en")} more the sources do not settle it` : "";
  const what = total === 0 ? "nothing is known to have held" : `${counted(total, "fact")} held`;
  return [colours.heading(`On ${page.day}`), `${what}${unsure}`, ...sections];
}

function row(item: HeldFact, name: Namer, colours: Session["colours"]): Row {
  const { fact, holding } = item;
  const isSure = holding.answer === "certain" || holding.answer === "attested";
  const that = isSure ? holding.reason : `${holding.answer}: ${holding.reason}`;
  return {
    cells: [
      [run(shortId(fact.id), colours.relation)],
      [run(partiesOf(fact, name), colours.strong)],
      [run(whatOf({ ...fact, from: null, to: null }, name))],
      [run(that, isSure ? null : colours.warning)],
      statusRuns(fact, colours),
    ],
    below: belowRuns(item, name, colours),
  };
}
