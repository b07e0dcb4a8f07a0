import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Event, type Reading, type Span, spansBehind } from "@dragoman/model";
import { isDevelopment } from "./half.ts";
import { closest, touch } from "./touch.ts";

/** A sentence whose source and target are marked, with the PLOVER root that annotators gave the pair. */
export interface Pair {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly target: string;
  readonly root: string;
  /** Whether rules may be written from it; the other half only checks that they carry over. */
  readonly develop: boolean;
}

/** The pairs of `gold/events/PLV_train.tsv`. */
export function loadPairs(folder: string): readonly Pair[] {
  const lines = readFileSync(join(folder, "gold/events/PLV_train.tsv"), "utf8")
    .replace(/\r/g, "")
    .trimEnd()
    .split("\n");
  const [head = [], ...rows] = lines.map((line) => line.split("\t"));
  const at = (name: string): number => head.indexOf(name);
  return rows.map((row) => ({
    id: row[at("sentence_id")] ?? "",
    text: row[at("sentence")] ?? "",
    source: row[at("source")] ?? "",
    target: row[at("target")] ?? "",
    root: row[at("gold_root")] ?? "",
    develop: isDevelopment(row[at("sentence_id")] ?? ""),
  }));
}

/** PLOVER root of a type: concessions in words and in deeds are one. */
export function rootOf(type: string): string {
  return type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type;
}

/** The event whose parties touch the marked words best, or null when none is read. */
export function answer({ source, target }: Pair, { text, events }: Reading): Event | null {
  const [from, to] = [spanOf(text, source), spanOf(text, target)];
  const rank = ({ evidence }: Event): number => {
    const fields = evidence[0]?.fields ?? {};
    const [actors, recipients] = [spansBehind(fields["actors"]), spansBehind(fields["recipients"])];
    const acts = touch(actors, [from]);
    const suffers = touch(recipients, [to]);
    return (acts && (suffers || touch(actors, [to])) ? 4 : 0) + (acts ? 2 : 0) + (suffers ? 2 : 0);
  };
  return closest(events, rank);
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return start < 0 ? [0, 0] : [start, start + words.length];
}

/** Macro-averaged F1 over the roots of the gold, in per cent. */
export function macroF1(answers: readonly (readonly [gold: string, read: string])[]): number {
  const roots = [...new Set(answers.map(([gold]) => gold))];
  const scores = roots.map((root) => {
    const wanted = answers.filter(([gold]) => gold === root).length;
    const read = answers.filter(([, found]) => found === root).length;
    const right = answers.filter(([gold, found]) => gold === root && found === root).length;
    return right === 0 ? 0 : (2 * right) / (wanted + read);
  });
  return (100 * scores.reduce((sum, f1) => sum + f1, 0)) / scores.length;
}
