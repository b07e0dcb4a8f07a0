import { quadOf } from "@dragoman/register";
import { useState } from "preact/hooks";
import { useAnswer } from "../api.ts";
import type { FacetsAnswer } from "../data.ts";
import { nameOf } from "../names.ts";
import { place } from "../route.ts";
import { grouped, words } from "../words.ts";
import { valueName } from "./asked.tsx";
import { ask, drop, filterText, type Parameter, valuesOf } from "./filter.ts";

/** Values of a facet that are shown before all are asked for. */
const SHOWN = 8;

interface Count {
  readonly value: string;
  readonly count: number;
}

/** How many facts have what, to choose by. */
export function Facets() {
  const filter = filterText(place.value.query);
  const answer = useAnswer<FacetsAnswer>(`/v1/facets?limit=200&${filter}`);
  if (answer.state === "failed" || answer.data === null) return null;
  const { kinds, values, statuses, assertions, reviews } = answer.data;
  const isEvent = ({ kind, value }: { readonly kind: string; readonly value: string }): boolean =>
    kind === "event" && quadOf(value) !== null;
  return (
    <div aria-busy={answer.state === "loading"}>
      <Facet of="kind" counts={kinds} />
      <Facet of="event" counts={values.filter(isEvent)} />
      <Facet of="value" counts={merged(values.filter((value) => !isEvent(value)))} />
      <Facet of="status" counts={statuses} />
      <Facet of="assertion" counts={assertions} />
      <Facet of="review" counts={reviews} />
      <People filter={filter} />
    </div>
  );
}

/** One value of several kinds counts once. */
function merged(counts: readonly Count[]): readonly Count[] {
  const all = new Map<string, number>();
  for (const { value, count } of counts) all.set(value, (all.get(value) ?? 0) + count);
  return [...all].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

interface Props {
  readonly of: Parameter & keyof typeof words.table.facets;
  readonly counts: readonly Count[];
}

function Facet({ of, counts }: Props) {
  const [isWhole, setWhole] = useState(false);
  const chosen = valuesOf(place.value.query, of);
  const lost = chosen.filter((value) => counts.every((count) => count.value !== value));
  const all = [...counts, ...lost.map((value) => ({ value, count: 0 }))];
  if (all.length === 0 || (all.length === 1 && chosen.length === 0)) return null;
  const shown = isWhole ? all : all.filter(({ value }, at) => at < SHOWN || chosen.includes(value));
  return (
    <fieldset class="facet">
      <legend>{words.table.facets[of]}</legend>
      {shown.map(({ value, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => (event.currentTarget.checked ? ask : drop)({ parameter: of, value })}
          />
          <span class="facet-name">{valueName({ parameter: of, value })}</span>
          <Figure count={count} />
        </label>
      ))}
      {shown.length < all.length ? (
        <button type="button" class="plain-button" onClick={() => setWhole(true)}>
          {words.table.all(all.length)}
        </button>
      ) : null}
    </fieldset>
  );
}

function Figure({ count }: { readonly count: number }) {
  return <span class="facet-count">{grouped(count)}</span>;
}

/** Who takes part and who speaks: more to count, so only when it is asked for. */
function People({ filter }: { readonly filter: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="facet" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table.countPeople}</summary>
      {isOpen ? <Counted filter={filter} /> : null}
    </details>
  );
}

function Counted({ filter }: { readonly filter: string }) {
  const answer = useAnswer<FacetsAnswer>(`/v1/facets?of=party,speaker&limit=24&${filter}`);
  if (answer.state === "failed" || answer.data === null) return <p class="note">{words.table.loading}</p>;
  const { parties, speakers, names } = answer.data;
  const query = place.value.query;
  const rows = (parameter: "state" | "speaker", counts: FacetsAnswer["parties"], more: boolean) => {
    const chosen = valuesOf(query, parameter);
    const open = (counts ?? []).filter(({ party }) => !chosen.includes(party));
    if (open.length === 0 || (!more && chosen.length > 0)) return null;
    return (
      <fieldset class="facet" aria-busy={answer.state === "loading"}>
        <legend>{words.table.facets[parameter === "state" ? "party" : "speaker"]}</legend>
        {open.map(({ party, count }) => (
          <button key={party} type="button" class="facet-row" onClick={() => ask({ parameter, value: party })}>
            <span class="facet-name">{nameOf(party, names)}</span>
            <Figure count={count} />
          </button>
        ))}
      </fieldset>
    );
  };
  return (
    <>
      {rows("state", parties, true)}
      {rows("speaker", speakers, false)}
    </>
  );
}
