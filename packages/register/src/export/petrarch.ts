import type { Source } from "./bundle.ts";
import { CAMEO_CODES } from "./codes.ts";
import { type Deed, deeds, type Party, pairsOf, wordsOf } from "./deed.ts";
import { actorCode, compact } from "./gdelt.ts";
import type { ExportOptions } from "./options.ts";
import { sourcesOf } from "./polecat.ts";
import { type Cell, type Column, joined, rowLine, type Table } from "./table.ts";

const text = (name: string, description: string): Column => ({ name, description, type: "string" });

const COLUMNS: readonly Column[] = [
  {
    name: "date",
    description: "The day of the deed, YYYYMMDD.",
    type: "integer",
    range: [1_01_01, 9999_12_31],
    isRequired: true,
  },
  { ...text("source", "CAMEO code of who did it."), isRequired: true },
  { ...text("target", "CAMEO code of to whom."), isRequired: true },
  { ...text("code", "CAMEO 1.1b3."), codes: CAMEO_CODES, isRequired: true },
  text("issues", "Not known."),
  { ...text("ids", "Keys of the articles."), isRequired: true },
  text("publisher", "Outlets or data sets that tell it."),
];

/** Rows as PETRARCH writes them, without a header. */
export const petrarchTable: Table = {
  name: "petrarch",
  title: "Events as PETRARCH writes them, one row for each source and target",
  separator: "\t",
  hasHeader: false,
  absent: "",
  columns: COLUMNS,
};

/** The same with the words that they rest on. */
export const petrarchEvidenceTable: Table = {
  ...petrarchTable,
  columns: [
    ...COLUMNS,
    text("source text", "The words of the first report."),
    text("target text", "The words of the first report."),
    text("verb text", "The words of the first report."),
  ],
};

/** Events, one row for each ordered pair of parties that have a code. */
export async function* petrarch(source: Source, options: ExportOptions): AsyncGenerator<string> {
  const table = options.evidence ? petrarchEvidenceTable : petrarchTable;
  for await (const deed of deeds(source, { ...options, undated: false })) {
    for (const [a, b] of pairsOf(deed)) {
      const cells = petrarchCells(deed, a, b, options);
      if (typeof cells === "string") options.leave?.(cells);
      else yield rowLine(table, cells, deed.bundle.fact.id);
    }
  }
}

/** The cells, or why there are none. */
function petrarchCells(deed: Deed, a: Party | null, b: Party | null, options: ExportOptions): readonly Cell[] | string {
  if (deed.cameo === null) return "CAMEO code not certain";
  if (a === null || b === null) return "one side only";
  const [source, target] = [actorCode(a).code, actorCode(b).code];
  if (source === null || target === null) return "party without CAMEO code";
  const { statements, articles, fact } = deed.bundle;
  const keys = [...articles.keys()];
  const ids = joined(keys.length > 0 ? keys : [fact.id]);
  const row = [compact(deed.day ?? ""), source, target, deed.cameo, null, ids, joined(sourcesOf(deed))];
  return options.evidence ? [...row, a.raw, b.raw, wordsOf("act", statements)] : row;
}
