import { extent } from "../events/group.ts";
import type { SlotReader, SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import type { Sentence, Token } from "../text/document.ts";
import { wordsIn } from "../text/words.ts";
import { isPersonAt } from "./body.ts";
import { timesIn } from "./times.ts";

/** Words by which a work goes on: where it runs ("through"), and what it is about ("on"). */
export interface NounWords {
  readonly routes: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** Words between the capitals of a name: "and". */
  readonly joiners: ReadonlySet<string>;
  /** Heads of what sits in a city, and prepositions before that. */
  readonly sitting: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
}

/** A noun of the list with the words that hang on it, when they say which one is meant. */
export function nounSlot(
  scene: Scene,
  kind: string,
  nouns: ReadonlySet<string>,
  words: NounWords,
  says: Says,
): SlotReader {
  return {
    resolve(sentence, token) {
      const tree = scene.syntax[sentence] ?? null;
      const line = scene.document.sentences[sentence];
      if (tree === null || line === undefined || !isHead(tree, token, nouns, kind)) return null;
      const from = ownStart(scene, sentence, nameStart(tree, token));
      const to =
        kind === "gathering"
          ? withRegion(scene, sentence, token, gatheringEnd(tree, line.tokens, token, words))
          : Math.min(
              workEnd(tree, line.tokens, token, words),
              asideFrom(scene, sentence, tree, token),
              seatFrom(scene, sentence, token, words),
            );
      if (!says(scene, sentence, [from, to], token)) return null;
      return named(scene, kind, line, [from, to]);
    },
    from: () => [],
  };
}

/** A noun of the list, or a work's name with one before it: "Operation Blue Condor". */
function isHead({ lemmas, xpos, relations }: Tree, token: number, nouns: ReadonlySet<string>, kind: string): boolean {
  const has = (at: number): boolean => nouns.has(lemmas[at]?.toLowerCase() ?? "");
  if (has(token)) return true;
  if (xpos[token] !== "NNP" || kind !== "project") return false;
  let first = token;
  while (first > 0 && relations[first - 1] === "compound" && xpos[first - 1] === "NNP") first--;
  return first < token && has(first);
}

/** Words in lower case by which what a gathering is about may go on: "on Ukraine mine action". */
const BEYOND = 3;

/** Where the words of a noun begin that say which one it is. */
export function startOf(scene: Scene, sentence: number, head: number): number {
  const tree = scene.syntax[sentence] ?? null;
  return tree === null ? head : ownStart(scene, sentence, nameStart(tree, head));
}

/** End of a gathering with the name behind it: "the Conference for Democracy", "the Conference on Trust and Trade". */
function gatheringEnd(tree: Tree, tokens: readonly Token[], head: number, { openers, joiners }: NounWords): number {
  const first = routeEnd(tokens, head, openers);
  const end =
    first > head + 1 && ancestors(tree, first + 1).includes(head) ? properEnd(tokens, first - 1, joiners) : first;
  const last = tree.heads[end - 1]!;
  const isOn =
    end > head + 1 &&
    last >= end &&
    last - end < BEYOND &&
    (ancestors(tree, last).includes(head) || tree.heads[last] === tree.heads[head]);
  if (isOn) return last + 1;
  return tree.upos[end] === "NOUN" ? head + 1 : end;
}

/** "The Conference on Trust in Asia": a region behind the capitals of a name, and what a known name goes on with, is a part of it. */
function withRegion({ cast }: Scene, sentence: number, head: number, end: number): number {
  const behind = cast.at(sentence, end + 1);
  if (behind === null) return end;
  const [from, to] = behind.tokens;
  return from <= head || (from === end + 1 && behind.entity.startsWith("region:")) ? to : end;
}

/** "The Gulf of Chad pipeline": with a region of which only the last word hangs on a work; "their Fish Commission": without whose it is. */
function ownStart({ cast, syntax }: Scene, sentence: number, start: number): number {
  if (syntax[sentence]?.xpos[start] === "PRP$") return start + 1;
  const region = cast.at(sentence, start);
  return region !== null && /^(region|place):/.test(region.entity) ? Math.min(start, region.tokens[0]) : start;
}

/** Where the words of a work are over: at a date, a verb that tells more of it, what it is for, who leads it, or a further thing behind "and". */
function asideFrom(scene: Scene, sentence: number, tree: Tree, head: number): number {
  const { tokens } = scene.document.sentences[sentence]!;
  const dates = timesIn(scene, sentence).filter(({ kind }) => kind === "date");
  const isName = isProper(tokens, head);
  for (let at = head + 1; at < tokens.length; at++) {
    const isDated = dates.some((time) => time.tokens[0] === at + (tree.upos[at] === "ADP" ? 1 : 0));
    const isTold = isName && /^(VB[DNPZ]|MD)$/.test(tree.xpos[at]!) && /^(acl|aux|conj|root)/.test(tree.relations[at]!);
    if (endsName(scene, sentence, tree, head, at)) return tokens[at - 1]!.lower === "," ? at - 1 : at;
    const isNext = tree.relations[at] === "cc" && /^(ADP|DET|PRON)$/.test(tree.upos[at + 1] ?? "");
    if (isDated || isTold || isNext || isAround(tree, at)) return at;
  }
  return tokens.length;
}

/** "The joint commission in Lima", "scheduled for May": where a city begins in which a body sits, or what else is told of it. */
function seatFrom(
  { document, cast, syntax }: Scene,
  sentence: number,
  head: number,
  { sitting, venues }: NounWords,
): number {
  const { tokens } = document.sentences[sentence]!;
  if (!sitting.has(tokens[head]!.lower)) return tokens.length;
  if (syntax[sentence]?.xpos[head + 1] === "VBN") return head + 1;
  const from = tokens.findIndex(
    ({ lower }, at) =>
      at > head && venues.has(lower) && /^(place|state):/.test(cast.at(sentence, at + 1)?.entity ?? ""),
  );
  return from < 0 ? tokens.length : from;
}

/** "The Fish Fund to save fish", "**Fish Fund** …", "the Fish Commission Ali Deby", "the Lake road that …": what a name is for, how it is set off, who leads it, what more is told of it. */
function endsName(scene: Scene, sentence: number, tree: Tree, head: number, at: number): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const words = tokens.slice(nameStart(tree, head), at);
  if (/^W/.test(tree.xpos[at]!)) return words.some(({ form }) => /^\p{Lu}/u.test(form));
  if (!isProper(tokens, head)) return false;
  const isPurpose = tree.xpos[at] === "TO" && !isProper(tokens, at + 1);
  return isPurpose || /^[*_]+$/.test(tokens[at]!.lower) || isPersonAt(sentence, tokens[at]!.start, scene);
}

/** "With their ministers": a preposition before somebody's own. */
function isAround({ upos }: Tree, at: number): boolean {
  return upos[at] === "ADP" && upos[at + 1] === "PRON";
}

/** End of a work with what hangs on it, where it runs, its name and what it is about. */
function workEnd(tree: Tree, tokens: readonly Token[], head: number, words: NounWords): number {
  return Math.max(
    phraseEnd(tree, tokens, head),
    routeEnd(tokens, head, words.routes),
    nameEnd(tokens, head),
    aboutEnd(tree, tokens, head, words),
  );
}

/** A thing that is known by its own words. */
export function named(
  scene: Scene,
  kind: string,
  { tokens }: Sentence,
  [from, to]: readonly [number, number],
): SlotValue {
  const span = [tokens[from]!.start, tokens[to - 1]!.end] as const;
  const words = wordsIn(scene.document.text, span);
  return { tokens: [from, to], values: [`${kind}:${words}`], spans: [span], people: [] };
}

/** End of what hangs on a head, up to the first stop, or comma that is in no list: "on economic, scientific and technical work". */
function phraseEnd(tree: Tree, tokens: readonly Token[], head: number): number {
  const isList = (at: number): boolean =>
    tokens[at]!.lower === "," &&
    tree.relations[at + 1] === "conj" &&
    tree.upos[at + 1] === tree.upos[tree.heads[at + 1]!];
  const isStop = (at: number): boolean => /^([,;:.()]|[*_]+)$/.test(tokens[at]!.lower) && !isList(at);
  let to = head + 1;
  while (to < tokens.length && !isStop(to) && ancestors(tree, to).includes(head)) to++;
  return to;
}

/** End of "on river floods" right behind a work, though the tree hangs that on the verb. */
function aboutEnd(tree: Tree, tokens: readonly Token[], head: number, { openers, joiners }: NounWords): number {
  if (openers.has(tokens[head + 1]?.lower ?? "") && isProper(tokens, head) && isProper(tokens, head + 2))
    return properEnd(tokens, head + 2, joiners);
  const noun = tree.heads[head + 1] ?? -1;
  const isAbout =
    openers.has(tokens[head + 1]?.lower ?? "") && noun > head + 1 && tree.heads[noun] === tree.heads[head];
  return isAbout ? extent(tree, noun)[1] : head + 1;
}

function isProper(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]?.form ?? "");
}

/** End of capitals with what joins them: "Economic, Scientific and Technical Cooperation". */
function properEnd(tokens: readonly Token[], from: number, joiners: ReadonlySet<string>): number {
  const joins = (at: number): boolean => /^[,-]$/.test(tokens[at]?.lower ?? "") || joiners.has(tokens[at]?.lower ?? "");
  let to = from;
  for (let at = from; at < tokens.length && (isProper(tokens, at) || (joins(at) && at - to < 2)); at++)
    if (isProper(tokens, at)) to = at + 1;
  return to;
}

/** End of the capitals right behind a work: "the exercise Blue Condor". */
function nameEnd(tokens: readonly Token[], head: number): number {
  let to = head + 1;
  while (/^\p{Lu}\p{L}/u.test(tokens[to]?.form ?? "")) to++;
  return to;
}

/** End of "through the Chaco" behind a work, of "for Democracy" behind a gathering; the head's own end where there is none. */
function routeEnd(tokens: readonly Token[], head: number, routes: ReadonlySet<string>): number {
  if (!routes.has(tokens[head + 1]?.lower ?? "")) return head + 1;
  const isCapital = (at: number): boolean => tokens[at] !== undefined && /^\p{Lu}/u.test(tokens[at].form);
  const from = [head + 2, head + 3].find(isCapital) ?? -1;
  let to = from;
  while (to >= 0 && isCapital(to)) to++;
  return from < 0 ? head + 1 : to;
}

type Says = (scene: Scene, sentence: number, words: readonly [from: number, to: number], head: number) => boolean;

/** Compounds, ordinals and adjectives directly before a head, two of them with "and": "the joint trade and economic commission". */
function nameStart({ relations, heads }: Tree, head: number): number {
  let from = head;
  const isPart = (at: number): boolean =>
    /^(compound$|amod|flat|nmod|punct)/.test(relations[at]!) ||
    (/^(cc|conj)$/.test(relations[at]!) && heads[at]! <= head && heads[at]! >= from - 4);
  while (from > 0 && isPart(from - 1)) from--;
  while (relations[from] === "punct" && from < head) from++;
  return from;
}

/** Whether a capitalised word stands in it. */
export function isNamed(scene: Scene, sentence: number, [from, to]: readonly [number, number]): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  return tokens.slice(from, to).some(({ form, lower }, at) => form !== lower && from + at > 0);
}

/** Whether its words single out one project: a name of its own, or whom it joins; several must serve a region. */
export function isProject(
  scene: Scene,
  sentence: number,
  [from, to]: readonly [number, number],
  head: number,
  routes: ReadonlySet<string>,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  if (isNamed(scene, sentence, [from, head + 1])) return true;
  const isOne = scene.syntax[sentence]?.lemmas[head]?.toLowerCase() === tokens[head]!.lower;
  if (!isOne) return hasName(scene, sentence, head, to, "region:");
  return (
    isNamed(scene, sentence, [head, to]) ||
    hasName(scene, sentence, from, to) ||
    routeEnd(tokens, head, routes) > head + 1
  );
}

/** "a joint commission on floods": whether a word before a head says that several have it, and others which one it is. */
export function isJoint(
  scene: Scene,
  sentence: number,
  [from, to]: readonly [number, number],
  head: number,
  common: ReadonlySet<string>,
  sitting: ReadonlySet<string>,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const isShared = tokens.slice(from, head).some(({ lower }) => common.has(lower));
  return isShared && (sitting.has(tokens[head]!.lower) || to > head + 1 || head - from > 1);
}

/** Whether the article names somebody or some place in it, of the kind given. */
function hasName(scene: Scene, sentence: number, from: number, to: number, kind = ""): boolean {
  return scene.cast
    .inSentence(sentence)
    .some(({ tokens, entity }) => tokens[0] >= from && tokens[1] <= to && entity.startsWith(kind));
}
