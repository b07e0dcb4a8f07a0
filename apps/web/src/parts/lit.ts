import type { Signal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A card beside a text: lit while its words are, and then brought into view unless one is at it. */
export function useLit(
  id: string,
  active: Signal<string | null>,
): { readonly card: RefObject<HTMLLIElement | null>; readonly isLit: boolean; readonly light: () => void } {
  const card = useRef<HTMLLIElement>(null);
  const isLit = active.value === id;
  useEffect(() => {
    const element = card.current;
    if (isLit && element !== null && !element.matches(":hover, :focus-within")) scrollWithin(element);
  }, [isLit]);
  const light = (): void => {
    active.value = id;
  };
  return { card, isLit, light };
}

/** Brings a card into its list's view without moving the page. */
function scrollWithin(element: HTMLElement): void {
  const list = element.closest(".beside");
  if (list === null || list.scrollHeight <= list.clientHeight) return;
  const [outer, inner] = [list.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollBy({ top: inner.top - outer.top - 60 });
}
