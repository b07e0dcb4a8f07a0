import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bandsOf, engineStamp, Register, signatureOf, toKeptArticle, toStatements } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { runProgram } from "../../src/program.ts";
import { type TestSystem, testEffects } from "../effects.ts";
import { loaded } from "../reader.ts";

/** Articles about one partnership and what goes on around it, in words of our own. */
export const ARTICLES: readonly { readonly published: string; readonly publisher: string; readonly text: string }[] = [
  {
    published: "2024-07-04",
    publisher: "Reuters",
    text: `Azerbaijan and China signed a joint declaration on the establishment of a strategic partnership on 3 July 2024 in Astana.

President Ilham Aliyev met with President Xi Jinping on the sidelines of the summit.`,
  },
  {
    published: "2025-02-12",
    publisher: "AZERTAC",
    text: `"Last year Azerbaijan and China officially became strategic partners, and a joint declaration on strategic partnership was adopted last summer," President Ilham Aliyev said in an interview with CGTN.

Azerbaijan has been a member of the Organization of Turkic States since 2009.`,
  },
  {
    published: "2025-04-24",
    publisher: "Xinhua",
    text: `On 23 April 2025, China and Azerbaijan elevated their relations to the level of a comprehensive strategic partnership.

President Ilham Aliyev paid a state visit to China on 22 April 2025. China thanked Azerbaijan for its support.`,
  },
  {
    published: "2025-06-02",
    publisher: "Kommersant",
    text: `Georgia and China established a strategic partnership on 31 July 2023. China accused Georgia of delays on 30 May 2025.`,
  },
];

let file: Promise<string> | null = null;

/** The path of a register in which these articles were read. */
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
  for (const article of ARTICLES) {
    const reading = reader.read(article);
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
