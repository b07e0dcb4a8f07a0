import type { OfficeKind } from "@dragoman/model";
import type { Gender, Trait } from "./lexicon.ts";
import type { Line } from "./line.ts";
import { isAllCapital } from "./shape.ts";

/** Letters of an office: "EAM". */
const LONGEST_LETTERS = 3;

/** What the noun of an office says, with a name or without one. */
export interface OfficeNoun {
  /** Last noun in the singular: "minister". */
  readonly noun: string;
  readonly trait: Trait | null;
  readonly sort: "office" | "epithet" | "calling";
  readonly offices: readonly OfficeKind[];
  /** Ids of the states or organisations it belongs to; several for "the presidents of A and B". */
  readonly of: readonly string[];
  /** "of the Republic": the article's own state. */
  readonly own: boolean;
  readonly former: boolean;
  readonly plural: boolean;
  readonly gender: Gender | null;
}

/** Words that name an office or calling, as they stand in a sentence. */
export interface Title extends OfficeNoun {
  /** All its words: the state before it and the complement behind it included, an article left out. */
  readonly from: number;
  readonly to: number;
  /** The office's own words, without the state. */
  readonly words: readonly [from: number, to: number];
  /** The noun as written and in the singular. */
  readonly forms: readonly [written: string, singular: string];
}

/** What follows the noun of a title: whose it is, and in which field. */
export interface Complement {
  readonly to: number;
  /** End of the office's own words. */
  readonly wordsTo: number;
  readonly of: readonly string[];
  readonly own: boolean;
  readonly foreign: boolean;
}

/** A complement that tells of no owner and no field. */
export const none: Pick<Complement, "of" | "own" | "foreign"> = { of: [], own: false, foreign: false };

/** Reads a title inside another one: "aide to the president". */
export type ReadTitle = (line: Line, at: number) => Title | null;

/** Words of a title in the singular, its noun written with a hyphen or without one: "vice presidents". */
export function inSingular(words: string, [written, singular]: Title["forms"]): string {
  const open = (word: string): string => word.replace(/-/g, " ");
  return words.includes(written) ? words.replace(written, singular) : words.replace(open(written), open(singular));
}

/** Whether an office is that of a head of state or government. */
export function isRuler({ offices }: Pick<OfficeNoun, "offices">): boolean {
  return offices.includes("head of state") || offices.includes("head of government");
}

/** "Briefing ambassadors, Ann Smith said": those to whom somebody does something at the head of a sentence. */
export function isDealtWith({ tree }: Line, { from }: Title): boolean {
  return from === 1 && /^(?:VBG|NN)$/.test(tree?.xpos[0] ?? "");
}

/** "PM said", "EAM noted": letters need no article. */
export function isLettered({ tokens, tree }: Line, { from, to }: Title): boolean {
  const { form } = tokens[from]!;
  const isShort = to === from + 1 && form.length <= LONGEST_LETTERS && isAllCapital(form);
  return isShort && /^nsubj/.test(tree?.relations[from] ?? "");
}
