import type { Article, Reading } from "@dragoman/model";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readText } from "../input/file.ts";
import type { Reader } from "../load.ts";
import { type Palette, palette } from "../print/colour.ts";
import { printError } from "../print/error.ts";
import { factLines } from "../print/facts.ts";
import { headerLines, noteLines } from "../print/header.ts";
import { markedLines } from "../print/marks.ts";
import { readBatch } from "./batch.ts";

/** Options of `dragoman read`. */
export interface ReadFlags {
  readonly json?: boolean;
  readonly jsonl?: string;
  readonly text?: boolean;
  readonly times?: boolean;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly language?: string;
}

/** Width of tables in a pipe. */
const PIPE_COLUMNS = 100;

/** Reads texts and prints what they say; true when all of them could be read. */
export async function readCommand(files: readonly string[], flags: ReadFlags, effects: Effects): Promise<boolean> {
  if (flags.jsonl !== undefined) return readLines(files, flags.jsonl, flags, effects);
  if (files.length === 0)
    throw new DragomanError("usage", "no file is named", "dragoman read FILE, or - for standard input");
  const reader = await effects.load();
  checkPublished(flags.published, reader);
  const print = flags.json ? printJson : printFacts(flags, palette(effects));
  let allRead = true;
  for (const [index, file] of files.entries()) {
    try {
      const reading = reader.read({ ...described(flags), text: await readText(file, effects) });
      if (index > 0 && !flags.json) await effects.stdout.write("\n");
      await print(reading, effects);
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      await printError(error, effects);
      allRead = false;
    }
  }
  return allRead;
}

async function readLines(files: readonly string[], path: string, flags: ReadFlags, effects: Effects): Promise<boolean> {
  const { published, title, url, publisher, language, text, times } = flags;
  if (
    files.length > 0 ||
    [published, title, url, publisher, language, text, times].some((flag) => flag !== undefined)
  ) {
    throw new DragomanError(
      "usage",
      "--jsonl takes one file and no other option",
      "each line carries its own date and title",
    );
  }
  return readBatch(path, effects);
}

function checkPublished(published: string | undefined, reader: Reader): void {
  if (published === undefined) return;
  if (reader.read({ text: "", published }).notes.some(({ code }) => code === "published.invalid")) {
    throw new DragomanError(
      "usage",
      `--published "${published}" is no date`,
      "write 2025-02-12 or 2025-02-12T10:30+03:00",
    );
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

/** Indented for people on a terminal, one line for programs. */
async function printJson(reading: Reading, { stdout }: Effects): Promise<void> {
  await stdout.write(`${stdout.isTerminal ? JSON.stringify(reading, null, 2) : JSON.stringify(reading)}\n`);
}

function printFacts(flags: ReadFlags, colours: Palette): (reading: Reading, effects: Effects) => Promise<void> {
  return async (reading, { stdout, env }) => {
    const columns = stdout.columns ?? (Number(env["COLUMNS"]) || PIPE_COLUMNS);
    const lines = [
      ...headerLines(reading, columns, colours),
      ...(flags.text ? ["", ...markedLines(reading, columns, colours)] : []),
      ...factLines(reading, flags.times === true, columns, colours),
      ...noteLines(reading, columns, colours),
    ];
    await stdout.write(`${lines.join("\n")}\n`);
  };
}
