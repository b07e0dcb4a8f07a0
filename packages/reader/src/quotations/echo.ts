import type { LinkedMention } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import { apposed } from "./apposed.ts";
import { genderOf, genderOfNouns } from "./gender.ts";
import { type Heard, type Hearing, mentionsWithin } from "./hearing.ts";
import { closedAt, extent, type Line, linesNear, quoteAt, subjectOf } from "./line.ts";
import type { Source } from "./phrase.ts";
import { answered } from "./replies.ts";
import { isOtherRole } from "./role.ts";

/** Paragraphs over which "the former captain" looks back. */
const NEAR = 1;
/** Sentences over which it looks for one that stands in no marks. */
const BACK = 5;

/**
 * "The veteran Finnish aid worker", "the Tory firebrand": a definite phrase that describes nobody else is the one who spoke
 * last, or the only person named, in this paragraph and the one before. Null where sex, state, office or an earlier use of the
 * noun speak against it, or where others fit.
 */
export function echoed(source: Source, hearing: Hearing): string | null {
  const noun = loneNoun(source, hearing);
  if (noun === null || isOfAnother(noun, source, hearing) || isSubjectOther(source, hearing)) return null;
  const named = peopleBefore(source, hearing);
  const last = lastBefore(source, hearing);
  if (last !== null && !last.speaker.startsWith("person:")) return null;
  const people = [...new Set([...named.map(({ entity }) => entity), ...(last ? [last.speaker] : [])])];
  const other = answered(source, hearing);
  const fitting = people.filter((person) => person !== other && mayBe(person, noun, source, hearing));
  const [only] = fitting;
  const isLone = people.length === 1 || other !== null || last?.speaker === only;
  if (fitting.length === 1 && (isLone || isOfParty(only!, source, hearing))) return only!;
  const isAdded = last !== null && hearing.lexicon.additions.has(verbOf(source));
  if (isAdded && fitting.includes(last.speaker)) return last.speaker;
  const isLoose = !hearing.lexicon.chairs.has(noun);
  const isLast = last !== null && fitting.includes(last.speaker) && isLoose;
  return isLast && named.every(({ entity, span }) => entity === last.speaker || span[0] < last.offset)
    ? last.speaker
    : null;
}

/** Whether the sentence before is about somebody else than who spoke last: "…, said N. She left. The lawyer said". */
function isSubjectOther({ line }: Source, hearing: Hearing): boolean {
  const { lines, cast, heard, lexicon } = hearing;
  const told = (one: Line): boolean => quoteAt(one, one.tokens.length - 1) < 0 && quoteAt(one, subjectOf(one)) < 0;
  const before = lines.slice(Math.max(0, line.index - BACK), line.index).findLast(told);
  const at = before ? subjectOf(before) : -1;
  const last = heard.at(-1);
  if (!before || at < 0 || !last) return false;
  if (last.offset >= before.span[0])
    return heard.filter(({ offset }) => offset >= before.span[0]).some(({ speaker }) => speaker !== last.speaker);
  const entity = cast.at(before.index, at)?.entity ?? apposed(before, at, hearing);
  const { lower } = before.tokens[at]!;
  const isPersonal = /^[mf]$/.test(lexicon.pronouns.get(lower) ?? "") || lexicon.sources.get(lower) === "person";
  if (entity === null && before.tree?.upos[at] === "PROPN") return true;
  return entity === null ? isPersonal : last.speaker.startsWith("person:") && entity !== last.speaker;
}

/** The verb of who speaks: whoever adds has spoken, whoever replies has not. */
function verbOf({ line: { tree }, head }: Source): string {
  return tree?.lemmas[tree.heads[head] as number] ?? "";
}

/** The noun of "the … NOUN" with nothing but adjectives and nouns before it and a comma or the cue behind it. */
function loneNoun({ line, head, tokens: [from, to] }: Source, { lexicon }: Hearing): string | null {
  const { tree, tokens } = line;
  const isOne = tree !== null && tree.upos[from] === "DET" && lexicon.definite.has((tokens[from] as Token).lower);
  if (!isOne || head <= from || /S$/.test(tree.xpos[head] as string)) return null;
  const comma = tokens.findIndex(({ form }, at) => at > head && at < to && form === ",");
  const last = (comma < 0 ? to : comma) - 1;
  // "The mother of five".
  if (tree.xpos[last] === "CD" && tree.upos[last - 1] === "ADP" && last === head + 2) return tokens[head]!.lower;
  // "The Tory firebrand": the tree may take the word before the last for the head.
  if (last > head + 1) return null;
  const noun = (tokens[last] as Token).lower;
  const isBesideMarks = closedAt(line, from - 1) >= 0 && !lexicon.sources.has(noun) && !lexicon.firms.has(noun);
  const isPersonal =
    isBesideMarks || lexicon.sources.get(noun) === "person" || lexicon.callEndings.some((end) => noun.endsWith(end));
  const isKnown = [lexicon.voices, lexicon.officers, lexicon.fellows].some((nouns) => nouns.has(noun));
  return isPersonal && !isKnown ? noun : null;
}

/** Whether the noun stands before for somebody without a name: "a driver", "the boat's captain". */
function isOfAnother(noun: string, { line, head }: Source, hearing: Hearing): boolean {
  const { start } = line.tokens[head] as Token;
  const isCalled = hearing.bynames().some((one) => one.noun === noun && one.offset < start);
  return isCalled || (hearing.firstUses().get(noun) ?? line.index) < line.index;
}

/** "N was ill, the pilot said": whether a token of the sentence stands in what is said before its source. */
export function isInWords({ line: { tree, tokens }, head, tokens: [from] }: Source, at: number): boolean {
  const said = tree?.children[tree.heads[head]!]?.find((child) => child < from && tree.relations[child] === "ccomp");
  if (said === undefined || tokens[from - 1]?.form !== ",") return false;
  const [first, end] = extent(tree!, said);
  return first <= at && at < end;
}

/** Mentions of people by name in the sentences before and in this one, words in marks and what is said here apart. */
function peopleBefore(source: Source, { lines, cast }: Hearing): readonly LinkedMention[] {
  const { line, head } = source;
  return linesNear(line, NEAR, lines).flatMap((one) =>
    cast.inSentence(one.index).filter(({ entity, by, tokens: [from, to] }) => {
      const isBefore = one.index < line.index || (to <= head && !isInWords(source, from));
      return isBefore && /^(?:person|office):/.test(entity) && by !== "pronoun" && quoteAt(one, from) < 0;
    }),
  );
}

function lastBefore({ line }: Source, { heard }: Hearing): Heard | null {
  const last = heard.at(-1);
  return last && last.jointWith.length === 0 && line.paragraph - last.paragraph <= NEAR ? last : null;
}

function mayBe(person: string, noun: string, source: Source, hearing: Hearing): boolean {
  const { cast, lexicon } = hearing;
  if (!person.startsWith("person:") || isOtherRole(person, source, hearing)) return false;
  const nouns = adjectives(source).concat(noun);
  const told = genderOfNouns({ noun: null, nouns }, hearing);
  const gender = genderOf(person, hearing);
  if (told !== null && gender !== null && told !== gender) return false;
  const inside = mentionsWithin(source, hearing);
  // "The president's adviser" is not the president.
  if (inside.some(({ entity, tokens: [, to] }) => entity === person && to <= source.head)) return false;
  const parties = inside.map(({ entity }) => entity).filter((id) => /^(?:state|org):/.test(id));
  const own = cast.actsFor(person);
  // A Swede may be of the UN.
  if (parties.length > 0 && own?.startsWith("state:") && !parties.includes(own)) return false;
  const titles = cast.offices.filter((office) => office.person === person).map(({ title }) => title);
  return !lexicon.chairs.has(noun) || titles.length === 0 || titles.some((title) => title.endsWith(noun));
}

/** "The Swedish diplomat", "the UN official": whether the words before the noun tell of what state somebody is, or the body that somebody is of. */
function isOfParty(person: string, source: Source, hearing: Hearing): boolean {
  const own = hearing.cast.actsFor(person);
  return mentionsWithin(source, hearing).some(
    ({ entity, tokens: [, to] }) => to <= source.head && (entity.startsWith("state:") || entity === own),
  );
}

/** The words between the article and the noun. */
function adjectives({ line, head, tokens: [from] }: Source): readonly string[] {
  return line.tokens.slice(from + 1, head).map(({ lower }) => lower);
}
