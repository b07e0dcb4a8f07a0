import type { Holder } from "@dragoman/model";
import type { ListedFact, Names, PersonPage as Page } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { TermsChart } from "../charts/terms.tsx";
import { Cite } from "../cite/cite.tsx";
import { nameOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Entity } from "../parts/entity.tsx";
import { Feeds } from "../parts/feeds.tsx";
import { KnownNames } from "../parts/known.tsx";
import { GrowingPart, ListedPart } from "../parts/listed.tsx";
import { KindMonths } from "../parts/months.tsx";
import { QuotationsPart } from "../parts/quotations.tsx";
import { Section } from "../parts/section.tsx";
import { TermTable } from "../parts/term.tsx";
import { Wikidata } from "../parts/wikidata.tsx";
import { useTitle } from "../parts/window.ts";
import { words } from "../words.ts";

/** Kinds of facts that name a person but tell no office and no words. */
const OTHERS = "event,position,host,chair,membership,instrument,project,partnership";

/** A person: offices, words, names. */
export function PersonPage({ id }: { readonly id: string }) {
  const answer = useAnswer<Page>(`/v1/people/${encodeURIComponent(`person:${id}`)}`);
  return <Answer of={answer}>{(page) => <Whole page={page} />}</Answer>;
}

function Whole({ page }: { readonly page: Page }) {
  const { person, country, wikidata, names, known, same, offices, terms, said, facts, months } = page;
  const name = nameOf(person, names);
  useTitle(name);
  const { person: text } = words.pages;
  const isRead = offices.length + said + facts.total > 0;
  return (
    <article class="page">
      <header class="page-head">
        <h1 dir="auto">{name}</h1>
        <p class="standing">
          <span class="quiet">{words.entityKinds.person}</span>
          {country === null ? null : <Entity id={`state:${country}`} names={names} />}
          <Wikidata id={wikidata} />
        </p>
        <Cite of={{ kind: "page", title: name }} />
      </header>
      {isRead ? null : <p class="notice">{text.none}</p>}
      <div class="columns wide-first">
        <div>
          <OfficeLine name={name} offices={offices} terms={terms} names={names} />
          <QuotationsPart title={text.said} of={{ whose: person }} choose={["about"]} />
          <GrowingPart
            id="facts"
            title={text.facts}
            {...facts}
            names={names}
            filter={{ state: person, kind: OTHERS }}
            order="reported"
          />
        </div>
        <div>
          <ListedPart id="offices" title={text.offices} items={offices} names={names} />
          <Terms terms={terms} names={names} />
          <KindMonths of={name} months={months} />
          <KnownNames known={known} same={same} names={names} />
        </div>
      </div>
      <Feeds title={name} query={{ state: person }} />
    </article>
  );
}

function OfficeLine({
  name,
  offices,
  terms,
  names,
}: {
  readonly name: string;
  readonly offices: readonly ListedFact[];
  readonly terms: readonly Holder[];
  readonly names: Names;
}) {
  const all = [
    ...offices.map(({ fact }) => ({
      key: fact.id,
      who: fact.value ?? words.kinds.office,
      what: fact.object.map((id) => nameOf(id, names)).join(", ") || null,
      from: fact.from?.value ?? null,
      to: fact.to?.value ?? null,
      href: `/f/${fact.id}`,
      basis: "reported" as const,
    })),
    ...terms.map((term) => ({
      key: `${term.of} ${term.title} ${term.since}`,
      who: term.title,
      what: nameOf(term.of, names),
      from: term.since,
      to: term.until,
      href: "#terms",
      basis: "tables" as const,
    })),
  ].filter(({ from, to }) => from !== null || to !== null);
  if (all.length === 0) return null;
  const { line, lineChart } = words.pages.person;
  return (
    <Section id="line" title={line}>
      <TermsChart title={`${name}: ${line}`} label={lineChart(all.length)} terms={all} />
    </Section>
  );
}

function Terms({ terms, names }: { readonly terms: readonly Holder[]; readonly names: Names }) {
  if (terms.length === 0) return null;
  return (
    <Section id="terms" title={words.pages.person.terms}>
      <p class="note">{words.pages.person.termsNote}</p>
      <TermTable terms={terms} who={({ of }) => of} names={names} />
    </Section>
  );
}
