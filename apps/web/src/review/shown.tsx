import type { Fact } from "@dragoman/model";
import { fieldText, formOf, type Names } from "@dragoman/register";
import { outletOf, speakerOf, speakersOf } from "../names.ts";
import { Badge } from "../parts/badge.tsx";
import { titleOf } from "../parts/title.tsx";
import { whenOf } from "../parts/when.ts";
import { reworded, written } from "../time.ts";
import { wordFor, words } from "../words.ts";
import type { Act, Card, CardRow } from "./data.ts";
import { textOf } from "./field.ts";
import { EditForm } from "./form.tsx";
import { Passage } from "./passage.tsx";
import { ReviewMark } from "./queue.tsx";
import type { Session } from "./session.ts";
import { Tools } from "./tools.tsx";

/** The fact that is shown: what it says, what speaks for and against it, its words; or the form that corrects it. */
export function Shown({ session }: { readonly session: Session }) {
  const { names: known, card, isEditing } = session;
  const { fact } = session;
  if (fact === null) return null;
  const names = known.value;
  const own = card.value?.fact.id === fact.id ? card.value : null;
  return (
    <article class="shown" aria-labelledby="shown-title" data-shown={fact.id}>
      <header>
        <p class="crumbs">
          <span class={`kind kind-${fact.kind}`}>{wordFor(words.kinds, fact.kind)}</span> <Badge fact={fact} />{" "}
          <ReviewMark review={fact.review} /> <a href={`/f/${fact.id}`}>{words.review.whole}</a>
        </p>
        <h2 id="shown-title" class={fact.kind === "quotation" ? "long" : undefined}>
          {titleOf(fact, names)}
        </h2>
        <p class="standing">
          {whenOf(fact)} <span class="quiet">{words.review.sure(fact.confidence, fact.sources)}</span>
        </p>
      </header>
      <Tools session={session} />
      {isEditing.value ? (
        <EditForm key={fact.id} session={session} fact={fact} />
      ) : (
        <Fields fact={fact} names={names} />
      )}
      <Doubts fact={fact} names={names} />
      <Acts acts={own?.acts ?? []} />
      <section class="evidence" aria-label={words.review.evidence} aria-busy={own === null}>
        <h3>{words.review.evidence}</h3>
        {own === null ? <div class="bone tall" /> : <Rows card={own} names={names} />}
      </section>
    </article>
  );
}

function Fields({ fact, names }: { readonly fact: Fact; readonly names: Names }) {
  const told = formOf(fact.kind).filter(
    (field) => fieldText(fact, field) !== "" && !(fact.kind === "quotation" && field === "value"),
  );
  return (
    <dl class="fields">
      {told.map((field) => (
        <div key={field}>
          <dt>{words.review.fields[field]}</dt>
          <dd>{textOf(field, fieldText(fact, field), names)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Doubts({ fact, names }: { readonly fact: Fact; readonly names: Names }) {
  const { conflicts, claims } = fact;
  if (conflicts.length === 0 && claims.length === 0) return null;
  return (
    <ul class="doubts">
      {conflicts.map(({ field, values }) => (
        <li key={field}>
          <strong>{words.review.contradicted(words.review.fields[field])}</strong>{" "}
          {values.map(({ value, statements }) => `${textOf(field, value, names)} (${statements.length})`).join(" / ")}
        </li>
      ))}
      {claims.length === 0 ? null : (
        <li>
          <strong>{words.review.claimedBy}</strong> {claims.map(({ speaker }) => speakerOf(speaker, names)).join(", ")}
        </li>
      )}
    </ul>
  );
}

function Acts({ acts }: { readonly acts: readonly Act[] }) {
  const told = acts.filter(({ deed }) => deed !== "undone");
  if (told.length === 0) return null;
  return (
    <ul class="acts">
      {told.map(({ id, by, deed, at, reason, isInForce }) => (
        <li key={id} class={isInForce ? undefined : "taken-back"}>
          {words.review.act(by, words.audit.deeds[deed])} <time dateTime={at}>{written(at.slice(0, 10))}</time>
          {isInForce ? "" : ` (${words.audit.takenBack})`}
          {reason === null ? "" : `: ${reason}`}
        </li>
      ))}
    </ul>
  );
}

function Rows({ card: { rows, more, fact }, names }: { readonly card: Card; readonly names: Names }) {
  return (
    <>
      <ul class="rows">
        {rows.map((row) => (
          <Row key={row.statement.id} row={row} names={names} fact={fact.id} />
        ))}
      </ul>
      {more === 0 ? null : (
        <p class="note">
          <a href={`/f/${fact.id}`}>{words.review.moreRows(more)}</a>
        </p>
      )}
    </>
  );
}

function Row({ row, names, fact }: { readonly row: CardRow; readonly names: Names; readonly fact: string }) {
  const { statement, article } = row;
  const { source, reportedAt, by, claimedBy, assertion, evidence } = statement;
  const outlet = outletOf(source, names);
  const says = [
    claimedBy === null ? null : words.article.said(speakersOf(claimedBy, names)),
    assertion === "actual" ? null : wordFor(words.assertions, assertion),
    statement.from === null ? null : words.time.since(written(statement.from)),
    statement.to === null ? null : words.time.until(written(statement.to)),
  ].filter((part) => part !== null);
  const [first] = evidence;
  return (
    <li>
      <p class="row-source">
        <strong>{by === null ? outlet : words.review.byHand(by)}</strong>{" "}
        {reportedAt === null ? null : written(reportedAt.slice(0, 10))}{" "}
        <span class="quiet">{article?.title ?? ""}</span>
      </p>
      <Passage row={row} />
      <p class="row-said">
        {reworded(says.join(" · "))}
        {article === null || first === undefined ? null : (
          <>
            {says.length > 0 ? " · " : ""}
            <a href={`/article/${article.key}#char=${first.span.join(",")}&fact=${fact}`}>{words.fact.read}</a>
          </>
        )}
      </p>
    </li>
  );
}
