import type { Reading } from "@dragoman/model";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { place } from "../route.ts";
import { words } from "../words.ts";
import { draft } from "./draft.ts";
import { answered, engine, isReading } from "./engine.ts";
import { Form } from "./form.tsx";
import { Said } from "./said.tsx";
import { Standing } from "./standing.tsx";
import { UpdateNotice } from "./update.tsx";

/** The whole page: a text goes in, what it says comes out beside its words. */
export function ReadPage() {
  const active = useSignal<string | null>(null);
  const chosen = /fact=([a-z]\d+)/.exec(place.value.hash)?.[1] ?? null;
  useEffect(() => {
    if (chosen === null) return;
    active.value = chosen;
    document.querySelector(".piece.lit")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const answer = answered.value;
  return (
    <article class="page reading read-page">
      <header class="page-head">
        <h1>{words.read.title}</h1>
        <p class="standing">{words.read.private}</p>
      </header>
      <UpdateNotice />
      <Standing />
      {engine.value.state === "unsupported" ? null : <Form />}
      <div class="visually-hidden" role="status">
        {answer === null || isReading.value ? "" : foundIn(answer.reading)}
      </div>
      {answer === null || draft.value.text.trim() === "" ? null : <Said {...answer} active={active} />}
    </article>
  );
}

function foundIn({ relations, events, quotations }: Reading): string {
  return words.read.found(relations.length, events.length, quotations.length);
}
