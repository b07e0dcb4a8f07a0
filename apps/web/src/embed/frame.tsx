import { type FactPage, type Names, pageOf } from "@dragoman/register";
import type { ComponentChildren } from "preact";
import { useAnswer } from "../api.ts";
import { Ladder } from "../charts/ladder.tsx";
import { TimelineChart } from "../charts/timeline.tsx";
import { type Dyad, dyadPath, type FactsAnswer } from "../data.ts";
import { dyadPage, nameOf, outletOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { LANES, laneOf } from "../parts/events.tsx";
import { FactList } from "../parts/fact.tsx";
import { tierOf } from "../parts/tier.ts";
import { titleOf } from "../parts/title.tsx";
import { whenOf } from "../parts/when.ts";
import { useTitle } from "../parts/window.ts";
import { today, written } from "../time.ts";
import { words } from "../words.ts";

/** Facts that a frame lists, and that its timeline draws. */
const [LISTED, DRAWN] = [5, 200];
/** Parameters of `/v1/facts` that a timeline takes over from its address. */
const CHOICES = ["state", "with", "kind", "event", "value", "from", "to", "status", "assertion", "speaker"];

/** A page for the frame of another site, by the parts of its address after `/embed`. */
export function Frame({ parts, query }: { readonly parts: readonly string[]; readonly query: URLSearchParams }) {
  const [kind, a, b] = parts;
  if (kind === "dyad" && a && b && parts.length === 3) return <DyadFrame a={a} b={b} />;
  if (kind === "fact" && a && parts.length === 2) return <FactFrame id={a} />;
  if (kind === "timeline" && parts.length === 1) return <TimelineFrame query={query} />;
  return (
    <Framed title={words.missing.title} href="/">
      <p>{words.pages.embed.unknown}</p>
    </Framed>
  );
}

interface FramedProps {
  readonly title: string;
  /** The page of the register that shows more. */
  readonly href: string;
  readonly children: ComponentChildren;
}

/** What stands around everything in a frame: a title, and the way to the register. */
function Framed({ title, href, children }: FramedProps) {
  useTitle(title);
  return (
    <main class="embed">
      <h1 dir="auto">
        <a href={href}>{title}</a>
      </h1>
      {children}
      <p class="back">
        <a href={href}>{words.pages.embed.open}</a> · {words.name}
      </p>
    </main>
  );
}

function DyadFrame({ a, b }: { readonly a: string; readonly b: string }) {
  const answer = useAnswer<Dyad>(dyadPath(a, b));
  return (
    <Answer of={answer}>
      {({ parties, names, level, on, ladder, instruments, events }) => {
        const title = words.dyad.title(nameOf(parties[0], names), nameOf(parties[1], names));
        return (
          <Framed title={title} href={dyadPage(...parties)}>
            <p class="standing">
              {level === null ? (
                words.dyad.none
              ) : (
                <>
                  <span class={`rung ${tierOf(level.fact)}`}>{level.fact.value}</span>
                  <span>{whenOf(level.fact)}</span> <Badge fact={level.fact} />
                </>
              )}
              <span class="quiet">{words.dyad.on(written(on))}</span>
            </p>
            {ladder.length === 0 ? null : (
              <Ladder title={title} ladder={ladder} instruments={instruments} names={names} on={today()} />
            )}
            <FactList items={events.items.slice(0, LISTED)} names={names} plain={true} />
          </Framed>
        );
      }}
    </Answer>
  );
}

function TimelineFrame({ query }: { readonly query: URLSearchParams }) {
  const chosen = CHOICES.flatMap((key) => query.getAll(key).map((value) => [key, value] as const));
  const kinds = query.has("kind") || query.has("event") ? [] : [["kind", "event,instrument"] as const];
  const search = new URLSearchParams({ order: "time", limit: String(DRAWN) });
  for (const [key, value] of [...chosen, ...kinds]) search.append(key, value);
  const answer = useAnswer<FactsAnswer>(`/v1/facts?${search}`);
  const parties = [...query.getAll("state"), ...query.getAll("with")].map(withKind);
  const href =
    parties.length === 2 ? dyadPage(parties[0]!, parties[1]!) : parties.length === 1 ? pageOf(parties[0]!) : "/";
  return (
    <Answer of={answer}>
      {({ items, names }) => (
        <Framed title={titleFor(parties, names)} href={href}>
          <TimelineChart title={words.dyad.timeline} items={items} names={names} laneOf={laneOf} lanes={LANES} />
          <FactList items={items.slice(0, LISTED)} names={names} plain={true} />
        </Framed>
      )}
    </Answer>
  );
}

/** `AZE` is a state; other names have their kind before them. */
function withKind(given: string): string {
  return given.includes(":") ? given : `state:${given.toUpperCase()}`;
}

function titleFor(parties: readonly string[], names: Names): string {
  const named = parties.map((id) => nameOf(id, names));
  if (named.length === 0) return words.dyad.timeline;
  return `${named.length === 2 ? words.dyad.title(named[0]!, named[1]!) : named.join(", ")}: ${words.dyad.timeline}`;
}

function FactFrame({ id }: { readonly id: string }) {
  const answer = useAnswer<FactPage>(`/v1/facts/${encodeURIComponent(id)}`);
  return (
    <Answer of={answer}>
      {({ fact, rows, names }) => (
        <Framed title={titleOf(fact, names)} href={`/f/${fact.id}`}>
          <p class="standing">
            <span>{whenOf(fact)}</span> <Badge fact={fact} />
          </p>
          {rows.slice(0, LISTED).map(({ statement }) => (
            <blockquote key={statement.id} dir="auto">
              <q>{statement.evidence[0]?.quote ?? statement.value ?? ""}</q>{" "}
              <span class="source">
                {outletOf(statement.source, names)}
                {statement.reportedAt === null ? "" : `, ${written(statement.reportedAt.slice(0, 10))}`}
              </span>
            </blockquote>
          ))}
        </Framed>
      )}
    </Answer>
  );
}
