import type { Tree } from "../syntax/tree.ts";
import type { Hit } from "./cues.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, dependent, type Line, SUBJECTS } from "./line.ts";
import type { Source } from "./phrase.ts";
import { findSources } from "./source.ts";

/** What the sources of a sentence are judged with. */
export interface Chain {
  readonly lexicon: SpeechLexicon;
  /** A source with its whole name. */
  readonly named: (source: Source, hit: Hit) => Source;
  /** Whether a phrase can be the source of a cue at all. */
  readonly speaks: (source: Source | null, hit: Hit) => boolean;
}

const SURE = 0.6;

/** Whether a cue without a subject of its own goes on from the one before: "…, adding that", "… and said that". */
export function goesOn(hit: Hit, lexicon: SpeechLexicon): boolean {
  const { line, at, cue, form } = hit;
  const { tree, tokens } = line;
  if (!tree) return form === "gerund" && tokens[at - 1]?.form === ",";
  if (dependent(tree, at, SUBJECTS) >= 0) return false;
  const word = tokens[linkBefore(hit, tree)]?.lower ?? "";
  const isLinked = (word === "," && form === "gerund") || lexicon.joiners.has(word);
  if (!isLinked) return false;
  if (form !== "gerund") return form !== "participle" && !hasOwnVerb(hit);
  if (cue.class === "neutral" || cue.class === "emphasis" || (tree.confidence[at] as number) < SURE) return true;
  if (cue.class === "warn" && word === ",") return true;
  const lead = leadOf(hit);
  return lead < at && lexicon.joiners.has(tokens[lead]!.lower);
}

/** First token of a cue with the preposition that leads to it: ", after noting that". */
export function leadOf({ line, at }: Hit): number {
  const comma = closedAt(line, at - 2) >= 0 ? at - 3 : at - 2;
  const isLed = /^(?:ADP|SCONJ)$/.test(line.tree?.upos[at - 1] ?? "") && line.tokens[comma]?.form === ",";
  return isLed ? at - 1 : at;
}

/** The comma or conjunction before a cue, adverbs and a closing mark passed over. */
function linkBefore(hit: Hit, tree: Tree): number {
  const { line, form } = hit;
  let before = (form === "gerund" ? leadOf(hit) : hit.at) - 1;
  while (before > 0 && /^(?:ADV|AUX)$/.test(tree.upos[before] as string)) before--;
  return closedAt(line, before) >= 0 && line.tokens[before - 1]?.form === "," ? before - 1 : before;
}

/** The last of some earlier cues that stands in no clause of another one. */
function lastFree(line: Line, cues: readonly number[]): number {
  const { tree } = line;
  if (!tree) return cues.at(-1) ?? -1;
  return cues.findLast((at) => !cues.some((other) => other < at && isEmbedded(tree, at, other))) ?? -1;
}

/** Whether a path of heads leads from one token to another through a clause of its own. */
function isEmbedded(tree: Tree, token: number, above: number): boolean {
  let isClause = false;
  for (let at = token, steps = 0; at >= 0 && steps <= tree.upos.length; steps++) {
    if (at === above) return isClause;
    isClause ||= /^(?:ccomp|acl|csubj)/.test(tree.relations[at] as string);
    at = tree.heads[at] as number;
  }
  return false;
}

/**
 * Whether the tree surely joins a finite cue to a verb of the same form that is no cue; "said that trade had stopped and urged
 * Y to V" is a demand of the one who speaks, whatever the tree joins.
 */
function hasOwnVerb(hit: Hit): boolean {
  const { tree } = hit.line;
  if (tree?.relations[hit.at] !== "conj") return false;
  const head = tree.heads[hit.at] as number;
  if (hit.cue.class === "demand" && /^(?:ccomp|acl)$/.test(tree.relations[head] as string)) return false;
  return (tree.confidence[hit.at] as number) >= SURE && tree.xpos[head] === tree.xpos[hit.at];
}

/** The sources of each cue; a cue that goes on from an earlier one takes its source first. */
export function chainSources(hits: readonly Hit[], desk: Chain): readonly (readonly Source[])[] {
  const result: (readonly Source[])[] = [];
  for (const hit of hits) {
    const own = findSources(hit, desk.lexicon).map((source) => squared(desk.named(source, hit), desk.lexicon));
    const earlier = goesOn(hit, desk.lexicon) ? earlierSource(hits, result) : undefined;
    const chained = earlier ? [{ ...earlier, place: "inherited" as const }, ...own] : own;
    result.push(chained.filter((source) => source.tokens[0] < source.tokens[1] && desk.speaks(source, hit)));
  }
  return result;
}

/** A source before its cue without a mark or "and" in front and with its own "the" or "its". */
function squared(source: Source, { joiners, possessives }: SpeechLexicon): Source {
  const { line, tokens, head, place } = source;
  let [from] = tokens;
  while (from < head && line.tokens[from]?.form === ";") from++;
  if (place !== "own" || line.tokens.slice(from, head).some(({ form }) => form === ",")) return beginAt(source, from);
  while (from < head && joiners.has(line.tokens[from]?.lower ?? "")) from++;
  const before = line.tokens[from - 1]?.lower ?? "";
  const isOwned =
    joiners.has(line.tokens[from - 2]?.lower ?? "") &&
    possessives.has(before) &&
    line.tree?.relations[from - 1] === "nmod:poss";
  return beginAt(source, isOwned ? from - 1 : from);
}

function beginAt(source: Source, from: number): Source {
  const [start, end] = source.tokens;
  return from === start ? source : { ...source, tokens: [from, end] };
}

/** The source of the last cue before that stands in nobody's words. */
function earlierSource(hits: readonly Hit[], sources: readonly (readonly Source[])[]): Source | undefined {
  const known = sources.flatMap((list, at) => (list.length > 0 && hits[at]?.cue.form !== "phrase" ? [at] : []));
  const line = hits[0]?.line as Line;
  const last = lastFree(
    line,
    known.map((at) => hits[at]?.at as number),
  );
  return sources[hits.findIndex((hit) => hit.at === last)]?.[0];
}
