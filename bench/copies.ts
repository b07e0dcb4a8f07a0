/**
 * How well copies of articles are told: the share of altered copies that is found, the pairs that count as copies in
 * a corpus of different articles, and the time of a signature.
 *   npx tsx --conditions=@dragoman/source bench/copies.ts articles.jsonl [--pairs]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bandsOf, isCopy, signatureOf } from "@dragoman/register";
import { cut, dice, edited, report } from "../packages/register/test/duplicates/reports.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pairs: { type: "boolean" } } });

interface Article {
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

const articles: readonly Article[] = readFileSync(positionals[0]!, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const middling = articles.map(({ text }) => text).filter(({ length }) => length > 600 && length < 6000);
const sample = middling.filter((_, i) => i % Math.ceil(middling.length / 1000) === 0);

type Alter = (text: string, roll: () => number) => string;

const ALTERED: Readonly<Record<string, Alter>> = {
  "edited 5 %": (text, roll) => edited(text, 0.05, roll),
  "edited 10 %": (text, roll) => edited(text, 0.1, roll),
  "edited 15 %": (text, roll) => edited(text, 0.15, roll),
  "edited 20 %": (text, roll) => edited(text, 0.2, roll),
  "cut to a half": (text) => cut(text, 0.5),
  "cut to a quarter": (text) => cut(text, 0.25),
  "cut to a half, 10 words before": (text, roll) => `${report(10, roll)} ${cut(text, 0.5)}`,
  "cut to a half, 20 words before": (text, roll) => `${report(20, roll)} ${cut(text, 0.5)}`,
  "40 words before and behind": (text, roll) => `${report(40, roll)} ${text} ${report(40, roll)}`,
  "100 words before and behind": (text, roll) => `${report(100, roll)} ${text} ${report(100, roll)}`,
};

for (const [name, alter] of Object.entries(ALTERED)) {
  const roll = dice(9);
  const found = sample.filter((text) => areCopies(signatureOf(text), signatureOf(alter(text, roll))));
  console.log(`${name}: ${((100 * found.length) / sample.length).toFixed(1)} % of ${sample.length}`);
}

const start = process.cpuUsage();
const signatures = articles.map(({ text }) => signatureOf(text));
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const { user, system } = process.cpuUsage(start);
console.log(
  `signature: ${((1500 * (user + system)) / 1000 / characters).toFixed(3)} ms of processor time for 1,500 characters`,
);

const pairs = candidates().filter(([a, b]) => isCopy(signatures[a]!, signatures[b]!));
console.log(`pairs among ${articles.length} articles: ${pairs.length}`);
if (values.pairs) for (const [a, b] of pairs) console.log(`${told(articles[a]!)}\n  ${told(articles[b]!)}`);

function areCopies(a: Uint8Array, b: Uint8Array): boolean {
  const bands = new Set(bandsOf(a));
  return bandsOf(b).some((band) => bands.has(band)) && isCopy(a, b);
}

function candidates(): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  for (const [i, signature] of signatures.entries())
    for (const band of bandsOf(signature)) holders.set(band, [...(holders.get(band) ?? []), i]);
  const found = new Map<string, readonly [number, number]>();
  for (const list of holders.values())
    for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) found.set(`${a} ${b}`, [a, b]);
  return [...found.values()];
}

function told({ title, publisher, published, text }: Article): string {
  return `${publisher} ${published} ${title} (${text.length})`;
}
