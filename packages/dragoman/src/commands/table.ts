import { compareTables, type PartnershipTable, type PublishedRow, partnershipTable } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readText } from "../input/file.ts";
import { parseColumns, readPublished, toStart, type WrittenRow } from "../input/published.ts";
import { csvLine } from "../print/csv.ts";
import { counted, namerOf } from "../print/fact.ts";
import { printJson } from "../print/json.ts";
import type { Namer } from "../print/names.ts";
import { differenceLines, partnershipLines } from "../print/partnerships.ts";
import type { Directory } from "../register/directory.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { toFormat } from "../register/output.ts";
import { dayOf, type Session, withRegister } from "../register/session.ts";
import { findWho } from "../register/who.ts";

/** Options of `dragoman table`. */
export interface TableFlags extends RegisterFlags {
  readonly state?: string;
  readonly on?: string;
  readonly all?: true;
  readonly minSources?: string;
  readonly against?: string;
  readonly columns?: string;
  readonly json?: true;
  readonly csv?: true;
}

const COLUMNS = [
  "a",
  "b",
  "level",
  "tier",
  "start",
  "end",
  "previous",
  "instrument",
  "sources",
  "agreement",
  "disputed",
  "fact",
] as const;

/** Prints partnerships as a table, or how a published table differs from it. */
export function tableCommand(flags: TableFlags, effects: Effects): Promise<boolean> {
  const format = toFormat(flags);
  const columns = parseColumns(flags.columns);
  if (flags.columns !== undefined && flags.against === undefined) {
    throw new DragomanError("usage", "--columns goes with --against");
  }
  return withRegister(flags, effects, async (session) => {
    const { against } = flags;
    const table = await partnershipTable(session.view, await options(flags, session));
    if (against === undefined) return print(table, format, session);
    const written = await readPublished(await readText(against, effects), against, columns);
    return compare(table, await resolved(written, session), format === "json", session);
  });
}

async function options({ state, on, all, minSources }: TableFlags, session: Session) {
  if (all && on !== undefined) throw new DragomanError("usage", "--all and --on exclude each other");
  const least = minSources === undefined ? null : Number(minSources);
  if (least !== null && !(Number.isInteger(least) && least >= 0)) {
    throw new DragomanError("usage", `--min-sources ${minSources} is no number`);
  }
  return {
    ...(all ? {} : { on: dayOf(on, session) }),
    ...(state === undefined ? {} : { involving: await findWho(state, session, ["state"]) }),
    ...(least === null ? {} : { minSources: least }),
  };
}

async function print(
  { rows, names }: PartnershipTable,
  format: ReturnType<typeof toFormat>,
  { effects, columns, colours }: Session,
): Promise<boolean> {
  const name = namerOf(names);
  if (format === "json") await printJson({ rows, names }, effects);
  else if (format === "csv") await effects.stdout.write(csvTable({ rows, names }, name));
  else {
    const lines = [
      ...partnershipLines(rows, name, columns, colours),
      colours.faint(counted(rows.length, "partnership")),
    ];
    await effects.stdout.write(`${lines.join("\n")}\n`);
  }
  return true;
}

function csvTable({ rows }: PartnershipTable, name: Namer): string {
  const lines = rows.map((row) =>
    csvLine(COLUMNS.map((column) => (column === "a" || column === "b" ? name(row[column]) : row[column]))),
  );
  return csvLine(COLUMNS) + lines.join("");
}

async function compare(
  { rows, names }: PartnershipTable,
  published: readonly PublishedRow[],
  isJson: boolean,
  { effects, columns, colours, reference }: Session,
): Promise<boolean> {
  const difference = compareTables(rows, published);
  if (isJson) await printJson({ ...difference, names }, effects);
  else {
    const name = (id: string): string => names[id] ?? reference.entity(id)?.name ?? namerOf(names)(id);
    await effects.stdout.write(`${differenceLines(difference, name, { columns, colours, names }).join("\n")}\n`);
  }
  return true;
}

/** Published lines with entity ids; each name is looked up once. */
async function resolved(written: readonly WrittenRow[], directory: Directory): Promise<readonly PublishedRow[]> {
  const known = new Map<string, string | null>();
  for (const name of new Set(written.flatMap(({ a, b }) => [a, b]))) {
    known.set(name, await findWho(name, directory, ["state", "organisation"]).catch(nobody));
  }
  return Promise.all(
    written.map(async ({ line, a, b, level, start }) => ({
      line,
      level,
      a: known.get(a) ?? null,
      b: known.get(b) ?? null,
      names: [a, b] as const,
      start: await toStart(start),
    })),
  );
}

function nobody(error: unknown): null {
  if (error instanceof DragomanError) return null;
  throw error;
}
