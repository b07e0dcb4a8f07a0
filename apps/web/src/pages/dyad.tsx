import type { Fact } from "@dragoman/model";
import { quadOf } from "@dragoman/register";
import { useSignal } from "@preact/signals";
import { useAnswer } from "../api.ts";
import { Ladder } from "../charts/ladder.tsx";
import { MonthsChart } from "../charts/months.tsx";
import { TimelineChart } from "../charts/timeline.tsx";
import { type Dyad, dyadPath } from "../data.ts";
import { nameOf, pageOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { FactList } from "../parts/fact.tsx";
import { Feeds } from "../parts/feeds.tsx";
import { HeldOn } from "../parts/held.tsx";
import { ListedPart } from "../parts/listed.tsx";
import { Section } from "../parts/section.tsx";
import { whenOf } from "../parts/when.ts";
import { useTitle } from "../parts/window.ts";
import { place } from "../route.ts";
import { today, written } from "../time.ts";
import { wordFor, words } from "../words.ts";

const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"] as const;

/** All that the register holds of two states. */
export function DyadPage({ a, b }: { readonly a: string; readonly b: string }) {
  const answer = useAnswer<Dyad>(dyadPath(a, b));
  return <Answer of={answer}>{(dyad) => <Whole dyad={dyad} />}</Answer>;
}

function Whole({ dyad }: { readonly dyad: Dyad }) {
  const { parties, names, ladder, instruments, diplomatic, projects, positions, events, quotations, months } = dyad;
  const [a, b] = parties.map((id) => nameOf(id, names)) as [string, string];
  useTitle(words.dyad.title(a, b));
  const on = place.value.query.get("on") ?? today();
  const isEmpty = [ladder, instruments, diplomatic, projects, positions, events.items, quotations.items].every(
    (part) => part.length === 0,
  );
  return (
    <article class="page">
      <header class="page-head">
        <h1>
          <a href={pageOf(parties[0])}>{a}</a> <span aria-hidden="true">–</span> <a href={pageOf(parties[1])}>{b}</a>
        </h1>
        <LevelNow dyad={dyad} />
      </header>
      {isEmpty ? <p class="notice">{words.dyad.empty}</p> : null}
      {ladder.length === 0 ? null : (
        <Section id="ladder" title={words.dyad.ladder}>
          <Ladder ladder={ladder} instruments={instruments} names={names} on={on} />
          <FactList items={ladder} names={names} plain={true} />
        </Section>
      )}
      <HeldOn items={[...ladder, ...diplomatic, ...projects, ...positions]} names={names} />
      <Timeline dyad={dyad} />
      <div class="columns">
        <div>
          <ListedPart id="instruments" title={words.dyad.instruments} items={instruments} names={names} />
          <ListedPart
            id="said"
            title={words.dyad.said}
            items={quotations.items}
            total={quotations.total}
            names={names}
          />
          <ListedPart id="diplomatic" title={words.dyad.diplomatic} items={diplomatic} names={names} />
          <ListedPart id="projects" title={words.dyad.projects} items={projects} names={names} />
          <ListedPart id="positions" title={words.dyad.positions} items={positions} names={names} />
        </div>
        <div>
          {months.length === 0 ? null : (
            <Section id="months" title={words.dyad.months}>
              <MonthsChart
                months={months}
                above={QUADS.slice(0, 2)}
                below={QUADS.slice(2)}
                label={words.dyad.monthsChart}
                nameOf={(part) => wordFor(words.quads, part)}
              />
            </Section>
          )}
          <Contradictions dyad={dyad} />
          <Sources dyad={dyad} />
        </div>
      </div>
      <Feeds title={words.dyad.title(a, b)} query={{ state: parties }} />
    </article>
  );
}

function LevelNow({ dyad: { level, on } }: { readonly dyad: Dyad }) {
  if (level === null)
    return (
      <p class="standing">
        {words.dyad.none} <span class="quiet">{words.dyad.on(written(on))}</span>
      </p>
    );
  return (
    <p class="standing">
      <a class={`rung tier-${Math.min(6, level.fact.qualifiers.tier ?? 1)}`} href={`/f/${level.fact.id}`}>
        {level.fact.value}
      </a>{" "}
      <span>{whenOf(level.fact)}</span> <Badge fact={level.fact} />{" "}
      <span class="quiet">{words.dyad.on(written(on))}</span>
    </p>
  );
}

function Timeline({ dyad: { events, instruments, names } }: { readonly dyad: Dyad }) {
  const hidden = useSignal<ReadonlySet<string>>(new Set());
  const all = [...events.items, ...instruments];
  if (all.length === 0) return null;
  const types = [...new Set(all.map(({ fact }) => typeOf(fact)))].sort();
  const items = all.filter(({ fact }) => !hidden.value.has(typeOf(fact)));
  const undated = items.filter(({ fact }) => fact.from === null).length;
  const toggle = (type: string): void => {
    const next = new Set(hidden.value);
    if (!next.delete(type)) next.add(type);
    hidden.value = next;
  };
  const shown = events.items.filter(({ fact }) => !hidden.value.has(typeOf(fact)));
  return (
    <Section id="timeline" title={words.dyad.timeline} aside={undated > 0 ? words.dyad.undated(undated) : null}>
      <fieldset class="chips">
        <legend class="visually-hidden">{words.dyad.filter}</legend>
        {types.map((type) => (
          <label key={type} class="chip">
            <input type="checkbox" checked={!hidden.value.has(type)} onChange={() => toggle(type)} />
            {wordFor({ ...words.events, ...words.kinds }, type)}
          </label>
        ))}
      </fieldset>
      <TimelineChart items={items} names={names} laneOf={laneOf} lanes={["instrument", ...QUADS]} />
      <FactList items={shown} names={names} plain={true} />
      {events.total > events.items.length ? <p class="note">{words.more(events.items.length, events.total)}</p> : null}
    </Section>
  );
}

function typeOf({ kind, value }: Fact): string {
  return kind === "event" ? (value ?? kind) : kind;
}

function laneOf({ kind, value }: Fact): string {
  return kind === "event" ? (quadOf(value ?? "") ?? QUADS[0]) : kind;
}

function Contradictions({ dyad }: { readonly dyad: Dyad }) {
  const { contradictions, names, ladder, instruments, diplomatic, projects, positions, events, quotations } = dyad;
  const wanted = new Set(contradictions);
  const all = [
    ...ladder,
    ...instruments,
    ...diplomatic,
    ...projects,
    ...positions,
    ...events.items,
    ...quotations.items,
  ];
  const items = all.filter(({ fact }) => wanted.has(fact.id));
  if (items.length === 0) return null;
  return (
    <Section id="contradictions" title={words.dyad.contradictions}>
      <ul class="contradictions">
        {items.map(({ fact }) => (
          <li key={fact.id}>
            <a href={`/f/${fact.id}#conflicts`}>
              {fact.value ?? nameOf(fact.object[0] ?? fact.subject[0] ?? "", names)}
            </a>{" "}
            <Badge fact={fact} />
            {fact.conflicts.map(({ field, values }) => (
              <p key={field}>
                {words.fact.conflictFields[field]}:{" "}
                {values.map(({ value, statements }, at) => (
                  <span key={value} class={at === 0 ? "side first" : "side"}>
                    {written(value)} <span class="quiet">({words.fact.rows(statements.length)})</span>
                  </span>
                ))}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Sources({ dyad: { sources, names } }: { readonly dyad: Dyad }) {
  if (sources.length === 0) return null;
  const most = Math.max(...sources.map(({ facts }) => facts));
  return (
    <Section id="sources" title={words.dyad.sources}>
      <p class="note">{words.dyad.sourcesNote}</p>
      <ul class="sources">
        {sources.map(({ source, facts }) => (
          <li key={source ?? ""}>
            <span>{source === null ? words.unknownOutlet : nameOf(source, names)}</span>
            <svg width="80" height="8" aria-hidden="true">
              <rect class="bar" width={Math.max(3, (80 * facts) / most)} height="8" rx="2" />
            </svg>
            <span class="number">{facts}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
