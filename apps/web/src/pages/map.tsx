import type { Graph } from "@dragoman/register";
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { type Loaded, useAnswer, useWork } from "../api.ts";
import { useWidth } from "../charts/frame.tsx";
import type { FacetsAnswer } from "../data.ts";
import { Controls, daysIn, placeIn, showIn } from "../map/controls.tsx";
import { Legend } from "../map/legend.tsx";
import { type Levels, levelsOf } from "../map/levels.ts";
import { PartyList } from "../map/list.tsx";
import { isPlaced, type World, worldOf } from "../map/shapes.ts";
import { deedsShown, levelsShown, type Shown } from "../map/shown.tsx";
import { WorldMap } from "../map/world.tsx";
import { nameOf, wordsOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { useTitle } from "../parts/window.ts";
import { place, setQuery } from "../route.ts";
import { isDay, today } from "../time.ts";
import { words } from "../words.ts";

/** A state's levels of partnership on a day, or its deeds in a range, on a map of the world and as a table. */
export function MapPage() {
  const { query } = place.value;
  const state = placeIn(query);
  useTitle(state === null ? words.map.title : words.map.titleOf(nameOf(state, {})));
  return (
    <article class="page map-page">
      <header class="page-head">
        <h1>{state === null ? words.map.title : words.map.titleOf(nameOf(state, {}))}</h1>
      </header>
      {state === null ? <Unchosen /> : <Chosen key={state} state={state} />}
    </article>
  );
}

const NOTHING: Shown = { shades: new Map(), keys: [], heads: [], lines: [], names: {} };

function Unchosen() {
  const asked = place.value.query.get("state");
  const busiest = useAnswer<FacetsAnswer>("/v1/facets?kind=partnership&assertion=actual&of=party&limit=24");
  const counted = busiest.state === "failed" ? [] : (busiest.data?.parties ?? []);
  const parties = counted.filter(({ party }) => party.startsWith("state:")).slice(0, 12);
  return (
    <>
      <Controls items={[]} />
      {asked === null ? null : <p class="notice">{words.map.unknown(asked)}</p>}
      <p>{words.map.choose}</p>
      {parties.length === 0 ? null : (
        <section aria-label={words.map.busiest}>
          <p class="note">{words.map.busiest}</p>
          <ul class="chips">
            {parties.map(({ party, count }) => (
              <li key={party}>
                <a class="chip" href={`/map?state=${wordsOf(party)}`}>
                  {nameOf(party, {})} <span class="quiet">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Drawn shown={NOTHING} state={null} />
    </>
  );
}

function Chosen({ state }: { readonly state: string }) {
  const { query } = place.value;
  const show = showIn(query);
  const { from, to } = daysIn(query);
  const levels = useWork<Levels>(`levels of ${state}`, (signal) => levelsOf(state, signal));
  const period = new URLSearchParams([...(from === "" ? [] : [["from", from]]), ...(to === "" ? [] : [["to", to]])]);
  const path = `/v1/graph?kinds=cooperation,conflict&limit=1000&state=${encodeURIComponent(state)}&${period}`;
  const deeds = useAnswer<Graph>(path);
  const given = query.get("on") ?? "";
  const on = isDay(given) ? given : today();
  const answer: Loaded<Levels | Graph> = show === "levels" ? levels : deeds;
  return (
    <>
      <Controls items={levels.state === "failed" ? [] : (levels.data?.items ?? [])} />
      <Answer of={answer}>
        {(data) => (
          <Drawn
            shown={show === "levels" ? levelsShown(data as Levels, state, on) : deedsShown(data as Graph, state, show)}
            state={state}
          />
        )}
      </Answer>
    </>
  );
}

/** Height of the map for its width. */
const SHAPE = 0.5;

function Drawn({ shown, state }: { readonly shown: Shown; readonly state: string | null }) {
  const { box, width } = useWidth();
  const pointed = useSignal<string | null>(null);
  const height = Math.round(width * SHAPE);
  const loaded = useWork<World>(`world ${width}`, () => worldOf(width, height));
  const show = words.map.shows[showIn(place.value.query)];
  const label = words.map.chart(state === null ? words.map.none : nameOf(state, {}), show);
  const world = loaded.state === "failed" ? null : loaded.data;
  const missing = useMemo(
    () => (world === null ? [] : shown.lines.map(({ party }) => party).filter((party) => !isPlaced(party, world))),
    [world, shown],
  );
  return (
    <div class="map-columns">
      <figure class="chart" ref={box}>
        {world === null ? (
          <div class="waiting bone tall" />
        ) : (
          <WorldMap
            world={world}
            size={[width, height]}
            own={state}
            shades={shown.shades}
            pointed={pointed}
            label={label}
            choose={(id) => setQuery("state", wordsOf(id))}
          />
        )}
        <Legend keys={shown.keys} hasOwn={state !== null} />
        <figcaption class="note">
          {words.map.small} {words.map.hint} {words.map.border}
        </figcaption>
      </figure>
      {state === null ? null : (
        <section aria-label={words.map.partners}>
          {shown.lines.length === 0 ? (
            <p class="note">{showIn(place.value.query) === "levels" ? words.map.noneHeld : words.map.noneDone}</p>
          ) : (
            <PartyList own={state} heads={shown.heads} lines={shown.lines} names={shown.names} pointed={pointed} />
          )}
          {missing.length === 0 ? null : (
            <p class="note">{words.map.missing(missing.map((id) => nameOf(id, shown.names)).join(", "))}</p>
          )}
        </section>
      )}
    </div>
  );
}
