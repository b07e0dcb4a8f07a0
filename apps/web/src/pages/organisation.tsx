import type { Holder } from "@dragoman/model";
import type { MemberLine, Names, OrganisationPage as Page } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { TermsChart } from "../charts/terms.tsx";
import { Cite } from "../cite/cite.tsx";
import { nameOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/asof.tsx";
import { Badge } from "../parts/badge.tsx";
import { Entity } from "../parts/entity.tsx";
import { Feeds } from "../parts/feeds.tsx";
import { KnownNames } from "../parts/known.tsx";
import { GrowingPart, ListedPart } from "../parts/listed.tsx";
import { KindMonths } from "../parts/months.tsx";
import { QuotationsPart } from "../parts/quotations.tsx";
import { Section } from "../parts/section.tsx";
import { spanOf } from "../parts/when.ts";
import { Wikidata } from "../parts/wikidata.tsx";
import { useTitle } from "../parts/window.ts";
import { place } from "../route.ts";
import { written } from "../time.ts";
import { wordFor, words } from "../words.ts";

/** An organisation: members, chairs, offices, gatherings, instruments, events. */
export function OrganisationPage({ id }: { readonly id: string }) {
  const on = place.value.query.get("on");
  const path = `/v1/organisations/${encodeURIComponent(`org:${id}`)}`;
  const answer = useAnswer<Page>(on === null ? path : `${path}?on=${encodeURIComponent(on)}`);
  return <Answer of={answer}>{(page) => <Whole page={page} />}</Answer>;
}

function Whole({ page }: { readonly page: Page }) {
  const { organisation, sort, wikidata, names, on, known, same, members, offices, holders, speakers } = page;
  const { hosted, instruments, events, positions, months } = page;
  const name = nameOf(organisation, names);
  useTitle(name);
  const { organisation: text } = words.pages;
  const of = (kind: string) => ({ names, filter: { state: organisation, kind }, order: "time" as const });
  return (
    <article class="page">
      <header class="page-head">
        <h1 dir="auto">{name}</h1>
        <p class="standing">
          <span class="quiet">{sort === null ? words.entityKinds.organisation : wordFor(text.sorts, sort)}</span>
          <Wikidata id={wikidata} />
        </p>
        <div class="tools">
          <AsOf label={text.on} on={on} />
        </div>
        <Cite of={{ kind: "page", title: name }} />
      </header>
      {isRead(page) ? null : <p class="notice">{text.none}</p>}
      <div class="columns wide-first">
        <div>
          <Chairs page={page} name={name} />
          <Members members={members} names={names} />
          <GrowingPart id="events" title={text.events} {...events} {...of("event")} />
          {speakers.length === 0 ? null : (
            <QuotationsPart title={text.said} of={{ whose: organisation }} choose={["about"]} />
          )}
        </div>
        <div>
          <GrowingPart id="instruments" title={text.instruments} {...instruments} {...of("instrument")} />
          <GrowingPart id="hosted" title={text.hosted} {...hosted} {...of("host")} />
          <GrowingPart id="positions" title={text.positions} {...positions} {...of("position")} />
          <ListedPart id="offices" title={text.offices} items={offices} names={names} />
          <Holders holders={holders} names={names} />
          <Speakers speakers={speakers} names={names} />
          <KindMonths of={name} months={months} />
          <KnownNames known={known} same={same} names={names} />
        </div>
      </div>
      <Feeds title={name} query={{ state: organisation }} />
    </article>
  );
}

/** Whether anything but the tables tells of it. */
function isRead({ members, chairs, offices, hosted, instruments, events, positions, speakers }: Page): boolean {
  const lists = [chairs, offices, hosted.items, instruments.items, events.items, positions.items, speakers];
  return lists.some((list) => list.length > 0) || members.some(isTold);
}

function Chairs({ page: { chairs, names }, name }: { readonly page: Page; readonly name: string }) {
  if (chairs.length === 0) return null;
  const { chairs: title, chairsChart } = words.pages.organisation;
  const terms = chairs.map(({ fact }) => ({
    key: fact.id,
    who: fact.subject.map((id) => nameOf(id, names)).join(", "),
    what: null,
    from: fact.from?.value ?? null,
    to: fact.to?.value ?? null,
    href: `/f/${fact.id}`,
    basis: "reported" as const,
  }));
  return (
    <>
      <Section id="chairs-line" title={title}>
        <TermsChart title={`${name}: ${title}`} label={chairsChart(terms.length)} terms={terms} />
      </Section>
      <ListedPart id="chairs" title={words.state.chairs} items={chairs} names={names} />
    </>
  );
}

function Members({ members, names }: { readonly members: readonly MemberLine[]; readonly names: Names }) {
  if (members.length === 0) return null;
  const { organisation: text } = words.pages;
  const named = members.map((line) => ({ ...line, name: nameOf(line.state, names) }));
  const [told, others] = [named.filter(isTold), named.filter((line) => !isTold(line))];
  const sorted = [...told.toSorted(byName), ...others.toSorted(byName)];
  return (
    <Section id="members" title={text.members} aside={String(members.length)}>
      <p class="note">{text.membersNote}</p>
      <table class="members">
        <thead>
          <tr>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.reported}</th>
            <th scope="col">{text.tables}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ state, reported, known }) => (
            <tr key={state}>
              <th scope="row">
                <Entity id={state} names={names} />
              </th>
              <td>
                {reported.map(({ fact }) => (
                  <div key={fact.id}>
                    <a href={`/f/${fact.id}`}>{fact.value ?? words.kinds.membership}</a>{" "}
                    <span class="quiet">{spanOf(fact.from?.value ?? null, fact.to?.value ?? null)}</span>{" "}
                    <Badge fact={fact} />
                  </div>
                ))}
              </td>
              <td>
                {known === null ? null : (
                  <>
                    {known.status} <span class="quiet">{spanOf(known.from, known.to)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function isTold({ reported }: MemberLine): boolean {
  return reported.length > 0;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, words.locale);
}

function Holders({ holders, names }: { readonly holders: readonly Holder[]; readonly names: Names }) {
  if (holders.length === 0) return null;
  return (
    <Section id="holders" title={words.pages.organisation.holders} aside={words.state.known}>
      <table>
        <tbody>
          {holders.map(({ person, title, since }) => (
            <tr key={`${title} ${person}`}>
              <th scope="row">{title}</th>
              <td>
                <Entity id={`person:${person}`} names={names} />
              </td>
              <td>{since === null ? words.unknown : words.time.since(written(since))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Speakers({ speakers, names }: Pick<Page, "speakers" | "names">) {
  if (speakers.length === 0) return null;
  return (
    <Section id="speakers" title={words.pages.organisation.speakers}>
      <ul class="plain">
        {speakers.map(({ speaker, count }) => (
          <li key={speaker}>
            <Entity id={speaker} names={names} /> <span class="quiet">{words.state.quotationsOf(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
