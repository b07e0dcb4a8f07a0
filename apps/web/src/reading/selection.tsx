import type { Span } from "@dragoman/model";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { copy } from "../cite/copy.ts";
import { Tried } from "../parts/why.tsx";
import { go } from "../route.ts";
import { words } from "../words.ts";
import { fragmentOf } from "./marks.ts";

interface Props {
  /** Key of the article. */
  readonly article: string;
  readonly text: string;
  /** Where the words are from, to be copied with them. */
  readonly source: string;
  /** Words that the address leads to. */
  readonly marked: Span | null;
}

/** What can be done with words that one selects, or that the address leads to: a link, a quote, and why they were read so. */
export function SelectedWords({ article, text, source, marked }: Props) {
  const selected = useSelection();
  const told = useSignal("");
  const span = selected ?? marked;
  const { cite, reading } = words.pages;
  if (span === null) return <p class="note">{reading.select}</p>;
  const quote = text.slice(...span);
  const take = async (content: string): Promise<void> => {
    told.value = (await copy(content)) ? cite.copied : cite.notCopied;
  };
  const fragment = fragmentOf(span, quote);
  const address = `${location.origin}${location.pathname}${location.search}${fragment}`;
  return (
    <section class="panel selected" aria-label={reading.words}>
      <blockquote dir="auto">{shortened(quote)}</blockquote>
      <div class="tools">
        <button
          type="button"
          onClick={() => {
            go(fragment, { replace: true });
            void take(address);
          }}
        >
          {reading.link}
        </button>
        <button type="button" onClick={() => take(`“${quote}” (${source})\n${address}`)}>
          {cite.quote}
        </button>
        <span role="status" class="quiet">
          {told.value}
        </span>
      </div>
      <Tried key={span.join()} article={article} span={span} />
    </section>
  );
}

const LONGEST = 160;

function shortened(quote: string): string {
  return quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote;
}

/** The words of the article that are selected, as long as any are. */
function useSelection(): Span | null {
  const span = useSignal<Span | null>(null);
  useEffect(() => {
    const follow = (): void => {
      const next = selectedIn(document.getSelection());
      // A click on a button of the panel empties the selection before it is heard.
      if (next !== null || document.activeElement?.closest(".selected") == null) span.value = next;
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, []);
  return span.value;
}

function selectedIn(selection: Selection | null): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const ends = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ] as const;
  const [start, end] = ends;
  return start === null || end === null || start >= end ? null : [start, end];
}

/** The place in the article of a place in the page; null outside of its paragraphs. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]") ?? null;
  if (paragraph === null) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset["start"]) + before.toString().length;
}
