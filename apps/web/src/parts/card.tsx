import type { ListedFact, Names } from "@dragoman/register";
import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { wordFor, words } from "../words.ts";
import { Badge } from "./badge.tsx";
import { titleOf } from "./title.tsx";
import { whenOf } from "./when.ts";

interface Props extends ListedFact {
  readonly names: Names;
  readonly active: Signal<string | null>;
}

/** A fact beside its article; pointing at it or focusing it lights its words. */
export function FactCard({ fact, names, active }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const isLit = active.value === fact.id;
  const light = (): void => {
    active.value = fact.id;
  };
  useEffect(() => {
    const element = card.current;
    if (isLit && element !== null && !element.matches(":hover, :focus-within")) scrollWithin(element);
  }, [isLit]);
  return (
    <li ref={card} class={isLit ? "card lit" : "card"} onMouseEnter={light}>
      <div class="fact-head">
        <span class={`kind kind-${fact.kind}`}>{wordFor(words.kinds, fact.kind)}</span>
        <Badge fact={fact} />
      </div>
      <a class="fact-title" href={`/f/${fact.id}`} onFocus={light}>
        {titleOf(fact, names)}
      </a>
      <div class="fact-when">
        {whenOf(fact)}
        {fact.sources > 1 ? ` · ${words.article.elsewhere(fact.sources)}` : ""}
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
