import { type Anchor, type Fact, spansBehind } from "@dragoman/model";
import type { FactRow, Names } from "@dragoman/register";
import { type Cover, piecesOf } from "../layers.ts";
import { outletOf, speakersOf } from "../names.ts";
import { fragmentOf } from "../reading/marks.ts";
import { written } from "../time.ts";
import { wordFor, words } from "../words.ts";
import { Why } from "./why.tsx";

/** Every row that a fact rests on, witness by witness, with the words marked. */
export function Evidence({
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
        <strong dir="auto">{outletOf(source, names)}</strong>
        {reportedAt === null ? null : <span> {written(reportedAt.slice(0, 10))}</span>}
        {article?.title == null ? null : <bdi class="quiet"> {article.title}</bdi>}
      </p>
      {evidence.map((anchor) => (
        <figure key={anchor.span.join()} class="words">
          <blockquote dir="auto">
            <Words anchor={anchor} />
          </blockquote>
          <figcaption>
            {article === null ? null : (
              <a href={`/article/${article.key}${fragmentOf(anchor.span, anchor.quote)}&fact=${fact.id}`}>
                {words.fact.read}
              </a>
            )}
            <span>
              {words.fact.rule} <code>{anchor.rule}</code>, {words.fact.sure(anchor.confidence)}
            </span>
          </figcaption>
          <details>
            <summary>{words.pages.reading.why}</summary>
            <Why anchor={anchor} article={article?.key ?? null} />
          </details>
        </figure>
      ))}
      <p class="row-said">
        {[
          statement.kind === "quotation" ? null : statement.value,
          ...from,
          assertion === "actual" ? null : wordFor(words.assertions, assertion),
          claimedBy === null ? null : words.article.said(speakersOf(claimedBy, names)),
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
    spansBehind(behind).map(
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
