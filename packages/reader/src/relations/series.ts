import type { Reference, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import type { SlotReader, SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import { timesIn } from "./times.ts";

/** Ways of mention that are names; adjectives and pronouns make no list. */
const names: ReadonlySet<LinkedMention["by"]> = new Set(["name", "alias", "capital"]);

/** One of a list. */
type Name = Pick<LinkedMention, "entity" | "span" | "tokens">;

/** "A, B and C": names of one kind that follow one another, at least as many as `least`; surface patterns alone ask for them. */
export function seriesSlot(scene: Scene, kind: "state" | "org", least: number, context: Context): SlotReader {
  const known = new Map<number, ReadonlyMap<number, Name>>();
  const lexicon = context.language.relations.partnerships;
  return {
    resolve: () => null,
    from(sentence, token) {
      const named = known.get(sentence) ?? namedIn(scene, sentence, kind, context.reference);
      known.set(sentence, named);
      if (!named.has(token) || isGoingOn(scene, sentence, token, named, lexicon)) return [];
      const found = seriesFrom(scene, sentence, token, named, lexicon);
      return found.length < least ? [] : [asSlot(found)];
    },
  };
}

/** Names by the token at which they begin. */
function namedIn(scene: Scene, sentence: number, kind: string, reference: Reference): ReadonlyMap<number, Name> {
  const all = gathered(scene.cast.inSentence(sentence), (mention): readonly Name[] => {
    if (mention.entity.startsWith(`${kind}:`)) return names.has(mention.by) ? [mention] : [];
    return kind === "org" && mention.entity.startsWith("region:") ? bodyIn(mention, scene, reference) : [];
  });
  return new Map(all.map((mention) => [mention.tokens[0], mention]));
}

/** "NATO members" names its members as a group: the body of which it speaks. */
function bodyIn({ sentence, tokens: [from, to] }: LinkedMention, scene: Scene, reference: Reference): readonly Name[] {
  const words = scene.document.sentences[sentence]!.tokens.slice(from, to - 1);
  const found = reference.match(
    words.map(({ form }) => form),
    0,
  );
  const [target, ...others] = found?.targets ?? [];
  if (target?.kind !== "organisation" || others.length > 0 || found?.length !== words.length) return [];
  return [{ entity: target.entity, span: [words[0]!.start, words.at(-1)!.end], tokens: [from, to - 1] }];
}

function seriesFrom(
  scene: Scene,
  sentence: number,
  token: number,
  named: ReadonlyMap<number, Name>,
  lexicon: PartnershipLexicon,
): readonly Name[] {
  const { tokens } = scene.document.sentences[sentence]!;
  const found: Name[] = [];
  for (let next = named.get(token); next !== undefined; next = followerOf(next.tokens[1])) found.push(next);
  return found;

  function followerOf(end: number): Name | undefined {
    for (let at = end + 1; at <= end + REACH; at++) {
      const next = named.get(at);
      if (next !== undefined) return isNext(scene, sentence, [end, at], tokens, lexicon) ? next : undefined;
    }
    return undefined;
  }
}

/** Whether a name goes on with a list that has begun before it. */
function isGoingOn(
  scene: Scene,
  sentence: number,
  token: number,
  named: ReadonlyMap<number, Name>,
  lexicon: PartnershipLexicon,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const before = [...named.values()].find(({ tokens: [, end] }) => end < token && token <= end + REACH && isLast(end));
  return before !== undefined && isNext(scene, sentence, [before.tokens[1], token], tokens, lexicon);

  function isLast(end: number): boolean {
    for (let at = end; at < token; at++) if (named.has(at)) return false;
    return true;
  }
}

/** Tokens between two names of a list: ", and, since May 2004, the". */
const REACH = 8;

/** Whether only words of a list stand between two names, dates of theirs left out. */
function isNext(
  scene: Scene,
  sentence: number,
  [from, to]: readonly [number, number],
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): boolean {
  const times = timesIn(scene, sentence).map(({ tokens: place }) => place);
  const between = tokens.slice(from, to).filter(({ lower }, at) => {
    const isDated = times.some(([start, end]) => start <= from + at && from + at < end);
    return !isDated && !lexicon.since.has(lower);
  });
  const isOnly = between.every(({ lower }, at) => lower !== "," || between[at + 1]?.lower !== ",");
  return between.length > 0 && isListing(isOnly ? between : between.slice(1), lexicon);
}

function asSlot(found: readonly Name[]): SlotValue {
  const spans: readonly Span[] = found.map(({ span }) => span);
  const tokens = [found[0]!.tokens[0], found.at(-1)!.tokens[1]] as const;
  return { tokens, values: found.map(({ entity }) => entity), spans, people: [] };
}
