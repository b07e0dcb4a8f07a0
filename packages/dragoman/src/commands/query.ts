import { cite, citedInList, type Filter, type ListedFact, namesOf, type View } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { csvLine } from "../print/csv.ts";
import { counted, factTable, namerOf } from "../print/fact.ts";
import { printJson } from "../print/json.ts";
import type { Namer } from "../print/names.ts";
import { type FilterFlags, toFilter, toLimit, toOrder } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { type FormatFlags, toFormat } from "../register/output.ts";
import { type Session, withRegister } from "../register/session.ts";

/** Options of `dragoman query`. */
export interface QueryFlags extends RegisterFlags, FilterFlags, FormatFlags {
  readonly limit?: string;
  readonly order?: string;
}

/** Facts of a table, unless a limit is given; the other formats print all. */
const TABLE_LIMIT = 30;
/** As many as are read and printed at once. */
const PAGE = 500;

/** Named as in the facts of `dragoman export csv`, which has more of them. */
const COLUMNS: readonly string[] = [
  "id",
  "kind",
  "subject",
  "subject_names",
  "object",
  "object_names",
  "value",
  "assertion",
  "status",
  "from",
  "to",
  "sources",
  "articles",
  "confidence",
  "first_reported",
  "last_reported",
  "outlet",
  "reported",
  "quote",
];

/** Prints the facts that the options ask for. */
export function queryCommand(flags: QueryFlags, effects: Effects): Promise<boolean> {
  const format = toFormat(flags);
  const [order, limit] = [toOrder(flags.order), toLimit(flags.limit)];
  return withRegister(flags, effects, async (session) => {
    const filter = await toFilter(flags, session);
    if (format === "table") return table(filter, order, limit ?? TABLE_LIMIT, session);
    const found = pages(session.view, filter, order, limit);
    if (format === "csv") await effects.stdout.write(csvLine(COLUMNS));
    if (format === "json") return json(found, session);
    for await (const page of found) await effects.stdout.write(await lines(page, format, session.view));
    return true;
  });
}

/** Facts with their words, page by page, until the limit. */
async function* pages(
  view: View,
  filter: Filter,
  order: ReturnType<typeof toOrder>,
  limit: number | null,
): AsyncGenerator<readonly ListedFact[]> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  let cursor: string | null = null;
  do {
    const { items, next } = await view.facts(filter, { order, cursor, limit: Math.min(PAGE, left) });
    yield await cite(view, items);
    left -= items.length;
    cursor = next;
  } while (cursor !== null && left > 0);
}

async function table(
  filter: Filter,
  order: ReturnType<typeof toOrder>,
  limit: number,
  { view, columns, colours, effects }: Session,
): Promise<boolean> {
  const items: ListedFact[] = [];
  for await (const page of pages(view, filter, order, limit)) items.push(...page);
  const total = items.length < limit ? items.length : await view.count(filter);
  const names = await namesOf(view, citedInList(items));
  const lines = items.length === 0 ? [] : [...factTable({ items, names }, columns, colours), ""];
  await effects.stdout.write([...lines, colours.faint(countLine(items.length, total)), ""].join("\n"));
  return true;
}

function countLine(shown: number, total: number): string {
  if (total === 0) return "no fact meets this";
  if (shown === total) return counted(total, "fact");
  return `${shown.toLocaleString("en")} of ${counted(total, "fact")}; --limit shows more`;
}

async function json(found: AsyncIterable<readonly ListedFact[]>, { view, effects }: Session): Promise<boolean> {
  const items: ListedFact[] = [];
  for await (const page of found) items.push(...page);
  await printJson({ items, names: await namesOf(view, citedInList(items)) }, effects);
  return true;
}

async function lines(page: readonly ListedFact[], format: "jsonl" | "csv", view: View): Promise<string> {
  if (format === "jsonl") return page.map((item) => `${JSON.stringify(item)}\n`).join("");
  const name = namerOf(await namesOf(view, citedInList(page)));
  return page.map((item) => csvLine(cells(item, name))).join("");
}

/** The cells of `COLUMNS`; lists are joined by semicolons. */
function cells({ fact, citation }: ListedFact, name: Namer): Parameters<typeof csvLine>[0] {
  const { subject, object } = fact;
  return [
    fact.id,
    fact.kind,
    subject.join(";"),
    subject.map(name).join(";"),
    object.join(";"),
    object.map(name).join(";"),
    fact.value,
    fact.assertion,
    fact.status,
    fact.from?.value,
    fact.to?.value,
    fact.sources,
    fact.articles,
    fact.confidence,
    fact.firstReported,
    fact.lastReported,
    citation?.source,
    citation?.reportedAt,
    citation?.quote,
  ];
}
