import type { Anchor } from "@dragoman/model";
import type { ListedFact, Names } from "@dragoman/register";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { wordFor, words } from "../words.ts";
import { Badge } from "./badge.tsx";
import { titleOf } from "./title.tsx";
import { whenOf } from "./when.ts";
import { Why } from "./why.tsx";

interface Props extends ListedFact {
  readonly names: Names;
  readonly active: Signal<string | null>;
  /** Key of the article, and the words in it that the fact rests on. */
  readonly article: string;
  readonly anchors: readonly Anchor[];
}

/** A fact beside its article; pointing at it or focusing it lights its words. */
export function FactCard({ fact, names, active, article, anchors }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const id = useId();
  const open = useSignal(false);
  const isLit = active.value === fact.id;
  const light = (): void => {
    active.value = fact.id;
  };
  useEffect(() => {
    const element = card.current;
    if (isLit && element !== null && !element.matches(":hover, :focus-within")) scrollWithin(element);
  }, [isLit]);
  const title = titleOf(fact, names);
  return (
    <li ref={card} class={isLit ? "card lit" : "card"} onMouseEnter={light}>
      <div class="fact-head">
        <span class={`kind kind-${fact.kind}`}>{wordFor(words.kinds, fact.kind)}</span>
        <Badge fact={fact} />
      </div>
      <a class="fact-title" dir="auto" href={`/f/${fact.id}`} onFocus={light}>
        {title}
      </a>
      <div class="fact-when">
        {whenOf(fact)}
        {fact.sources > 1 ? ` · ${words.article.elsewhere(fact.sources)}` : ""}
        {anchors.length === 0 ? null : (
          <button
            type="button"
            class="word-button"
            aria-expanded={open.value}
            aria-controls={id}
            aria-label={words.pages.reading.whyOf(title)}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            {words.pages.reading.why}
          </button>
        )}
      </div>
      <div id={id}>
        {open.value
          ? anchors.map((anchor) => (
              <Why key={`${anchor.rule} ${anchor.span.join()}`} anchor={anchor} article={article} />
            ))
          : null}
      </div>
    </li>
  );
}

/** Brings a card into its list's view without moving the page. */
export function scrollWithin(element: HTMLElement): void {
  const list = element.closest(".beside");
  if (list === null || list.scrollHeight <= list.clientHeight) return;
  const [outer, inner] = [list.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollBy({ top: inner.top - outer.top - 60 });
}
