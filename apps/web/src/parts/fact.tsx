import type { Fact } from "@dragoman/model";
import type { Citation, ListedFact, Names } from "@dragoman/register";
import { nameOf, outletOf } from "../names.ts";
import { written } from "../time.ts";
import { wordFor, words } from "../words.ts";
import { Badge } from "./badge.tsx";
import { titleOf } from "./title.tsx";
import { whenOf } from "./when.ts";

interface Props extends ListedFact {
  readonly names: Names;
  /** Leaves the kind out where the heading says it. */
  readonly plain?: boolean;
}

/** A fact as lists show it: what, when, how sure, and the words that say it best. */
export function FactLine({ fact, citation, names, plain = false }: Props) {
  // A quotation's title is its words.
  const Words = fact.kind === "quotation" ? Source : Quote;
  return (
    <li class="fact" id={fact.id}>
      <div class="fact-head">
        {plain ? null : <span class={`kind kind-${fact.kind}`}>{wordFor(words.kinds, fact.kind)}</span>}
        <a class="fact-title" dir="auto" href={`/f/${fact.id}`}>
          {titleOf(fact, names)}
        </a>
        <Badge fact={fact} />
      </div>
      <div class="fact-when">
        {whenOf(fact)}
        <Further fact={fact} names={names} />
      </div>
      {citation === null ? null : <Words citation={citation} names={names} fact={fact.id} />}
    </li>
  );
}

/** A list of them, or nothing when there is none. */
export function FactList({
  items,
  names,
  plain = false,
}: {
  readonly items: readonly ListedFact[];
  readonly names: Names;
  readonly plain?: boolean;
}) {
  return (
    <ul class="facts">
      {items.map((item) => (
        <FactLine key={item.fact.id} {...item} names={names} plain={plain} />
      ))}
    </ul>
  );
}

function Further({ fact, names }: { readonly fact: Fact; readonly names: Names }) {
  const { people = [], about = [], place, previous, instrument } = fact.qualifiers;
  const parts = [
    place === undefined ? null : words.place(nameOf(place, names)),
    people.length === 0 ? null : words.people(people.map((id) => nameOf(id, names)).join(", ")),
    about.length === 0 ? null : words.about(about.map((id) => nameOf(id, names)).join(", ")),
    previous === undefined ? null : words.before(previous),
    instrument === undefined ? null : nameOf(instrument, names),
  ];
  return <>{parts.filter((part) => part !== null).map((part) => ` · ${part}`)}</>;
}

interface CitationProps {
  readonly citation: Citation;
  readonly names: Names;
  /** Id of the fact that it is cited for. */
  readonly fact: string;
}

/** The words of a citation with their source. */
export function Quote({ citation, names, fact }: CitationProps) {
  if (citation.quote === null) return <Source citation={citation} names={names} fact={fact} />;
  return (
    <blockquote dir="auto">
      <q>{citation.quote}</q> <Source citation={citation} names={names} fact={fact} />
    </blockquote>
  );
}

function Source({ citation, names, fact }: CitationProps) {
  const { source, reportedAt, article, by } = citation;
  const name = by ?? outletOf(source, names);
  const text = reportedAt === null ? name : `${name}, ${written(reportedAt.slice(0, 10))}`;
  return (
    <span class="source" dir="auto">
      {article === null ? text : <a href={`/article/${article}#fact=${fact}`}>{text}</a>}
    </span>
  );
}
