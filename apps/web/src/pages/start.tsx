import type { FactChangeEntry, Head, Names } from "@dragoman/register";
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { ask, useAnswer, useWork } from "../api.ts";
import { type FactsAnswer, factsPath, type HeadAnswer, latestChanges } from "../data.ts";
import { dyadPage, nameOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { Change } from "../parts/change.tsx";
import { FactList } from "../parts/fact.tsx";
import { News } from "../parts/news.tsx";
import { Search } from "../parts/search.tsx";
import { Section } from "../parts/section.tsx";
import { tierOf } from "../parts/tier.ts";
import { titleOf } from "../parts/title.tsx";
import { whenOf } from "../parts/when.ts";
import { useTitle } from "../parts/window.ts";
import { isStatic } from "../site/root.ts";
import { grouped, wordFor, words } from "../words.ts";

const [LATEST, REVIEW, PARTNERSHIPS] = [12, 6, 8];

/** The first page: search, what needs a look, partnerships, what changed, figures; made anew when it is asked to. */
export function Start() {
  const round = useSignal(0);
  const refresh = (): void => {
    round.value++;
    document.getElementById("content")?.focus({ preventScroll: true });
  };
  return <Whole key={round.value} refresh={refresh} />;
}

function Whole({ refresh }: { readonly refresh: () => void }) {
  useTitle(words.name);
  const askHead = useMemo(() => once(() => ask<HeadAnswer>("/v1")), []);
  const head = useWork("/v1", askHead);
  const conflicting = useAnswer<FactsAnswer>(factsPath({ status: "conflicting,disputed", limit: REVIEW }));
  const reopened = useAnswer<FactsAnswer>(factsPath({ review: "reopened", limit: REVIEW }));
  const partnerships = useAnswer<FactsAnswer>(
    factsPath({ kind: "partnership", assertion: "actual", order: "time", limit: PARTNERSHIPS }),
  );
  const changes = useWork("changes", async () => latestChanges(await askHead(), LATEST));
  return (
    <div class="start">
      <div class="hero">
        <h1>{words.claim}</h1>
        <Search big={true} />
        {isStatic ? null : (
          <>
            <p class="note">
              <a href="/read/">{words.read.link}</a>: {words.read.linkNote}
            </p>
            <News since={head.state === "ready" ? head.data.register.tx : null} refresh={refresh} />
          </>
        )}
        {head.state === "failed" ? null : <Figures head={head.data?.register ?? null} />}
      </div>
      <div class="columns">
        <div>
          <Section id="partnerships" title={words.start.partnerships}>
            <Answer of={partnerships}>{(answer) => <Partnerships answer={answer} />}</Answer>
          </Section>
          <Section id="review" title={words.start.review}>
            <p class="note">
              {words.start.reviewNote} {isStatic ? null : <a href="/review">{words.start.reviewAll}</a>}
            </p>
            <Answer of={conflicting}>
              {(contrary) => <Answer of={reopened}>{(again) => <ToReview answers={[again, contrary]} />}</Answer>}
            </Answer>
          </Section>
        </div>
        <Section id="latest" title={words.start.latest}>
          <Answer of={changes}>{(answer) => <Changes entries={answer.entries} names={answer.names} />}</Answer>
        </Section>
      </div>
    </div>
  );
}

/** Asks once, however many wait for the answer. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= work();
    return asked;
  };
}

function Figures({ head }: { readonly head: Head | null }) {
  return (
    <dl class="figures" aria-label={words.start.figures}>
      {(["articles", "statements", "facts"] as const).map((key) => (
        <div key={key}>
          <dt>{words.start[key]}</dt>
          <dd>{head === null ? "–" : grouped(head[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Partnerships({ answer: { items, names } }: { readonly answer: FactsAnswer }) {
  const pairs = items.filter(({ fact }) => fact.subject.length === 2 && fact.supersededBy === null);
  if (pairs.length === 0) return <p class="note">{words.start.latestNone}</p>;
  return (
    <ul class="pairs">
      {pairs.map(({ fact }) => (
        <li key={fact.id}>
          <a href={dyadPage(fact.subject[0]!, fact.subject[1]!)}>
            <span class="pair-names">
              {words.dyad.title(nameOf(fact.subject[0]!, names), nameOf(fact.subject[1]!, names))}
            </span>
            <span class={`rung ${tierOf(fact)}`}>{fact.value}</span>
            <span class="pair-when">{whenOf(fact)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function ToReview({ answers }: { readonly answers: readonly FactsAnswer[] }) {
  const names = Object.assign({}, ...answers.map((answer) => answer.names)) as Names;
  const items = new Map(answers.flatMap((answer) => answer.items).map((item) => [item.fact.id, item]));
  if (items.size === 0) return <p class="note">{words.start.reviewNone}</p>;
  return <FactList items={[...items.values()]} names={names} />;
}

function Changes({ entries, names }: { readonly entries: readonly FactChangeEntry[]; readonly names: Names }) {
  if (entries.length === 0) return <p class="note">{words.start.latestNone}</p>;
  return (
    <ul class="changes">
      {entries.map(({ tx, change, before, after }) => {
        const fact = after ?? before;
        if (fact === null) return null;
        return (
          <li key={`${tx} ${fact.id}`}>
            <Change of={change} />
            <div>
              <a dir="auto" href={`/f/${fact.id}`}>
                {titleOf(fact, names)}
              </a>
              <span class="change-when">
                {wordFor(words.kinds, fact.kind)} · {whenOf(fact)}
              </span>
            </div>
            <Badge fact={fact} />
          </li>
        );
      })}
    </ul>
  );
}
