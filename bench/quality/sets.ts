import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "@dragoman/model";
import { articleOf, type GoldArticle, parseGold } from "../../packages/dragoman/src/eval/gold.ts";
import { type Figures, type Report, report } from "../../packages/dragoman/src/eval/report.ts";
import { score } from "../../packages/dragoman/src/eval/score.ts";
import type { Board, Measure } from "../../packages/dragoman/src/eval/tally.ts";
import type { Reader } from "../../packages/dragoman/src/load.ts";

/** A set of annotated texts, read and scored. */
export interface Scored {
  readonly name: string;
  readonly isSealed: boolean;
  readonly gold: readonly GoldArticle[];
  /** Of each of its texts. */
  readonly readings: readonly Reading[];
  readonly board: Board;
  readonly scores: Report;
}

const root = join(import.meta.dirname, "../..");
/** Own sets; those that nobody looked into come first. */
const OWN = [
  "short-sealed",
  "short-sealed-2",
  "short-sealed-3",
  "short-sealed-4",
  "articles-sealed",
  "articles-sealed-2",
  "articles-sealed-3",
  "articles-sealed-4",
  "articles-sealed-5",
  "articles-sealed-6",
  "short-open",
  "short-open-2",
  "short-open-3",
  "articles-open",
  "short",
  "articles",
  "articles-relations",
  "articles-relations-2",
  "articles-relations-3",
  "articles-partnerships",
  "articles-partnerships-2",
  "articles-partnerships-3",
  "articles-partnerships-4",
  "articles-partnerships-5",
  "short-partnerships",
  "short-partnerships-2",
  "short-partnerships-3",
  "short-partnerships-4",
  "short-partnerships-5",
  "short-partnerships-6",
  "articles-quotations",
  "articles-quotations-2",
  "articles-quotations-3",
  "articles-quotations-4",
  "articles-quotations-5",
  "articles-speakers",
  "passages-quotations",
  "passages-quotations-2",
  "passages-quotations-3",
  "passages-quotations-4",
  "passages-quotations-5",
  "passages-quotations-6",
  "passages-quotations-7",
  "passages-quotations-8",
  "passages-quotations-9",
  "passages-quotations-10",
  "articles-events",
  "articles-events-2",
  "articles-events-3",
  "articles-fresh",
  "articles-fresh-2",
  "articles-outlets",
  "articles-outlets-2",
  "articles-outlets-3",
  "articles-outlets-4",
  "articles-outlets-5",
  "articles-outlets-6",
  "passages-events",
  "passages-events-2",
] as const;
/** Sets of the folder that `DRAGOMAN_GOLD` names. */
const GIVEN = ["articles", "own-articles", "partnerships"] as const;

/** A file of annotated texts. */
export interface GoldSet {
  readonly name: string;
  readonly file: string;
  /** Whether nobody may look into it, a program that learns included. */
  readonly isSealed: boolean;
}

/** All sets that are there; without a folder our own alone. */
export function goldSets(folder: string | null): readonly GoldSet[] {
  const own = OWN.map((name) => ({
    name: `\`gold/${name}\``,
    file: join(root, `gold/${name}.jsonl`),
    isSealed: name.includes("sealed"),
  }));
  const given = (folder === null ? [] : GIVEN).map((name) => ({
    name: `dev ${name}`,
    file: join(folder ?? "", `gold/dev/${name}.jsonl`),
    isSealed: false,
  }));
  return [...own, ...given].filter(({ file }) => existsSync(file));
}

/** Reads and scores all sets that are there. */
export function scoreSets(reader: Reader, folder: string | null): readonly Scored[] {
  return goldSets(folder).map(({ name, file, isSealed }) => {
    const gold = parseGold(readFileSync(file, "utf8"), file);
    const readings = gold.map((article) => reader.read(articleOf(article)));
    return { ...scored(name, gold, readings), isSealed };
  });
}

/** Scores our own sets in two halves, each as one set: those that nobody looked into, and the others. */
export function scoreHalves(sets: readonly Scored[]): readonly Scored[] {
  const own = sets.filter(({ name }) => name.startsWith("`gold/"));
  return ["all sealed sets", "all open sets"].map((name, at) => {
    const half = own.filter(({ isSealed }) => isSealed === (at === 0));
    const gold = half.flatMap((set) => set.gold);
    const readings = half.flatMap((set) => set.readings);
    return { ...scored(name, gold, readings), isSealed: at === 0 };
  });
}

function scored(name: string, gold: readonly GoldArticle[], readings: readonly Reading[]): Omit<Scored, "isSealed"> {
  const board = score(gold, readings);
  return { name, gold, readings, board, scores: report(board) };
}

const COLUMNS: readonly Measure[] = ["quotation", "direct", "event", "relation", "partnership", "office", "times"];

/** A table of precision, recall and F1 in per cent, and of speakers right and wrong. */
export function setLines(sets: readonly Scored[]): readonly string[] {
  const heads = [
    "set",
    "texts",
    "quotations",
    "direct",
    "speakers",
    "events",
    "relations",
    "partnerships",
    "offices",
    "times",
  ];
  const rows = sets.map(({ name, gold, scores }) => {
    const [quotation, direct, ...others] = COLUMNS.map((measure) => figures(scores[measure]));
    const { speaker, falseAlarm } = scores;
    const speakers = speaker ? `${percent(speaker.accuracy)} / ${percent(speaker.wrongShare)}` : "–";
    const alarms = falseAlarm ? ` (${falseAlarm.alarmed} false alarms in ${falseAlarm.negatives})` : "";
    return [name, `${gold.length}${alarms}`, quotation!, direct!, speakers, ...others];
  });
  return tableLines(heads, rows);
}

/** A table of Markdown. */
export function tableLines(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

function figures(scores: Figures | undefined): string {
  if (scores === undefined || scores.gold === 0) return "–";
  return [scores.p ?? 0, scores.r ?? 0, scores.f1].map(percent).join(" / ");
}

const percent = (share: number): string => `${Math.round(100 * share)}`;
