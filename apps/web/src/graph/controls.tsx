import { TIE_KINDS, type TieKind } from "@dragoman/register";
import { useRef } from "preact/hooks";
import { nameOf } from "../names.ts";
import { DaySlider } from "../parts/day.tsx";
import { type Choice, findParties, Picker } from "../parts/picker.tsx";
import { place, setQuery } from "../route.ts";
import { dayAt, today } from "../time.ts";
import { words } from "../words.ts";
import type { Net } from "./net.ts";

const LIMITS = ["100", "300", "1000", "3000"];
const USUAL = "300";
/** Milliseconds after which a day is asked for, while the slider moves. */
const PAUSE = 160;
const EARLIEST = "1990-01-01";
const PARTIES = ["organisation", "org"];
const OFFERED = 8;

/** Kinds of ties that an address asks for. */
function kindsIn(query: URLSearchParams): readonly TieKind[] {
  const asked = query.get("kinds")?.split(",");
  const kinds = TIE_KINDS.filter((kind) => asked === undefined || asked.includes(kind));
  return kinds.length === 0 ? TIE_KINDS : kinds;
}

/** The graph that an address asks for, as a path of the API. */
export function graphPath(query: URLSearchParams): string {
  const asked = new URLSearchParams({ kinds: kindsIn(query).join(","), limit: query.get("limit") ?? USUAL });
  for (const name of ["state", "on", "from", "to"]) {
    const value = query.get(name);
    if (value !== null && value !== "") asked.set(name, value);
  }
  return `/v1/graph?${asked}`;
}

interface Props {
  readonly totals: Readonly<Partial<Record<TieKind, number>>>;
  readonly net: Net | null;
}

/** Kinds, times and whom: all in the address. */
export function Controls({ totals, net }: Props) {
  return (
    <>
      <Kinds totals={totals} />
      <div class="controls">
        <Picker
          label={words.graph.find}
          placeholder={words.graph.findHint}
          find={async (text) => (net === null ? [] : findIn(net, text))}
          pick={(id) => setQuery("node", id)}
        />
        <Filters />
      </div>
    </>
  );
}

/** Beside each other where there is room, else behind a word. */
function Filters() {
  const { query } = place.value;
  const timer = useRef(0);
  const [state, limit] = [query.get("state"), query.get("limit") ?? USUAL];
  const chooseDay = (day: string): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setQuery("on", day === today() ? null : day), PAUSE);
  };
  return (
    <details class="graph-filters" open={matchMedia("(min-width: 60rem)").matches}>
      <summary>{words.table.filters}</summary>
      <div class="controls">
        <Picker
          label={words.graph.state}
          placeholder={words.graph.pickState}
          find={(text, signal) => findParties(text, PARTIES, signal)}
          pick={(id) => setQuery("state", id)}
        />
        {state === null ? null : (
          <button
            type="button"
            class="chip"
            title={words.table.drop(nameOf(state, {}))}
            onClick={() => setQuery("state", null)}
          >
            {nameOf(state, {})} <span aria-hidden="true">×</span>
          </button>
        )}
        <Ends />
        <label>
          {words.graph.most}
          <select
            value={limit}
            onChange={({ currentTarget: { value } }) => setQuery("limit", value === USUAL ? null : value)}
          >
            {[...new Set([...LIMITS, limit])].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <DaySlider label={words.graph.on} on={query.get("on")} starts={[dayAt(EARLIEST)]} choose={chooseDay} />
      </div>
    </details>
  );
}

function Ends() {
  const { query } = place.value;
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          {words.graph[end]}
          <input
            type="date"
            value={query.get(end) ?? ""}
            onChange={(event) => setQuery(end, event.currentTarget.value || null)}
          />
        </label>
      ))}
    </>
  );
}

function Kinds({ totals }: Pick<Props, "totals">) {
  const kinds = kindsIn(place.value.query);
  const toggle = (kind: TieKind): void => {
    const next = TIE_KINDS.filter((each) => kinds.includes(each) !== (each === kind));
    setQuery("kinds", next.length === 0 || next.length === TIE_KINDS.length ? null : next.join(","));
  };
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{words.graph.show}</legend>
      {TIE_KINDS.map((kind) => (
        <label key={kind} class="chip">
          <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
          <svg width="26" height="8" aria-hidden="true">
            <line class={`tie tie-${kind}`} x1="1" x2="25" y1="4" y2="4" />
          </svg>
          {words.graph.kinds[kind]}
          {totals[kind] === undefined ? null : <span class="quiet">{totals[kind]}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** Nodes whose name begins with the words, then those that hold them. */
function findIn({ nodes }: Net, text: string): readonly Choice[] {
  const wanted = text.toLowerCase();
  const held = nodes.filter(({ name }) => name.toLowerCase().includes(wanted));
  const rank = ({ name }: Choice): number => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return held.toSorted((a, b) => rank(a) - rank(b) || b.ties.length - a.ties.length).slice(0, OFFERED);
}
