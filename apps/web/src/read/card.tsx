import type { Signal } from "@preact/signals";
import { nameOf } from "../names.ts";
import { useLit } from "../parts/lit.ts";
import { wordFor, words } from "../words.ts";
import { type Line, timeOf } from "./lines.ts";

interface Props {
  readonly line: Line;
  readonly names: Readonly<Record<string, string>>;
  readonly active: Signal<string | null>;
}

/** One thing that the text says; pointing at it or focusing it lights its words. */
export function LineCard({ line, names, active }: Props) {
  const { id, kind, title, manner, place, assertion, claimedBy, confidence, rules } = line;
  const { card, isLit, light } = useLit(id, active);
  const more = [
    timeOf(line),
    place === null ? "" : words.place(nameOf(place, names)),
    claimedBy === null ? "" : words.article.said(claimedBy),
    words.read.confidence(confidence),
  ];
  return (
    <li ref={card} class={isLit ? "card lit" : "card"} onMouseEnter={light}>
      <div class="fact-head">
        <span class={`kind kind-${kind}`}>{wordFor(words.kinds, kind)}</span>
        {manner === null ? null : <span class="quiet">{wordFor(words.read.manners, manner)}</span>}
        {assertion === "actual" ? null : <span class="badge assertion">{wordFor(words.assertions, assertion)}</span>}
      </div>
      <a class="fact-title" href={`#fact=${id}`} title={rules.join(", ")} onFocus={light}>
        {title}
      </a>
      <div class="fact-when">{more.filter(Boolean).join(" · ")}</div>
    </li>
  );
}
