/** Learns how sure facts are from judged lines, shows how well that holds on lines left out, and writes `lexicon/certainty.yaml`; `--check` shows how the weights that are there hold on all drawn lines. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { load } from "../../packages/dragoman/src/load.ts";
import type { Judged } from "../../packages/reader/src/certainty/lexicon.ts";
import { probability } from "../../packages/reader/src/certainty/probability.ts";
import { annotated, coded, drawn, type Sample } from "./examples.ts";
import { fit, type Model } from "./logistic.ts";

const FOLDS = 10;
const RIDGE = 1.5;
/** Lines in which a mark must be seen to have a weight. */
const SEEN = 4;
/** Probability below which a fact is not told: where precision is worth more than the lines lost. */
const LEAST: Readonly<Record<Judged, number>> = { quotation: 0, event: 0.5, relation: 0.4, office: 0 };

const folder = process.env["DRAGOMAN_GOLD"];
if (folder === undefined) throw new Error("set DRAGOMAN_GOLD to the folder of annotated texts");
const reader = await load();
const kinds = Object.keys(LEAST) as Judged[];
if (process.argv.includes("--check")) {
  const judged = await drawn(reader, folder);
  for (const kind of kinds) {
    const own = judged.filter((sample) => sample.kind === kind);
    report(kind, own, stated(own, kind));
  }
} else {
  const samples = [...annotated(reader, folder), ...coded(reader, folder), ...(await drawn(reader, folder))];
  const learnt = kinds.map((kind) => {
    const own = samples.filter((sample) => sample.kind === kind);
    report(kind, own, leftOut(own));
    return [kind, entry(fit(own, RIDGE, SEEN), LEAST[kind])] as const;
  });
  const file = join(import.meta.dirname, "../../packages/english/lexicon/certainty.yaml");
  const head = "# How sure facts are, by their marks (log-odds): learnt by `npm run certainty`, not written by hand.\n";
  writeFileSync(file, head + stringify(Object.fromEntries(learnt)));
}

/** Probability of every line as the reader states it. */
function stated(own: readonly Sample[], kind: Judged): readonly number[] {
  return own.map(({ marks }) => probability(reader.language.certainty[kind], marks));
}

/** Probability of every line by a model that saw no line of its text. */
function leftOut(own: readonly Sample[]): readonly number[] {
  const texts = [...new Set(own.map(({ text }) => text))].sort();
  const fold = new Map(texts.map((text, at) => [text, at % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, at) =>
    fit(
      own.filter(({ text }) => fold.get(text) !== at),
      RIDGE,
      SEEN,
    ),
  );
  return own.map(({ text, marks }) => probability(models[fold.get(text)!]!, marks));
}

function entry({ base, weights }: Model, least: number): object {
  const rounded = [...weights].map(([mark, weight]) => [mark, Math.round(weight * 10) / 10] as const);
  const told = rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { base: Math.round(base * 100) / 100, least, weights: Object.fromEntries(told) };
}

/** Reliability in tenths, and what a least probability would keep. */
function report(kind: Judged, own: readonly Sample[], sure: readonly number[]): void {
  console.log(`\n${kind}: ${own.length} lines, ${own.filter((one) => one.drawn).length} of them drawn`);
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
