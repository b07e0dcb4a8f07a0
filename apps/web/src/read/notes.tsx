import type { Note } from "@dragoman/model";
import { words } from "../words.ts";
import { mayBeEnglish } from "./english.ts";

/** Notes that are shown before one asks for the rest. */
const SHOWN = 3;
/** Characters of the words that a note is about. */
const LONGEST = 80;

interface Props {
  readonly notes: readonly Note[];
  readonly text: string;
}

/** What the reader remarks on the text. */
export function Notes({ notes, text }: Props) {
  const isForeign = !mayBeEnglish(text);
  if (notes.length === 0 && !isForeign) return null;
  const list = (some: readonly Note[]) => (
    <ul class="plain">
      {some.map(({ code, span, message }, at) => (
        <li key={`${code} ${span?.join() ?? at}`}>
          {message}
          {span === null ? null : <span class="quiet"> “{shortened(text.slice(...span))}”</span>}
        </li>
      ))}
    </ul>
  );
  return (
    <section class="read-notes" aria-label={words.read.notes}>
      {isForeign ? <p>{words.read.notEnglish}</p> : null}
      {list(notes.slice(0, SHOWN))}
      {notes.length <= SHOWN ? null : (
        <details>
          <summary>{words.read.moreNotes(notes.length - SHOWN)}</summary>
          {list(notes.slice(SHOWN))}
        </details>
      )}
    </section>
  );
}

function shortened(words: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  return flat.length <= LONGEST ? flat : `${flat.slice(0, LONGEST - 1)}…`;
}
