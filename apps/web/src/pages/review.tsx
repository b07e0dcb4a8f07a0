import { useEffect, useMemo } from "preact/hooks";
import { Failure, Waiting } from "../parts/answer.tsx";
import { useTitle } from "../parts/window.ts";
import { advances, chooseAdvance } from "../review/advance.ts";
import { Dialogs } from "../review/dialogs.tsx";
import { FilterForm } from "../review/filter.tsx";
import { useKeys } from "../review/listen.ts";
import { Queue } from "../review/queue.tsx";
import { type Said, Session } from "../review/session.ts";
import { Shown } from "../review/shown.tsx";
import { ActionButton } from "../review/tools.tsx";
import { place } from "../route.ts";
import { words } from "../words.ts";
import "../style/review/index.css";

/** Facts to be decided on, one after the other, at the keyboard. */
export function ReviewPage() {
  useTitle(words.review.title);
  const asked = place.value.query.toString();
  const session = useMemo(() => new Session(new URLSearchParams(asked)), [asked]);
  useEffect(() => void session.open(), [session]);
  useKeys(session);
  const { value: state } = session.state;
  return (
    <div class="page review">
      <header class="page-head review-head">
        <h1>{words.review.title}</h1>
        <Standing session={session} />
      </header>
      <FilterForm key={asked} />
      <Message said={session.said.value} />
      {state === "loading" ? <Waiting /> : state === "ready" ? <Desk session={session} /> : <Failure fault={state} />}
      <Dialogs session={session} />
    </div>
  );
}

function Desk({ session }: { readonly session: Session }) {
  if (session.facts.value.length === 0) return <Empty session={session} />;
  return (
    <div class="desk" aria-busy={session.isBusy.value}>
      <Queue session={session} />
      <Shown session={session} />
    </div>
  );
}

/** Who decides here, and what else there is. */
function Standing({ session }: { readonly session: Session }) {
  const { value: who } = session.who;
  return (
    <div class="review-standing">
      {who === null ? null : (
        <p>
          {who.role === "reader" ? words.review.readerOnly : words.review.as(who.name)}{" "}
          {who.role === "admin" ? (
            <button
              type="button"
              class="plain-button"
              onClick={() => {
                session.dialog.value = { kind: "name" };
              }}
            >
              {words.review.rename}
            </button>
          ) : null}
        </p>
      )}
      <label>
        <input
          type="checkbox"
          checked={advances.value}
          onChange={(event) => chooseAdvance(event.currentTarget.checked)}
        />{" "}
        {words.review.advance}
      </label>
      <div class="tools">
        <ActionButton session={session} action="help">
          {words.review.labels.help}
        </ActionButton>
        <ActionButton session={session} action="keys">
          {words.review.labels.keys}
        </ActionButton>
        <ActionButton session={session} action="gold">
          {words.review.labels.gold}
        </ActionButton>
        <a href="/audit">{words.audit.title}</a>
      </div>
    </div>
  );
}

function Message({ said }: { readonly said: Said | null }) {
  const isWrong = said?.tone === "wrong";
  return (
    <>
      <p class={said === null || isWrong ? "said silent" : `said ${said.tone}`} role="status">
        {isWrong ? "" : said?.text}
      </p>
      <p class={isWrong ? "said wrong" : "said silent"} role="alert">
        {isWrong ? `${said.text} ` : ""}
        {isWrong && said.again !== null ? (
          <button type="button" onClick={said.again}>
            {words.faults.again}
          </button>
        ) : null}
      </p>
    </>
  );
}

function Empty({ session }: { readonly session: Session }) {
  const figures = session.figures.value;
  const decided = figures === null ? 0 : figures.accepted + figures.rejected + figures.edited;
  const [title, note] =
    figures === null || decided + figures.open + figures.reopened > 0
      ? [words.review.emptyTitle, words.review.emptyNote(decided)]
      : [words.review.nothingTitle, words.review.nothingNote];
  return (
    <div class="notice">
      <h2>{title}</h2>
      <p>{note}</p>
      <p>
        <a href="/review?review=accepted,rejected,edited">{words.review.seeDecided}</a> ·{" "}
        <a href="/review">{words.review.seeAll}</a>
      </p>
    </div>
  );
}
