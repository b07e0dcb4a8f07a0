import type { Fact } from "@dragoman/model";
import { wordFor, words } from "../words.ts";

/** A fact's status with the number of its independent sources. */
export function Badge({ fact }: { readonly fact: Fact }) {
  const { status, sources, review, assertion } = fact;
  return (
    <span class="badges">
      {assertion === "actual" ? null : <span class="badge assertion">{wordFor(words.assertions, assertion)}</span>}
      {review === "reopened" ? <span class="badge conflicting">{words.reopened}</span> : null}
      <span class={`badge ${status}`} title={words.statusNotes[status]}>
        {wordFor(words.statuses, status)}
        {sources > 0 ? (
          <>
            <span class="count" aria-hidden="true">{` ${sources}`}</span>
            <span class="visually-hidden">, {words.sources(sources)}</span>
          </>
        ) : null}
      </span>
    </span>
  );
}
