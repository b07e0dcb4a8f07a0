/**
 * How fast `dragoman serve` answers for two states: the example register in a file, a server in a process of its own, some connections that each
 * ask again, for gzip, as soon as they are answered; then so many requests a second, whether answered or not, while articles are added. How long the server's own loop was held up tells
 * what its work costs apart from what other programs do on the machine.
 *   node bench/serve.mjs [--seconds 8] [--connections 16] [--rate 1000] [--register FILE] [--path /v1/dyads/AZE/CHN]
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
    rate: { type: "string", default: "1000" },
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

await measured(0.5);
console.log(`${values.path}, ${values.connections} connections`);
await heldUp();
console.log(`quiet          ${told(await measured(2))}, ${await heldUp()}`);
const before = await articlesHeld();
const adding = spawn(process.execPath, [cli, "add", articles(), "--register", register], { stdio: "ignore" });
console.log(`while adding   ${told(await paced(Number(values.seconds), Number(values.rate)))}, ${await heldUp()}`);
console.log(
  `${(await articlesHeld()) - before} articles were added meanwhile; adding was ${adding.exitCode === null ? "still going on" : "over before the end: take fewer seconds"}`,
);
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

/** Milliseconds of each answer from when it was due; one that waits for a connection waits longer. */
async function paced(seconds, perSecond) {
  const start = performance.now();
  const [times, asking] = [[], []];
  const one = async (due) => {
    await asked();
    times.push(performance.now() - due);
  };
  while (performance.now() - start < seconds * 1000) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
    while (asking.length < due) asking.push(one(start + (asking.length / perSecond) * 1000));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(asking);
  return { times: times.sort((a, b) => a - b), seconds };
}

/** What the server tells of its loop since it was asked before. */
async function heldUp() {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const at = (name) => {
    const seconds = Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, "m").exec(metrics)?.[1]);
    return `${(seconds * 1000).toFixed(0)} ms`;
  };
  return `loop held up p99 ${at("p99")}, longest ${at("max")}`;
}

async function articlesHeld() {
  return (await (await fetch(`${address}/v1`)).json()).register.articles;
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
