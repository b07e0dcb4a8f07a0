import { pageOf } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { Ladder } from "../charts/ladder.tsx";
import { MonthsChart } from "../charts/months.tsx";
import { Cite } from "../cite/cite.tsx";
import type { FramePath } from "../cite/embed.tsx";
import { type Dyad, dyadPath } from "../data.ts";
import { dyadPage, nameOf, outletOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { EventsPart, QUADS } from "../parts/events.tsx";
import { FactList } from "../parts/fact.tsx";
import { Feeds } from "../parts/feeds.tsx";
import { HeldOn } from "../parts/held.tsx";
import { ListedPart } from "../parts/listed.tsx";
import { QuotationsPart } from "../parts/quotations.tsx";
import { Section } from "../parts/section.tsx";
import { tierOf } from "../parts/tier.ts";
import { whenOf } from "../parts/when.ts";
import { useTitle } from "../parts/window.ts";
import { place } from "../route.ts";
import { today, written } from "../time.ts";
import { wordFor, words } from "../words.ts";

/** All that the register holds of two states. */
export function DyadPage({ a, b }: { readonly a: string; readonly b: string }) {
  const answer = useAnswer<Dyad>(dyadPath(a, b));
  return <Answer of={answer}>{(dyad) => <Whole dyad={dyad} />}</Answer>;
}

function Whole({ dyad }: { readonly dyad: Dyad }) {
  const { parties, names, ladder, instruments, diplomatic, projects, positions, events, quotations, months } = dyad;
  const [a, b] = parties.map((id) => nameOf(id, names)) as [string, string];
  const title = words.dyad.title(a, b);
  useTitle(title);
  const on = place.value.query.get("on") ?? today();
  const isEmpty = [ladder, instruments, diplomatic, projects, positions, events.items, quotations.items].every(
    (part) => part.length === 0,
  );
  return (
    <article class="page">
      <header class="page-head">
        <h1 dir="auto">
          <a href={pageOf(parties[0])}>{a}</a> <span aria-hidden="true">–</span> <a href={pageOf(parties[1])}>{b}</a>
        </h1>
        <LevelNow dyad={dyad} />
        <Cite of={{ kind: "page", title }} embed={framesOf(parties)} />
      </header>
      {isEmpty ? <p class="notice">{words.dyad.empty}</p> : null}
      {ladder.length === 0 ? null : (
        <Section id="ladder" title={words.dyad.ladder}>
          <Ladder
            title={`${title}: ${words.dyad.ladder}`}
            ladder={ladder}
            instruments={instruments}
            names={names}
            on={on}
          />
          <FactList items={ladder} names={names} plain={true} />
        </Section>
      )}
      <HeldOn items={[...ladder, ...diplomatic, ...projects, ...positions]} names={names} />
      <EventsPart
        of={title}
        events={events}
        instruments={instruments}
        names={names}
        filter={{ state: parties[0], with: parties[1], kind: "event" }}
        months={months}
      />
      <div class="columns">
        <div>
          <ListedPart id="instruments" title={words.dyad.instruments} items={instruments} names={names} />
          <QuotationsPart
            title={words.dyad.said}
            of={{ whose: parties[0], about: parties[1], mutual: "true" }}
            choose={["speaker"]}
          />
          <ListedPart id="diplomatic" title={words.dyad.diplomatic} items={diplomatic} names={names} />
          <ListedPart id="projects" title={words.dyad.projects} items={projects} names={names} />
          <ListedPart id="positions" title={words.dyad.positions} items={positions} names={names} />
        </div>
        <div>
          {months.length === 0 ? null : (
            <Section id="months" title={words.dyad.months}>
              <MonthsChart
                title={`${title}: ${words.dyad.months}`}
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

/** What other sites may show of the two. */
function framesOf([a, b]: Dyad["parties"]): readonly FramePath[] {
  const timeline = new URLSearchParams({ state: a, with: b });
  return [
    { what: words.dyad.ladder, path: `/embed${dyadPage(a, b)}` },
    { what: words.dyad.timeline, path: `/embed/timeline?${timeline}` },
  ];
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
      <a class={`rung ${tierOf(level.fact)}`} href={`/f/${level.fact.id}`}>
        {level.fact.value}
      </a>{" "}
      <span>{whenOf(level.fact)}</span> <Badge fact={level.fact} />{" "}
      <span class="quiet">{words.dyad.on(written(on))}</span>
    </p>
  );
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
            <span>{outletOf(source, names)}</span>
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
