import type { ListedFact, Names, Part } from "@dragoman/register";
import type { Palette } from "./colour.ts";
import { factTable } from "./fact.ts";
import { type Runs, wrap } from "./runs.ts";
import { type Row, tableLines } from "./table.ts";

/** How pages are laid out. */
export interface Layout {
  readonly columns: number;
  readonly colours: Palette;
  readonly names: Names;
}

/** A heading with a table of facts under it; nothing when there are none. */
function factSection(title: string, items: readonly ListedFact[], layout: Layout): readonly string[] {
  if (items.length === 0) return [];
  const { columns, colours, names } = layout;
  return ["", colours.heading(title), ...factTable({ items, names }, columns, colours)];
}

/** A section of at most so many facts out of those in order of start: the latest first, undated ones last. */
export function latestSection(
  title: string,
  items: readonly ListedFact[],
  most: number,
  layout: Layout,
): readonly string[] {
  const dated = items.filter(({ fact }) => fact.from !== null).reverse();
  const undated = items.filter(({ fact }) => fact.from === null);
  return partSection(title, { items: [...dated, ...undated].slice(0, most), total: items.length }, layout);
}

/** A section of the first of many facts, with how many there are. */
export function partSection(title: string, { items, total }: Part, layout: Layout): readonly string[] {
  const count = items.length < total ? layout.colours.faint(`  ${items.length} of ${total.toLocaleString("en")}`) : "";
  const [blank, heading, ...lines] = factSection(title, items, layout);
  return heading === undefined ? [] : [blank ?? "", heading + count, ...lines];
}

/** A heading with a table of one's own under it; nothing when it has no rows. */
export function tableSection(
  title: string,
  heads: readonly string[],
  rows: readonly Row[],
  { columns, colours }: Layout,
): readonly string[] {
  return rows.length === 0 ? [] : ["", colours.heading(title), ...tableLines(heads, rows, columns, colours.faint)];
}

/** A heading with paragraphs under it; nothing when there are none. */
export function textSection(title: string, texts: readonly Runs[], { columns, colours }: Layout): readonly string[] {
  return texts.length === 0 ? [] : ["", colours.heading(title), ...texts.flatMap((runs) => wrap(runs, columns))];
}
