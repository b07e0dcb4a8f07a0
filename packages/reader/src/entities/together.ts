import { leadingStates, mainStates } from "./home.ts";
import type { Ledger, Trail } from "./ledger.ts";
import { backwards, nearStates, stateOf, statesBefore, statesUntil } from "./recall.ts";
import { isHyphen } from "./shape.ts";

/**
 * The so many states that "the two countries" means at a token: those whom the sentence spoke of so before; those whom one sentence
 * before names, and no others, whoever else speaks of them; else those of which the article speaks most, named by then; else the last ones. States that act on them
 * are left out. Empty where it cannot be told.
 */
export function statesMeant(
  ledger: Ledger,
  sentence: number,
  token: number,
  number: number,
  without: ReadonlySet<string>,
): readonly string[] {
  const told = toldOf(ledger, sentence, token, number, without);
  if (told.length > 0) return told;
  const { states, isSpread } = nearStates(ledger, sentence, token, number, without);
  const near = states.length === number ? [...states].reverse() : [];
  if (near.length > 0 && !isSpread) return near;
  const row = listed(ledger, sentence, token, number);
  if (row.length > 0 && !row.some((state) => without.has(state))) return row;
  const before = pairBefore(ledger, sentence, token, number, without);
  if (before.length > 0) return before;
  const main = leadingStates(ledger, number).filter((state) => !without.has(state));
  const known = statesUntil(ledger, sentence, token);
  const isMain = main.length === number && main.every((state) => known.has(state));
  if (isMain && isCrowd(ledger, sentence, states, main)) return pairOfCrowd(ledger, sentence, number);
  if (isMain && !main.every((state) => near.includes(state))) return main;
  if (isMain) return near;
  if (without.size > 0) return groupBehind(ledger, sentence, number, without);
  return isClose(ledger, near, sentence, token) ? near : [];
}

/** Those of whom the sentence spoke so before, or who are meant at the head of a paragraph by a third who acts on them, or behind an aside. */
function toldOf(
  ledger: Ledger,
  sentence: number,
  token: number,
  number: number,
  without: ReadonlySet<string>,
): readonly string[] {
  const said = ledger.states?.sentence === sentence ? ledger.states.entities : [];
  const fits = (states: readonly string[]): boolean =>
    states.length === number && !states.some((state) => without.has(state));
  if (fits(said)) return said;
  const joined = hyphenedBefore(ledger, sentence, token);
  if (fits(joined)) return joined;
  return without.size > 0 || isAside(ledger, sentence - 1) ? pairOfArticle(ledger, sentence, number, without) : [];
}

/** Tokens from one name of a list to the next: ", the Federated States of". */
const NEXT = 7;

/** Sentences over which a list is in mind. */
const LISTED = 2;

/** "Mr Ruto received the ministers of Chad, Mali and Togo. All three …": of more than two those who are listed last, whoever else is named. */
export function listed(ledger: Ledger, sentence: number, token: number, number: number): readonly string[] {
  let row: Trail[] = [];
  if (number <= PAIR) return [];
  for (const entry of backwards(ledger, sentence, token, LISTED)) {
    if (!entry.entity.startsWith("state:") || entry.by === "demonym") continue;
    const next = row.at(-1);
    if (next !== undefined && !isNextOf(ledger, entry, next)) {
      if (row.length > PAIR) break;
      row = [];
    }
    row.push(entry);
  }
  const states = new Set(row.map(({ entity }) => entity).reverse());
  return states.size === number ? [...states] : [];
}

const PAIR = 2;

/** Whether a comma or "and" stands before the next name, or before its article. */
function isNextOf({ document, context }: Ledger, last: Trail, { sentence, token }: Trail): boolean {
  const { tokens } = document.sentences[sentence]!;
  const { and } = context.language.names.uses;
  const words = tokens.slice(Math.max(last.token + 1, token - 2), token);
  const isNear = last.sentence === sentence && token - last.token <= NEXT;
  return isNear && words.some(({ lower }) => lower === "," || and.has(lower));
}

/** "Asked about China, he was silent": of the states that a sentence names one at least is named nowhere else. */
function isAside(ledger: Ledger, at: number): boolean {
  const named = ledger.trail.filter(({ sentence }) => sentence === at);
  return named.some(({ entity }) => ledger.counts.get(stateOf(ledger, entity) ?? "") === 1);
}

/** Tokens from a name to the one that a hyphen joins to it. */
const JOINED = 2;

/** "The Saudi-Omani council, at which the two sides …": the only two states of the sentence that a hyphen joins. */
function hyphenedBefore(ledger: Ledger, sentence: number, token: number): readonly string[] {
  const forms = ledger.document.sentences[sentence]?.tokens ?? [];
  const here = [...backwards(ledger, sentence, token, 0)].reverse();
  const states = here.filter(({ entity }) => entity.startsWith("state:"));
  const pairs = states.flatMap((left) => {
    const right = states.find((entry) => entry.token === left.token + JOINED && isHyphen(forms[left.token + 1]?.form));
    return right === undefined || right.entity === left.entity ? [] : [[left.entity, right.entity]];
  });
  return pairs.length === 1 ? pairs[0]! : [];
}

/** "The EU called on both sides" at the head of a paragraph: those of whom the article speaks most by far, whoever was told of last. */
function pairOfArticle(
  ledger: Ledger,
  sentence: number,
  number: number,
  without: ReadonlySet<string>,
): readonly string[] {
  const { sentences } = ledger.document;
  const main = mainStates(ledger, number).filter((state) => !without.has(state));
  const known = statesUntil(ledger, sentence, 0);
  const isHead = sentences[sentence]?.paragraph !== sentences[sentence - 1]?.paragraph;
  return isHead && main.length === number && main.every((state) => known.has(state)) ? main : [];
}

/** "Peru broke with Togo and made friends with Chad. The two countries …": of more than two told of just before nobody knows which, if one alone is a main one. */
function isCrowd(
  { document: { sentences } }: Ledger,
  sentence: number,
  states: readonly string[],
  main: readonly string[],
): boolean {
  const isNext = sentences[sentence]?.paragraph === sentences[sentence - 1]?.paragraph;
  return isNext && states.length > main.length && main.filter((state) => states.includes(state)).length === 1;
}

/** "It broke with Togo and made friends with Chad; N'Djamena opened an embassy": the subject and the one other state told of more than once. */
function pairOfCrowd(ledger: Ledger, sentence: number, number: number): readonly string[] {
  const before = ledger.trail.filter((entry) => entry.sentence === sentence - 1);
  const states = before.map(({ entity }) => stateOf(ledger, entity));
  const subject = states[before.findIndex(({ isSubject }) => isSubject)];
  const often = states.filter((state, at) => state !== null && state !== subject && states.indexOf(state) < at);
  const found = [subject, ...new Set(often)].filter((state) => typeof state === "string");
  return found.length === number ? found : [];
}

/** Sentences over which mediators may stand between those whom one of them means and their names. */
const REACH = 3;

/**
 * "Chad shelled Mali. Togo urged both countries to talk. Benin called on both sides": those whom the nearest sentence names, in which
 * more than one who acts alone is told of.
 */
export function groupBehind(
  ledger: Ledger,
  sentence: number,
  number: number,
  without: ReadonlySet<string>,
): readonly string[] {
  const near = othersNear(ledger, sentence, without);
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const entries = near.filter((entry) => entry.sentence === at);
    const named = [...new Set(entries.map(({ entity }) => stateOf(ledger, entity)!))];
    const said = ledger.states?.sentence === at ? ledger.states.entities : named;
    if (said.length === number) return said.some((state) => without.has(state)) ? [] : said;
    const acts = entries.some(({ isSubject, isOfSubject }) => isSubject || isOfSubject);
    if (named.length > 1 || (named.length === 1 && !acts)) return [];
  }
  return [];
}

/** Entries for states in the sentences over which a group is looked for, in the order of the text. */
function othersNear(ledger: Ledger, sentence: number, without: ReadonlySet<string>): readonly Trail[] {
  const near: Trail[] = [];
  for (const entry of backwards(ledger, sentence, 0)) {
    if (entry.sentence < sentence - REACH) break;
    if (isOther(ledger, entry, without)) near.unshift(entry);
  }
  return near;
}

function isOther(ledger: Ledger, { entity }: Trail, without: ReadonlySet<string>): boolean {
  const state = stateOf(ledger, entity);
  return state !== null && !without.has(state);
}

/** Whether the last of them stands in the sentence before, or in the same paragraph. */
function isClose(ledger: Ledger, states: readonly string[], sentence: number, token: number): boolean {
  const { sentences } = ledger.document;
  const paragraph = sentences[sentence]?.paragraph;
  const isNear = (at: number): boolean => at >= sentence - 1 || sentences[at]?.paragraph === paragraph;
  return states.every((state) => {
    for (const entry of backwards(ledger, sentence, token))
      if (stateOf(ledger, entry.entity) === state) return isNear(entry.sentence);
    return false;
  });
}

/** "Chad and Mali made peace. Benin praised the two countries": all that the sentence before names in its paragraph, where this one names another. */
function pairBefore(
  ledger: Ledger,
  sentence: number,
  token: number,
  number: number,
  without: ReadonlySet<string>,
): readonly string[] {
  const here = statesBefore(ledger, sentence, token);
  const { sentences } = ledger.document;
  if (sentences[sentence]?.paragraph !== sentences[sentence - 1]?.paragraph) return [];
  if (here.length === 0 || here.length >= number) return [];
  const last = ledger.trail.filter((entry) => entry.sentence === sentence - 1);
  const before = [...new Set(last.map(({ entity }) => stateOf(ledger, entity)).filter((state) => state !== null))];
  return before.length === number && !before.some((state) => here.includes(state) || without.has(state)) ? before : [];
}
