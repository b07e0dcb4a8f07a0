import { changesMeeting, citedInChange, type FactChangeEntry, type Names, namesOf } from "@dragoman/register";
import { z } from "zod";
import { about } from "../../api/problem.ts";
import { filterOf } from "../../api/query.ts";
import { differenceRuns } from "../../print/change.ts";
import { counted } from "../../print/fact.ts";
import { plainText } from "../../print/runs.ts";
import { oneLine, saysOf } from "../../print/says.ts";
import type { Links } from "../../register/links.ts";
import { placeWords, toPlace } from "../../register/since.ts";
import { filtering, limit, words } from "../input.ts";
import { moreLines, type Tool, tool } from "../tool.ts";

interface ToldChange {
  readonly tx: number;
  readonly at: string;
  readonly change: "new" | "changed" | "gone";
  readonly fact: string;
  readonly link: string;
  /** The fact as it is, or was when it is gone. */
  readonly says: string;
  readonly difference: string;
}

const toldChange: z.ZodType<ToldChange> = z.object({
  tx: z.number().describe("Number of the transaction"),
  at: z.string(),
  change: z.enum(["new", "changed", "gone"]),
  fact: z.string(),
  link: z.string(),
  says: z.string().describe("The fact as it is, or was when it is gone"),
  difference: z.string(),
});

/** What became of facts. */
export const changes: Tool = tool({
  name: "changes",
  title: "What changed",
  description:
    "What became of facts in the register since a day, a moment or a transaction, the earliest first: new, changed, gone. With the parameters of search_facts only changes of facts that met them before or meet them now.",
  input: {
    ...filtering,
    since: words(
      "A date (2026-07-03), a moment (2026-07-03T10:00Z) or, to go on, `next` of the answer before",
    ).optional(),
    limit: limit(20, 100),
  },
  output: { changes: z.array(toldChange), next: z.string().nullable() },
  work: async ({ desk, links }, { since, limit: most, ...query }) => {
    const { view } = desk;
    const filter = await filterOf(query, desk);
    const start = await about("since", () => toPlace(since, view));
    const { entries, place, isMore } = await changesMeeting(view, filter, start, { limit: most });
    const names = await namesOf(view, entries.flatMap(citedInChange));
    const told = entries.map((entry) => changeOf(entry, names, links));
    const next = isMore ? placeWords(place) : null;
    const first = told.length === 0 ? "Nothing changed." : `${counted(told.length, "change")}.`;
    return { data: { changes: told, next }, lines: [first, ...told.map(changeLine), ...moreLines("since", next)] };
  },
});

function changeOf(entry: FactChangeEntry, names: Names, links: Links): ToldChange {
  const { tx, at, change, before, after } = entry;
  const fact = (after ?? before)!;
  const difference = oneLine(plainText(differenceRuns(entry)));
  return { tx, at, change, fact: fact.id, link: links.fact(fact.id), says: saysOf(fact, names), difference };
}

function changeLine({ tx, at, change, fact, says, difference, link }: ToldChange): string {
  return `tx${tx} ${at.slice(0, 16)} ${change}: [${fact}] ${says}; ${difference}; ${link}`;
}
