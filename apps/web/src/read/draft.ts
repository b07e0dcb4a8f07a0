import type { Article } from "@dragoman/model";
import { effect, signal } from "@preact/signals";
import { keep, kept } from "../kept.ts";
import { answered, forget, readArticle } from "./engine.ts";

/** What is to be read, as it stands in the fields. */
export interface Draft {
  readonly text: string;
  readonly title: string;
  readonly published: string;
  readonly publisher: string;
}

const EMPTY: Draft = { text: "", title: "", published: "", publisher: "" };
const KEY = "dragoman.draft";
/** Characters that are kept over a reload. */
const KEPT = 200_000;
/** Milliseconds without a key before a text is read: as long as the last reading took, within these. */
const [SHORTEST, LONGEST] = [25, 600];

export const draft = signal<Draft>(keptDraft());

/** Changes what is to be read. */
export function change(part: Partial<Draft>): void {
  draft.value = { ...draft.value, ...part };
}

/** Puts an article into the fields in place of what was there. */
export function take({ text, title, published, publisher }: Article): void {
  draft.value = { text, title: title ?? "", published: published ?? "", publisher: publisher ?? "" };
}

/** Empties all fields. */
export function clear(): void {
  draft.value = EMPTY;
}

/** Reads the draft whenever it has changed and rests. */
export function readAlong(): void {
  let timer = 0;
  effect(() => {
    const { text, title, published, publisher } = draft.value;
    clearTimeout(timer);
    keepDraft(draft.value);
    if (text.trim() === "") return forget();
    const pause = Math.min(LONGEST, Math.max(SHORTEST, answered.peek()?.milliseconds ?? 0));
    const article: Article = { text, title: title || null, published: published || null, publisher: publisher || null };
    timer = setTimeout(() => readArticle(article), pause);
  });
}

/** The draft outlives a reload in this tab, as when a newer version of the page is taken. */
function keepDraft(value: Draft): void {
  keep(KEY, value.text.length > KEPT ? null : JSON.stringify(value), "sessionStorage");
}

function keptDraft(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(kept(KEY, "sessionStorage") ?? "{}") as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}
