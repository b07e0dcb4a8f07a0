import type { Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { go } from "../route.ts";
import { words } from "../words.ts";

interface Props {
  /** Ids of facts in the order of their words. */
  readonly facts: readonly string[];
  readonly active: Signal<string | null>;
}

/** Buttons and keys that lead from fact to fact. */
export function Steps({ facts, active }: Props) {
  const step = (by: 1 | -1): void => {
    const at = facts.indexOf(active.value ?? "");
    const next = facts[at < 0 ? (by > 0 ? 0 : facts.length - 1) : (at + by + facts.length) % facts.length];
    if (next === undefined) return;
    go(`#fact=${next}`, { replace: true });
    active.value = next;
    document.querySelector<HTMLElement>(`.card a[href="/f/${next}"]`)?.focus();
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
  if (facts.length < 2) return null;
  const { reading } = words.pages;
  return (
    <div class="tools steps">
      <button type="button" aria-keyshortcuts="Alt+ArrowUp" onClick={() => step(-1)}>
        {reading.previous}
      </button>
      <button type="button" aria-keyshortcuts="Alt+ArrowDown" onClick={() => step(1)}>
        {reading.next}
      </button>
      <span class="quiet">{reading.keys}</span>
    </div>
  );
}
