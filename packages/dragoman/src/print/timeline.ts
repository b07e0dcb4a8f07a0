import type { Fact } from "@dragoman/model";
import type { Timeline } from "@dragoman/register";
import type { Palette } from "./colour.ts";
import { kindOf, listed, namerOf, partiesOf, STATUS_HEAD, shortened, shortId, statusRuns } from "./fact.ts";
import type { Namer } from "./names.ts";
import { run } from "./runs.ts";
import { type Row, tableLines } from "./table.ts";
import { when } from "./when.ts";

const HEADS: readonly string[] = ["", "when", "what", "who", STATUS_HEAD];

/** Dated turns, the earliest first, year by year. */
export function timelineLines(page: Timeline, columns: number, colours: Palette): readonly string[] {
  const name = namerOf(page.names);
  const rows = page.entries.map(({ time, what, fact: at }): Row => {
    const { fact } = page.facts[at]!;
    return {
      cells: [
        [run(shortId(fact.id), fact.kind === "event" ? colours.event : colours.relation)],
        [run(when(time), colours.time)],
        [run(saying(fact, what, name))],
        [run(partiesOf(fact, name), colours.strong)],
        statusRuns(fact, colours),
      ],
      below: [],
    };
  });
  return rows.length === 0 ? [] : tableLines(HEADS, rows, columns, colours.faint);
}

/** "strategic partnership upgraded", "membership observer began", "CONSULT visit, Beijing". */
function saying(fact: Fact, what: string, name: Namer): string {
  const { kind, value, qualifiers } = fact;
  if (kind === "event") return listed([kindOf(fact), qualifiers.place !== undefined && name(qualifiers.place)]);
  if (kind === "quotation") return `“${shortened(value ?? "", 80)}”`;
  const isNamedByValue = kind === "partnership" || kind === "instrument";
  return [isNamedByValue ? null : kind, value, what === "done" ? null : what].filter(Boolean).join(" ");
}
