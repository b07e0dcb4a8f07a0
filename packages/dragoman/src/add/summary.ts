import type { ChangeCounts } from "@dragoman/register";
import { grouped } from "../batch/progress.ts";
import { REMARKS, type Tally } from "./report.ts";

/** What a run came to. */
export interface Outcome {
  readonly tally: Tally;
  /** Null when the run broke off before facts were folded. */
  readonly facts: ChangeCounts | null;
  readonly seconds: number;
  /** Files that were left out, by ending. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly stopped: boolean;
}

/** A few lines that say what was added, and what the user should look at. */
export function summaryLines({ tally, facts, seconds, leftOut, stopped }: Outcome): readonly string[] {
  const { added, known, earlier, unchanged, future, ahead, remarks } = tally;
  const rate = seconds > 0 ? (added + known) / seconds : 0;
  const lines = [
    articlesPart(tally),
    `${facts ? `${factsPart(facts)} · ` : ""}${seconds.toFixed(1)} s, ${perSecond(rate)} articles/s`,
  ];
  if (unchanged > 0) lines.push(`${counted(unchanged, "address", "addresses")} unchanged since last asked`);
  if (earlier > 0) lines.push(`${articles(earlier)} read by an earlier engine: dragoman reread`);
  if (future > 0) lines.push(`${articles(future)} dated in the future: ${some(ahead, future)}`);
  if (remarks > REMARKS) lines.push(`${grouped(remarks - REMARKS)} more remarks; --json shows them all`);
  if (leftOut.size > 0) lines.push(`left out, for they hold no articles: ${endings(leftOut)}`);
  if (stopped) lines.push("stopped; the same command goes on from here");
  return lines;
}

/** One line for what turned up while watching; null when nothing did. */
export function newsLine(tally: Tally, facts: ChangeCounts, time: string): string | null {
  if (tally.added + tally.refused === 0) return null;
  return `${time.slice(0, 16)}Z ${articlesPart(tally)} · ${factsPart(facts)}`;
}

function articlesPart({ added, known, refused }: Tally): string {
  return `${articles(added)} added, ${grouped(known)} already there, ${grouped(refused)} refused`;
}

function factsPart({ new: fresh, changed, gone }: ChangeCounts): string {
  return `${counted(fresh, "new fact", "new facts")}, ${grouped(changed)} changed${gone > 0 ? `, ${grouped(gone)} gone` : ""}`;
}

/** Below ten with a tenth, so that a slow run is not "0 articles/s". */
function perSecond(rate: number): string {
  return rate < 10 ? `${Math.round(rate * 10) / 10}` : grouped(Math.round(rate));
}

const articles = (count: number): string => counted(count, "article", "articles");

const counted = (count: number, one: string, more: string): string => `${grouped(count)} ${count === 1 ? one : more}`;

function some(titles: readonly string[], count: number): string {
  const named = titles.map((title) => `“${title.length > 60 ? `${title.slice(0, 59)}…` : title}”`);
  return `${named.join(", ")}${count > titles.length ? ", …" : ""}`;
}

/** "12 .png, 3 .css" */
function endings(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([ending, count]) => `${grouped(count)} ${ending}`).join(", ");
}
