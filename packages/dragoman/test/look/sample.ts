import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bandsOf, engineStamp, Register, signatureOf, toKeptArticle, toStatements } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { runProgram } from "../../src/program.ts";
import { type TestSystem, testEffects } from "../effects.ts";
import { loaded } from "../reader.ts";

const articles = join(import.meta.dirname, "../../../../examples/register.jsonl");

let file: Promise<string> | null = null;

/** The path of a register in which the articles of `examples/register.jsonl` were read. */
export function sample(): Promise<string> {
  file ??= make();
  return file;
}

/** Runs one command line against it. */
export async function look(args: readonly string[], system: TestSystem = {}) {
  const { effects, printed, complained } = testEffects({ columns: 80, ...system });
  const code = await runProgram([...args, "--register", await sample()], effects);
  return { code, printed: printed(), complained: complained() };
}

async function make(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "dragoman-")), "register.db");
  const reader = await loaded();
  const { reference } = reader;
  const store = await openSqlite(path, { create: true });
  const register = new Register(store, { reference, now: () => "2026-02-01T10:00:00.000Z" });
  for (const line of readFileSync(articles, "utf8").trimEnd().split("\n")) {
    const reading = reader.read(JSON.parse(line));
    const kept = toKeptArticle(reading, { origin: null, format: "text" }, reference);
    const signature = signatureOf(kept.text);
    const engine = engineStamp(reading.engine);
    const rows = toStatements(reading, kept, reference);
    await register.add({ article: kept, signature, bands: bandsOf(signature), ...rows, engine });
  }
  await register.refresh();
  await register.close();
  return path;
}
