import type { Statement } from "@dragoman/model";
import type { ChangeCounts, KeptArticle } from "@dragoman/register";
import type { Changed } from "../add/again.ts";
import { grouped } from "../batch/progress.ts";
import type { Palette } from "./colour.ts";
import type { Namer } from "./names.ts";
import { rowRuns } from "./row.ts";
import { type Runs, run, wrap } from "./runs.ts";

/** What reading again came to. */
export interface RereadTotal {
  read: number;
  failed: number;
  /** Articles of which other things are read now. */
  changed: number;
  /** Statements that are said now, and no more. */
  fresh: number;
  gone: number;
}

/** An article with what is read of it now (+) and no more (-). */
export function changedLines(
  { article, fresh, gone }: Changed,
  name: Namer,
  columns: number,
  colours: Palette,
): readonly string[] {
  const lines = (sign: string, rows: readonly Statement[]): readonly string[] =>
    rows.flatMap((row) => hanging(`  ${sign} `, rowRuns(row, name, colours), columns));
  return [...wrap([run(headOf(article), colours.heading)], columns), ...lines("+", fresh), ...lines("-", gone)];
}

function headOf({ key, published, title, origin }: KeptArticle): string {
  return [key.slice(0, 9), published?.slice(0, 10), title ?? origin].filter(Boolean).join("  ");
}

/** Analysts' acts that speak of nothing any more. */
export function orphanLines(
  acts: readonly Statement[],
  name: Namer,
  columns: number,
  colours: Palette,
): readonly string[] {
  if (acts.length === 0) return [];
  const heading = `${counted(acts.length, "act")} of analysts ${acts.length === 1 ? "has" : "have"} lost the words that ${acts.length === 1 ? "it" : "they"} spoke of`;
  return [
    "",
    colours.warning(heading),
    ...acts.flatMap((act) => {
      const what = run(`${act.id.slice(0, 9)} ${act.op} by ${act.by ?? ""} `);
      return hanging("  ", [what, ...rowRuns(act, name, colours)], columns);
    }),
  ];
}

/** Behind a sign; further lines are set in as far. */
function hanging(sign: string, runs: Runs, columns: number): readonly string[] {
  return wrap(runs, columns - sign.length).map((line, i) => (i === 0 ? sign : " ".repeat(sign.length)) + line);
}

/** Totals in a line or two. */
export function totalLines(total: RereadTotal, facts: ChangeCounts | null, stopped: boolean): readonly string[] {
  const { read, failed, changed, fresh, gone } = total;
  const lines = [
    `${counted(read, "article")} read again, ${grouped(changed)} with changes${failed > 0 ? `, ${grouped(failed)} not read` : ""}`,
    `statements: ${grouped(fresh)} new, ${grouped(gone)} gone`,
  ];
  if (facts) {
    lines.push(`facts: ${grouped(facts.new)} new, ${grouped(facts.changed)} changed, ${grouped(facts.gone)} gone`);
  }
  if (stopped) lines.push("stopped; the same command goes on from here");
  return lines;
}

const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
