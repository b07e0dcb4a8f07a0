import { useEffect, useState } from "preact/hooks";
import { ask, Failed, type Fault, send, useAnswer } from "../api.ts";
import { Failure, Waiting } from "../parts/answer.tsx";
import { useTitle } from "../parts/window.ts";
import { Agreement } from "../review/agreement.tsx";
import { Asking, Choice } from "../review/asking.tsx";
import type { Acted, TrailAnswer, Who } from "../review/data.ts";
import { TrailLine } from "../review/trail.tsx";
import { place } from "../route.ts";
import { words } from "../words.ts";
import "../style/review/index.css";

const ASKED = ["by", "deed", "fact", "from", "to"] as const;

/** What analysts did, and how far they agree. */
export function AuditPage() {
  useTitle(words.audit.title);
  const asked = place.value.query.toString();
  const [version, setVersion] = useState(0);
  return (
    <div class="page audit">
      <header class="page-head">
        <h1>{words.audit.title}</h1>
        <p class="note">
          {words.audit.note} <a href="/review">{words.review.title}</a>
        </p>
      </header>
      <Trail key={`${asked} ${version}`} asked={asked} changed={() => setVersion(version + 1)} />
      <Agreement key={version} />
    </div>
  );
}

interface TrailProps {
  readonly asked: string;
  readonly changed: () => void;
}

function Trail({ asked, changed }: TrailProps) {
  const [answers, setAnswers] = useState<readonly TrailAnswer[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const who = useAnswer<Who>("/v1/me");
  const [said, setSaid] = useState("");
  const fail = (error: unknown): void => {
    if (!(error instanceof Failed)) throw error;
    setFault(error.fault);
  };
  const fetchMore = (): void => {
    const query = new URLSearchParams(asked);
    const next = answers.at(-1)?.next ?? null;
    if (next !== null) query.set("cursor", next);
    ask<TrailAnswer>(`/v1/acts?${query}`).then((answer) => setAnswers([...answers, answer]), fail);
  };
  useEffect(fetchMore, []);
  const takeBack = (id: string): void => {
    send<Acted>(`/v1/acts/${id}/undo`, {}).then(changed, (error: unknown) =>
      error instanceof Failed ? setSaid(error.fault.message) : fail(error),
    );
  };
  const [first] = answers;
  if (fault !== null) return <Failure fault={fault} />;
  if (first === undefined) return <Waiting />;
  const mayUndo = who.state === "ready" && who.data.role !== "reader";
  return (
    <>
      <AuditFilter analysts={first.analysts} />
      <p class={said === "" ? "said silent" : "said wrong"} role="alert">
        {said}
      </p>
      <p class="quiet" role="status">
        {words.more(
          answers.reduce((sum, { items }) => sum + items.length, 0),
          first.total,
        )}
      </p>
      {first.total > 0 ? null : <p class="notice">{asked === "" ? words.audit.none : words.audit.noneSuch}</p>}
      <ol class="trail">
        {answers.flatMap(({ items, names }) =>
          items.map((item) => (
            <TrailLine key={item.id} item={item} names={names} takeBack={mayUndo ? takeBack : null} />
          )),
        )}
      </ol>
      {answers.at(-1)?.next == null ? null : (
        <button type="button" onClick={fetchMore}>
          {words.audit.more}
        </button>
      )}
    </>
  );
}

function AuditFilter({ analysts }: { readonly analysts: readonly string[] }) {
  const { query } = place.value;
  const { audit } = words;
  const value = (name: string): string => query.get(name) ?? "";
  return (
    <Asking path="/audit" label={audit.filter}>
      {(apply) => (
        <>
          <Choice name="by" label={audit.by} values={analysts} table={{}} none={audit.anybody} apply={apply} />
          <Choice
            name="deed"
            label={audit.deed}
            values={Object.keys(audit.deeds)}
            table={audit.deeds}
            none={audit.any}
            apply={apply}
          />
          <label>
            {audit.fact}{" "}
            <input type="text" name="fact" value={value("fact")} placeholder={audit.factExample} spellcheck={false} />
          </label>
          <label>
            {audit.from} <input type="date" name="from" value={value("from")} />
          </label>
          <label>
            {audit.to} <input type="date" name="to" value={value("to")} />
          </label>
          <button type="submit">{audit.show}</button>
          {ASKED.some((name) => query.has(name)) ? <a href="/audit">{audit.clear}</a> : null}
        </>
      )}
    </Asking>
  );
}
