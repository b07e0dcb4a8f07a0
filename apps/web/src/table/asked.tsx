import type { Names } from "@dragoman/register";
import { countryName, nameOf } from "../names.ts";
import { findParties, Picker } from "../parts/picker.tsx";
import { place } from "../route.ts";
import { isDay } from "../time.ts";
import { wordFor, words } from "../words.ts";
import { type Asked, ask, askedIn, drop, dropAll, type Parameter, SINGLES, valuesOf } from "./filter.ts";

const PARTIES = ["state", "organisation", "org", "person", "group", "office"];
const SPEAKERS = ["person"];
const LEASTS = [2, 3, 5, 10];
const CONFIDENCES = [0.5, 0.7, 0.8, 0.9];

/** Fields of the filter that are no facets. */
export function Fields() {
  const { query } = place.value;
  return (
    <div class="fields">
      <Picker
        label={words.table.state}
        placeholder={words.table.pickState}
        find={(text, signal) => findParties(text, PARTIES, signal)}
        pick={(value) => ask({ parameter: "state", value })}
      />
      <Picker
        label={words.table.speaker}
        placeholder={words.table.pickSpeaker}
        find={(text, signal) => findParties(text, SPEAKERS, signal)}
        pick={(value) => ask({ parameter: "speaker", value })}
      />
      <label>
        {words.table.text}
        <input
          type="search"
          value={query.get("text") ?? ""}
          placeholder={words.table.textHint}
          onChange={(event) => put("text", event.currentTarget.value.trim())}
        />
      </label>
      <div class="pair">
        <label>
          {words.table.from}
          <input
            type="date"
            value={day(query.get("from"))}
            onChange={(event) => put("from", event.currentTarget.value)}
          />
        </label>
        <label>
          {words.table.to}
          <input type="date" value={day(query.get("to"))} onChange={(event) => put("to", event.currentTarget.value)} />
        </label>
      </div>
      <div class="pair">
        <Least parameter="minSources" label={words.table.minSources} among={LEASTS} />
        <Least parameter="minConfidence" label={words.table.minConfidence} among={CONFIDENCES} />
      </div>
    </div>
  );
}

function Least({
  parameter,
  label,
  among,
}: {
  readonly parameter: "minSources" | "minConfidence";
  readonly label: string;
  readonly among: readonly number[];
}) {
  const held = place.value.query.get(parameter) ?? "";
  const values = among.map(String);
  return (
    <label>
      {label}
      <select value={held} onChange={(event) => put(parameter, event.currentTarget.value)}>
        <option value="">{words.table.any}</option>
        {(held === "" || values.includes(held) ? values : [held, ...values]).map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is asked for, each part with a button that drops it. */
export function Chips({ names }: { readonly names: Names }) {
  const asked = askedIn(place.value.query);
  if (asked.length === 0) return null;
  return (
    <ul class="chips asked">
      {asked.map(({ parameter, value }) => {
        const label = labelOf({ parameter, value }, names);
        return (
          <li key={`${parameter} ${value}`}>
            <button
              type="button"
              class="chip"
              title={words.table.drop(label)}
              onClick={() => drop({ parameter, value })}
            >
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" class="plain-button" onClick={dropAll}>
          {words.table.clear}
        </button>
      </li>
    </ul>
  );
}

const TABLES: Partial<Record<Parameter, Readonly<Record<string, string>>>> = {
  kind: words.kinds,
  event: words.events,
  status: words.statuses,
  assertion: words.assertions,
  review: words.table.reviews,
};

/** The word for a value of a parameter, or the value itself when it has none. */
export function valueName({ parameter, value }: Asked): string {
  return wordFor(TABLES[parameter] ?? {}, value);
}

function labelOf({ parameter, value }: Asked, names: Names): string {
  if (TABLES[parameter] !== undefined) return valueName({ parameter, value });
  if (parameter === "state" || parameter === "with") return calledBy(value, names);
  if (parameter === "speaker") return `${words.table.speaker}: ${calledBy(value, names)}`;
  return (SINGLES as readonly string[]).includes(parameter) && parameter !== "article"
    ? `${words.table[parameter as "text"]}: ${value}`
    : value;
}

/** Who is meant by an id, a code or a name. */
function calledBy(value: string, names: Names): string {
  return value.includes(":") ? nameOf(value, names) : (countryName(value.toUpperCase()) ?? value);
}

/** Puts one value in place of what was asked, or takes it away when it is empty. */
function put(parameter: (typeof SINGLES)[number], value: string): void {
  if (value !== "") ask({ parameter, value });
  else for (const held of valuesOf(place.value.query, parameter)) drop({ parameter, value: held });
}

/** A date field holds whole days only. */
function day(given: string | null): string {
  return given !== null && isDay(given) ? given : "";
}
