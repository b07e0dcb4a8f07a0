import type { Order } from "@dragoman/register";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { go } from "../route.ts";
import { words } from "../words.ts";
import type { Column, ColumnName } from "./columns.tsx";
import { type Cell, moved } from "./moves.ts";
import type { LoadedRows, Rows } from "./rows.ts";

interface Props {
  readonly loaded: LoadedRows;
  readonly rows: Rows;
  readonly columns: readonly Column[];
  readonly order: Order;
}

/** Height of a row in the size of the page's letters. */
const ROW = 2.5;
/** Rows that are drawn beyond what is seen, on either side. */
const BEYOND = 8;
/** Rows before the last one from which on the next page is asked for. */
const AHEAD = 40;
const START: Cell = { row: 0, column: 0 };

/** Columns by which the API orders, and which way. */
const SORTED: Readonly<Record<Order, readonly [ColumnName, "ascending" | "descending"]>> = {
  time: ["when", "descending"],
  reported: ["reported", "descending"],
  confidence: ["confidence", "ascending"],
  id: ["id", "ascending"],
};

/** Facts as rows of which only those that are seen are drawn; arrows move from cell to cell, Enter opens a fact. */
export function Grid({ loaded, rows, columns, order }: Props) {
  const id = useId();
  const [cell, setCell] = useState<Cell>(START);
  const { box, top, height, row } = useScroll(rows.path);
  const { items, names, total } = rows;
  const first = Math.max(0, Math.floor(top / row) - BEYOND);
  const end = Math.min(items.length, Math.ceil((top + height) / row) + BEYOND);
  useEffect(() => setCell(START), [rows.path]);
  useEffect(() => {
    if (end + AHEAD > items.length) loaded.more();
  }, [end, items.length, rows.next]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const held = items[cell.row];
    if (event.key === "Enter" && held !== undefined) {
      go(`/f/${held.fact.id}`);
      return;
    }
    const page = Math.max(1, Math.floor(height / row) - 2);
    const next = moved(cell, event, { rows: items.length, columns: columns.length, page });
    if (next === null) return;
    event.preventDefault();
    setCell(next);
    const element = box.current;
    if (element !== null) bringIn(element, next, row);
  };
  const isDrawn = cell.row >= first && cell.row < end;
  return (
    <div ref={box} class="grid-box">
      <table
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved in is a grid
        role="grid"
        tabIndex={0}
        aria-label={words.table.grid}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-busy={loaded.isLoading}
        aria-activedescendant={isDrawn ? `${id}-${cell.row}-${cell.column}` : undefined}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map(({ name }) => (
            <col key={name} class={`col-${name}`} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, title }) => (
              <th
                key={name}
                scope="col"
                class={NUMBERS.has(name) ? "number" : undefined}
                aria-sort={SORTED[order][0] === name ? SORTED[order][1] : undefined}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first * row} />
          {items.slice(first, end).map((item, at) => {
            const place = first + at;
            return (
              <tr key={item.fact.id} aria-rowindex={place + 2} class={place === cell.row ? "current" : ""}>
                {columns.map(({ name, text, cell: shown }, column) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys
                  <td
                    key={name}
                    id={`${id}-${place}-${column}`}
                    class={cellClass(name, place === cell.row && column === cell.column)}
                    title={text(item, names)}
                    onClick={() => setCell({ row: place, column })}
                  >
                    {shown === undefined ? text(item, names) || words.table.noWords : shown(item, names)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={(items.length - end) * row} />
        </tbody>
      </table>
    </div>
  );
}

const NUMBERS: ReadonlySet<ColumnName> = new Set(["sources", "confidence"]);

function cellClass(name: ColumnName, isActive: boolean): string {
  return `${NUMBERS.has(name) ? "number" : ""}${isActive ? " active" : ""}`.trim();
}

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing of it takes the focus
  return <tr class="spacer" aria-hidden="true" style={{ height: `${height}px` }} />;
}

/** What of the box is seen, in pixels; back to the top with another list. */
function useScroll(path: string) {
  const box = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSeen] = useState({ top: 0, height: 600 });
  const row = ROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
  }, [path]);
  return { box, top, height, row };
}

/** Scrolls as far as a cell needs; its row is there by its number, whether it is drawn or not. */
function bringIn(box: HTMLDivElement, { row: place, column }: Cell, row: number): void {
  const head = box.querySelector("thead")?.clientHeight ?? row;
  const [start, end] = [place * row, (place + 1) * row + head];
  if (start < box.scrollTop) box.scrollTop = start;
  else if (end > box.scrollTop + box.clientHeight) box.scrollTop = end - box.clientHeight;
  const header = box.querySelectorAll("thead th")[column] as HTMLElement | undefined;
  if (header === undefined) return;
  const [left, right] = [header.offsetLeft, header.offsetLeft + header.offsetWidth];
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}
