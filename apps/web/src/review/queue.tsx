import type { Fact } from "@dragoman/model";
import { decidedOf } from "@dragoman/register";
import { useEffect, useRef } from "preact/hooks";
import { titleOf } from "../parts/title.tsx";
import { wordFor, words } from "../words.ts";
import type { Session } from "./session.ts";

/** The facts to be decided on, with the one that is shown. */
export function Queue({ session }: { readonly session: Session }) {
  const { facts, at, names, total, marked } = session;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [at.value, facts.value]);
  return (
    <section class="queue" aria-labelledby="queue-title">
      <h2 id="queue-title" class="visually-hidden">
        {words.review.queue}
      </h2>
      <p class="progress">
        {words.review.place(at.value + 1, total.value)} <span class="quiet">{progressOf(facts.value)}</span>
      </p>
      <ol ref={list} class="queue-list" data-queue="">
        {facts.value.map((fact, index) => {
          const isShown = index === at.value;
          return (
            <li key={fact.id} data-fact={fact.id}>
              <button
                type="button"
                class="queue-item"
                aria-current={isShown ? "true" : undefined}
                onClick={() => session.go(index)}
              >
                <span class="queue-head">
                  <span class={`kind kind-${fact.kind}`}>{wordFor(words.kinds, fact.kind)}</span>
                  {marked.value === fact.id ? <span class="review-mark marked">{words.review.marked}</span> : null}
                  <ReviewMark review={fact.review} />
                  <span class="queue-sure">{fact.confidence.toFixed(2)}</span>
                </span>
                <span class="queue-title">{titleOf(fact, names.value)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What was decided, where something was. */
export function ReviewMark({ review }: { readonly review: Fact["review"] }) {
  if (review === "open") return null;
  return <span class={`review-mark ${review}`}>{words.review.reviews[review]}</span>;
}

/** Facts whose lines can be seen in the list now. */
export function visibleIn(facts: readonly Fact[]): readonly Fact[] {
  const list = document.querySelector("[data-queue]");
  if (list === null) return [];
  const { top, bottom } = list.getBoundingClientRect();
  const [first, last] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const seen = new Set<string>();
  for (const line of list.querySelectorAll<HTMLElement>("[data-fact]")) {
    const box = line.getBoundingClientRect();
    if (box.top >= first - 1 && box.bottom <= last + 1) seen.add(line.dataset["fact"] ?? "");
  }
  return facts.filter(({ id }) => seen.has(id));
}

function progressOf(facts: readonly Fact[]): string {
  const counts = decidedOf(facts);
  const told = (["accepted", "rejected", "edited", "reopened"] as const).filter((review) => counts[review] > 0);
  return told.map((review) => `${counts[review]} ${words.review.reviews[review]}`).join(", ");
}
