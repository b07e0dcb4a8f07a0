/** Times the pages that people open, on a register: `node bench/views.mjs register.db`. Medians of 100 random calls, wall and processor, in milliseconds. */
import { loadReference } from "@dragoman/reference";
import { dossier, dyad, factPage, onDay, Register, timeline, walkFacts } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";

const path = process.argv[2];
if (path === undefined) {
  console.error("usage: node bench/views.mjs register.db");
  process.exit(2);
}
const reference = loadReference();
const register = new Register(await openSqlite(path, {}), { reference, now: () => new Date().toISOString() });
await register.refresh();
const { view } = register;

const pairs = new Map();
for await (const page of walkFacts(view, { kinds: ["event", "partnership", "instrument"] })) {
  for (const { subject, object } of page) {
    const states = [...new Set([...subject, ...object])].filter((id) => id.startsWith("state:")).sort();
    for (const a of states)
      for (const b of states) if (a < b) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
  }
}
const dyads = [...pairs].sort((a, b) => b[1] - a[1]).map(([pair]) => pair.split(" "));
const states = [...new Set(dyads.flat())];
const facts = (await view.facts({}, { order: "time", limit: 1000 })).items;

let seed = 7;
const random = (count) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * count);
};
const day = () => `${2000 + random(26)}-${String(1 + random(12)).padStart(2, "0")}-15`;
const on = "2026-01-01";

const { articles, facts: count } = await view.head();
console.log(`${articles} articles, ${count} facts, ${dyads.length} dyads, ${states.length} states`);
await time("dyad", () => dyad(view, ...dyads[random(dyads.length)], { on }));
await time("dyad, the busiest", () => dyad(view, ...dyads[0], { on }));
await time("dossier", () => dossier(view, states[random(states.length)], reference, { on }));
await time("dossier, the busiest", () => dossier(view, dyads[0][0], reference, { on }));
await time("on a day", () => onDay(view, day(), {}));
await time("timeline of a dyad", () => timeline(view, { involving: dyads[random(dyads.length)] }));
await time("fact", () => factPage(view, facts[random(facts.length)].id, reference));
await register.close();

async function time(name, make) {
  const [wall, cpu] = [[], []];
  for (let i = 0; i < 100; i++) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    await make();
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - started);
    cpu.push((user + system) / 1000);
  }
  console.log(`${name.padEnd(22)} wall ${median(wall)}  cpu ${median(cpu)}`);
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)].toFixed(1);
}
