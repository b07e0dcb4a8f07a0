import type { IngestOptions } from "@dragoman/ingest";
import { loadReference } from "@dragoman/reference";
import { MemoryStore, Register } from "@dragoman/register";
import { findSources } from "../../src/add/find.ts";
import { forgetful } from "../../src/add/memory.ts";
import { startPool } from "../../src/add/pool.ts";
import { type Report, startReport } from "../../src/add/report.ts";
import { addAll } from "../../src/add/run.ts";
import { takeAll } from "../../src/add/take.ts";
import type { Web } from "../../src/add/web.ts";
import type { Effects } from "../../src/effects.ts";
import { type TestSystem, testEffects } from "../effects.ts";

/** A register in memory and a system in memory to fill it from. */
export interface TestSession {
  readonly register: Register;
  readonly effects: Effects;
  readonly printed: () => string;
  readonly complained: () => string;
  /** Adds what the names stand for. */
  add(names: readonly string[], adding?: Adding): Promise<Report["tally"]>;
}

export interface Adding {
  readonly options?: IngestOptions;
  readonly stop?: AbortSignal;
  readonly effects?: Effects;
  readonly web?: Partial<Web>;
}

const reference = loadReference();

export function testSession(system: TestSystem): TestSession {
  const { effects, printed, complained } = testEffects(system);
  const register = new Register(new MemoryStore(), { reference, now: effects.clock });
  const add: TestSession["add"] = async (
    names,
    { options = {}, stop = new AbortController().signal, ...others } = {},
  ) => {
    const chosen = others.effects ?? effects;
    const report = startReport(false, chosen);
    const { sources, refused } = await findSources(names, chosen);
    for (const each of refused) await report.refused(each);
    const pool = startPool(2, () => chosen.startEntrant(null));
    const counter = { bytes: 0 };
    const noWeb = { get: () => Promise.reject(new Error("nothing may be fetched")) };
    const web: Web = { fetching: noWeb, memory: forgetful, stop, unchanged: report.unchanged, ...others.web };
    const found = takeAll(sources, { options, counter, web, effects: chosen });
    await addAll(found, { register, reference, pool, report, counter, total: null, stop });
    await pool.close();
    return report.tally;
  };
  return { register, effects, printed, complained, add };
}

/** Made-up reports, all different. */
export function reports(count: number, from = 0): readonly string[] {
  const pairs = [
    ["France", "Brazil"],
    ["Kenya", "India"],
    ["Chile", "Norway"],
    ["Azerbaijan", "China"],
  ] as const;
  return Array.from({ length: count }, (_, i) => {
    const number = from + i;
    const [a, b] = pairs[number % pairs.length]!;
    return `${a} and ${b} signed agreement number ${number} in Geneva on 3 July 2024. “We will build on it,” said the foreign minister of ${a}.`;
  });
}

/** Lines of JSON. */
export const jsonl = (texts: readonly string[]): string =>
  texts.map((text) => JSON.stringify({ text, published: "2024-07-04" })).join("\n");
