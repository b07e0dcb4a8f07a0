import type { Entity, FactKind } from "@dragoman/model";
import { KINDS, type ListedFact, type Names } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { Cite } from "../cite/cite.tsx";
import { type FactsAnswer, factsPath } from "../data.ts";
import { nameOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Entities } from "../parts/entity.tsx";
import { GrowingPart } from "../parts/listed.tsx";
import { useTitle } from "../parts/window.ts";
import { words } from "../words.ts";

/** A project: its parties and everything that names it. */
export function ProjectPage({ id }: { readonly id: string }) {
  return <ThingPage id={`project:${id}`} kind="project" />;
}

/** A summit or conference: who hosts it and everything that names it. */
export function GatheringPage({ id }: { readonly id: string }) {
  return <ThingPage id={`gathering:${id}`} kind="gathering" />;
}

interface Known {
  readonly entity: Entity;
  readonly counts: Readonly<Record<string, number>>;
  readonly latest: { readonly names: Names };
}

function ThingPage({ id, kind }: { readonly id: string; readonly kind: "project" | "gathering" }) {
  const answer = useAnswer<Known>(`/v1/entities/${encodeURIComponent(id)}`);
  return (
    <Answer of={answer}>
      {({ entity, counts }) => (
        <article class="page">
          <Head id={id} name={nameOf(id, { [id]: entity.name })} kind={kind} />
          {Object.keys(counts).length === 0 ? <p class="notice">{words.pages.thing.none}</p> : null}
          {KINDS.filter((each) => counts[each] !== undefined).map((each) => (
            <Kind key={each} id={id} kind={each} />
          ))}
        </article>
      )}
    </Answer>
  );
}

function Head({
  id,
  name,
  kind,
}: {
  readonly id: string;
  readonly name: string;
  readonly kind: "project" | "gathering";
}) {
  useTitle(name);
  const answer = useAnswer<FactsAnswer>(
    factsPath({ state: id, kind: kind === "project" ? "project" : "host", limit: 50 }),
  );
  const parties = partiesOf(answer.state === "ready" ? answer.data.items : []);
  return (
    <header class="page-head">
      <h1 dir="auto">{name}</h1>
      <p class="standing">
        <span class="quiet">{words.pages.thing.kinds[kind]}</span>
        {answer.state === "ready" ? <Entities ids={parties} names={answer.data.names} /> : null}
      </p>
      <Cite of={{ kind: "page", title: name }} />
    </header>
  );
}

function partiesOf(items: readonly ListedFact[]): readonly string[] {
  return [...new Set(items.flatMap(({ fact }) => fact.subject))];
}

function Kind({ id, kind }: { readonly id: string; readonly kind: FactKind }) {
  const answer = useAnswer<FactsAnswer>(factsPath({ state: id, kind, order: "time", limit: 50 }));
  return (
    <Answer of={answer}>
      {({ items, total, names }) => (
        <GrowingPart
          id={kind}
          title={words.pages.thing.titles[kind]}
          items={items}
          total={total}
          names={names}
          filter={{ state: id, kind }}
          order="time"
        />
      )}
    </Answer>
  );
}
