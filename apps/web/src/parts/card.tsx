import type { Anchor } from "@dragoman/model";
import type { ListedFact, Names } from "@dragoman/register";
import { type Signal, useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { wordFor, words } from "../words.ts";
import { Badge } from "./badge.tsx";
import { useLit } from "./lit.ts";
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
  const id = useId();
  const open = useSignal(false);
  const { card, isLit, light } = useLit(fact.id, active);
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
