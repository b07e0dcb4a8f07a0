import type { Reference } from "@dragoman/model";
import { isCapital } from "../entities/shape.ts";
import type { Word } from "../text/vocabulary.ts";
import { askedOnce } from "../text/word.ts";
import { fold } from "./features.ts";
import type { Model } from "./model.ts";

/** How many values there are of each count: capitals, known people, known parties; the last stands for all greater ones. */
const CAPITALS = 5;
const PEOPLE = 3;
const PARTIES = 4;

/** Rows of weights besides those of known words: one that each sentence has, and one for each value of each count. */
export const MARKS: number = 1 + CAPITALS + PEOPLE + PARTIES;

/** Tensor of the weights, int8: of all sentences, of each known word, of each value of each count. */
export const OUTLOOK = "outlook";

/** Steps in a unit of log-odds. */
export const STEPS = 32;

/** Whether a sentence of a transcript may tell a fact, by its words and whom they name: what was learnt of each, added up. */
export type Outlook = (words: readonly Word[], reference: Reference) => boolean;

/** Rows of weights that a sentence has. */
export type Shown = (words: readonly Word[], reference: Reference) => ReadonlySet<number>;

/** As the weights have it; null for weights that have none. */
export function outlookOf(model: Model): Outlook | null {
  const tensor = model.find(OUTLOOK);
  if (tensor === null) return null;
  const steps = new Int8Array(model.data.buffer, model.data.byteOffset + tensor.offset, model.words.size + MARKS);
  const shown = shownBy(model.words);
  return (words, reference) => {
    let sum = 0;
    for (const row of shown(words, reference)) sum += steps[row]!;
    return sum >= 0;
  };
}

/** `known`: the rows of known words, counted from 1. */
export function shownBy(known: ReadonlyMap<string, number>): Shown {
  const rowOf = askedOnce((word): number => known.get(fold(word.lower)) ?? 0);
  const capitals = known.size + 1;
  const people = capitals + CAPITALS;
  const parties = people + PEOPLE;
  return (words, reference) => {
    const rows = new Set([0]);
    for (const word of words) rows.add(rowOf(word));
    rows.add(capitals + Math.min(CAPITALS - 1, words.filter((word, at) => at > 0 && isName(word)).length));
    rows.add(people + Math.min(PEOPLE - 1, words.filter((_, at) => isKnown(words, at, reference)).length));
    rows.add(parties + Math.min(PARTIES - 1, partiesIn(words, reference)));
    return rows;
  };
}

function isName({ form }: Word): boolean {
  return isCapital(form) && form !== "I";
}

/** Whether the name of somebody whom the reference data know ends at a word. */
function isKnown(words: readonly Word[], at: number, reference: Reference): boolean {
  const [before, word] = [words[at - 1], words[at]!];
  if (!isName(word)) return false;
  if (reference.people(word.form).length > 0) return true;
  return before !== undefined && isName(before) && reference.people(`${before.form} ${word.form}`).length > 0;
}

/** How many states and bodies are named. */
function partiesIn(words: readonly Word[], reference: Reference): number {
  const forms = words.map(({ form }) => form);
  const named = new Set<string>();
  for (let at = 0; at < forms.length; ) {
    const match = isCapital(forms[at]!) ? reference.match(forms, at) : null;
    const [target] = match?.targets ?? [];
    if (target !== undefined && target.kind !== "place") named.add(target.entity);
    at += match?.length ?? 1;
  }
  return named.size;
}
