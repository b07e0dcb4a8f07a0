import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fact } from "@dragoman/model";
import { bandsOf, engineStamp, signatureOf, toKeptArticle, toStatements } from "@dragoman/register";
import type { Keystroke } from "../../src/effects.ts";
import { runProgram } from "../../src/program.ts";
import { openRegister } from "../../src/register/open.ts";
import { testEffects } from "../effects.ts";
import { loaded } from "../reader.ts";

/** An article as a test writes it. */
export interface Report {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
}

const clock = (): string => "2026-03-01T12:00:00.000Z";

/** A register in a new file with these articles, read. */
export async function registerOf(reports: readonly Report[]): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "review-")), "register.db");
  const register = await openRegister({ register: file }, { env: {}, clock }, { create: true });
  await add(register, reports);
  await register.close();
  return file;
}

/** Adds articles to a register that may be in use. */
export async function addReports(file: string, reports: readonly Report[]): Promise<void> {
  const register = await openRegister({ register: file }, { env: {}, clock });
  await add(register, reports);
  await register.close();
}

async function add(register: Awaited<ReturnType<typeof openRegister>>, reports: readonly Report[]): Promise<void> {
  const { read, reference } = await loaded();
  for (const report of reports) {
    const reading = read(report);
    const article = toKeptArticle(reading, { origin: null, format: "text" }, reference);
    const signature = signatureOf(reading.text);
    const translated = toStatements(reading, article, reference);
    await register.add({
      article,
      signature,
      bands: bandsOf(signature),
      ...translated,
      engine: engineStamp(reading.engine),
    });
  }
}

/** All facts of a register, as they are now. */
export async function factsIn(file: string): Promise<readonly Fact[]> {
  const register = await openRegister({ register: file }, { env: {}, clock });
  await register.refresh();
  const { items } = await register.view.facts({}, { order: "id", limit: 1000 });
  await register.close();
  return items;
}

/** What a session showed at its end, and what it printed. */
export interface Sitting {
  readonly code: number;
  /** The screen before each key, as an analyst saw it. */
  readonly screens: readonly (readonly string[])[];
  readonly printed: string;
  readonly complained: string;
}

/** What an analyst types: keys by name, text in parentheses typed letter by letter, or something that happens meanwhile. */
export type Typing = string | { readonly paste: string } | (() => Promise<void> | void);

export interface Seat {
  readonly size?: { columns: number; rows: number };
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Record<string, string | Uint8Array>;
}

/** Runs `dragoman review` with an analyst who types this and then leaves. */
export async function sit(
  args: readonly string[],
  typing: readonly Typing[],
  { size = { columns: 80, rows: 24 }, env = { NO_COLOR: "1" }, files = {} }: Seat = {},
): Promise<Sitting> {
  const screens: (readonly string[])[] = [];
  let shown = (): string => "";
  async function* keys(): AsyncGenerator<Keystroke> {
    for (const one of typing) {
      screens.push(screenOf(shown()));
      if (typeof one === "function") await one();
      else if (typeof one !== "string") yield { kind: "paste", text: one.paste };
      else for (const name of namesIn(one)) yield { kind: "key", name };
    }
    screens.push(screenOf(shown()));
  }
  const { effects, printed, complained } = testEffects({ terminal: true, keys: keys(), size: () => size, env, files });
  shown = printed;
  const code = await runProgram(["review", ...args], effects);
  return { code, screens, printed: printed(), complained: complained() };
}

function namesIn(typing: string): readonly string[] {
  const text = /^\((.*)\)$/s.exec(typing)?.[1];
  return text === undefined ? [typing] : [...text];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals are steered by such
const CODES = /\x1b\[[?\d;]*[A-Za-z]/g;

/** The lines of the last page that was drawn. */
function screenOf(output: string): readonly string[] {
  const page = output.slice(output.lastIndexOf("\x1b[?25l\x1b[H"));
  return page
    .replace(CODES, "")
    .split("\r\n")
    .map((line) => line.trimEnd());
}
