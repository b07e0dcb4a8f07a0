import {
  type ExportOptions,
  FORMATS,
  type Format,
  factRows,
  factTable,
  frictionless,
  MalformedRow,
  type Source,
  statementRows,
  statementTable,
} from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { counted, counter } from "../export/counter.ts";
import { parquet } from "../export/parquet.ts";
import { fileSpool, outputSpool, type Spool } from "../export/spool.ts";
import { type FilterFlags, toFilter } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { type Session, withRegister } from "../register/session.ts";

/** Options of `dragoman export`. */
export interface ExportFlags extends RegisterFlags, FilterFlags {
  readonly out?: string;
  readonly force?: true;
  readonly evidence?: true;
  readonly claims?: true;
  readonly modalityMap?: true;
  readonly firstDay?: true;
  readonly undated?: true;
  readonly texts?: true;
  readonly schema?: true;
  readonly title?: string;
  readonly base?: string;
  readonly noindex?: true;
}

/** A form of export, text or bytes. */
export interface Exporter extends Pick<Format, "name" | "title" | "extension" | "schema"> {
  readonly write: (source: Source, options: ExportOptions) => AsyncGenerator<string | Uint8Array>;
  readonly isBinary: boolean;
}

/** Everything that facts can be exported to, in the order in which help lists it. */
export const EXPORTERS: readonly Exporter[] = [
  ...FORMATS.map((format) => ({ ...format, isBinary: false })),
  {
    name: "parquet",
    title: "Facts as Parquet, the columns of csv",
    extension: "parquet",
    schema: () => frictionless(factTable, "csv"),
    write: (source, options) => parquet(factTable, factRows, source, options),
    isBinary: true,
  },
  {
    name: "parquet-statements",
    title: "Statements as Parquet, the columns of csv-statements",
    extension: "parquet",
    schema: () => frictionless(statementTable, "csv"),
    write: (source, options) => parquet(statementTable, statementRows, source, options),
    isBinary: true,
  },
];

/** The form that is a folder of pages. */
const SITE = "site";

/** Options that some forms alone have. */
const EVENTS = ["polecat", "icews", "gdelt", "gdelt-mentions", "petrarch"];

const OWN_OPTIONS: readonly (readonly [flag: keyof ExportFlags, option: string, formats: readonly string[]])[] = [
  ["evidence", "--evidence", ["polecat", "petrarch"]],
  ["undated", "--undated", ["polecat"]],
  ["claims", "--claims", [...EVENTS, "ftm", "gexf", "graphml"]],
  ["modalityMap", "--modality-map", EVENTS],
  ["firstDay", "--first-day", EVENTS],
  ["texts", "--texts", ["jsonl-statements", SITE]],
  ["title", "--title", [SITE]],
  ["base", "--base", [SITE]],
  ["noindex", "--noindex", [SITE]],
];

/** Writes the facts that the options choose in another form. */
export async function exportCommand(name: string, flags: ExportFlags, effects: Effects): Promise<boolean> {
  const exporter = exporterNamed(name);
  if (flags.schema) return printSchema(exporter, flags, effects);
  return withRegister(flags, effects, async (session) => {
    const filter = await toFilter(flags, session);
    const source = { view: session.view, reference: session.reference, filter };
    await write(exporter, source, flags, session);
    return true;
  });
}

function exporterNamed(name: string): Exporter {
  const exporter = EXPORTERS.find((each) => each.name === name);
  if (exporter !== undefined) return exporter;
  const hint = `one of ${[...EXPORTERS.map((each) => each.name), SITE].join(", ")}`;
  throw new DragomanError("usage", `"${name}" is no form of export`, hint);
}

/** Throws DragomanError when an option does not go with the form; `folder`: where a site goes. */
export function checkOptions(name: string, folder: string | undefined, flags: ExportFlags): void {
  if (name === SITE && folder === undefined) {
    throw new DragomanError("usage", "a site needs a folder", "dragoman export site FOLDER");
  }
  if (name !== SITE && folder !== undefined) {
    throw new DragomanError("usage", `${name} takes no folder`, `write --out ${folder}`);
  }
  const [isWritten, isDescribed] = [flags.out ?? flags.force, flags.schema];
  if (name === SITE && (isWritten !== undefined || isDescribed !== undefined)) {
    throw new DragomanError("usage", "--out, --force and --schema do not go with site", "dragoman export site FOLDER");
  }
  const misplaced = OWN_OPTIONS.find(([flag, , formats]) => flags[flag] !== undefined && !formats.includes(name));
  if (misplaced !== undefined) throw new DragomanError("usage", `${misplaced[1]} goes with ${misplaced[2].join(", ")}`);
}

async function printSchema({ name, schema }: Exporter, flags: ExportFlags, { stdout }: Effects): Promise<boolean> {
  if (schema === null) {
    throw new DragomanError("export.schema", `${name} is described by its own standard`, "docs/exports.md names it");
  }
  await stdout.write(`${JSON.stringify(schema(flags.evidence === true), null, 2)}\n`);
  return true;
}

async function write(exporter: Exporter, source: Source, flags: ExportFlags, { effects }: Session): Promise<void> {
  const left = new Map<string, number>();
  const total = await source.view.count(source.filter);
  const bar = counter("facts", total, isPrinted(flags, effects) ? { ...effects, stderr: quiet(effects) } : effects);
  const options: ExportOptions = {
    ...flags,
    leave: (why) => void left.set(why, (left.get(why) ?? 0) + 1),
    pass: bar.pass,
  };
  const spool = await spoolFor(exporter, flags, effects);
  try {
    await pour(exporter.write(source, options), spool, effects);
  } catch (error) {
    await spool.abandon();
    throw error instanceof MalformedRow ? malformed(error) : error;
  } finally {
    await bar.clear();
  }
  await tell(total, left, flags.out ?? null, effects);
}

function isPrinted({ out }: ExportFlags, { stdout }: Effects): boolean {
  return out === undefined && stdout.isTerminal;
}

/** A line that counts along would stand in the middle of what is printed. */
function quiet({ stderr }: Effects): Effects["stderr"] {
  return { ...stderr, isTerminal: false };
}

async function spoolFor({ name, isBinary }: Exporter, flags: ExportFlags, effects: Effects): Promise<Spool> {
  if (flags.out !== undefined && flags.out !== "-") return fileSpool(flags.out, flags.force === true, effects);
  if (isBinary && effects.stdout.isTerminal) {
    throw new DragomanError("usage", `${name} is no text for a terminal`, `--out facts.parquet`);
  }
  return outputSpool(effects);
}

/** Writes all pieces; a stop asked for leaves no file. */
export async function pour(
  pieces: AsyncIterable<string | Uint8Array>,
  spool: Spool,
  { onStop }: Pick<Effects, "onStop">,
): Promise<void> {
  let isStopped = false;
  const release = onStop(() => {
    isStopped = true;
  });
  try {
    for await (const piece of pieces) {
      if (isStopped) throw new DragomanError("stopped", "stopped before all was written", "nothing is left of it");
      await spool.write(piece);
    }
    await spool.close();
  } finally {
    release();
  }
}

function malformed({ message }: MalformedRow): DragomanError {
  return new DragomanError(
    "export.malformed",
    `a row would be malformed: ${message}`,
    "nothing was written; this is a fault of the program, please report it",
  );
}

/** The option that takes what was left out for a reason. */
const TAKES: Readonly<Record<string, string>> = {
  claimed: "--claims",
  "day not known": "--first-day",
  planned: "--assertion",
  possible: "--assertion",
  requested: "--assertion",
  negated: "--assertion",
  denied: "--assertion",
};

/** How many facts there were, and what became of those that the form cannot tell. */
async function tell(
  total: number,
  left: ReadonlyMap<string, number>,
  out: string | null,
  { stderr }: Effects,
): Promise<void> {
  const reasons = [...left].sort(([, a], [, b]) => b - a).map(([why, count]) => `${count} ${why}`);
  const written = out === null ? "" : `${out} from `;
  const options = [...new Set([...left.keys()].flatMap((why) => TAKES[why] ?? []))];
  const hint = options.length === 0 ? "" : ` (${options.join(", ")} take${options.length === 1 ? "s" : ""} more)`;
  const rest = reasons.length === 0 ? "" : `; left out: ${reasons.join(", ")}${hint}`;
  if (total === 0) await stderr.write("dragoman: no fact of the register meets the options\n");
  else if (out !== null || reasons.length > 0)
    await stderr.write(`dragoman: ${written}${counted(total, "fact")}${rest}\n`);
}
