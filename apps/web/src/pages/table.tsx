import type { VNode } from "preact";
import { Failure } from "../parts/answer.tsx";
import { Feeds } from "../parts/feeds.tsx";
import { useTitle } from "../parts/window.ts";
import { place } from "../route.ts";
import { Chips, Fields } from "../table/asked.tsx";
import { columnsIn } from "../table/columns.tsx";
import { Facets } from "../table/facets.tsx";
import { filterText } from "../table/filter.ts";
import { Grid } from "../table/grid.tsx";
import { type LoadedRows, type Rows, useRows } from "../table/rows.ts";
import { orderIn, Tools } from "../table/tools.tsx";
import { grouped, words } from "../words.ts";

/** All facts by any filter, as a table; the address holds filter, order and columns. */
export function TablePage() {
  useTitle(words.table.title);
  const { query } = place.value;
  const order = orderIn(query);
  const path = `/v1/facts?${filterText(query)}&order=${order}`;
  const loaded = useRows(path);
  return (
    <article class="page table-page">
      <header class="page-head">
        <h1>{words.table.title}</h1>
      </header>
      <div class="table-columns">
        <Filters />
        <div class="table-main">
          <div class="table-bar">
            <p class="table-total" role="status">
              {loaded.rows === null ? words.table.loading : totalOf(loaded.rows.total)}
            </p>
            <Tools path={path} />
          </div>
          <Chips names={loaded.rows?.names ?? {}} />
          <List loaded={loaded}>
            {(rows) => <Grid loaded={loaded} rows={rows} columns={columnsIn(query)} order={order} />}
          </List>
          <p class="note">{words.table.keys}</p>
          <Feeds title={words.table.title} query={new URLSearchParams(filterText(query))} />
        </div>
      </div>
    </article>
  );
}

/** Beside the table where there is room, else behind a word. */
function Filters() {
  const isWide = matchMedia("(min-width: 60rem)").matches;
  return (
    <details class="filters" open={isWide}>
      <summary>{words.table.filters}</summary>
      <Fields />
      <Facets />
    </details>
  );
}

function List({
  loaded: { rows, fault },
  children,
}: {
  readonly loaded: LoadedRows;
  readonly children: (rows: Rows) => VNode;
}) {
  if (fault !== null) return <Failure fault={fault} />;
  if (rows === null) return <div class="waiting bone tall" />;
  return rows.items.length === 0 ? <p class="notice">{words.table.none}</p> : children(rows);
}

function totalOf(total: number): string {
  return total === 1 ? words.table.one : words.table.total(grouped(total));
}
