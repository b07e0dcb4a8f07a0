/**
 * How fast a register of many facts answers and grows: generated articles, each with ten rows of deeds between two of 190 states,
 * are written and folded as `dragoman add` does it, then asked a hundred times at random.
 *   npx tsx bench/register.mjs [--facts 50000] [--save] [--json] [--keep FILE]
 * Figures stand beside those of `register-baseline.json`, which --save replaces; the exit code is 1 when a limit is passed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { loadReference } from "@dragoman/reference";
import { Register } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { randomFrom } from "../test-kit/src/random.ts";
import { entryAt, pairAt, rareWord } from "./register-rows.ts";

const { values } = parseArgs({
  options: {
    facts: { type: "string", default: "50000" },
    save: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    keep: { type: "string" },
  },
});

const ROWS = 10;
const CALLS = 100;
/** Articles written in one transaction while loading. */
const BATCH = 200;
const baselinePath = join(import.meta.dirname, "register-baseline.json");
const folder = mkdtempSync(join(tmpdir(), "dragoman-bench-"));
const path = values.keep ?? join(folder, "register.db");
const articles = Math.round(Number(values.facts) / ROWS);

const store = await openSqlite(path, { create: true });
let minutes = 0;
const now = () => new Date(Date.UTC(2026, 0, 1) + 60_000 * minutes++).toISOString();
const register = new Register(store, { reference: loadReference(), now });
const result = { facts: 0, library: store.library, node: process.version, processor: cpus()[0]?.model ?? "" };
result.loadSeconds = await seconds(load);
result.foldSeconds = await seconds(() => register.refresh(tell));
result.facts = (await register.view.head()).facts;
await measure();
await register.close();
result.megabytes = Math.round(statSync(path).size / 1e6);
rmSync(folder, { recursive: true });
report();

async function load() {
  if ((await register.view.head()).articles > 0) return;
  for (let from = 0; from < articles; from += BATCH) {
    await store.transact(async (writer) => {
      for (let place = from; place < Math.min(from + BATCH, articles); place++)
        await write(writer, entryAt(place, ROWS));
    });
  }
}

/** What `Register.add` does of an article without copies, several in one transaction. */
async function write(writer, { article, signature, bands, entities, statements, groups }) {
  await writer.putArticle(article, signature, bands);
  await writer.putEntities(entities);
  await writer.append(statements.map((statement, i) => ({ statement, groups: [groups[i]] })));
  await writer.markStale(groups);
}

async function measure() {
  const random = randomFrom(7);
  const { view } = register;
  result.dyad = await median(() => view.facts({ involving: pairAt(random()) }, {}));
  result.state = await median(() => view.facts({ involving: [pairAt(random())[0]] }, {}));
  result.monthly = await median(() => view.monthly(pairAt(random())));
  result.day = await median(() => {
    const day = dayAt(random());
    return view.facts({ from: day, to: day }, {});
  });
  result.rare = await median(() => view.search(rareWord(random(), articles), 20));
  let place = (await view.head()).articles;
  const folded = [];
  result.add = await median(async () => {
    const { tx } = await view.head();
    await register.add(entryAt(place++, 5));
    folded.push((await view.head()).stale);
    await register.refresh();
    result.changed = Math.max(result.changed ?? 0, (await view.changes(tx, 1000)).length);
  });
  result.groupsPerAdd = Math.max(...folded);
}

function dayAt(number) {
  return new Date(Date.UTC(2020, 0, 1) + Math.floor(number * 1500) * 86_400_000).toISOString().slice(0, 10);
}

async function median(call) {
  const times = [];
  for (let i = 0; i < CALLS; i++) {
    const started = performance.now();
    await call();
    times.push(performance.now() - started);
  }
  return rounded(times.sort((a, b) => a - b)[CALLS / 2]);
}

async function seconds(work) {
  const started = performance.now();
  await work();
  return rounded((performance.now() - started) / 1000);
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}

function tell(done, left) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} groups folded, ${left} left   `);
}

function report() {
  const all = existsSync(baselinePath) ? JSON.parse(readFileSync(baselinePath, "utf8")) : {};
  const size = values.facts;
  const limits = { dyad: 5, add: 30, rare: 50 };
  if (values.json) console.log(JSON.stringify(result));
  else print(all[size] ?? {}, limits);
  if (values.save) writeFileSync(baselinePath, `${JSON.stringify({ ...all, [size]: result }, null, 2)}\n`);
  if (Object.entries(limits).some(([name, limit]) => result[name] > limit)) process.exitCode = 1;
}

function print(baseline, limits) {
  const names = {
    dyad: "facts of a pair of states, ms",
    state: "facts of a state, ms",
    monthly: "months of a pair, ms",
    day: "facts of a day, ms",
    rare: "articles with a rare word, ms",
    add: "one article added and folded, ms",
    groupsPerAdd: "groups folded for it, at most",
    changed: "facts changed by it, at most",
    loadSeconds: "written, s",
    foldSeconds: "folded, s",
    megabytes: "file, MB",
  };
  console.log(`${result.facts} facts, ${result.library}, Node ${process.version}; median of ${CALLS} random calls\n`);
  console.log(`${"".padEnd(36)}${["now", "baseline", "limit"].map((head) => head.padStart(10)).join("")}`);
  for (const [name, words] of Object.entries(names)) {
    const cells = [result[name], baseline[name] ?? "–", limits[name] ?? "–"];
    console.log(`${words.padEnd(36)}${cells.map((cell) => String(cell).padStart(10)).join("")}`);
  }
}
