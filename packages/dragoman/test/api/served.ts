import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Article } from "@dragoman/model";
import {
  bandsOf,
  engineStamp,
  MemoryStore,
  Register,
  type Store,
  signatureOf,
  toKeptArticle,
  toStatements,
} from "@dragoman/register";
import { startHere as startEntrantHere } from "../../src/add/here.ts";
import { type AppOptions, makeApp } from "../../src/api/app.ts";
import { Desk } from "../../src/api/desk.ts";
import { Live } from "../../src/api/live/live.ts";
import { startHere } from "../../src/batch/here.ts";
import { startHere as startFolderHere } from "../../src/fold/here.ts";
import { testEffects } from "../effects.ts";
import { loaded } from "../reader.ts";

const examples = join(import.meta.dirname, "../../../../examples/register.jsonl");

/** Puts an article into a register; gives its key. */
export async function addArticle(register: Register, article: Article): Promise<string> {
  const { read, reference } = await loaded();
  const reading = read(article);
  const kept = toKeptArticle(reading, { origin: null, format: "text" }, reference);
  const signature = signatureOf(kept.text);
  const rows = toStatements(reading, kept, reference);
  const engine = engineStamp(reading.engine);
  await register.add({ article: kept, signature, bands: bandsOf(signature), ...rows, engine });
  return kept.key;
}

/** A server over a register, in memory unless it is given, in which the example's articles, and these, were read. */
export async function served(
  articles: readonly Article[] = [],
  options: Partial<AppOptions> = {},
  store: Store = new MemoryStore(),
) {
  const { reference } = await loaded();
  const register = new Register(store, { reference, now: () => "2026-02-01T10:00:00.000Z" });
  for (const line of readFileSync(examples, "utf8").trimEnd().split("\n")) await addArticle(register, JSON.parse(line));
  for (const article of articles) await addArticle(register, article);
  await register.refresh();
  const { effects, complained } = testEffects({});
  const folder = startFolderHere(async () => register);
  const startReader = () => startHere(loaded, null);
  const patient = {
    ...effects,
    sleep: async (milliseconds: number, signal?: AbortSignal) =>
      void (await setTimeout(milliseconds, undefined, signal ? { signal } : {}).catch(() => {})),
  };
  const desk = new Desk({ register, writer: register, folder, isWritable: true, effects: patient, startReader });
  const rate = { perSecond: 1e6, burst: 1e6 };
  const app = makeApp(desk, {
    host: "127.0.0.1",
    token: null,
    rate,
    web: null,
    reader: null,
    site: null,
    live: new Live(desk, () => startEntrantHere(loaded, null)),
    effects,
    ...options,
  });
  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method,
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", ...headers },
    });
  return { app, get, send, register, desk, complained };
}

/** What an answer holds, of whatever shape. */
export async function jsonOf(response: Response): Promise<ReturnType<typeof JSON.parse>> {
  return JSON.parse(await response.text());
}
