import type { Anchor, Fact, Span, Statement } from "@dragoman/model";
import type { FactChangeEntry, FactRow, Names } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import type { FactPage as Page } from "../data.ts";
import { type Cover, piecesOf } from "../layers.ts";
import { dyadPage, kindOf, nameOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { Entities } from "../parts/entity.tsx";
import { Section } from "../parts/section.tsx";
import { titleOf } from "../parts/title.tsx";
import { whenOf } from "../parts/when.ts";
import { useTitle } from "../parts/window.ts";
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
  const states = fact.subject.concat(fact.object).filter((id) => kindOf(id) === "state");
  return (
    <article class="page">
      <header class="page-head">
        <p class="crumbs">
          <span class={`kind kind-${fact.kind}`}>{wordFor(words.kinds, fact.kind)}</span>{" "}
          <Entities ids={[...new Set([...fact.subject, ...fact.object])]} names={names} />
          {states.length === 2 ? (
            <>
              {" · "}
              <a href={dyadPage(states[0]!, states[1]!)}>{words.search.dyad}</a>
            </>
          ) : null}
        </p>
        <h1 class={fact.kind === "quotation" ? "long" : undefined}>{titleOf(fact, names)}</h1>
        <p class="standing">
          {whenOf(fact)} <Badge fact={fact} /> <code>{fact.id}</code>
        </p>
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

function Evidence({
  rows,
  names,
  fact,
}: {
  readonly rows: readonly FactRow[];
  readonly names: Names;
  readonly fact: Fact;
}) {
  const witnesses = [...new Set(rows.map(({ witness }) => witness))];
  return (
    <>
      {witnesses.map((witness) => (
        <div key={witness} class="witness">
          <h3>{witness === null ? words.fact.claims : words.fact.witness(witness)}</h3>
          {witness === null ? <p class="note">{words.fact.claimsNote}</p> : null}
          <ul class="rows">
            {rows
              .filter((row) => row.witness === witness)
              .map((row) => (
                <Row key={row.statement.id} row={row} names={names} fact={fact} />
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Row({
  row: { statement, article },
  names,
  fact,
}: {
  readonly row: FactRow;
  readonly names: Names;
  readonly fact: Fact;
}) {
  const { source, reportedAt, claimedBy, evidence, assertion } = statement;
  const from = [statement.from, statement.to].filter((time) => time !== null).map(written);
  return (
    <li>
      <p class="row-source">
        <strong>{source === null ? words.unknownOutlet : nameOf(source, names)}</strong>
        {reportedAt === null ? null : <span> {written(reportedAt.slice(0, 10))}</span>}
        {article?.title == null ? null : <span class="quiet"> {article.title}</span>}
      </p>
      {evidence.map((anchor) => (
        <figure key={anchor.span.join()} class="words">
          <blockquote>
            <Words anchor={anchor} />
          </blockquote>
          <figcaption>
            {article === null ? null : (
              <a href={`/article/${article.key}#char=${anchor.span.join(",")}&fact=${fact.id}`}>{words.fact.read}</a>
            )}
            <span>
              {words.fact.rule} <code>{anchor.rule}</code>, {words.fact.sure(anchor.confidence)}
            </span>
          </figcaption>
        </figure>
      ))}
      <p class="row-said">
        {[
          statement.kind === "quotation" ? null : statement.value,
          ...from,
          assertion === "actual" ? null : wordFor(words.assertions, assertion),
          claimedBy === null
            ? null
            : words.article.said(claimedBy.speaker === null ? words.somebody : nameOf(claimedBy.speaker, names)),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
    </li>
  );
}

/** The words between a little of what stands around them; those behind each field are underlined. */
function Words({ anchor: { quote, prefix, suffix, fields, span } }: { readonly anchor: Anchor }) {
  const covers = Object.entries(fields).flatMap(([field, behind]) =>
    spansOf(behind).map(
      ([start, end]): Cover => ({ span: [start - span[0], end - span[0]], layer: "field", id: field, label: field }),
    ),
  );
  return (
    <>
      <span class="around">{headOf(prefix)}</span>
      <mark>
        {piecesOf([0, quote.length], covers).map((piece) =>
          piece.covers.length === 0 ? (
            quote.slice(piece.start, piece.end)
          ) : (
            <span key={piece.start} class="field" title={piece.covers.map(({ label }) => label).join(", ")}>
              {quote.slice(piece.start, piece.end)}
            </span>
          ),
        )}
      </mark>
      <span class="around">{tailOf(suffix)}</span>
    </>
  );
}

/** Characters that an anchor keeps of its surroundings, on each side. */
const KEPT = 32;

/** What stands before the words in their sentence, as far as it is kept. */
function headOf(prefix: string): string {
  const start = /^[\s\S]*(?:[.!?…]["”’»)]*\s+|\n)/.exec(prefix)?.[0].length;
  if (start !== undefined) return prefix.slice(start);
  return prefix.length < KEPT ? prefix : `…${prefix.replace(/^\S*\s/, " ")}`;
}

/** What stands after them, to the end of their sentence. */
function tailOf(suffix: string): string {
  const end = /^[^\n]*?(?:[.!?…]["”’»)]*(?=\s|$)|(?=\n))/.exec(suffix)?.[0].length;
  if (end !== undefined) return suffix.slice(0, end);
  return suffix.length < KEPT ? suffix : `${suffix.replace(/\s\S*$/, " ")}…`;
}

function spansOf(field: Anchor["fields"][string] | undefined): readonly Span[] {
  if (field == null || field.length === 0) return [];
  return typeof field[0] === "number" ? [field as Span] : (field as readonly Span[]);
}

function Conflicts({ fact: { conflicts }, names }: { readonly fact: Fact; readonly names: Names }) {
  if (conflicts.length === 0) return null;
  const shown = (field: string, value: string): string => {
    if (field === "from" || field === "to") return written(value);
    return field === "subject" ? nameOf(value, names) : wordFor(words.assertions, value);
  };
  return (
    <Section id="conflicts" title={words.fact.conflicts}>
      {conflicts.map(({ field, values }) => (
        <table key={field}>
          <caption>{words.fact.conflictFields[field]}</caption>
          <tbody>
            {values.map(({ value, statements }) => (
              <tr key={value}>
                <th scope="row">{shown(field, value)}</th>
                <td class="number">{words.fact.rows(statements.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
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
            <a href={`/f/${fact.id}`}>{titleOf(fact, names)}</a> <span class="quiet">{whenOf(fact)}</span>
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
  const labels = { new: words.start.newFact, changed: words.start.changedFact, gone: words.start.goneFact };
  return (
    <Section id="history" title={words.fact.history}>
      <ol class="plain history">
        {entries.map(({ tx, at, change, after }) => (
          <li key={tx}>
            <span class={`change change-${change}`}>{labels[change]}</span>{" "}
            <time dateTime={at}>{written(at.slice(0, 10))}</time>{" "}
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
