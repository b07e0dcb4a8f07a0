/**
 * Learns how sure facts are from judged lines, shows how well that holds on texts left out, and writes `lexicon/certainty.yaml`:
 * for the texts named (`reports`, `pages`), else for both. `--check` shows how the weights that are there hold on all drawn lines.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { load } from "../../packages/dragoman/src/load.ts";
import type { Judged, Judging } from "../../packages/reader/src/certainty/lexicon.ts";
import { probability } from "../../packages/reader/src/certainty/probability.ts";
import { annotated, coded, drawn, type Sample } from "./examples.ts";
import { fit, type Model } from "./logistic.ts";

const FOLDS = 10;
/** How strongly weights are held near 0, and lines in which a mark must be seen to have one. */
const FIT: Readonly<Record<Judging, { readonly ridge: number; readonly seen: number }>> = {
  reports: { ridge: 1.5, seen: 4 },
  pages: { ridge: 30, seen: 8 },
};
/** Probability below which a fact is not told: where precision is worth more than the lines lost. */
const LEAST: Readonly<Record<Judging, Readonly<Record<Judged, number>>>> = {
  reports: { quotation: 0, event: 0.5, relation: 0.4, office: 0 },
  pages: { quotation: 0.8, event: 0.65, relation: 0.6, office: 0 },
};
const TEXTS = Object.keys(LEAST) as Judging[];
const KINDS = Object.keys(LEAST.reports) as Judged[];

const folder = process.env["DRAGOMAN_GOLD"];
if (folder === undefined) throw new Error("set DRAGOMAN_GOLD to the folder of annotated texts");
const reader = await load();
const judged = await drawn(reader, folder);
if (process.argv.includes("--check")) {
  for (const text of TEXTS)
    for (const kind of KINDS) {
      const own = judged.filter((sample) => sample.judging === text && sample.kind === kind);
      report(text, kind, own, stated(own, text, kind));
    }
} else {
  const named = TEXTS.filter((text) => process.argv.includes(text));
  const samples = [...annotated(reader, folder), ...coded(reader, folder), ...judged];
  const file = join(import.meta.dirname, "../../packages/english/lexicon/certainty.yaml");
  const learnt = (named.length > 0 ? named : TEXTS).map((text) => [text, learn(text, samples)] as const);
  const all = { ...parse(readFileSync(file, "utf8")), ...Object.fromEntries(learnt) };
  const head = "# How sure facts are, by their marks (log-odds): learnt by `npm run certainty`, not written by hand.\n";
  writeFileSync(file, head + stringify(all));
}

/** The weights of every kind, learnt for reports from all lines and for pages from those of pages. */
function learn(text: Judging, samples: readonly Sample[]): object {
  const { ridge, seen } = FIT[text];
  const entries = KINDS.map((kind) => {
    const own = samples.filter((sample) => sample.kind === kind && (text === "reports" || sample.judging === text));
    report(text, kind, own, leftOut(own, text));
    return [kind, entry(fit(own, ridge, seen), LEAST[text][kind])] as const;
  });
  return Object.fromEntries(entries);
}

/** Probability of every line as the reader states it. */
function stated(own: readonly Sample[], text: Judging, kind: Judged): readonly number[] {
  return own.map(({ marks }) => probability(reader.language.certainty[text][kind], marks));
}

/** Probability of every line by a model that saw no line of its text. */
function leftOut(own: readonly Sample[], text: Judging): readonly number[] {
  const { ridge, seen } = FIT[text];
  const texts = [...new Set(own.map((one) => one.text))].sort();
  const fold = new Map(texts.map((one, at) => [one, at % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, at) =>
    fit(
      own.filter((one) => fold.get(one.text) !== at),
      ridge,
      seen,
    ),
  );
  return own.map((one) => probability(models[fold.get(one.text)!]!, one.marks));
}

function entry({ base, weights }: Model, least: number): object {
  const rounded = [...weights].map(([mark, weight]) => [mark, Math.round(weight * 10) / 10] as const);
  const told = rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { base: Math.round(base * 100) / 100, least, weights: Object.fromEntries(told) };
}

/** Reliability in tenths, and what a least probability would keep. */
function report(text: Judging, kind: Judged, own: readonly Sample[], sure: readonly number[]): void {
  console.log(`\n${text}, ${kind}: ${own.length} lines, ${own.filter((one) => one.drawn).length} of them drawn`);
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = own.filter((_, at) => Math.min(9, Math.floor(sure[at]! * 10)) === tenth);
    if (inside.length > 0) console.log(`  .${tenth}  ${inside.length} lines, right ${share(inside)}`);
  }
  for (const least of [0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) {
    const told = own.filter((_, at) => sure[at]! >= least);
    const parts = [true, false].map((isDrawn) => {
      const all = own.filter((one) => one.drawn === isDrawn);
      const kept = told.filter((one) => one.drawn === isDrawn);
      const rightKept = kept.filter((one) => one.right).length / Math.max(1, all.filter((one) => one.right).length);
      return `${isDrawn ? "drawn" : "annotated"}: ${kept.length} of ${all.length}, right ${share(kept)}, of the right ones kept ${Math.round(100 * rightKept)} %`;
    });
    console.log(`  least ${least}: ${parts.join("; ")}`);
  }
}

function share(lines: readonly Sample[]): string {
  return `${Math.round((100 * lines.filter(({ right }) => right).length) / Math.max(1, lines.length))} %`;
}
