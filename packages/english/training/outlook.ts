/**
 * Learns which sentences of transcripts are worth a tree, from what the reader finds with a tree for each, and writes it into the weights.
 *
 *     node --import tsx --conditions=@dragoman/source outlook.ts WEIGHTS ARTICLES.jsonl
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { Reading, Reference, Span } from "@dragoman/model";
import { type LanguagePack, layOut, MARKS, OUTLOOK, read, readModel, STEPS, shownBy } from "@dragoman/reader";
import { loadReference } from "@dragoman/reference";
import { sigmoid } from "../../reader/src/certainty/probability.ts";
import { loadEnglish } from "../src/index.ts";

/** A sentence of a turn: its rows of weights and how many words it has, and whether a fact was read in it. */
interface Example {
  readonly rows: readonly number[];
  readonly words: number;
  readonly isTold: boolean;
}

/** Every fifth article is kept apart, and the limit is set on them: so many of the sentences with facts must be above it. */
const APART = 5;
const KEPT = 0.93;
const ROUNDS = 4;
const RATE = 0.1;
const DECAY = 1e-5;
/** Bytes of a weights file before its header, and to multiples of how many its parts are filled up; see `binary.py`. */
const HEAD = 44;
const BLOCK = 16;
/** What a sentence with a fact counts beside one without. */
const TOLD = 3;
/** Words of which fewer stand in small letters are names, which are learnt as names alone: people of other days speak of others. */
const COMMON = 0.15;

const [weightsPath = "", articlesPath = ""] = process.argv.slice(2);
const weights = new Uint8Array(readFileSync(weightsPath));
const kernel = new Uint8Array(readFileSync(new URL("../weights/kernel.wasm", import.meta.url)));
const shipped = await loadEnglish({ weights, kernel });
const language: LanguagePack = { ...shipped, parser: { ...shipped.parser, outlook: null } };
const reference: Reference = loadReference();
const model = readModel(weights);
const size = model.words.size + MARKS;

const articles = readFileSync(articlesPath, "utf8").trimEnd().split("\n");
const common = commonWords();
const names = new Set(
  [...model.words].filter(([word]) => /\p{L}/u.test(word) && !common.has(word)).map(([, row]) => row),
);
const shown = shownBy(model.words);
const examples = articles.map(examplesOf);
const learnt = learn(examples.filter((_, i) => i % APART !== 0).flat());
const rounded = learnt.map((weight) => Math.round(STEPS * weight));
const limit = limitOf(examples.filter((_, i) => i % APART === 0).flat());
rounded[0] = Math.round(rounded[0]! - limit);
write(Int8Array.from(rounded, (step) => Math.max(-127, Math.min(127, step))));

/** Rows of words that are common ones or titles; names have no weight of their own. */
function commonWords(): ReadonlySet<string> {
  const counts = new Map<string, { all: number; small: number }>();
  for (const line of articles)
    for (const [form] of String(JSON.parse(line).text).matchAll(/\p{L}+/gu)) {
      const lower = form.toLowerCase();
      const count = counts.get(lower) ?? { all: 0, small: 0 };
      counts.set(lower, { all: count.all + 1, small: count.small + (form === lower ? 1 : 0) });
    }
  const titles = [...shipped.names.titles.keys()].flatMap((title) => title.split(" "));
  const small = [...counts].filter(([, { all, small }]) => small >= COMMON * all).map(([word]) => word);
  return new Set([...titles, ...small]);
}

function examplesOf(line: string): readonly Example[] {
  const article = JSON.parse(line);
  const document = layOut(article, { language, reference, trace: null });
  const told = spansOf(read(article, { language, reference }));
  const turns = document.sentences.filter(({ paragraph }) => document.paragraphs[paragraph]?.kind === "turn");
  return turns.map(({ tokens, span: [start, end] }) => ({
    rows: [...shown(tokens, reference)].filter((row) => !names.has(row)),
    words: tokens.length,
    isTold: told.some(([from, to]) => from < end && to > start),
  }));
}

/** Where events and relations are told, and who is quoted with a verb of saying; a turn is a quotation without one. */
function spansOf({ quotations, events, relations }: Reading): readonly Span[] {
  const quoted = quotations.flatMap(({ cue, content, sourceSpan }) => [
    ...(cue ? [cue, ...content] : []),
    ...(sourceSpan ? [sourceSpan] : []),
  ]);
  const facts = [...events, ...relations].flatMap(({ evidence }) => evidence.map(({ span }) => span));
  return [...quoted, ...facts];
}

/** Logistic regression by AdaGrad. */
function learn(all: readonly Example[]): readonly number[] {
  const values = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  const order = all.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, round);
    for (const i of order) {
      const { rows, isTold } = all[i]!;
      const error = (sigmoid(sumOf(rows, values)) - (isTold ? 1 : 0)) * (isTold ? TOLD : 1);
      for (const row of rows) {
        const slope = error + DECAY * values[row]!;
        squares[row]! += slope * slope;
        values[row]! -= (RATE * slope) / Math.sqrt(squares[row]!);
      }
    }
  }
  return [...values];
}

function sumOf(rows: readonly number[], values: ArrayLike<number>): number {
  let sum = 0;
  for (const row of rows) sum += values[row]!;
  return sum;
}

function shuffle(order: number[], seed: number): void {
  let state = seed + 1;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** The least sum that is kept, in steps; tells what each limit leaves of the words. */
function limitOf(apart: readonly Example[]): number {
  const scored = apart.map((example) => ({ ...example, sum: sumOf(example.rows, rounded) }));
  const told = scored.filter(({ isTold }) => isTold).sort((a, b) => b.sum - a.sum);
  const leastOf = (kept: number): number => told[Math.ceil(kept * told.length) - 1]!.sum;
  for (const kept of [0.9, 0.93, 0.95, 0.97, 0.99]) {
    const left = scored.filter(({ sum }) => sum >= leastOf(kept));
    console.log(
      `${kept} of ${told.length} sentences that tell: ${(wordsOf(left) / wordsOf(scored)).toFixed(3)} of the words`,
    );
  }
  return leastOf(KEPT);
}

function wordsOf(examples: readonly Example[]): number {
  return examples.reduce((count, { words }) => count + words, 0);
}

/** The weights with the tensor, which takes the place of an older one. */
function write(steps: Int8Array): void {
  const end = weights.length - model.data.length;
  const header = JSON.parse(Buffer.from(weights.subarray(HEAD, end)).toString());
  const old = model.find(OUTLOOK)?.offset ?? model.data.length;
  const offset = filled(old);
  header.tensors[OUTLOOK] = { offset, shape: [size] };
  const json = JSON.stringify(header).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const text = json.padEnd(filled(HEAD + json.length) - HEAD);
  const data = Buffer.alloc(filled(offset + size));
  data.set(model.data.subarray(0, old));
  data.set(new Uint8Array(steps.buffer), offset);
  const payload = Buffer.concat([Buffer.from(text, "latin1"), data]);
  const head = Buffer.from(weights.subarray(0, 12));
  head.writeUInt32LE(text.length, 8);
  writeFileSync(weightsPath, Buffer.concat([head, createHash("sha256").update(payload).digest(), payload]));
}

function filled(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}
