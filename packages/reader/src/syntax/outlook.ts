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
  const isName = askedOnce(({ form }): boolean => isCapital(form) && form !== "I");
  return (words, reference) => {
    const rows = new Set([0]);
    const names: number[] = [];
    for (let at = 0; at < words.length; at++) {
      rows.add(rowOf(words[at]!));
      if (isName(words[at]!)) names.push(at);
    }
    const inner = names[0] === 0 ? names.length - 1 : names.length;
    const met = names.filter((at, i) => isKnown(words, at, names[i - 1] === at - 1, reference)).length;
    let row = known.size + 1;
    for (const [most, count] of [
      [CAPITALS, inner],
      [PEOPLE, met],
      [PARTIES, partiesIn(words, names, reference)],
    ] as const) {
      rows.add(row + Math.min(most - 1, count));
      row += most;
    }
    return rows;
  };
}

/** Whether the name of somebody whom the reference data know ends at a capital. */
function isKnown(words: readonly Word[], at: number, isLonger: boolean, reference: Reference): boolean {
  const { form } = words[at]!;
  if (reference.people(form).length > 0) return true;
  return isLonger && reference.people(`${words[at - 1]!.form} ${form}`).length > 0;
}

/** How many states and bodies are named. */
function partiesIn(words: readonly Word[], names: readonly number[], reference: Reference): number {
  const forms = words.map(({ form }) => form);
  const named = new Set<string>();
  let end = 0;
  for (const at of names) {
    const found = at < end ? null : reference.match(forms, at);
    const [target] = found?.targets ?? [];
    if (target !== undefined && target.kind !== "place") named.add(target.entity);
    if (found !== null) end = at + found.length;
  }
  return named.size;
}
