import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { cityOf } from "../entities/home.ts";
import type { Scene } from "../scene.ts";
import { titleParties } from "./headline.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isOneList, type PartyMention, partiesIn } from "./party.ts";

/** Whom the article is about, as far as a reader knows at a place of it. */
export interface Memory {
  /** The parties that a sentence mentions, in order. */
  partiesIn(sentence: number): readonly PartyMention[];
  /** The two states meant by "the two countries" here; null when more than two are as likely, the third within the margin. */
  pairAt(sentence: number, token: number, margin?: number): readonly [string, string] | null;
  /** The only two states of the text, wherever they are named; null when there are more, or the dateline is of another than one named only later. */
  pairAhead(sentence: number, token: number): readonly [string, string] | null;
  /** The only state of the text and the only one whose capital is told of, or was gone to; null when there are more. */
  pairVisited(sentence: number, token: number, isGoal: boolean): readonly [string, string] | null;
  /** The most likely party beside the known ones; null when the next one comes within the margin. */
  otherAt(known: ReadonlySet<string>, sentence: number, token: number, margin?: number): string | null;
  /** The one that has an L "with" the known ones: of those that were not named behind a "with" themselves. */
  selfAt(known: ReadonlySet<string>, sentence: number, token: number): string | null;
  /** Where a party was last named before here. */
  lastSpan(entity: string, sentence: number): Span | null;
  /** The one party that the whole article is about, beside the known ones; a headline names it. */
  focus(known: ReadonlySet<string>): string | null;
  /** Whose list of partners the sentences up to here speak of, beside the known ones: "China's ladder". */
  lister(known: ReadonlySet<string>, sentence: number): string | null;
  /** The one party that the article is about, or whose list it is. */
  hub(known: ReadonlySet<string>, sentence: number): string | null;
  /** Whose list of partners those known stand in: the hub, else whom a chain shares, the only other party that the sentences before name, those of its lines left out, or the state of the dateline. */
  owner(known: ReadonlySet<string>, sentence: number, shared: string | null): string | null;
}

/** Weight of a mention: venues and pronouns say little, what was said before counts more than what follows. */
const weights = { venue: 0.6, before: 1, here: 3, later: 0.9, previous: 1.5, after: 0.3, pronoun: 0.3 } as const;

/** Sentences to either side that a reader has in mind. */
const reach = 40;

/** How many times as much as the next one the second of a pair must count, and whoever has an L "with" others. */
const ahead = 1.3;

/** Remembers the parties of a document; a sentence is looked at when first asked for. */
export function remember(scene: Scene, context: Context): Memory {
  const lexicon = context.language.relations.partnerships;
  const sentences = scene.document.sentences.length;
  const known = new Map<number, readonly PartyMention[]>();
  const inSentence = (sentence: number): readonly PartyMention[] => {
    if (!known.has(sentence)) known.set(sentence, partiesIn(scene, sentence, lexicon, context.reference));
    return known.get(sentence)!;
  };
  const isOne = ({ entity }: PartyMention): boolean => !lexicon.everybody.has(entity);
  const ranked = (sentence: number, token: number, counts = isOne): readonly Ranked[] => {
    const scores = new Map<string, number>();
    for (let at = Math.max(0, sentence - reach); at < Math.min(sentences, sentence + reach); at++) {
      for (const mention of inSentence(at)) {
        const score = scores.get(mention.entity) ?? 0;
        if (!counts(mention)) continue;
        const weight = weightOf(mention, sentence, token);
        scores.set(mention.entity, score + (mention.isPronoun ? weights.pronoun * weight : weight));
      }
    }
    return [...scores].map(([entity, score]) => ({ entity, score })).sort((a, b) => b.score - a.score);
  };
  const before = (sentence: number): readonly PartyMention[] =>
    Array.from({ length: Math.min(sentence, reach) }, (_, steps) => inSentence(sentence - 1 - steps)).flat();
  let titled: readonly string[] | null = null;
  const focus = (one: ReadonlySet<string>): string | null => {
    titled ??= titleParties(scene, context);
    const [named, another] = titled.filter((entity) => !one.has(entity));
    return another === undefined ? (named ?? null) : null;
  };
  const lister = (one: ReadonlySet<string>, sentence: number): string | null =>
    [...inSentence(sentence), ...before(sentence)].find(
      (mention) => !one.has(mention.entity) && ownsList(mention, scene, lexicon),
    )?.entity ?? null;
  const hub = (one: ReadonlySet<string>, sentence: number): string | null => focus(one) ?? lister(one, sentence);
  const soleBefore = (one: ReadonlySet<string>, sentence: number): string | null => {
    const others = before(sentence).filter((mention) => !one.has(mention.entity) && !isInRow(mention, scene));
    const named = new Set(others.map(({ entity }) => entity));
    return named.size === 1 ? [...named][0]! : null;
  };
  return {
    partiesIn: inSentence,
    pairAt: (sentence, token, margin) => clearPair(ranked(sentence, token), margin),
    pairVisited: (sentence, token, isGoal) => {
      const hosts = hostsBefore(sentence, isGoal, scene, context);
      return hosts.length === 0 ? null : withHost(ranked(sentence, token), hosts);
    },
    pairAhead: (sentence, token) => {
      const pair = onlyPair(ranked(sentence, token));
      const isNamed = [...inSentence(sentence), ...before(sentence)].some(({ entity }) => entity === pair?.[1]);
      return isNamed || homeOf(new Set(pair), scene, context) === null ? pair : null;
    },
    otherAt: (one, sentence, token, margin) => clearFirst(ranked(sentence, token), one, margin),
    selfAt: (others, sentence, token) => {
      const isNear = (one: PartyMention): boolean => isOne(one) && isSelf(one, sentence, token, scene);
      return clearFirst(ranked(sentence, token, isNear), others, ahead);
    },
    lastSpan: (entity, sentence) => {
      for (let at = sentence; at >= Math.max(0, sentence - reach); at--) {
        const last = inSentence(at).findLast((mention) => mention.entity === entity);
        if (last !== undefined) return last.span;
      }
      return null;
    },
    focus,
    lister,
    hub,
    owner: (one, sentence, shared) =>
      hub(one, sentence) ?? shared ?? soleBefore(one, sentence) ?? homeOf(one, scene, context),
  };
}

/** "An L was set up with Chad; then it was the turn of Fiji": whether one may have an L "with" others, unless a semicolon parts it from a word before. */
function isSelf(
  { sentence: at, tokens: [from], isOther, entity }: PartyMention,
  sentence: number,
  token: number,
  { document }: Scene,
): boolean {
  const isParted =
    at === sentence && document.sentences[at]!.tokens.slice(token, from).some(({ lower }) => lower === ";");
  return !isOther && !isParted && !entity.startsWith("region:");
}

/** The state whose capital the dateline names. */
function homeOf(known: ReadonlySet<string>, { document }: Scene, { reference }: Context): string | null {
  const words = cityOf(document)?.split(" ") ?? [];
  const named = reference.match(words, 0)?.targets.filter(({ kind }) => kind !== "place") ?? [];
  const [capital, seat] = named.filter(({ by, entity }) => by === "capital" && !known.has(entity));
  return capital === undefined || seat !== undefined ? null : capital.entity;
}

/** "Chad: an L", "an L: Chad": whether a party stands in a line of a list. */
function isInRow({ sentence }: PartyMention, { document }: Scene): boolean {
  return document.sentences[sentence]!.tokens.some(({ lower }) => lower === ":");
}

/** "China's ladder", "the Chinese ladder", "Chad named its partners", not "our Chinese partners". */
function ownsList({ sentence, head }: PartyMention, { document, syntax }: Scene, lexicon: PartnershipLexicon): boolean {
  const tree = syntax[sentence] ?? null;
  const relation = tree?.relations[head] ?? "";
  const noun = document.sentences[sentence]!.tokens[tree?.heads[head] ?? -1]?.lower ?? "";
  return relation === "nmod:poss"
    ? lexicon.lists.has(noun)
    : /^(amod|compound)$/.test(relation) && isOneList(noun, lexicon);
}

/** Sentences over which a visit is in mind. */
const VISIT = 2;

/** The states to whose capitals somebody has gone; a dateline tells of no visit. */
function hostsBefore(
  sentence: number,
  isGoal: boolean,
  scene: Scene,
  { reference, language }: Context,
): readonly string[] {
  const { targets } = language.relations.partnerships;
  const isGoneTo = (at: number, from: number): boolean => {
    const { tokens } = scene.document.sentences[at]!;
    return targets.has(tokens[from - 1]?.lower ?? "") || scene.syntax[at]?.relations[from] === "obj";
  };
  const hosts = new Set<string>();
  for (let at = Math.max(0, sentence - VISIT); at <= sentence; at++) {
    for (const { entity, tokens } of scene.cast.inSentence(at)) {
      const state = entity.startsWith("place:") ? reference.capitalOf(entity.slice("place:".length)) : null;
      if (state !== null && tokens[0] > 0 && (!isGoal || isGoneTo(at, tokens[0]))) hosts.add(state);
    }
  }
  return [...hosts];
}

/** "Mr Ruto flew to Suva. The two countries …": the only state of the text, and the only one visited. */
function withHost([first, second]: readonly Ranked[], hosts: readonly string[]): readonly [string, string] | null {
  if (first === undefined || (second !== undefined && second.score >= 0.5)) return null;
  const [host, another] = hosts.filter((state) => state !== first.entity);
  return host === undefined || another !== undefined ? null : [first.entity, host];
}

interface Ranked {
  readonly entity: string;
  readonly score: number;
}

function weightOf(mention: PartyMention, sentence: number, token: number): number {
  if (mention.sentence > sentence) return weights.after;
  if (mention.isPlace) return weights.venue;
  if (mention.sentence === sentence) return mention.tokens[0] < token ? weights.here : weights.later;
  return mention.sentence === sentence - 1 ? weights.previous : weights.before;
}

/** The only two states. */
function onlyPair(all: readonly Ranked[]): readonly [string, string] | null {
  const [first, second, third] = all.filter(({ entity }) => entity.startsWith("state:"));
  return first && second && third === undefined ? [first.entity, second.entity] : null;
}

/** The first beside the known ones, unless the second comes close. */
function clearFirst(all: readonly Ranked[], known: ReadonlySet<string>, margin = 1.2): string | null {
  const [first, second] = all.filter(({ entity }) => !known.has(entity));
  if (first === undefined || first.score < 0.5) return null;
  return second === undefined || first.score >= margin * second.score ? first.entity : null;
}

function clearPair([first, second, third]: readonly Ranked[], margin = ahead): readonly [string, string] | null {
  if (first === undefined || second === undefined || second.score < 0.5) return null;
  return third === undefined || second.score >= margin * third.score ? [first.entity, second.entity] : null;
}
