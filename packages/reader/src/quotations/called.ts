import type { LinkedMention } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import { isInWords } from "./echo.ts";
import type { Hearing } from "./hearing.ts";
import { extent, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";
import { answered } from "./replies.ts";
import { isOtherRole } from "./role.ts";

/** Sentences over which "the latter" and "the diplomat" look back. */
const BACK = 2;

/** "The latter": the person named last before; "the former": the other one where two were named. */
export function lastNamed({ line, head }: Source, hearing: Hearing): string | null {
  const at = hearing.lexicon.pair.indexOf((line.tokens[head] as Token).lower);
  if (at < 0) return null;
  const before = [...new Set(peopleBefore(line, head, hearing, BACK).map(({ entity }) => entity))];
  return (at === 1 ? before.at(-1) : before.length === 2 && before[0]) || null;
}

/**
 * "The archbishop", "the 61-year-old": the only person before whom the article calls so beside the name; "the diplomat",
 * "the politician": the only person named in the sentences before.
 */
export function calledSo(source: Source, hearing: Hearing): string | null {
  const noun = definiteNoun(source, hearing);
  return noun === null
    ? null
    : (byNoun(noun, source, hearing) ?? byCalling(source, hearing) ?? namedAhead(noun, source, hearing));
}

/** Characters over which an article may first call somebody by what the person is, and then by name. */
const AHEAD = 500;

/** `"C," the general said. Brigadier General N had come …`: the only person whom the article calls so, and soon. */
export function namedAhead(noun: string, { line, head, tokens: [from] }: Source, hearing: Hearing): string | null {
  if (head !== from + 1) return null;
  const offset = (line.tokens[head] as Token).start;
  const called = hearing.bynames().filter((one) => one.noun === noun);
  const [first] = called;
  const isOne = called.every(({ person }) => person === first?.person);
  return first && isOne && first.offset > offset && first.offset < offset + AHEAD ? first.person : null;
}

/** What a definite phrase of one person calls that person, an age included; null for any other phrase. */
function definiteNoun({ line, head, tokens: [from, to] }: Source, { lexicon }: Hearing): string | null {
  const { tree, tokens } = line;
  if (!tree || !lexicon.definite.has((tokens[from] as Token).lower) || /S$/.test(tree.xpos[head] as string))
    return null;
  const age = ageAt(line, from + 1);
  const isShort = head + 1 >= to || tokens[head + 1]?.form === ",";
  const isBare = tree.upos.slice(from + 1, head).every((tag) => tag === "ADJ" || tag === "NOUN");
  if (age !== null) return age;
  return isShort && isBare ? (tokens[head] as Token).lower : null;
}

/** "61-year-old", "grumpy 61-year-old": the number. */
function ageAt(line: Line, at: number): string | null {
  return yearsAt(line, at) ?? yearsAt(line, at + 1);
}

function yearsAt({ tokens }: Line, at: number): string | null {
  const words = tokens.slice(at, at + 5).map(({ lower }) => lower);
  const age = /^([1-9]\d)-year-old/.exec(words.join(""));
  return age?.[1] ?? null;
}

function byNoun(noun: string, source: Source, hearing: Hearing): string | null {
  const { line, head } = source;
  const offset = (line.tokens[head] as Token).start;
  const { deputies } = hearing.lexicon;
  const isNoun = (word: string): boolean => word === noun || (deputies.has(noun) && deputies.has(word));
  const called = hearing.bynames().filter((one) => isNoun(one.noun) && one.offset < offset);
  const spoke = hearing.heard.filter(({ nouns, jointWith }) => nouns.some(isNoun) && jointWith.length === 0);
  const people = new Set([...called.map(({ person }) => person), ...spoke.map(({ speaker }) => speaker)]);
  const [only] = people;
  if (people.size === 1) return only!.startsWith("person:") && !isOtherRole(only!, source, hearing) ? only! : null;
  const last = hearing.heard.at(-1);
  return last && people.has(last.speaker) && last.speaker.startsWith("person:") ? last.speaker : null;
}

function byCalling(source: Source, hearing: Hearing): string | null {
  const { line, head, tokens } = source;
  const { callings } = hearing.lexicon;
  const isAge = ageAt(line, tokens[0] + 1) !== null;
  if (!isAge && (!callings.has((line.tokens[head] as Token).lower) || head > tokens[0] + 2)) return null;
  if (isUnnamed(line, head, hearing)) return null;
  const before = peopleBefore(line, head, hearing, BACK);
  const people = new Set(
    before
      .filter(({ sentence, tokens: [at] }) => sentence < line.index || !isInWords(source, at))
      .map(({ entity }) => entity),
  );
  const last = hearing.heard.at(-1)?.speaker ?? null;
  const [only] = people;
  if (isAge && last !== null && people.has(last)) return last;
  const isOnly = people.size === 1 && (last === null || last === only) && only !== answered(source, hearing);
  return isOnly && !isOtherRole(only!, source, hearing) ? only! : null;
}

/** "The official" behind "an official": somebody without a name whom the sentences before have brought in. */
function isUnnamed({ index, tokens }: Line, head: number, { lines, lexicon }: Hearing): boolean {
  const { lower } = tokens[head] as Token;
  return lines.slice(Math.max(0, index - BACK), index).some((before) =>
    before.tokens.some((token, noun) => {
      if (token.lower !== lower || before.tree?.xpos[noun] !== "NN" || before.tree.upos[noun + 1] === "PROPN")
        return false;
      const [first] = extent(before.tree, noun);
      return before.tokens.slice(first, noun).some((one) => lexicon.indefinite.has(one.lower));
    }),
  );
}

function peopleBefore(line: Line, head: number, { cast }: Hearing, back: number): readonly LinkedMention[] {
  const sentences = Array.from({ length: back + 1 }, (_, at) => line.index - back + at).filter((index) => index >= 0);
  return sentences.flatMap((index) =>
    cast.inSentence(index).filter(({ entity, by, tokens: [, to] }) => {
      const isBefore = index < line.index || to <= head;
      return isBefore && entity.startsWith("person:") && (by === "name" || by === "title");
    }),
  );
}
