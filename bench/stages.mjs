import { createReadStream } from "node:fs";
import { Session } from "node:inspector/promises";
import { createInterface } from "node:readline";
import { load } from "dragoman";

/** The walk of `read`, by the function that does each step. */
const STAGES = new Map([
  ["layOut", "text"],
  ["parse", "syntax"],
  ["findTimes", "times"],
  ["link", "entities"],
  ["assess", "assertion"],
  ["attribute", "quotations"],
  ["readEvents", "events"],
  ["readRelations", "relations"],
  ["assemble", "reading"],
  ["(garbage collector)", "garbage"],
]);

/** Microseconds a word that each stage takes, by sampling, in one thread. */
export async function profileStages(path) {
  const reader = await load();
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  let [words, count] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (count++ === 100) await session.post("Profiler.start");
    const article = JSON.parse(line);
    reader.read(article);
    if (count > 100) words += article.text.match(/\S+/g)?.length ?? 0;
  }
  const { profile } = await session.post("Profiler.stop");
  return perWord(stageTimes(profile), words);
}

function stageTimes({ nodes, samples, timeDeltas }) {
  const stageOf = new Map();
  const walk = (node, inherited, byId) => {
    const { functionName, url } = node.callFrame;
    const isOurs = url.includes("/reader/") || functionName.startsWith("(");
    const stage = inherited ?? (isOurs ? (STAGES.get(functionName) ?? null) : null);
    stageOf.set(node.id, stage ?? "other");
    for (const child of node.children ?? []) walk(byId.get(child), stage, byId);
  };
  walk(nodes[0], null, new Map(nodes.map((node) => [node.id, node])));
  const times = new Map();
  for (const [i, sample] of samples.entries()) {
    const stage = stageOf.get(sample);
    times.set(stage, (times.get(stage) ?? 0) + timeDeltas[i]);
  }
  return times;
}

function perWord(times, words) {
  const rounded = [...times].map(([stage, time]) => [stage, Math.round((time / words) * 100) / 100]);
  return Object.fromEntries(rounded.sort((a, b) => b[1] - a[1]));
}
