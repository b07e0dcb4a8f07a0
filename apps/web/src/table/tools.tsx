import type { Order } from "@dragoman/register";
import { useRef, useState } from "preact/hooks";
import { place, setQuery } from "../route.ts";
import { keepFile } from "../save/file.ts";
import { grouped, wordFor, words } from "../words.ts";
import { COLUMNS, type Column, columnsIn, USUAL } from "./columns.tsx";
import { filterText } from "./filter.ts";
import { collect, type Form } from "./save.ts";

/** Orders that the API has. */
export const ORDERS: readonly Order[] = ["time", "reported", "confidence", "id"];

/** Which of them an address asks for. */
export function orderIn(query: URLSearchParams): Order {
  return ORDERS.find((order) => order === query.get("order")) ?? "time";
}

/** Order, columns and files of the list at this path. */
export function Tools({ path }: { readonly path: string }) {
  const { query } = place.value;
  const columns = columnsIn(query);
  return (
    <div class="tools table-tools">
      <label>
        {words.table.order}{" "}
        <select
          value={orderIn(query)}
          onChange={({ currentTarget: { value } }) => setQuery("order", value === "time" ? null : value)}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.table.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <details class="menu">
        <summary>{words.table.columns}</summary>
        <fieldset class="menu-box">
          <legend class="visually-hidden">{words.table.columns}</legend>
          {COLUMNS.map(({ name, title }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={columns.some((column) => column.name === name)}
                onChange={() => chooseColumn(columns, name)}
              />
              {title}
            </label>
          ))}
        </fieldset>
      </details>
      <Save path={path} columns={columns} filter={filterText(query)} />
    </div>
  );
}

function chooseColumn(columns: readonly Column[], name: string): void {
  const chosen = COLUMNS.filter((column) => columns.includes(column) !== (column.name === name));
  const names = chosen.map((column) => column.name).join(",");
  setQuery("columns", names === USUAL.join(",") || names === "" ? null : names);
}

interface SaveProps {
  readonly path: string;
  readonly columns: readonly Column[];
  readonly filter: string;
}

function Save({ path, columns, filter }: SaveProps) {
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState("");
  const save = async (form: Form): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (done: number, total: number) => setState(words.table.saving(grouped(done), grouped(total)));
    try {
      keepFile(`facts.${form}`, await collect(path, columns, form, { signal: controller.signal, tell }));
      setState("");
    } catch (error) {
      setState(controller.signal.aborted ? "" : error instanceof Error ? error.message : String(error));
    }
    running.current = null;
  };
  return (
    <details class="menu">
      <summary>{words.table.save}</summary>
      <div class="menu-box">
        <h2 class="menu-head">{words.table.saveShown}</h2>
        {(["csv", "json"] as const).map((form) => (
          <button key={form} type="button" onClick={() => void save(form)}>
            {words.table[form]}
          </button>
        ))}
        <p role="status">
          {state}{" "}
          {running.current === null ? null : (
            <button type="button" onClick={() => running.current?.abort()}>
              {words.table.stop}
            </button>
          )}
        </p>
        <h2 class="menu-head">{words.table.saveForms}</h2>
        <ul class="forms">
          {Object.keys(words.table.forms).map((form) => (
            <li key={form}>
              <a href={`/v1/export/${form}?${filter}`} download={true}>
                {wordFor(words.table.forms, form)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
