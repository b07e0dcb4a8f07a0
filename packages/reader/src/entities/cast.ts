import type { Entity, EntityKind, Mention, Span } from "@dragoman/model";
import type { Gender } from "./lexicon.ts";

/** A mention that knows its tokens. */
export interface LinkedMention extends Mention {
  /** Position in `Document.sentences`. */
  readonly sentence: number;
  /** Token positions in the sentence, half-open. */
  readonly tokens: readonly [from: number, to: number];
  /** Inside a longer mention: "Azerbaijan" in "President of Azerbaijan Ilham Aliyev". */
  readonly isNested: boolean;
}

/** An office as the text gives it: "President of Azerbaijan Ilham Aliyev". */
export interface OfficeMention {
  readonly sentence: number;
  readonly tokens: readonly [from: number, to: number];
  readonly person: string;
  /** The office's words in lower case ("president", "minister of foreign affairs"). */
  readonly title: string;
  readonly titleSpan: readonly [number, number];
  /** State or organisation, or null when the text does not say and one cannot tell. */
  readonly of: string | null;
  readonly former: boolean;
}

/** A description or name that fits nobody alone: two equally good candidates, none taken. */
export interface OpenMention {
  readonly span: Span;
  readonly sentence: number;
  readonly tokens: readonly [from: number, to: number];
  readonly reason: string;
}

/** Everybody and everything the article speaks of, with every place where it does. */
export interface Cast {
  readonly entities: ReadonlyMap<string, Entity>;
  /** In text order; of overlapping mentions the longer comes first. Words that mean several ("the two countries") have one mention for each. */
  readonly mentions: readonly LinkedMention[];
  readonly offices: readonly OfficeMention[];
  readonly open: readonly OpenMention[];
  /** The longest mention that covers a token, or null. */
  at(sentence: number, token: number): LinkedMention | null;
  /** All mentions that share the words of `at`: more than one for "the two countries", none where `at` is null. */
  allAt(sentence: number, token: number): readonly LinkedMention[];
  /** The mentions that begin at a token, the longest first. */
  startingAt(sentence: number, token: number): readonly LinkedMention[];
  /** All mentions of a sentence, in order. */
  inSentence(sentence: number): readonly LinkedMention[];
  /** The state that a person or office acts for (`state:AZE`, `org:EU`), or null. */
  actsFor(entity: string): string | null;
  /** Of a person, as far as titles, honorifics, given name or reference data tell. */
  gender(entity: string): Gender | null;
}

/** The kind of what the longest mention at a token means; empty where none stands. */
export function kindAt({ entities, at }: Cast, sentence: number, token: number): EntityKind | "" {
  return entities.get(at(sentence, token)?.entity ?? "")?.kind ?? "";
}

/** What a cast is made of. */
export interface CastParts {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly mentions: readonly Omit<LinkedMention, "isNested">[];
  readonly offices: readonly OfficeMention[];
  readonly open: readonly OpenMention[];
  /** For whom an entity acts, where that is not itself. */
  readonly acts: ReadonlyMap<string, string | null>;
  readonly genders: ReadonlyMap<string, Gender>;
}

const NOBODY: readonly LinkedMention[] = [];

/** Indexes mentions by sentence and token. */
export function makeCast(parts: CastParts): Cast {
  const mentions = inOrder(parts.mentions);
  const bySentence: LinkedMention[][] = [];
  for (const mention of mentions) {
    const list = bySentence[mention.sentence];
    if (list) list.push(mention);
    else bySentence[mention.sentence] = [mention];
  }
  const inSentence = (sentence: number): readonly LinkedMention[] => bySentence[sentence] ?? NOBODY;
  const lines: Line[] = [];
  const lineOf = (sentence: number): Line => (lines[sentence] ??= byToken(inSentence(sentence)));
  const at = (sentence: number, token: number): LinkedMention | null => lineOf(sentence).longest[token] ?? null;
  return {
    entities: parts.entities,
    mentions,
    offices: parts.offices,
    open: parts.open,
    at,
    allAt: (sentence, token) => {
      const first = at(sentence, token);
      return first
        ? lineOf(sentence).starting[first.tokens[0]]!.filter(({ tokens }) => tokens[1] === first.tokens[1])
        : NOBODY;
    },
    startingAt: (sentence, token) => lineOf(sentence).starting[token] ?? NOBODY,
    inSentence,
    actsFor: (entity) => (parts.acts.has(entity) ? parts.acts.get(entity)! : isParty(entity) ? entity : null),
    gender: (entity) => parts.genders.get(entity) ?? null,
  };
}

/** The mentions of a sentence by its tokens. */
interface Line {
  readonly longest: readonly (LinkedMention | undefined)[];
  readonly starting: readonly (readonly LinkedMention[] | undefined)[];
}

function byToken(mentions: readonly LinkedMention[]): Line {
  const longest: LinkedMention[] = [];
  const starting: LinkedMention[][] = [];
  for (const mention of mentions) {
    const [from, to] = mention.tokens;
    for (let at = from; at < to; at++) longest[at] ??= mention;
    starting[from] = [...(starting[from] ?? []), mention];
  }
  return { longest, starting };
}

function isParty(entity: string): boolean {
  return entity.startsWith("state:") || entity.startsWith("org:");
}

/** By start, the longer first, each pair of words and entity once; names before descriptions. */
function inOrder(mentions: CastParts["mentions"]): readonly LinkedMention[] {
  const sorted = [...mentions].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: LinkedMention[] = [];
  let end = -1;
  let start = -1;
  for (const mention of sorted) {
    if (isRepeated(kept, mention)) continue;
    const isNested = mention.span[1] <= end && !(mention.span[0] === start && mention.span[1] === end);
    const { span, entity, by, sentence, tokens } = mention;
    kept.push({ span, entity, by, sentence, tokens, isNested });
    if (span[1] > end) [start, end] = span;
  }
  return kept;
}

/** Whether the last mentions, as far as they have the same words, hold the entity already. */
function isRepeated(kept: readonly LinkedMention[], { span, entity }: Omit<LinkedMention, "isNested">): boolean {
  for (let i = kept.length - 1; i >= 0; i--) {
    const one = kept[i]!;
    if (one.span[0] !== span[0] || one.span[1] !== span[1]) return false;
    if (one.entity === entity) return true;
  }
  return false;
}

/** The cast with further links: what only a speaker settles ("we", "our country"). They come before the older ones of the same words. */
export function withLinks(
  cast: Cast,
  links: readonly Omit<LinkedMention, "isNested">[],
  entities: readonly Entity[] = [],
): Cast {
  const replaced = new Set(links.map(({ span }) => `${span[0]} ${span[1]}`));
  const kept = cast.mentions.filter(({ span }) => !replaced.has(`${span[0]} ${span[1]}`));
  const all = new Map(cast.entities);
  for (const entity of entities) if (!all.has(entity.id)) all.set(entity.id, entity);
  const next = makeCast({
    entities: all,
    mentions: [...kept, ...links],
    offices: cast.offices,
    open: cast.open,
    acts: new Map(),
    genders: new Map(),
  });
  return { ...next, actsFor: cast.actsFor, gender: cast.gender };
}
