import type { ListedFact, Names } from "@dragoman/register";
import type { ComponentChildren } from "preact";
import { nameOf, outletOf } from "../names.ts";
import { Badge } from "../parts/badge.tsx";
import { titleOf } from "../parts/title.tsx";
import { whenOf } from "../parts/when.ts";
import { written } from "../time.ts";
import { wordFor, words } from "../words.ts";

/** Name of a column, as the address has it. */
export type ColumnName = keyof typeof words.table.column;

/** What a column shows of a fact. */
export interface Column {
  readonly name: ColumnName;
  readonly title: string;
  /** As a file has it. */
  readonly text: (item: ListedFact, names: Names) => string;
  /** As the page has it, where that is more than the text. */
  readonly cell?: (item: ListedFact, names: Names) => ComponentChildren;
}

const named = (ids: readonly string[], names: Names): string => ids.map((id) => nameOf(id, names)).join(", ");

type Texts = Readonly<Record<ColumnName, Column["text"]>>;

const TEXTS: Texts = {
  what: ({ fact }, names) => titleOf(fact, names),
  when: ({ fact }) => whenOf(fact),
  kind: ({ fact }) => wordFor(words.kinds, fact.kind),
  who: ({ fact }, names) => named(fact.subject, names),
  whom: ({ fact }, names) => named(fact.object, names),
  value: ({ fact: { kind, value } }) => (kind === "event" ? wordFor(words.events, value ?? "") : (value ?? "")),
  status: ({ fact }) => wordFor(words.statuses, fact.status),
  assertion: ({ fact }) => wordFor(words.assertions, fact.assertion),
  sources: ({ fact }) => String(fact.sources),
  confidence: ({ fact }) => fact.confidence.toFixed(2),
  reported: ({ fact }) => (fact.lastReported === null ? "" : written(fact.lastReported.slice(0, 10))),
  review: ({ fact }) => wordFor(words.table.reviews, fact.review),
  place: ({ fact: { qualifiers } }, names) => (qualifiers.place === undefined ? "" : nameOf(qualifiers.place, names)),
  source: ({ citation }, names) => sourceOf(citation, names),
  quote: ({ citation }) => citation?.quote ?? "",
  id: ({ fact }) => fact.id,
};

const CELLS: Partial<Record<ColumnName, NonNullable<Column["cell"]>>> = {
  what: (item, names) => (
    <a class="fact-title" dir="auto" href={`/f/${item.fact.id}`} tabIndex={-1}>
      {titleOf(item.fact, names)}
    </a>
  ),
  kind: ({ fact }) => <span class="kind">{wordFor(words.kinds, fact.kind)}</span>,
  status: ({ fact }) => <Badge fact={fact} />,
  id: ({ fact }) => <code>{fact.id}</code>,
};

/** All columns, in the order in which they stand. */
export const COLUMNS: readonly Column[] = (Object.keys(TEXTS) as ColumnName[]).map((name) => {
  const cell = CELLS[name];
  return { name, title: words.table.column[name], text: TEXTS[name], ...(cell === undefined ? {} : { cell }) };
});

/** Those that are shown unless others are chosen. */
export const USUAL: readonly ColumnName[] = ["what", "when", "kind", "status", "source"];

/** The columns that an address names. */
export function columnsIn(query: URLSearchParams): readonly Column[] {
  const asked = query.get("columns")?.split(",") ?? USUAL;
  const found = COLUMNS.filter(({ name }) => asked.includes(name));
  return found.length > 0 ? found : COLUMNS.filter(({ name }) => USUAL.includes(name));
}

function sourceOf(citation: ListedFact["citation"], names: Names): string {
  if (citation === null) return "";
  return citation.by ?? outletOf(citation.source, names);
}
