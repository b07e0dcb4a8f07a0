import type { ListedFact } from "@dragoman/register";
import { countryName, nameOf, statesNamed, wordsOf } from "../names.ts";
import { DaySlider } from "../parts/day.tsx";
import { Picker } from "../parts/picker.tsx";
import { place, setQuery } from "../route.ts";
import { daysOf, isDay, today } from "../time.ts";
import { words } from "../words.ts";

/** What a map can show. */
export type Show = keyof typeof words.map.shows;

const SHOWS = Object.keys(words.map.shows) as Show[];
const OFFERED = 7;

/** What an address asks to be shown. */
export function showIn(query: URLSearchParams): Show {
  return SHOWS.find((show) => show === query.get("show")) ?? "levels";
}

/** The state of an address, by its code or name, or null. */
export function placeIn(query: URLSearchParams): string | null {
  const given = (query.get("state") ?? "").replace(/^state:/, "");
  const code = given.toUpperCase();
  if (countryName(code) !== null) return `state:${code}`;
  return given === "" ? null : (statesNamed(given, 1)[0] ?? null);
}

/** The days between which deeds count; empty where it is open. */
export function daysIn(query: URLSearchParams): { readonly from: string; readonly to: string } {
  const day = (name: string): string => (isDay(query.get(name) ?? "") ? query.get(name)! : "");
  return { from: day("from"), to: day("to") };
}

/** State, what is shown of it, and when. */
export function Controls({ items }: { readonly items: readonly ListedFact[] }) {
  const { query } = place.value;
  const show = showIn(query);
  return (
    <div class="controls">
      <Picker
        label={words.map.pick}
        placeholder={words.map.pickHint}
        find={async (text) => statesNamed(text, OFFERED).map((id) => ({ id, name: nameOf(id, {}) }))}
        pick={(id) => setQuery("state", wordsOf(id))}
      />
      {placeIn(query) === null ? null : (
        <>
          <label>
            {words.map.show}
            <select
              value={show}
              onChange={({ currentTarget: { value } }) => setQuery("show", value === "levels" ? null : value)}
            >
              {SHOWS.map((each) => (
                <option key={each} value={each}>
                  {words.map.shows[each]}
                </option>
              ))}
            </select>
          </label>
          {show === "levels" ? <Day items={items} /> : <Range />}
        </>
      )}
    </div>
  );
}

function Day({ items }: { readonly items: readonly ListedFact[] }) {
  const starts = items.flatMap(({ fact }) => (fact.from === null ? [] : (daysOf(fact.from.value)?.[0] ?? [])));
  return (
    <DaySlider
      label={words.map.on}
      on={place.value.query.get("on")}
      starts={starts}
      choose={(day) => setQuery("on", day === today() ? null : day)}
    />
  );
}

function Range() {
  const days = daysIn(place.value.query);
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          {words.map[end]}
          <input type="date" value={days[end]} onChange={(event) => setQuery(end, event.currentTarget.value || null)} />
        </label>
      ))}
    </>
  );
}
