import type { Statement } from "@dragoman/model";
import { analystRows, type ReviewFigures, reviewFigures, type View } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { type Palette, palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import { run } from "../print/runs.ts";
import { tableLines } from "../print/table.ts";

/** Prints what each analyst did, and how far every two of them agree. */
export async function printFigures(view: View, effects: Effects): Promise<boolean> {
  const rows: Statement[] = [];
  for await (const row of analystRows(view)) rows.push(row);
  const figures = reviewFigures(rows, await view.judgements());
  const lines = figureLines(figures, columnsOf(effects), palette(effects));
  await effects.stdout.write(`${lines.join("\n")}\n`);
  return true;
}

function figureLines({ reviewers, agreements }: ReviewFigures, columns: number, colours: Palette): readonly string[] {
  if (reviewers.length === 0) return ["nobody has reviewed anything yet"];
  const row = (cells: readonly (string | number)[]) => ({ cells: cells.map((cell) => [run(String(cell))]), below: [] });
  const heads = ["", "accepted", "rejected", "edited", "stated", "judged pairs", "taken back"];
  const done = reviewers.map(({ by, accepted, rejected, edited, stated, judged, undone }) =>
    row([by, accepted, rejected, edited, stated, judged, undone]),
  );
  const agreed = agreements.map(({ left, right, facts, alike, kappa }) =>
    row([`${left}, ${right}`, facts, alike, kappa === null ? "not defined" : kappa.toFixed(2)]),
  );
  return [
    colours.heading("REVIEWERS"),
    ...tableLines(heads, done, columns, colours.faint),
    "",
    colours.heading("AGREEMENT"),
    ...(agreed.length === 0
      ? ["no two analysts have decided on the same facts"]
      : [
          ...tableLines(["", "facts of both", "alike", "kappa"], agreed, columns, colours.faint),
          colours.faint("kappa: Cohen 1960, (p_o - p_e) / (1 - p_e) over accepted, rejected and edited"),
        ]),
  ];
}
