import type { Entity } from "@dragoman/model";
import type { Cast, LinkedMention } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, type Line } from "./line.ts";
import type { Source } from "./source.ts";

/** Who speaks: nobody that one could name (speaker null), one, or several together. */
export interface Speaker {
  readonly speaker: string | null;
  readonly jointWith: readonly string[];
  readonly country: string | null;
  readonly isAmbiguous: boolean;
}

/** Somebody to whom words were given earlier in the article. */
export interface Heard {
  readonly speaker: string;
  readonly jointWith: readonly string[];
  readonly paragraph: number;
  /** Where the attribution stands. */
  readonly offset: number;
}

/** What the resolution of speakers consults. */
export interface Hearing {
  readonly cast: Cast;
  readonly lexicon: SpeechLexicon;
  /** In text order, latest last. */
  readonly heard: readonly Heard[];
  /** Receives entities that only a quotation names: unnamed officials, documents. */
  readonly add: (entity: Entity) => void;
}

const NOBODY: Speaker = { speaker: null, jointWith: [], country: null, isAmbiguous: false };
const SPEAKING: ReadonlySet<string> = new Set([
  "person",
  "organisation",
  "state",
  "office",
  "outlet",
  "instrument",
  "group",
  "region",
  "gathering",
]);
const NEAR = 1;

/** Who a source phrase means. */
export function resolveSpeaker(source: Source | null, hearing: Hearing): Speaker {
  if (!source) return NOBODY;
  const { line, head } = source;
  const word = (line.tokens[head] as Token).lower;
  const pronoun = hearing.lexicon.pronouns.get(word);
  if (pronoun) return pronounSpeaker(source, pronoun, hearing);
  const heads = [head, ...conjuncts(source)];
  const found = heads.map((one) => named(source, one, hearing));
  const ids = [...new Set(found.flat())];
  if (ids.length > 0) return speakers(ids, hearing);
  return described(source, hearing);
}

function speakers(ids: readonly string[], hearing: Hearing): Speaker {
  const [speaker = null, ...jointWith] = ids;
  return { speaker, jointWith, country: speaker ? countryOf(speaker, hearing.cast) : null, isAmbiguous: false };
}

/** Alpha-3 code of the state that an entity is or acts for. */
export function countryOf(id: string, cast: Cast): string | null {
  if (id.startsWith("state:")) return id.slice(6);
  const state = cast.actsFor(id);
  if (state) return state.startsWith("state:") ? state.slice(6) : null;
  return cast.entities.get(id)?.country ?? null;
}

/** Other heads of the same phrase: "Berlin, Paris and London". */
function conjuncts(source: Source): readonly number[] {
  const { tree } = source.line;
  if (!tree) return [];
  const found: number[] = [];
  const stack = [source.head];
  for (let head = stack.pop(); head !== undefined; head = stack.pop()) {
    for (const child of tree.children[head] ?? []) {
      if (
        tree.relations[child] !== "conj" ||
        child >= source.tokens[1] ||
        !/^(?:NOUN|PROPN)$/.test(tree.upos[child] as string)
      )
        continue;
      found.push(child);
      stack.push(child);
    }
  }
  return found;
}

/** Ids of the mentions that name the head of a source: a person in apposition or behind a title before the phrase's own link. */
function named(source: Source, head: number, hearing: Hearing): readonly string[] {
  const { line } = source;
  const inside = hearing.cast.inSentence(line.index).filter((mention) => isWithin(mention, source));
  const isMedia = hearing.lexicon.sources.get((line.tokens[head] as Token).lower) === "media";
  const isName = (mention: LinkedMention): boolean =>
    isPerson(mention, hearing) || (isMedia && isOutlet(mention, hearing));
  const name = inside.find((mention) => isName(mention) && isHeadName(line, mention, head));
  if (name) return inside.filter((mention) => sameTokens(mention, name)).map((mention) => mention.entity);
  const covering = hearing.cast.allAt(line.index, head);
  const longest = covering[0];
  if (!longest || !SPEAKING.has(kindOf(longest, hearing)) || isUnnamedHead(line, head, longest, hearing)) return [];
  return covering.map((one) => one.entity);
}

function isWithin(mention: LinkedMention, source: Source): boolean {
  return mention.tokens[0] < source.tokens[1] && mention.tokens[1] > source.tokens[0];
}

function sameTokens(a: LinkedMention, b: LinkedMention): boolean {
  return a.tokens[0] === b.tokens[0] && a.tokens[1] === b.tokens[1];
}

function kindOf(mention: LinkedMention, hearing: Hearing): string {
  return hearing.cast.entities.get(mention.entity)?.kind ?? "";
}

function isPerson(mention: LinkedMention, hearing: Hearing): boolean {
  return kindOf(mention, hearing) === "person";
}

function isOutlet(mention: LinkedMention, hearing: Hearing): boolean {
  return kindOf(mention, hearing) === "outlet";
}

const NAMING = /^(?:flat|appos|compound|nmod:desc)/;

/** Whether a name is the head's own: it holds it, or hangs on it as part of the name or apposition. */
function isHeadName(line: Line, mention: LinkedMention, head: number): boolean {
  const [from, to] = mention.tokens;
  if (from <= head && head < to) return true;
  const { tree } = line;
  if (!tree) return to === head + 1;
  for (let at = from; at < to; at++) {
    if ((tree.heads[at] as number) === head && NAMING.test(tree.relations[at] as string)) return !isPossessor(line, to);
    if ((tree.heads[head] as number) === at && NAMING.test(tree.relations[head] as string)) return true;
  }
  return false;
}

function isPossessor(line: Line, at: number): boolean {
  return /^['’]s?$/.test(line.tokens[at]?.form ?? "");
}

/** "the Kremlin spokesman": a mention of the body that covers the noun of an unnamed person. */
function isUnnamedHead(line: Line, head: number, mention: LinkedMention, hearing: Hearing): boolean {
  if (mention.by === "title" || mention.by === "description" || mention.by === "group") return false;
  return hearing.lexicon.sources.get((line.tokens[head] as Token).lower) === "person" && !isPerson(mention, hearing);
}

/** he, she: the last attributed person of that gender here or one paragraph before; they: the last joint speaker; it: the last body. */
function pronounSpeaker(source: Source, pronoun: string, hearing: Hearing): Speaker {
  const { line, head } = source;
  const linked = hearing.cast.at(line.index, head);
  const last = lastHeard(
    hearing.heard,
    line,
    (one) => fits(one, pronoun, hearing) || (one.offset >= line.span[0] && isLone(one)),
  );
  if (pronoun === "m" || pronoun === "f") {
    const own = linked && isPerson(linked, hearing) ? linked.entity : null;
    const chosen =
      own && last && own !== last.speaker ? later(own, last, line, head, hearing) : (own ?? last?.speaker ?? null);
    return chosen ? speakers([chosen], hearing) : NOBODY;
  }
  const all = hearing.cast.allAt(line.index, head).map((mention) => mention.entity);
  if (all.length > 0) return speakers(all, hearing);
  return last ? speakers([last.speaker, ...last.jointWith], hearing) : NOBODY;
}

/** The latest of this paragraph or the one before. */
function lastHeard(heard: readonly Heard[], line: Line, fitting: (one: Heard) => boolean): Heard | undefined {
  for (let at = heard.length - 1; at >= 0; at--) {
    const one = heard[at] as Heard;
    if (line.paragraph - one.paragraph > NEAR) return undefined;
    if (fitting(one)) return one;
  }
  return undefined;
}

/** Somebody who spoke earlier in the same sentence may be "he" whatever the name suggests. */
function isLone(one: Heard): boolean {
  return one.speaker.startsWith("person:") && one.jointWith.length === 0;
}

/** The last speaker, unless somebody else was named since. */
function later(linked: string, last: Heard, line: Line, head: number, hearing: Hearing): string {
  const offset = (line.tokens[head] as Token).start;
  const named = hearing.cast.mentions.findLast(
    ({ span, entity, by }) => span[0] < offset && entity === linked && by !== "pronoun",
  );
  return named && named.span[0] > last.offset ? linked : last.speaker;
}

function fits(one: Heard, pronoun: string, hearing: Hearing): boolean {
  const kind = hearing.cast.entities.get(one.speaker)?.kind ?? one.speaker.split(":")[0];
  if (pronoun === "many") return one.jointWith.length > 0 || kind === "group";
  if (pronoun === "thing")
    return kind === "organisation" || kind === "org" || kind === "state" || kind === "instrument";
  const gender = hearing.cast.gender(one.speaker);
  return kind === "person" && one.jointWith.length === 0 && (gender === null || gender === pronoun);
}

/** Somebody without a name: an institution's spokesperson is the institution, others are a group of their words. */
function described(source: Source, hearing: Hearing): Speaker {
  const { line, head } = source;
  const noun = hearing.lexicon.sources.get((line.tokens[head] as Token).lower);
  if (!noun || noun === "finding" || noun === "generic") return NOBODY;
  const owner = ownerOf(source, hearing);
  const country = owner ? countryOf(owner, hearing.cast) : null;
  if (noun === "person" && owner && !owner.startsWith("state:") && !owner.startsWith("person:"))
    return { ...NOBODY, speaker: owner, country };
  if (noun === "person" && isDefinite(source)) return NOBODY;
  const words =
    nameOf(source, noun) ??
    (owner?.startsWith("person:") ? `${(line.tokens[head] as Token).lower} of ${owner.slice(7)}` : wordsOf(source));
  const prefix = PREFIX[noun];
  const id = `${prefix.id}:${words}`;
  hearing.add({ id, kind: prefix.kind, name: words, country, wikidata: null });
  return { speaker: id, jointWith: [], country, isAmbiguous: false };
}

/** "the outgoing chair": somebody the article knows under another name; "the officials" stay a group. */
function isDefinite(source: Source): boolean {
  const { line, tokens, head } = source;
  const isSingular = line.tree?.xpos[head] !== "NNS" && line.tree?.xpos[head] !== "NNPS";
  return isSingular && (line.tokens[tokens[0]] as Token).lower === "the";
}

/** "state media SANA": the outlet's own name behind the noun. */
function nameOf(source: Source, noun: string): string | null {
  const { line, tokens, head } = source;
  if (noun !== "media" || !line.tree) return null;
  const forms = line.tokens.slice(head + 1, tokens[1]).filter((_, at) => line.tree?.upos[head + 1 + at] === "PROPN");
  return forms.length > 0 ? forms.map((token) => token.form).join(" ") : null;
}

const PREFIX = {
  person: { id: "group", kind: "group" },
  body: { id: "org", kind: "organisation" },
  document: { id: "instrument", kind: "instrument" },
  media: { id: "outlet", kind: "outlet" },
} as const;

/** The state, body or person to which an unnamed source belongs: the first mention inside its phrase. */
function ownerOf(source: Source, hearing: Hearing): string | null {
  const inside = hearing.cast.inSentence(source.line.index).filter((mention) => isWithin(mention, source));
  const bodies = inside.filter((mention) => SPEAKING.has(kindOf(mention, hearing)));
  const body = bodies.find((mention) => kindOf(mention, hearing) === "organisation") ?? bodies[0];
  return body?.entity ?? null;
}

/** The phrase in lower case without its article and what follows the first comma. */
function wordsOf(source: Source): string {
  const { line, tokens, head } = source;
  const [from, to] = line.tree ? core(source) : tokens;
  const words = line.tokens.slice(from, Math.max(to, head + 1)).map((token) => token.lower);
  if (/^(?:a|an|the|some|one)$/.test(words[0] ?? "") && words.length > 1) words.shift();
  return words.join(" ").replace(/ ('s?|’s?)(?= |$)/g, "$1");
}

function core(source: Source): readonly [number, number] {
  const { line, tokens, head } = source;
  const tree = line.tree as NonNullable<Line["tree"]>;
  let to = head + 1;
  for (const child of tree.children[head] ?? []) {
    if (child > head && /^nmod/.test(tree.relations[child] as string))
      to = Math.max(to, Math.min(extent(tree, child)[1], tokens[1]));
  }
  return [tokens[0], to];
}
