import type { CueForm, Frame } from "./lexicon.ts";

/** Frames by the form of the cue that they want. */
export interface Sieve {
  /** Whether its frames want words in marks, so that a sentence without marks need not be tried. */
  readonly needsMarks: boolean;
  readonly byForm: ReadonlyMap<CueForm, readonly Frame[]>;
}

/** Words in marks before the cue are surest, then those after it, then all else, whatever the order of the file. */
export function makeSieves(frames: readonly Frame[]): readonly Sieve[] {
  const isBefore = (frame: Frame): boolean => frame.order[0] === "quote";
  const isAfter = (frame: Frame): boolean => !isBefore(frame) && frame.order.includes("quote");
  return [
    { needsMarks: true, byForm: byForm(frames.filter(isBefore)) },
    { needsMarks: true, byForm: byForm(frames.filter(isAfter)) },
    { needsMarks: false, byForm: byForm(frames.filter((frame) => !frame.order.includes("quote"))) },
  ];
}

/** A plain form ("they say") counts as a present one. */
function byForm(frames: readonly Frame[]): ReadonlyMap<CueForm, readonly Frame[]> {
  const index = new Map<CueForm, Frame[]>();
  for (const frame of frames) {
    const forms = new Set(frame.forms);
    if (forms.has("present")) forms.add("base");
    for (const form of forms) {
      const list = index.get(form);
      if (list) list.push(frame);
      else index.set(form, [frame]);
    }
  }
  return index;
}
