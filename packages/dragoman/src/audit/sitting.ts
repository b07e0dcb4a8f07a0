import type { Statement } from "@dragoman/model";
import type { View } from "@dragoman/register";
import { sentenceAround } from "../analyst/sentence.ts";
import type { Palette } from "../print/colour.ts";
import { run, wrap } from "../print/runs.ts";
import { indented } from "../print/table.ts";
import { askLine, type Page } from "../review/ask.ts";
import { clip } from "../review/clip.ts";
import { type Desk, type Size, stacked } from "../review/desk.ts";
import { quotedWords } from "../review/words.ts";
import { progressOf } from "./figures.ts";
import { firstOpen, judged, type Line, type Sheet, type Verdict } from "./sheet.ts";

/** What a sitting needs: the register for the words around, and a place to keep each verdict. */
export interface SittingOptions {
  readonly view: View;
  readonly desk: Desk;
  readonly colours: Palette;
  readonly keep: (sheet: Sheet) => Promise<void>;
}

/** Characters of the article shown before the words. */
const BEFORE = 700;
const HINTS = "y right · n wrong · N wrong, and why · s skip · u back · q leave";
const VERDICTS: Readonly<Record<string, Verdict>> = { y: "right", n: "wrong", N: "wrong", s: "skipped" };

/** Shows one line after the other and takes verdicts, each kept at once, until all are judged or the analyst leaves. */
export async function sit(sheet: Sheet, options: SittingOptions): Promise<Sheet> {
  let now = sheet;
  let at = firstOpen(sheet);
  while (at >= 0) {
    const shown = await pageOf(now, at, options);
    const key = await options.desk.next((size) => shown(size, foot(size, options.colours), null));
    if (key === null) return now;
    const name = key.kind === "key" ? key.name : "";
    if (name === "q" || name === "escape" || name === "ctrl-c") return now;
    const next = await answered(now, at, name, shown, options);
    if (next === null) continue;
    now = next;
    await options.keep(now);
    at = name === "u" ? Math.max(0, at - 1) : firstOpen(now);
  }
  return now;
}

/** The audit after a key; null when the key does nothing. */
async function answered(
  sheet: Sheet,
  at: number,
  key: string,
  page: Page,
  { desk, colours }: SittingOptions,
): Promise<Sheet | null> {
  if (key === "u") return at === 0 ? null : judged(sheet, at - 1, null, null);
  const verdict = VERDICTS[key];
  if (verdict === undefined) return null;
  if (key !== "N") return judged(sheet, at, verdict, null);
  const question = { label: "what is wrong", text: "", hint: "enter keeps it, escape goes back", problem: () => null };
  const note = await askLine(desk, page, question, colours);
  return note === null ? null : judged(sheet, at, verdict, note.trim() || null);
}

const foot = ({ columns }: Size, colours: Palette): readonly string[] => [clip([run(HINTS, colours.faint)], columns)];

async function pageOf(sheet: Sheet, at: number, { view, colours }: SittingOptions): Promise<Page> {
  const line = sheet.lines[at]!;
  const [row] = await view.statements([line.statement]);
  const text = (await view.article(line.article))?.text ?? null;
  return (size, below, cursor) => {
    const head = headLines(sheet, at, size.columns, colours);
    const room = Math.max(0, size.rows - head.length - below.length);
    const words =
      row === undefined ? wrap([run(line.words)], size.columns) : wordLines(row, text, size.columns, colours);
    const before = row === undefined ? [] : contextLines(row, text, size.columns, colours);
    const left = Math.max(0, room - words.length);
    const body = [...(left > 0 ? before.slice(-left) : []), ...words].slice(0, room);
    return stacked(head, body, below, size, cursor);
  };
}

function headLines(sheet: Sheet, at: number, columns: number, colours: Palette): readonly string[] {
  const { title, source, published, says }: Line = sheet.lines[at]!;
  const about = [title ?? "(no title)", source ?? "unknown outlet", published ?? "no date"].join(" · ");
  return [
    clip([run(`${at + 1} of ${sheet.lines.length} · `, colours.heading), run(progressOf(sheet))], columns),
    clip([run(about, colours.faint)], columns),
    ...wrap([run(says, colours.strong)], columns),
    colours.faint("─".repeat(columns)),
  ];
}

function wordLines(row: Statement, text: string | null, columns: number, colours: Palette): readonly string[] {
  return quotedWords(row, text, colours).flatMap((runs) => indented(runs, 0, columns));
}

/** What stands before the first words, so that "the minister" and "the two sides" can be judged. */
function contextLines(row: Statement, text: string | null, columns: number, colours: Palette): readonly string[] {
  const [first] = row.evidence.toSorted((a, b) => a.span[0] - b.span[0]);
  if (text === null || first === undefined) return [];
  const [start] = sentenceAround(text, first.span);
  return wrap([run(text.slice(Math.max(0, start - BEFORE), start).trimStart(), colours.faint)], columns);
}
