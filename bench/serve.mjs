/**
 * How fast `dragoman serve` answers for two states: the example register in a file, a server in a process of its own, some connections that each
 * ask again, for gzip, as soon as they are answered; then the same while articles are added.
 *   node bench/serve.mjs [--seconds 8] [--connections 16] [--register FILE] [--path /v1/dyads/AZE/CHN]
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "8" },
    connections: { type: "string", default: "16" },
    register: { type: "string" },
    path: { type: "string", default: "/v1/dyads/AZE/CHN" },
  },
});

const ADDED = 400;
const cli = join(import.meta.dirname, "../packages/dragoman/bin/dragoman.js");
const folder = mkdtempSync(join(tmpdir(), "dragoman-bench-"));
const register = values.register ?? join(folder, "register.db");
if (!values.register) {
  spawnSync(process.execPath, [
    cli,
    "add",
    join(import.meta.dirname, "../examples/register.jsonl"),
    "--register",
    register,
  ]);
}
const server = spawn(process.execPath, [cli, "serve", register, "--port", "0"]);
const [line] = await once(server.stdout.setEncoding("utf8"), "data");
const address = /http:\S+/.exec(line)[0];
const agent = new Agent({ keepAlive: true, maxSockets: Number(values.connections) });

await measured(1);
console.log(`${values.path}, ${values.connections} connections`);
console.log(`quiet          ${told(await measured(Number(values.seconds)))}`);
const adding = spawn(process.execPath, [cli, "add", articles(), "--register", register], { stdio: "ignore" });
console.log(`while adding   ${told(await measured(Number(values.seconds)))}`);
console.log(`adding was ${adding.exitCode === null ? "still going on" : "over before the end: take fewer seconds"}`);
adding.kill();
server.kill();
await once(server, "exit");
rmSync(folder, { recursive: true });

/** Milliseconds of each answer. */
async function measured(seconds) {
  const end = performance.now() + seconds * 1000;
  const times = [];
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await asked();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: Number(values.connections) }, one));
  return { times: times.sort((a, b) => a - b), seconds };
}

function asked() {
  return new Promise((resolve, reject) => {
    get(`${address}${values.path}`, { agent, headers: { "Accept-Encoding": "gzip" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      response.resume().on("end", resolve);
    }).on("error", reject);
  });
}

function told({ times, seconds }) {
  const at = (share) => `${times[Math.floor(times.length * share)]?.toFixed(1)} ms`;
  return `${Math.round(times.length / seconds)} requests/s, median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(0.99999)}`;
}

/** Articles of which each tells another event. */
function articles() {
  const path = join(folder, "added.jsonl");
  const lines = Array.from({ length: ADDED }, (_, i) => {
    const day = `${1 + (i % 28)} ${["March", "April", "May", "June"][i % 4]} ${2000 + (i % 25)}`;
    const text = `Azerbaijan and China signed agreement number ${i} in Baku on ${day}. The ministers held talks about trade.`;
    return JSON.stringify({
      text: text.repeat(5),
      title: `Agreement ${i}`,
      published: "2025-06-01",
      url: `https://example.org/${i}`,
    });
  });
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}
