import type { Cast } from "../entities/cast.ts";
import { isGenitive, type Token } from "../text/document.ts";
import type { Hit } from "./cues.ts";
import type { Pronoun, SourceNoun, SpeechLexicon } from "./lexicon.ts";
import { closedAt, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";

const WHO: ReadonlySet<string> = new Set([
  "person",
  "organisation",
  "state",
  "office",
  "outlet",
  "instrument",
  "group",
]);

/** Pronouns of those who talk and are talked to: a report never attributes to them. */
export const IN_TALK: ReadonlySet<Pronoun> = new Set(["i", "we", "you"]);

/** Whether a phrase can utter the cue: not "I", no survey or crowd, and a person, body or document where the cue needs one. */
export function canSpeak(source: Source | null, hit: Hit, cast: Cast, lexicon: SpeechLexicon): boolean {
  if (!source || hit.cue.owner >= 0) return true;
  const word = (source.line.tokens[source.head] as Token).lower;
  const pronoun = lexicon.pronouns.get(word);
  if (pronoun) return !IN_TALK.has(pronoun) && (pronoun !== "thing" || hit.cue.subject !== "speaker");
  const mention = cast.at(source.line.index, source.head);
  const kind = mention ? cast.entities.get(mention.entity)?.kind : undefined;
  if (kind !== undefined && WHO.has(kind)) return hit.cue.subject !== "document" || kind === "instrument";
  return isAnother(source, hit, lexicon) || canUtter(source, hit, lexicon);
}

/** Whether the noun of a phrase that nothing links may utter the cue. */
function canUtter(source: Source, hit: Hit, lexicon: SpeechLexicon): boolean {
  const noun = sourceNoun(source, lexicon);
  if (noun === "generic" || noun === "finding") return false;
  const isAct = noun === null && hit.cue.class !== "emphasis" && isDefiniteAct(source, lexicon);
  if (hit.cue.subject === "document") return noun === "document" || isAct;
  if (noun !== null || isAct) return true;
  if (isBesideMarks(source, hit)) return true;
  const { lower } = source.line.tokens[source.head] as Token;
  if (lexicon.pair.includes(lower)) return true;
  if (lexicon.matters.some((ending) => lower.endsWith(ending)) && !isName(source)) return false;
  return isName(source) || (hit.cue.subject === "any" && isPlain(source, hit));
}

/** "The protocol", which provides and adds; not "according to plan". */
function isDefiniteAct({ line, head, tokens: [from] }: Source, { acts, definite }: SpeechLexicon): boolean {
  return acts.has((line.tokens[head] as Token).lower) && definite.has((line.tokens[from] as Token).lower);
}

/** `"…," the ex-submariner growled`, `"…," growled the ex-submariner`: a definite noun with nothing between marks and cue. */
function isBesideMarks({ line, head, tokens: [from] }: Source, { at }: Hit): boolean {
  const isNoun = line.tree?.xpos[head] === "NN" && line.tree.upos[from] === "DET" && from < head;
  return isNoun && (closedAt(line, from - 1) >= 0 || (closedAt(line, at - 1) >= 0 && from === at + 1));
}

/** `"…," one said`, `"…," another added`: one of those who spoke before. */
function isAnother({ line, head, tokens: [from, to] }: Source, { cue }: Hit, { units }: SpeechLexicon): boolean {
  const isBare = (line.tree?.upos.slice(from, head) ?? []).every((tag) => tag === "DET" || tag === "ADJ");
  return to === head + 1 && isBare && units.has((line.tokens[head] as Token).lower) && cue.takes.has("quote");
}

/** Whether a phrase names a news outlet. */
export function isOutlet(source: Source | null, cast: Cast, lexicon: SpeechLexicon): boolean {
  if (!source) return false;
  const mention = cast.at(source.line.index, source.head);
  if (mention) return cast.entities.get(mention.entity)?.kind === "outlet";
  return sourceNoun(source, lexicon) === "media";
}

/** The token behind the outlet that is named at a token, or that token: "The Lima Post", not "Reuters' offices". */
export function pastOutlet({ index, tokens, tree }: Line, at: number, cast: Cast): number {
  const from = cast.at(index, at) === null && tree?.upos[at] === "DET" ? at + 1 : at;
  const mention = cast.at(index, from);
  if (mention === null || cast.entities.get(mention.entity)?.kind !== "outlet") return at;
  const [, to] = mention.tokens;
  return isGenitive(tokens[to]) ? at : to;
}

/** What the head of a source tells of who speaks; an agency is an outlet only behind a word of the press: "the statistics agency" is none. */
export function sourceNoun({ line, head, tokens: [from] }: Source, lexicon: SpeechLexicon): SourceNoun | null {
  const word = (line.tokens[head] as Token).lower;
  const next = line.tokens[head + 1]?.lower ?? "";
  if (head === from && lexicon.units.has(word) && lexicon.owning.has(next)) return "person";
  if (lexicon.informed.has(next)) return "person";
  const isBody = lexicon.agencies.has(word) && !lexicon.press.has(line.tokens[head - 1]?.lower ?? "");
  return isBody ? "body" : (lexicon.sources.get(word) ?? null);
}

/** A source with all of the name or title that holds its head; the tree may have cut it. */
export function withName(source: Source, hit: Hit, cast: Cast): Source {
  const to = Math.max(apposedUntil(source, hit, cast), cutOffUntil(source, hit, cast));
  return to > 0 ? { ...source, tokens: [source.tokens[0], to] } : withWholeName(source, hit, cast);
}

/** "The former envoy, N, once described", "according to the head of the bank, N,": the end of the name between the comma behind a noun and the one before the cue, or -1. */
function apposedUntil({ line, head, tokens: [, to] }: Source, hit: Hit, cast: Cast): number {
  const { tokens, tree, index } = line;
  if (tokens[to]?.form !== "," || tree?.upos[head] !== "NOUN") return -1;
  const name = cast
    .inSentence(index)
    .find(({ entity, tokens: [from] }) => from === to + 1 && entity.startsWith("person:"));
  if (!name) return -1;
  let [, end] = name.tokens;
  if (tokens[end]?.form !== ",") return -1;
  if (hit.cue.form === "phrase" && head > hit.at) return end;
  while (end + 1 < hit.at && /^(?:ADV|AUX)$/.test(tree.upos[end + 1] as string)) end++;
  return end + 1 === hit.at ? name.tokens[1] : -1;
}

/** "Minister in charge of Trade N N said": the end of a name right before the cue that the tree has cut off from its title, or -1. */
function cutOffUntil({ line, head, tokens: [, to] }: Source, { at }: Hit, cast: Cast): number {
  const { tree, index } = line;
  const name = to < at && head < to ? cast.at(index, at - 1) : null;
  if (!tree || name?.by !== "name" || name.tokens[1] !== at || !name.entity.startsWith("person:")) return -1;
  const [from] = name.tokens;
  const isTitle = tree.upos.slice(to, from).every((tag) => /^(?:ADP|ADJ|CCONJ|DET|NOUN|PROPN)$/.test(tag));
  return isTitle && tree.upos[to] === "ADP" && /^(?:NOUN|PROPN)$/.test(tree.upos[from - 1] ?? "") ? at : -1;
}

function withWholeName(source: Source, hit: Hit, cast: Cast): Source {
  const mention = cast.at(source.line.index, source.head);
  if (!mention || source.place === "following" || hit.cue.owner >= 0) return source;
  const [from, to] = source.tokens;
  const isLeft = source.head < hit.at;
  const start = isLeft ? Math.min(from, mention.tokens[0]) : Math.max(hit.to, Math.min(from, mention.tokens[0]));
  const end = isLeft ? Math.min(hit.at, Math.max(to, mention.tokens[1])) : Math.max(to, mention.tokens[1]);
  return start === from && end === to ? source : { ...source, tokens: [start, end] };
}

function isName({ line, head }: Source): boolean {
  return line.tree?.upos[head] === "PROPN" || (head > 0 && /^\p{Lu}\p{Ll}/u.test(line.tokens[head]?.form ?? ""));
}

/** A noun that no list knows may say, add or claim something, but not "suggest", "show" or "underscore" it. */
function isPlain(source: Source, hit: Hit): boolean {
  return (
    hit.cue.class !== "emphasis" &&
    hit.cue.form !== "phrase" &&
    hit.cue.takes.has("quote") &&
    /^(?:NOUN|ADJ)$/.test(source.line.tree?.upos[source.head] ?? "")
  );
}
