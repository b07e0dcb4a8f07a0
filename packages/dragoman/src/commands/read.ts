import type { Article, Reading } from "@dragoman/model";
import { explain } from "@dragoman/reader";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readText } from "../input/file.ts";
import { readRules } from "../input/rules.ts";
import { type Reader, withRules } from "../load.ts";
import { palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import { printError } from "../print/error.ts";
import { explanationLines } from "../print/explain.ts";
import { factLines } from "../print/facts.ts";
import { headerLines, noteLines } from "../print/header.ts";
import { markedLines } from "../print/marks.ts";
import { readBatch } from "./batch.ts";

/** Options of `dragoman read`. */
export interface ReadFlags {
  readonly json?: true;
  readonly jsonl?: string;
  readonly text?: true;
  readonly times?: true;
  /** `true`: everything is explained. */
  readonly explain?: string | true;
  readonly rules?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly language?: string;
}

/** Reads texts and prints what they say; true when all of them could be read. */
export async function readCommand(files: readonly string[], flags: ReadFlags, effects: Effects): Promise<boolean> {
  if (flags.jsonl !== undefined) return readLines(files, flags, effects);
  if (files.length === 0) throw noFile(flags);
  const reader = await chosenReader(flags, effects);
  checkPublished(flags.published, reader);
  let allRead = true;
  for (const [index, file] of files.entries()) {
    try {
      const article = { ...described(flags), text: await readText(file, effects) };
      if (index > 0 && !flags.json) await effects.stdout.write("\n");
      await print(article, flags, reader, effects);
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      await printError(error, effects);
      allRead = false;
    }
  }
  return allRead;
}

function noFile({ explain: asked }: ReadFlags): DragomanError {
  const hint = asked ? "name the file before --explain" : "dragoman read FILE, or - for standard input";
  return new DragomanError("usage", "no file is named", hint);
}

async function readLines(files: readonly string[], flags: ReadFlags, effects: Effects): Promise<boolean> {
  const { jsonl = "-", rules, ...others } = flags;
  if (files.length > 0 || Object.keys(others).length > 0) {
    throw new DragomanError(
      "usage",
      "--jsonl takes one file and no option but --rules",
      "each line carries its own date",
    );
  }
  return readBatch(jsonl, rules === undefined ? null : await readRules(rules, effects), effects);
}

async function chosenReader({ rules }: ReadFlags, effects: Effects): Promise<Reader> {
  const further = rules === undefined ? null : await readRules(rules, effects);
  const reader = await effects.load();
  return further ? withRules(reader, further) : reader;
}

function checkPublished(published: string | undefined, reader: Reader): void {
  if (published === undefined) return;
  if (reader.read({ text: "", published }).notes.some(({ code }) => code === "published.invalid")) {
    throw new DragomanError("usage", `"${published}" is no date`, "write 2025-02-12 or 2025-02-12T10:30+03:00");
  }
}

function described({ published, title, url, publisher, language }: ReadFlags): Omit<Article, "text"> {
  return {
    published: published ?? null,
    title: title ?? null,
    url: url ?? null,
    publisher: publisher ?? null,
    language: language ?? null,
  };
}

async function print(article: Article, flags: ReadFlags, reader: Reader, effects: Effects): Promise<void> {
  if (flags.json) return printJson(reader.read(article), effects);
  const lines = flags.explain
    ? reasons(article, flags.explain, reader, effects)
    : facts(article, flags, reader, effects);
  await effects.stdout.write(`${lines.join("\n")}\n`);
}

/** Indented for people on a terminal, one line for programs. */
async function printJson(reading: Reading, { stdout }: Effects): Promise<void> {
  await stdout.write(`${stdout.isTerminal ? JSON.stringify(reading, null, 2) : JSON.stringify(reading)}\n`);
}

function facts(article: Article, flags: ReadFlags, reader: Reader, effects: Effects): readonly string[] {
  const [reading, columns, colours] = [reader.read(article), columnsOf(effects), palette(effects)];
  return [
    ...headerLines(reading, columns, colours),
    ...(flags.text ? ["", ...markedLines(reading, columns, colours)] : []),
    ...factLines(reading, flags.times === true, columns, colours),
    ...noteLines(reading, columns, colours),
  ];
}

function reasons(article: Article, asked: string | true, reader: Reader, effects: Effects): readonly string[] {
  const [columns, colours] = [columnsOf(effects), palette(effects)];
  const about = asked === true ? null : asked;
  const { reading, explanations } = explain(article, reader, about);
  if (explanations.length === 0 && about !== null) {
    const ids = [...reading.relations, ...reading.events, ...reading.quotations].map(({ id }) => id).join(", ");
    throw new DragomanError("explain.nothing", `nothing answers to "${about}"`, `words of the text, or one of ${ids}`);
  }
  return [...headerLines(reading, columns, colours), ...explanationLines(reading, explanations, columns, colours)];
}
