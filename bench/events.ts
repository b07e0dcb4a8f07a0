/**
 * How well deeds are read, on public sets of single sentences in the folder named by DRAGOMAN_GOLD:
 *   npx tsx --conditions=@dragoman/source bench/events.ts plv|gsr|codebook [--half develop|check] [--faults] [--type TYPE]
 * Of `plv` rules are written from the half `develop` alone; `check` tells whether they carry over. Both halves of the others are open.
 */
import { parseArgs } from "node:util";
import type { Event } from "@dragoman/model";
import { load } from "../packages/dragoman/src/load.ts";
import { answerTo, codeOf, loadExamples } from "../packages/dragoman/test/public/codebook.ts";
import { typeOf } from "../packages/dragoman/test/public/future.ts";
import * as gsr from "../packages/dragoman/test/public/gsr.ts";
import * as plv from "../packages/dragoman/test/public/plv.ts";
import { wrong } from "../packages/dragoman/test/public/wrong.ts";

interface Line {
  readonly id: string;
  readonly gold: string;
  readonly read: string;
  readonly event: Event | null;
  readonly words: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: "string" }, faults: { type: "boolean" }, type: { type: "string" } },
});
const folder = process.env["DRAGOMAN_GOLD"] ?? "";
const reader = await load();
const asked = <T extends { readonly develop: boolean }>(items: readonly T[]): readonly T[] =>
  items.filter(({ develop }) => values.half === undefined || develop === (values.half === "develop"));

for (const set of positionals) {
  if (set === "plv") ofPairs();
  if (set === "gsr") ofCodings();
  if (set === "codebook") ofExamples();
}

function ofPairs(): void {
  const lines = asked(plv.loadPairs(folder)).map((pair): Line => {
    const event = plv.answer(pair, reader.read({ text: pair.text }));
    const words = `<${pair.source}> <${pair.target}> ${pair.text}`;
    return { id: pair.id, gold: pair.root, read: event === null ? "NONE" : plv.rootOf(typeOf(event)), event, words };
  });
  const coded = lines.filter(({ event }) => event !== null);
  const right = lines.filter(({ gold, read }) => gold === read);
  say("PLV", lines.length, {
    "macro-F1": plv.macroF1(lines.map(({ gold, read }) => [gold, read])),
    accuracy: share(right.length, lines.length),
    "precision of coded": share(right.length, coded.length),
    coded: share(coded.length, lines.length),
  });
  show(lines);
}

function ofCodings(): void {
  const codings = asked(gsr.loadCodings(folder));
  const read = codings.map((coding) => {
    const reading = reader.read({ text: coding.text });
    return { coding, reading, event: gsr.answer(coding, reading) };
  });
  const lines = read.map(({ coding, event }): Line => {
    const sides = [coding.source, coding.target].map((side) => side.map(({ code }) => code).join("+")).join(">");
    return {
      id: coding.id,
      gold: coding.type,
      read: event === null ? "NONE" : typeOf(event),
      event,
      words: `${sides} ${coding.text}`,
    };
  });
  const side = (which: "source" | "target", all: boolean): number => {
    const wanted = read.flatMap(({ coding, event, reading }) => {
      if (event === null && !all) return [];
      const states = gsr.statesOf(coding[which]);
      const told = event === null ? [] : gsr.countriesOf([...event.actors, ...event.recipients], reading);
      return states.map((code) => told.includes(code));
    });
    return share(wanted.filter(Boolean).length, wanted.length);
  };
  const modes = read.filter(
    ({ coding, event }) => coding.mode !== null && event !== null && typeOf(event) === coding.type,
  );
  say("GSR", lines.length, {
    type: share(lines.filter(({ gold, read: found }) => gold === found).length, lines.length),
    coded: share(lines.filter(({ event }) => event !== null).length, lines.length),
    "actor country where coded": side("source", false),
    "recipient country where coded": side("target", false),
    "actor country": side("source", true),
    "recipient country": side("target", true),
    "mode where type is right": share(
      modes.filter(({ coding, event }) => event?.mode === coding.mode).length,
      modes.length,
    ),
  });
  show(lines);
  const sound = lines.filter(({ id }) => !wrong.has(shortId(id)));
  say("GSR without the records below, whose codes contradict their text", sound.length, {
    type: share(sound.filter(({ gold, read: found }) => gold === found).length, sound.length),
  });
  for (const { id } of lines) if (wrong.has(shortId(id))) console.log(`  ${id}: ${wrong.get(shortId(id))}`);
}

function shortId(id: string): string {
  return id.split("-").slice(-2).join("-");
}

function ofExamples(): void {
  const lines = asked(loadExamples(folder)).map((example): Line => {
    const event = answerTo(example, reader.read({ text: example.text }));
    return {
      id: example.id,
      gold: example.code,
      read: event === null ? "NONE" : (codeOf(event) ?? event.type),
      event,
      words: `${example.name}: ${example.text}`,
    };
  });
  const deeds = lines.filter(({ gold }) => !/^0[12]/.test(gold));
  const words = lines.filter(({ gold }) => /^0[12]/.test(gold));
  const coded = deeds.filter(({ event }) => event !== null);
  const fine = coded.filter(({ event }) => event?.cameo?.match(/[1-9]$/) && event.cameo.length > 2);
  say("codebook", lines.length, {
    root: share(deeds.filter(({ gold, read }) => gold.slice(0, 2) === read.slice(0, 2)).length, deeds.length),
    coded: share(coded.length, deeds.length),
    "full code where given": share(fine.filter(({ gold, read }) => gold === read).length, fine.length),
    "full codes given": fine.length,
    "statements and appeals left without event": share(
      words.filter(({ event }) => event === null).length,
      words.length,
    ),
  });
  show(deeds, (code) => code.slice(0, 2));
}

function share(part: number, whole: number): number {
  return (100 * part) / Math.max(1, whole);
}

function say(name: string, size: number, figures: Readonly<Record<string, number>>): void {
  console.log(`${name} ${values.half ?? "all"}: ${size} items`);
  for (const [figure, value] of Object.entries(figures)) console.log(`  ${figure} ${value.toFixed(1)}`);
}

function show(lines: readonly Line[], group: (label: string) => string = (label) => label): void {
  const confusion = new Map<string, Map<string, number>>();
  for (const { gold, read } of lines) {
    const row = confusion.get(group(gold)) ?? new Map<string, number>();
    row.set(group(read), (row.get(group(read)) ?? 0) + 1);
    confusion.set(group(gold), row);
  }
  for (const [gold, row] of [...confusion].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `  ${gold}: ${[...row]
        .sort((a, b) => b[1] - a[1])
        .map(([read, count]) => `${read} ${count}`)
        .join(", ")}`,
    );
  if (!values.faults) return;
  for (const { id, gold, read, event, words } of lines) {
    if (group(gold) === group(read) || (values.type !== undefined && group(gold) !== values.type)) continue;
    console.log(`${gold} ${read} ${event?.evidence[0]?.rule ?? "-"} [${id}] ${words}`);
  }
}
