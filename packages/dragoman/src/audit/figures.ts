import type { Palette } from "../print/colour.ts";
import { run } from "../print/runs.ts";
import { tableLines } from "../print/table.ts";
import type { Line, Sheet } from "./sheet.ts";

/** How many lines of a part were judged, and how many of them are right. */
export interface Precision {
  readonly right: number;
  readonly judged: number;
}

/** The 97.5th percentile of the normal distribution, for an interval of 95 %. */
const Z = 1.959963984540054;

/** The interval that holds the true share in 95 of 100 audits (Wilson 1927); 0 to 1 when nothing was judged. */
export function interval({ right, judged }: Precision): readonly [number, number] {
  if (judged === 0) return [0, 1];
  const share = right / judged;
  const spread = Z * Math.sqrt((share * (1 - share)) / judged + (Z * Z) / (4 * judged * judged));
  const scale = 1 + (Z * Z) / judged;
  const middle = share + (Z * Z) / (2 * judged);
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** Precision of all lines that were judged. */
export function precisionOf(lines: readonly Line[]): Precision {
  const judged = lines.filter(({ verdict }) => verdict === "right" || verdict === "wrong");
  return { right: judged.filter(({ verdict }) => verdict === "right").length, judged: judged.length };
}

/** "12 right, 1 wrong, 0 skipped, 187 open" */
export function progressOf({ lines }: Sheet): string {
  const count = (verdict: Line["verdict"]): number => lines.filter((line) => line.verdict === verdict).length;
  return `${count("right")} right, ${count("wrong")} wrong, ${count("skipped")} skipped, ${count(null)} open`;
}

/** Precision with its interval, by kind and by outlet, then what was wrong. */
export function figureLines(sheet: Sheet, columns: number, colours: Palette): readonly string[] {
  const { lines, population, seed } = sheet;
  const wrong = lines.filter(({ verdict }) => verdict === "wrong");
  const heads = ["", "right", "judged", "precision", "95 % interval"];
  const rows = [
    row("all", lines),
    ...parts(lines, ({ kind }) => kind).map(([name, part]) => row(name, part)),
    ...parts(lines, ({ source }) => source ?? "unknown outlet").map(([name, part]) => row(name, part)),
  ];
  return [
    colours.heading(`${lines.length} of ${population.toLocaleString("en")} lines drawn (seed ${seed})`),
    progressOf(sheet),
    "",
    ...tableLines(heads, rows, columns, colours.faint),
    ...(wrong.length === 0 ? [] : ["", colours.heading("WRONG")]),
    ...wrong.flatMap(({ says, words, note }) => [
      `${says}${note === null ? "" : ` – ${note}`}`,
      colours.faint(`   “${words.replace(/\s+/g, " ")}”`),
    ]),
  ];
}

/** Parts of which something was judged, the largest first. */
function parts(lines: readonly Line[], of: (line: Line) => string): readonly (readonly [string, readonly Line[]])[] {
  const byName = new Map<string, Line[]>();
  for (const line of lines) {
    const part = byName.get(of(line));
    if (part === undefined) byName.set(of(line), [line]);
    else part.push(line);
  }
  return [...byName]
    .filter(([, part]) => precisionOf(part).judged > 0)
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
}

function row(name: string, lines: readonly Line[]) {
  const precision = precisionOf(lines);
  const [low, high] = interval(precision);
  const isEmpty = precision.judged === 0;
  const cells = [
    name,
    `${precision.right}`,
    `${precision.judged}`,
    isEmpty ? "–" : percent(precision.right / precision.judged),
    isEmpty ? "–" : `${percent(low)} to ${percent(high)}`,
  ];
  return { cells: cells.map((cell) => [run(cell)]), below: [] };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
