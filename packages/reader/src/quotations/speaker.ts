import type { Token } from "../text/document.ts";
import { otherThan } from "./ahead.ts";
import { isEpithet } from "./apposed.ts";
import { authorOf } from "./author.ts";
import { bareHolder } from "./bare.ts";
import { organAgain } from "./bodies.ts";
import { calledSo, lastNamed } from "./called.ts";
import { companyBefore } from "./company.ts";
import { echoed } from "./echo.ts";
import { executiveOf } from "./executives.ts";
import { fellowOf, isFellow, isOther } from "./fellows.ts";
import { type Hearing, kindOf, NOBODY, SPEAKING, type Speaker, speakers } from "./hearing.ts";
import { issuerOf } from "./issuer.ts";
import { lettered } from "./letters.ts";
import { named } from "./named.ts";
import { bodyAgain, sameBody } from "./namesakes.ts";
import { compatriotOf } from "./others.ts";
import { paperBefore, pastCopy } from "./papers.ts";
import { partOf } from "./part.ts";
import type { Source } from "./phrase.ts";
import { pronounSpeaker } from "./pronouns.ts";
import { oneOf, recalled } from "./recall.ts";
import { fullNameFrom, strangerOf } from "./strangers.ts";
import { successionOf } from "./successions.ts";
import { incumbentAt, isSeveral, listed, officials, toldInstead, wholeCompany } from "./together.ts";
import { described } from "./unnamed.ts";

/** Who a source phrase means; `isSelf` where the words are somebody's "I". */
export function resolveSpeaker(given: Source | null, hearing: Hearing, isSelf = false): Speaker {
  if (!given) return NOBODY;
  const source = pastCopy(given, hearing);
  const { line, head } = source;
  const word = (line.tokens[head] as Token).lower;
  const pronoun = hearing.lexicon.pronouns.get(word);
  if (pronoun) return withNamed(pronounSpeaker(source, pronoun, hearing), source, hearing);
  if (hearing.lexicon.styles.has(word)) return styled(source, hearing);
  if (hearing.lexicon.missives.has(word)) return authorOf(source, hearing);
  const meant = issuerOf(source, hearing) ?? lettered(source, hearing) ?? paperBefore(source, hearing);
  if (meant) return meant;
  const unnamed =
    oneOf(source, hearing) ??
    recalled(source, hearing) ??
    fellowOf(source, hearing) ??
    successionOf(source, hearing) ??
    bodyAgain(source, hearing);
  if (unnamed !== null) return speakers([unnamed], hearing);
  if (isOther(source, hearing)) return NOBODY;
  return (
    partOf(source, hearing) ??
    compatriotOf(source, hearing) ??
    sameBody(source, hearing) ??
    organAgain(source, hearing) ??
    executiveOf(source, hearing) ??
    joined(source, hearing) ??
    unlinked(source, hearing, isSelf)
  );
}

/** "He and President N": whom the pronoun means and all whom the phrase names beside it; nobody where it means one of these. */
function withNamed(one: Speaker, source: Source, hearing: Hearing): Speaker {
  const others = conjuncts(source).map((at) => named(source, at, hearing));
  if (one.speaker === null || others.length === 0 || others.some(({ length }) => length === 0)) return one;
  const ids = [one.speaker, ...one.jointWith, ...others.flat()];
  return new Set(ids).size < ids.length ? NOBODY : speakers(ids, hearing);
}

/** "Her Majesty", "H.H.": the only one whom the article calls so, else "she"; nobody of several. */
function styled(source: Source, hearing: Hearing): Speaker {
  const { line, head, tokens } = source;
  const [from, to] = tokens;
  const pronoun = hearing.lexicon.possessives.get(line.tokens[from]!.lower);
  const isBare = to === head + 1 && from === (pronoun ? head - 1 : head);
  if (!isBare) return joined(source, hearing) ?? unlinked(source, hearing, false);
  const called = hearing.bynames().filter(({ noun }) => noun === line.tokens[head]!.lower);
  const people = [...new Set(called.map(({ person }) => person))];
  if (people.length > 1 || (people.length === 0 && !pronoun)) return NOBODY;
  return people.length === 1 ? speakers(people, hearing) : pronounSpeaker(source, pronoun!, hearing);
}

/** Those whom the phrase links by their names; null where it links nobody. */
function joined(source: Source, hearing: Hearing): Speaker | null {
  const stranger = apposedStranger(source, hearing);
  if (stranger) return speakers([stranger], hearing);
  const list = listed(source, hearing);
  if (list.length > 1) return speakers(list, hearing);
  const heads = [source.head, ...conjuncts(source).filter((at) => !isEpithet(source, at))];
  const linked = heads.map((one) => named(source, one, hearing));
  const found =
    heads.length > 1
      ? linked.map((ids, at) => (ids.length > 0 ? ids : incumbentAt(source, heads[at]!, hearing)))
      : linked;
  const ids = [...new Set(found.flat())];
  if (ids.length === 0) return null;
  const instead = ids.length === 1 ? insteadOf(ids[0]!, source, hearing) : null;
  if (instead) return instead;
  const told = toldInstead(ids, source, hearing);
  if (told) return speakers(told, hearing);
  if (isSeveral(source, ids)) return speakers(officials(ids, source, hearing), hearing);
  if (ids.length > 1 || found.every((one) => one.length > 0)) return speakers(ids, hearing);
  const whole = wholeCompany(ids, source, hearing);
  return whole.length === 1 && hasStranger(source, heads, found) ? NOBODY : speakers(whole, hearing);
}

/** Whom a phrase means that links only one, and not that one: somebody else or nobody; null where that one is meant. */
function insteadOf(id: string, source: Source, hearing: Hearing): Speaker | null {
  const other = bareHolder(id, source, hearing) ?? otherThan(id, source, hearing);
  if (other) return speakers([other], hearing);
  return isAmongMet(id, source, hearing) || isNamedBehind(id, source, hearing) ? NOBODY : null;
}

/** "His Kazakh host", one of those who met and of whom it cannot be told which. */
function isAmongMet(id: string, source: Source, hearing: Hearing): boolean {
  return id.startsWith("group:") && isFellow(source, hearing) && companyBefore(source.line, hearing).length > 1;
}

/** "The leader of the opposition, N N": a description with a full name behind it that nothing links means nobody else. */
function apposedStranger(source: Source, hearing: Hearing): string | null {
  const { line, head, tokens } = source;
  if (hearing.cast.at(line.index, head)?.by !== "description") return null;
  const from = fullNameFrom(line, tokens[1], hearing);
  return from < tokens[1] && line.tokens[from - 1]?.form === "," ? strangerOf(source, hearing, false) : null;
}

function unlinked(source: Source, hearing: Hearing, isSelf: boolean): Speaker {
  const known =
    bySurname(source, hearing) ??
    lastNamed(source, hearing) ??
    calledSo(source, hearing) ??
    echoed(source, hearing) ??
    bareHolder(null, source, hearing) ??
    strangerOf(source, hearing, isSelf);
  return known ? speakers([known], hearing) : described(source, hearing);
}

/** Whether a name among those joined is nobody's of the article: one alone of them would be half of who speaks. */
function hasStranger({ line }: Source, heads: readonly number[], found: readonly (readonly string[])[]): boolean {
  return heads.some((head, at) => found[at]!.length === 0 && line.tree?.upos[head] === "PROPN");
}

/** Whether the one described by the source bears a name later in the sentence: "the President congratulated N" is said by another. */
function isNamedBehind(id: string, { line, head, tokens }: Source, { cast }: Hearing): boolean {
  if (cast.at(line.index, head)?.by !== "description" || !id.startsWith("person:")) return false;
  return cast
    .inSentence(line.index)
    .some(({ entity, by, tokens: [from] }) => entity === id && from >= tokens[1] && (by === "name" || by === "title"));
}

/** A bare surname that the links of names have missed: the only person of the cast who bears it. */
function bySurname({ line, head, tokens: [from, to] }: Source, hearing: Hearing): string | null {
  const { cast, lexicon, surnames } = hearing;
  const { form, lower } = line.tokens[head] as Token;
  const mention = cast.at(line.index, head);
  const isBare = to === from + 1;
  if (!/^\p{Lu}\p{Ll}/u.test(form) || (!isBare && lexicon.sources.has(lower))) return null;
  if (mention && SPEAKING.has(kindOf(mention, hearing))) return null;
  return surnames.get(form) ?? null;
}

/** Other heads of the same phrase: "Berlin, Paris and London". */
function conjuncts({ line, head, tokens }: Source): readonly number[] {
  const { tree } = line;
  if (!tree) return [];
  const found: number[] = [];
  const stack = [head];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const child of tree.children[next] ?? []) {
      const isNominal = /^(?:NOUN|PROPN)$/.test(tree.upos[child] as string);
      if (!isNominal || tree.relations[child] !== "conj" || child >= tokens[1]) continue;
      found.push(child);
      stack.push(child);
    }
  }
  return found;
}
