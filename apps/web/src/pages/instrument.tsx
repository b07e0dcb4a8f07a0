import type { ListedFact, Names, InstrumentPage as Page, Report } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { Cite } from "../cite/cite.tsx";
import { nameOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { Conflicts } from "../parts/conflicts.tsx";
import { Entities, PairLink } from "../parts/entity.tsx";
import { Quote } from "../parts/fact.tsx";
import { ListedPart } from "../parts/listed.tsx";
import { Section } from "../parts/section.tsx";
import { useTitle } from "../parts/window.ts";
import { written } from "../time.ts";
import { words } from "../words.ts";

/** A treaty, declaration or the like, by its title or by the id of its fact. */
export function InstrumentPage({ id }: { readonly id: string }) {
  const wanted = /^f[0-9a-f]{16}$/.test(id) ? id : `instrument:${id}`;
  const answer = useAnswer<Page>(`/v1/instruments/${encodeURIComponent(wanted)}`);
  return <Answer of={answer}>{(page) => <Whole page={page} />}</Answer>;
}

function Whole({ page }: { readonly page: Page }) {
  const { instrument, names, facts, founded, deeds, reports } = page;
  const title = capitalised(instrument === null ? (facts[0]?.fact.value ?? "") : nameOf(instrument, names));
  useTitle(title);
  const { instrument: text } = words.pages;
  return (
    <article class="page">
      <header class="page-head">
        <h1 class="long" dir="auto">
          {title}
        </h1>
        <p class="standing">
          <span class="quiet">{words.entityKinds.instrument}</span>
        </p>
        <Cite of={{ kind: "page", title }} />
      </header>
      {facts.length > 1 ? <p class="notice">{text.several}</p> : null}
      <div class="columns wide-first">
        <div>
          {facts.map((item) => (
            <Signing key={item.fact.id} item={item} deeds={deeds} names={names} />
          ))}
          <Reports reports={reports} names={names} />
        </div>
        <div>
          <ListedPart id="founded" title={text.founded} items={founded} names={names} />
          <ListedPart id="deeds" title={text.deeds} items={deeds} names={names} />
        </div>
      </div>
    </article>
  );
}

/** Parties, kind, day and place of one signing. */
function Signing({
  item: { fact },
  deeds,
  names,
}: {
  readonly item: ListedFact;
  readonly deeds: readonly ListedFact[];
  readonly names: Names;
}) {
  const { instrument: text } = words.pages;
  const places = placesOf(fact.subject, fact.qualifiers.place, deeds);
  return (
    <section class="signing">
      <dl class="why">
        <div>
          <dt>{text.parties}</dt>
          <dd>
            <Entities ids={fact.subject} names={names} />
            <PairLink ids={fact.subject} />
          </dd>
        </div>
        <div>
          <dt>{text.kind}</dt>
          <dd>{fact.value ?? words.unknown}</dd>
        </div>
        <div>
          <dt>{text.signed}</dt>
          <dd>{fact.from === null ? words.unknown : written(fact.from.value)}</dd>
        </div>
        {places.length === 0 ? null : (
          <div>
            <dt>{text.where}</dt>
            <dd>
              <Entities ids={places} names={names} />
            </dd>
          </div>
        )}
        <div>
          <dt>{text.row}</dt>
          <dd>
            <a href={`/f/${fact.id}`}>{fact.id}</a> <Badge fact={fact} />
          </dd>
        </div>
      </dl>
      <Conflicts fact={fact} names={names} />
    </section>
  );
}

/** Places that the fact names, else those of deeds of all its parties on that day. */
function placesOf(
  parties: readonly string[],
  own: string | undefined,
  deeds: readonly ListedFact[],
): readonly string[] {
  if (own !== undefined) return [own];
  const joint = deeds.filter(({ fact }) => parties.every((id) => [...fact.subject, ...fact.object].includes(id)));
  return [...new Set(joint.flatMap(({ fact }) => fact.qualifiers.place ?? []))];
}

function Reports({ reports, names }: { readonly reports: readonly Report[]; readonly names: Names }) {
  if (reports.length === 0) return null;
  return (
    <Section id="reports" title={words.pages.instrument.reports} aside={words.fact.rows(reports.length)}>
      <ul class="facts">
        {reports.map(({ fact, citation }) => (
          <li key={citation.statement} class="fact">
            <Quote citation={citation} names={names} fact={fact} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function capitalised(title: string): string {
  return `${title.slice(0, 1).toLocaleUpperCase(words.locale)}${title.slice(1)}`;
}
