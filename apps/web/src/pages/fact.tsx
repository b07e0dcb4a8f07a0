import type { Fact, Statement } from "@dragoman/model";
import type { FactChangeEntry, Names } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { Cite } from "../cite/cite.tsx";
import type { FactPage as Page } from "../data.ts";
import { outletOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { Change } from "../parts/change.tsx";
import { Conflicts } from "../parts/conflicts.tsx";
import { Entities, PairLink } from "../parts/entity.tsx";
import { Evidence } from "../parts/evidence.tsx";
import { Section } from "../parts/section.tsx";
import { titleOf } from "../parts/title.tsx";
import { whenOf } from "../parts/when.ts";
import { useTitle } from "../parts/window.ts";
import { isStatic } from "../site/root.ts";
import { reworded, written } from "../time.ts";
import { wordFor, words } from "../words.ts";

/** Everything about one fact. */
export function FactPage({ id }: { readonly id: string }) {
  const answer = useAnswer<Page>(`/v1/facts/${encodeURIComponent(id)}`);
  return <Answer of={answer}>{(page) => <Whole page={page} asked={id} />}</Answer>;
}

function Whole({ page, asked }: { readonly page: Page; readonly asked: string }) {
  const { fact, names, rows, why, beside, instruments, history, acts } = page;
  useTitle(titleOf(fact, names));
  const parties = [...fact.subject, ...fact.object];
  return (
    <article class="page">
      <header class="page-head">
        <p class="crumbs">
          <span class={`kind kind-${fact.kind}`}>{wordFor(words.kinds, fact.kind)}</span>{" "}
          <Entities ids={[...new Set(parties)]} names={names} />
          <PairLink ids={parties} />
        </p>
        <h1 dir="auto" class={fact.kind === "quotation" ? "long" : undefined}>
          {titleOf(fact, names)}
        </h1>
        <p class="standing">
          {whenOf(fact)} <Badge fact={fact} /> <code>{fact.id}</code>{" "}
          {isStatic ? null : <a href={`/review?fact=${fact.id}`}>{words.review.link}</a>}
        </p>
        <Cite
          of={{ kind: "fact", page }}
          quote={quoteOf(page)}
          embed={[{ what: words.fact.title, path: `/embed/fact/${fact.id}` }]}
        />
      </header>
      {fact.id.startsWith(asked) ? null : <p class="notice">{words.fact.moved}</p>}
      <div class="columns wide-first">
        <div>
          <Section id="evidence" title={words.fact.evidence} aside={words.sources(fact.sources)}>
            <Evidence rows={rows} names={names} fact={fact} />
          </Section>
        </div>
        <div>
          <Section id="why" title={words.fact.why}>
            <dl class="why">
              {(["status", "interval", "confidence"] as const).map((key) =>
                why[key] === null ? null : (
                  <div key={key}>
                    <dt>{words.fact[key]}</dt>
                    <dd>{reworded(why[key])}</dd>
                  </div>
                ),
              )}
            </dl>
          </Section>
          <Conflicts fact={fact} names={names} />
          <Others id="beside" title={words.fact.beside} facts={beside} names={names} />
          <Others id="instruments" title={words.fact.instruments} facts={instruments} names={names} />
          <Acts acts={acts} />
          <History entries={history} />
        </div>
      </div>
    </article>
  );
}

/** The words that the fact rests on first, with their source. */
function quoteOf({ fact, rows, names }: Page): string {
  const row = rows.find(({ statement }) => statement.evidence.length > 0);
  if (row === undefined) return titleOf(fact, names);
  const { source, reportedAt, evidence } = row.statement;
  const from = [
    row.article?.title,
    outletOf(source, names),
    reportedAt === null ? null : written(reportedAt.slice(0, 10)),
    row.article?.url,
  ];
  return `“${evidence[0]!.quote}” (${from.filter((part) => part != null).join(", ")})`;
}

function Others({
  id,
  title,
  facts,
  names,
}: {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly names: Names;
}) {
  if (facts.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="plain">
        {facts.map((fact) => (
          <li key={fact.id}>
            <a dir="auto" href={`/f/${fact.id}`}>
              {titleOf(fact, names)}
            </a>{" "}
            <span class="quiet">{whenOf(fact)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Acts({ acts }: { readonly acts: readonly Statement[] }) {
  if (acts.length === 0) return null;
  return (
    <Section id="acts" title={words.fact.acts}>
      <ul class="plain">
        {acts.map(({ id, by, op, at, reason }) => (
          <li key={id}>
            <strong>{by}</strong> {words.fact.acted[op]}{" "}
            <span class="quiet">
              {at === null ? "" : written(at.slice(0, 10))}
              {reason === null ? "" : ` · ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function History({ entries }: { readonly entries: readonly FactChangeEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Section id="history" title={words.fact.history}>
      <ol class="plain history">
        {entries.map(({ tx, at, change, after }) => (
          <li key={tx}>
            <Change of={change} /> <time dateTime={at}>{written(at.slice(0, 10))}</time>{" "}
            {after === null ? null : (
              <span class="quiet">
                {wordFor(words.statuses, after.status)}, {words.sources(after.sources)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
