import { join } from "node:path";
import type { Entity, Judgement, Statement } from "@dragoman/model";
import { loadReference } from "@dragoman/reference";
import {
  type Converted,
  DATA_SETS,
  type DataSet,
  type Handover,
  parseRecord,
  type Register,
  readRows,
} from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { type Counter, counted, counter, grouped } from "../export/counter.ts";
import { type NumberedLine, numberedLines } from "../export/lines.ts";
import { readManifest } from "../export/manifest.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { openRegister } from "../register/open.ts";
import { refresh } from "../register/refresh.ts";

/** Rows of one transaction. */
const BATCH = 500;
/** Refused lines that are shown; all are counted. */
const SHOWN = 10;

interface Tally {
  rows: number;
  added: number;
  refused: number;
  readonly left: Map<string, number>;
}

type Handing = { -readonly [K in keyof Handover]: Handover[K][number][] } & { readonly judgements: Judgement[] };

/** Takes in what others coded, or what another register exported; true when no line was refused. */
export async function importCommand(
  form: string,
  paths: readonly string[],
  flags: RegisterFlags,
  effects: Effects,
): Promise<boolean> {
  const set = DATA_SETS.find(({ name }) => name === form) ?? null;
  if (set === null && form !== "jsonl") {
    const known = [...DATA_SETS.map(({ name }) => name), "jsonl"].join(", ");
    throw new DragomanError("usage", `"${form}" cannot be imported`, `one of ${known}`);
  }
  const files = (await Promise.all(paths.map((path) => filesOf(path, set, effects)))).flat();
  for (const file of files) await probe(file, set, effects);
  const register = await openRegister(flags, effects, { create: true });
  const tally: Tally = { rows: 0, added: 0, refused: 0, left: new Map() };
  const bar = counter("rows", null, effects);
  try {
    for (const file of files) {
      await (set === null
        ? takeRecords(file, register, tally, bar, effects)
        : takeRows(file, set, register, tally, bar, effects));
    }
    await refresh(register, effects);
    await bar.clear();
    await tell(tally, register, effects);
  } finally {
    await bar.clear();
    await register.close();
  }
  return tally.refused === 0;
}

/** The files of a snapshot, in the order in which they can be taken in; else the file itself. */
async function filesOf(path: string, set: DataSet | null, effects: Effects): Promise<readonly string[]> {
  const place = path === "-" ? null : await effects.look(path).catch(() => null);
  if (set !== null || place?.kind !== "folder") return [path];
  const { resources } = await readManifest(path, effects);
  const wanted = ["articles", "entities", "statements", "judgements"];
  return wanted.flatMap((name) => resources.filter((each) => each.name === name).map((each) => join(path, each.path)));
}

/** What is missing or none of the set is told before a register is made. */
async function probe(path: string, set: DataSet | null, effects: Effects): Promise<void> {
  if (path === "-") return;
  const place = await effects.look(path).catch((error) => {
    const missing = systemCode(error) === "ENOENT";
    throw new DragomanError(
      missing ? "file.missing" : "file.unreadable",
      `${path} ${missing ? "does not exist" : "cannot be read"}`,
    );
  });
  if (place.kind === "folder") throw new DragomanError("file.folder", `${path} is a folder`, "name its files");
  if (set === null || place.kind !== "file") return;
  for await (const { line } of numberedLines(path, effects)) {
    converted(() => readRows(set, loadReference()).read(line), path);
    return;
  }
}

async function takeRows(
  path: string,
  set: DataSet,
  register: Register,
  tally: Tally,
  bar: Counter,
  effects: Effects,
): Promise<void> {
  const reader = readRows(set, loadReference());
  let held = nothing();
  for await (const { number, line } of numberedLines(path, effects)) {
    const row = converted(() => reader.read(line), path);
    if (row === null) continue;
    bar.pass();
    tally.rows++;
    if ("refused" in row) await refuse(path, number, row.refused, tally, effects);
    else if ("left" in row) count(tally, row.left);
    else {
      for (const label of row.unknown) count(tally, `${label} not known to PLOVER`);
      held.statements.push(row.statement);
      held.entities.push(...row.entities);
    }
    if (held.statements.length < BATCH) continue;
    await hand(held, register, tally);
    held = nothing();
  }
  await hand(held, register, tally);
}

function converted(read: () => Converted | null, path: string): Converted | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DragomanError(
      "import.columns",
      `${path}: ${error.message}`,
      "docs/exports.md lists the columns of each data set",
    );
  }
}

async function takeRecords(
  path: string,
  register: Register,
  tally: Tally,
  bar: Counter,
  effects: Effects,
): Promise<void> {
  let held = nothing();
  for await (const { number, line } of numberedLines(path, effects)) {
    await takeRecord(path, { number, line }, held, tally, effects);
    bar.pass();
    if (held.statements.length + held.articles.length + held.entities.length < BATCH) continue;
    await hand(held, register, tally);
    held = nothing();
  }
  await hand(held, register, tally);
}

async function takeRecord(
  path: string,
  { number, line }: NumberedLine,
  held: Handing,
  tally: Tally,
  effects: Effects,
): Promise<void> {
  const parsed = parseRecord(line);
  tally.rows++;
  if ("refused" in parsed) return refuse(path, number, parsed.refused, tally, effects);
  const { record, article } = parsed;
  if (article !== null) held.articles.push(article);
  else if ("entity" in record) held.entities.push(record.entity);
  else if ("statement" in record) held.statements.push(record.statement);
  else if ("judgement" in record) held.judgements.push(record.judgement);
}

function nothing(): Handing {
  return { articles: [], entities: [], statements: [], judgements: [] };
}

async function hand({ judgements, ...held }: Handing, register: Register, tally: Tally): Promise<void> {
  const entities: readonly Entity[] = held.entities;
  const statements: readonly Statement[] = held.statements;
  if (held.articles.length + entities.length + statements.length > 0) {
    tally.added += (await register.takeOver({ ...held, entities, statements })).length;
  }
  for (const judgement of judgements) await register.judge(judgement);
}

async function refuse(path: string, number: number, why: string, tally: Tally, { stderr }: Effects): Promise<void> {
  tally.refused++;
  if (tally.refused > SHOWN) return;
  const name = path === "-" ? "standard input" : path;
  await stderr.write(`dragoman: ${name}:${number}: ${why}\n`);
}

function count(tally: Tally, why: string): void {
  tally.left.set(why, (tally.left.get(why) ?? 0) + 1);
}

async function tell(tally: Tally, register: Register, { stdout, stderr }: Effects): Promise<void> {
  if (tally.refused > SHOWN)
    await stderr.write(`dragoman: … and ${grouped(tally.refused - SHOWN)} more lines were refused\n`);
  const { facts } = await register.view.head();
  const reasons = [...tally.left].sort(([, a], [, b]) => b - a).map(([why, times]) => `\n  ${grouped(times)} × ${why}`);
  const refused = tally.refused === 0 ? "" : `, ${grouped(tally.refused)} refused`;
  const left = reasons.length === 0 ? "" : `\nNot taken over:${reasons.join("")}`;
  await stdout.write(
    `${counted(tally.rows, "line")}: ${counted(tally.added, "new statement")}${refused}; ${counted(facts, "fact")} in the register${left}\n`,
  );
}
