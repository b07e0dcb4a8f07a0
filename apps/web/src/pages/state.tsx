import type { Holder } from "@dragoman/model";
import type { MembershipLine, Partner } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { Cite } from "../cite/cite.tsx";
import { type Dossier, statePath } from "../data.ts";
import { dyadPage, nameOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/asof.tsx";
import { Badge } from "../parts/badge.tsx";
import { Entity } from "../parts/entity.tsx";
import { EventsPart } from "../parts/events.tsx";
import { FactList } from "../parts/fact.tsx";
import { Feeds } from "../parts/feeds.tsx";
import { GrowingPart, ListedPart } from "../parts/listed.tsx";
import { KindMonths } from "../parts/months.tsx";
import { QuotationsPart } from "../parts/quotations.tsx";
import { Section } from "../parts/section.tsx";
import { TermTable } from "../parts/term.tsx";
import { tierOf } from "../parts/tier.ts";
import { whenOf } from "../parts/when.ts";
import { useTitle } from "../parts/window.ts";
import { place } from "../route.ts";
import { written } from "../time.ts";
import { words } from "../words.ts";

/** What one state is in, holds, does and says. */
export function StatePage({ id }: { readonly id: string }) {
  const on = place.value.query.get("on");
  const answer = useAnswer<Dossier>(statePath(id, on));
  return <Answer of={answer}>{(dossier) => <Whole dossier={dossier} />}</Answer>;
}

function Whole({ dossier }: { readonly dossier: Dossier }) {
  const { subject, names, on, partners, otherPartnerships, diplomatic, memberships, chairs, hosted } = dossier;
  const { offices, holders, projects, positions, events, months } = dossier;
  const name = nameOf(subject, names);
  useTitle(name);
  const list = { names, subject };
  const of = (kind: string) => ({ names, filter: { state: subject, kind }, order: "time" as const });
  return (
    <article class="page">
      <header class="page-head">
        <h1 dir="auto">{name}</h1>
        <div class="tools">
          <AsOf label={words.state.on} on={on} />
          <button type="button" onClick={() => print()}>
            {words.state.print}
          </button>
        </div>
        <Cite
          of={{ kind: "page", title: name }}
          embed={[{ what: words.dyad.timeline, path: `/embed/timeline?state=${encodeURIComponent(subject)}` }]}
        />
      </header>
      {months.length === 0 ? <p class="notice">{words.state.empty}</p> : null}
      <Partners partners={partners} {...list} />
      <EventsPart
        of={name}
        events={events}
        instruments={[]}
        names={names}
        filter={of("event").filter}
        months={months}
      />
      <div class="columns">
        <div>
          <ListedPart id="others" title={words.state.others} items={otherPartnerships} names={names} />
          <QuotationsPart title={words.state.quotations} of={{ whose: subject }} choose={["speaker", "about"]} />
          <GrowingPart id="positions" title={words.state.positions} {...positions} {...of("position")} />
          <ListedPart id="diplomatic" title={words.state.diplomatic} items={diplomatic} names={names} />
          <ListedPart id="projects" title={words.state.projects} items={projects} names={names} />
        </div>
        <div>
          <KindMonths of={name} months={months} />
          <Holders holders={holders} />
          <GrowingPart id="offices" title={words.state.offices} {...offices} {...of("office")} order="reported" />
          <ListedPart id="chairs" title={words.state.chairs} items={chairs} names={names} />
          <GrowingPart id="hosted" title={words.state.hosted} {...hosted} {...of("host")} />
          <Memberships lines={memberships} names={names} />
        </div>
      </div>
      <Feeds title={name} query={{ state: subject }} />
    </article>
  );
}

function Partners({ partners, names, subject }: Pick<Dossier, "partners" | "names" | "subject">) {
  if (partners.length === 0) return null;
  return (
    <Section id="partners" title={words.state.partners}>
      <table class="partners">
        <thead>
          <tr>
            <th scope="col">{words.state.partner}</th>
            <th scope="col">{words.state.level}</th>
            <th scope="col">{words.state.since}</th>
            <th scope="col">{words.state.status}</th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner) => (
            <PartnerRow key={partner.level.fact.id} partner={partner} names={names} subject={subject} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function PartnerRow({
  partner: { partners, level },
  names,
  subject,
}: Pick<Dossier, "names" | "subject"> & { readonly partner: Partner }) {
  return (
    <tr>
      <th scope="row">
        {partners.map((id) => (
          <a key={id} class="entity" href={dyadPage(subject, id)}>
            {nameOf(id, names)}
          </a>
        ))}
      </th>
      <td>
        <a class={`rung ${tierOf(level.fact)}`} href={`/f/${level.fact.id}`}>
          {level.fact.value}
        </a>
      </td>
      <td>{level.fact.from === null ? whenOf(level.fact) : written(level.fact.from.value)}</td>
      <td>
        <Badge fact={level.fact} />
      </td>
    </tr>
  );
}

function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  if (holders.length === 0) return null;
  const posts = new Map(holders.map((holder) => [`${holder.title} ${holder.person}`, holder]));
  return (
    <Section id="holders" title={words.state.holders} aside={words.state.known}>
      <TermTable terms={[...posts.values()]} who={({ person }) => `person:${person}`} names={{}} />
    </Section>
  );
}

function Memberships({ lines, names }: Pick<Dossier, "names"> & { readonly lines: readonly MembershipLine[] }) {
  const reported = lines.flatMap(({ reported: item }) => item ?? []);
  const known = lines.filter((line) => line.reported === null);
  if (lines.length === 0) return null;
  return (
    <Section id="memberships" title={words.state.memberships}>
      {reported.length === 0 ? null : <FactList items={reported} names={names} plain={true} />}
      {known.length === 0 ? null : (
        <details>
          <summary>
            {words.state.known} ({known.length})
          </summary>
          <ul class="known">
            {known.map(({ organisation, known: row }) => (
              <li key={organisation}>
                <Entity id={organisation} names={names} />
                <span class="quiet">
                  {row === null || row.status === "member" ? "" : ` ${row.status}`}
                  {row?.from == null ? "" : ` ${words.time.since(written(row.from))}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
