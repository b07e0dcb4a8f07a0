import type { Cast, LinkedMention } from "../entities/cast.ts";
import { isGenitive, type Token } from "../text/document.ts";
import { spelled } from "../text/words.ts";
import { type Hearing, NOBODY, type Speaker, speakers } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, type Line, subjectOf } from "./line.ts";
import type { Source } from "./phrase.ts";
import { bareNoun } from "./recall.ts";
import { wordsOf } from "./wording.ts";

/** Sentences over which "the company" looks back. */
const BACK = 12;

/** "The foreign ministry", "the government": the body or state that has spoken in those words; a government also is that of the state that acted or spoke last. */
export function bodyAgain({ line, head, tokens: [from] }: Source, hearing: Hearing): string | null {
  const { cast, lexicon, heard, seats, serving } = hearing;
  const [first, ...words] = line.tokens.slice(from, head + 1).map(({ lower }) => lower);
  const noun = words.at(-1) ?? "";
  const isBody = lexicon.definite.has(first ?? "") && lexicon.sources.get(noun) !== "person";
  if (!isBody || lexicon.voices.has(noun) || cast.at(line.index, head) !== null) return null;
  const isSo = (id: string): boolean => {
    const name = `${id} ${cast.entities.get(id)?.name}`.toLowerCase();
    return id.startsWith("state:") ? words.length === 1 : words.every((word) => name.includes(word));
  };
  const known = heard.findLast(
    (one) =>
      one.noun === noun && one.jointWith.length === 0 && /^(?:org|state):/.test(one.speaker) && isSo(one.speaker),
  );
  const isRuling = seats.has(noun) && (words.length === 1 || (words.length === 2 && serving.has(words[0]!)));
  return known?.speaker ?? (isRuling ? (stateBefore(line, hearing, noun) ?? homeAlone(line, hearing)) : null);
}

/**
 * The state that alone acts in the sentence before, itself or by its rulers, an army and the like of it where no other is named
 * there, or the one whose president does where a word tells of that office; else the one whose rulers or army spoke last, here
 * or in the paragraph before.
 */
export function stateBefore(line: Line, hearing: Hearing, word: string): string | null {
  const before = hearing.lines[line.index - 1];
  const acting = before && line.paragraph - before.paragraph <= 1 ? actorOf(before, hearing) : null;
  const isHead = acting !== null && presiding(word, hearing.cast).includes(acting);
  const state = acting !== null && (isHead || !acting.startsWith("person:")) ? stateFor(acting, hearing.cast) : null;
  if (state === null) return stateHeard(line, hearing);
  return isHead || hearing.seats.has(word) || isOnlyState(state, before!, hearing) ? state : null;
}

/** The state of the site or of the dateline, where nothing up to here tells of another one, or the only one told of. */
function homeAlone({ index }: Line, { home, seat, topic }: Hearing): string | null {
  const { state, from, until } = topic();
  const own = home ?? seat() ?? (from <= index ? state : null);
  return index < from || (own === state && index < until) ? own : null;
}

/** The state that an article tells of first, and the sentences in which it first tells of it and of another one. */
export interface Topic {
  readonly state: string | null;
  readonly from: number;
  readonly until: number;
}

export function topicOf(cast: Cast): Topic {
  const told = ({ entity }: LinkedMention): string | null => stateFor(entity, cast);
  const first = cast.mentions.find((mention) => told(mention) !== null);
  const state = first ? told(first) : null;
  const other = cast.mentions.find((mention) => told(mention) !== null && told(mention) !== state);
  const at = (mention: LinkedMention | undefined): number => mention?.sentence ?? Number.POSITIVE_INFINITY;
  return { state, from: at(first), until: at(other) };
}

/** Whether a sentence names no other state and nobody who acts for one. */
export function isOnlyState(state: string, { index }: Line, { cast }: Hearing): boolean {
  return cast.inSentence(index).every(({ entity }) => (stateFor(entity, cast) ?? state) === state);
}

/** The state that spoke last, itself or by its rulers or army. */
function stateHeard({ paragraph }: Line, { heard, lexicon, seats }: Hearing): string | null {
  const last = heard.at(-1);
  if (!last || last.jointWith.length > 0 || paragraph - last.paragraph > 1) return null;
  if (last.speaker.startsWith("state:")) return last.speaker;
  const noun = last.noun ?? "";
  return last.country !== null && (seats.has(noun) || lexicon.organs.has(noun)) ? `state:${last.country}` : null;
}

/** Who alone acts in a sentence: the subject, or the state before "army" and the like. */
function actorOf(line: Line, { cast, lexicon, seats }: Hearing): string | null {
  const subject = subjectOf(line);
  const noun = line.tokens[subject]?.lower ?? "";
  const isJoint = line.tree?.children[subject]?.some((child) => line.tree!.relations[child] === "conj") ?? true;
  const [acting, other] = subject < 0 || isJoint ? [] : cast.allAt(line.index, subject);
  if (acting) return other ? null : acting.entity;
  if (isJoint || !(seats.has(noun) || lexicon.organs.has(noun))) return null;
  const isBeside = ({ tokens: [, to] }: LinkedMention): boolean => to === subject || to === subject - 1;
  return cast.inSentence(line.index).find(isBeside)?.entity ?? null;
}

/** The state that somebody is or for which a body or official acts. */
export function stateFor(id: string, cast: Cast): string | null {
  const state = id.startsWith("state:") ? id : cast.actsFor(id);
  return state?.startsWith("state:") ? state : null;
}

/** Those who hold the office of which a word tells: "presidential". */
export function presiding(word: string, { offices }: Cast): readonly string[] {
  return offices.filter(({ title, former }) => !former && word.startsWith(title)).map(({ person }) => person);
}

/**
 * "The company" behind "a mining company, N N,": the body of that noun whom a longer phrase before tells of; nobody new where
 * "the company" itself is linked, or none is there.
 */
export function sameBody(source: Source, hearing: Hearing): Speaker | null {
  const { cast, lexicon, lines } = hearing;
  const noun = bareNoun(source, true, lexicon);
  if (noun === null || lexicon.sources.get(noun) !== "body") return null;
  const isOpen = cast.at(source.line.index, source.head) === null;
  const isAlike = (word: string): boolean => word === noun || (lexicon.firms.has(noun) && lexicon.firms.has(word));
  for (const line of lines.slice(Math.max(0, source.line.index - BACK), source.line.index).reverse()) {
    const head = line.tokens.findLastIndex(
      ({ lower }, at) => isAlike(lower) && (isLong(line, at) || isBesideName(line, at)),
    );
    if (head < 0) continue;
    const known = cast.at(line.index, head)?.entity;
    if (known === undefined) return told(line, head, hearing);
    return /^(?:org|state):/.test(known) && isOpen ? speakers([known], hearing) : null;
  }
  return null;
}

/** "The ambassador" behind "Sudan's ambassador to Chad": the only one of that noun of whom a longer phrase before tells, without a name. */
export function sameOfficial(source: Source, { cast, lexicon, lines }: Hearing): string | null {
  const noun = bareNoun(source, true, lexicon);
  if (noun === null) return null;
  const before = lines.slice(Math.max(0, source.line.index - BACK), source.line.index);
  const meant = before.flatMap((line) =>
    line.tokens.flatMap(({ lower }, at) =>
      lower === noun && isLong(line, at) ? [cast.at(line.index, at)?.entity ?? ""] : [],
    ),
  );
  const [only, ...others] = new Set(meant);
  return only?.startsWith("office:") && others.length === 0 ? only : null;
}

/** "The airline Tidewater", "Tidewater, the airline,". */
function isBesideName({ tree }: Line, at: number): boolean {
  if (tree?.upos[at] !== "NOUN") return false;
  return tree.upos[at + 1] === "PROPN" || (tree.relations[at] === "appos" && tree.upos[tree.heads[at]!] === "PROPN");
}

/** Whether a noun has more beside it than an article. */
function isLong({ tree }: Line, at: number): boolean {
  if (tree?.upos[at] !== "NOUN") return false;
  return (tree.children[at] ?? []).some((child) =>
    /^(?:amod|nmod|compound|appos)/.test(tree.relations[child] as string),
  );
}

function told(line: Line, head: number, hearing: Hearing): Speaker {
  const tree = line.tree as NonNullable<Line["tree"]>;
  const [from, to] = extent(tree, head);
  const parts = tree.children[head]!.filter((child) => tree.relations[child] !== "case");
  const start = parts.reduce((first, child) => Math.min(first, extent(tree, child)[0]), head);
  const source: Source = { line, tokens: [Math.max(from, start), to], head, place: "own", confidence: 1 };
  const owner = tree.heads[head]!;
  const named: Source = { ...source, tokens: extent(tree, owner), head: owner };
  const name =
    tree.relations[head] === "appos" ? bodyName(named, hearing) : nameBehind(line, head, pastName(line, head, to));
  return bodyCalled(name ?? wordsOf(source, hearing.lexicon), hearing);
}

/** "The wind company Tidewater": the end of a name right behind a noun, whatever the tree hangs it on; not of "Monday". */
function pastName({ tree, tokens }: Line, head: number, to: number): number {
  const isBeside = tree?.upos[head + 1] === "PROPN" && !tree.relations[head + 1]!.startsWith("obl");
  return isBeside ? tokens.length : to;
}

/** A body that the article alone knows, by its name. */
export function bodyCalled(name: string, { add }: Hearing): Speaker {
  const id = `org:${name}`;
  add({ id, kind: "organisation", name, country: null, wikidata: null });
  return { ...NOBODY, speaker: id };
}

/** "The Harbour Trust", "Tidewater, a trade union": the name at the head of a phrase that only a body bears, or null. */
export function bodyName({ line, head, tokens: [first, to] }: Source, { lexicon, cast }: Hearing): string | null {
  const { tokens, tree } = line;
  const isInside = (at: number): boolean => isGenitive(tokens[at]) || tree?.upos[at] === "ADP";
  const isPart = (at: number): boolean => tree?.upos[at] === "PROPN" && cast.at(line.index, at) === null;
  if (!isPart(head)) return null;
  let from = head;
  while (from > first && (isPart(from - 1) || (isInside(from - 1) && isPart(from - 2)))) from--;
  let end = head + 1;
  while (end < to && (isPart(end) || (isInside(end) && isPart(end + 1)))) end++;
  const isLed = end - from > 1 && tokens[from - 1]?.lower === "the" && from - 1 === first;
  return isLed || isApposedBody(line, end, to, lexicon) ? spelled(tokens, from, end, "form") : null;
}

/** ", a pressure group,": a noun for a body behind the comma of a name. */
function isApposedBody({ tokens, tree }: Line, end: number, to: number, lexicon: SpeechLexicon): boolean {
  if (tokens[end]?.form !== "," || tree?.upos[end + 1] !== "DET") return false;
  let noun = end + 2;
  while (noun < to && /^(?:ADJ|NOUN)$/.test(tree.upos[noun + 1] ?? "")) noun++;
  return lexicon.sources.get(tokens[noun]?.lower ?? "") === "body";
}

/** The capitals right behind a noun or behind its comma: "the firm Thalassa Data", "the firm, Thalassa Data,". */
export function nameBehind({ tokens, tree }: Line, head: number, to: number): string | null {
  const from = tokens[head + 1]?.form === "," ? head + 2 : head + 1;
  let end = from;
  while (end < to && tree?.upos[end] === "PROPN") end++;
  const isClosed = from === head + 1 || end >= to || tokens[end]?.form === ",";
  return end > from && isClosed
    ? tokens
        .slice(from, end)
        .map(({ form }: Token) => form)
        .join(" ")
    : null;
}
