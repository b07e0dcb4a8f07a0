import { companyBefore, pairOf, partnerOf } from "./company.ts";
import { type Hearing, isPerson, mentionsWithin } from "./hearing.ts";
import { type Line, subjectOf } from "./line.ts";
import type { Source } from "./phrase.ts";
import { receptionBefore, seatBefore, stateAt } from "./receptions.ts";
import { isPublicRole } from "./role.ts";

/**
 * "His guest", "her Kazakh host", "the visiting minister", "the other official" without a name: of the two who met before, the one
 * whom the possessive does not mean, who is of that state, who comes from elsewhere, or who has not just spoken.
 */
export function fellowOf(source: Source, hearing: Hearing): string | null {
  if (!isFellow(source, hearing)) return null;
  const { line } = source;
  const state = stateIn(source, hearing);
  const owner = ownerOf(source, hearing);
  const other = owner === null ? onSide(source, hearing) : otherOf(owner, source, hearing);
  const isOf = (one: string): boolean => one !== owner && hearing.cast.actsFor(one) === state;
  if (state === null || (other !== null && isOf(other))) return other;
  return onlyMet(line, hearing, isOf);
}

/** "His Kazakh host", "the guest from Astana": the state of which one is. */
function stateIn(source: Source, hearing: Hearing): string | null {
  const places = mentionsWithin(source, hearing).filter(({ entity }) => /^(?:state|place):/.test(entity));
  return places.length === 1 ? stateAt(places[0]!.entity, hearing) : null;
}

/** Which of the two who met before it is. */
function onlyMet(line: Line, hearing: Hearing, isMeant: (one: string) => boolean): string | null {
  const met = companyBefore(line, hearing);
  const [only, ...others] = met.length === 2 ? met.filter(isMeant) : [];
  return only !== undefined && others.length === 0 ? only : null;
}

/** Who is not meant: the one whose guest it is, or who spoke last before "the other"; null where neither is told. */
function ownerOf(source: Source, hearing: Hearing): string | null {
  const { line, tokens } = source;
  const { cast, heard, lexicon } = hearing;
  const isOwned = lexicon.possessives.has(line.tokens[tokens[0]]!.lower);
  if (!isOwned && !isOther(source, hearing)) return null;
  const last = heard.at(-1);
  return (
    (isOwned ? cast.at(line.index, tokens[0])?.entity : null) ?? (last?.jointWith.length === 0 ? last.speaker : "")
  );
}

/** Whether a phrase only says that somebody is the other one of two, of what state at most and how honoured a guest, and bears no name. */
export function isFellow(source: Source, hearing: Hearing): boolean {
  const { line, head, tokens } = source;
  const { cast, lexicon } = hearing;
  const [first, ...words] = line.tokens.slice(tokens[0], head + 1).map(({ lower }) => lower);
  const isLed = lexicon.possessives.has(first!) || lexicon.definite.has(first!);
  if (!isLed || (tokens[1] > head + 1 && !isWhole(source, cast)) || line.tree?.xpos[head]?.endsWith("S")) return false;
  const noun = words.pop() ?? "";
  const isSide = (word: string): boolean =>
    lexicon.hosting.has(word) || lexicon.visiting.has(word) || lexicon.others.has(word);
  const isOfficer = words.some(isSide) && isPublicRole(noun, lexicon);
  const isPraise = (tag = ""): boolean => isSide(noun) && /^(?:ADJ|ADV|PUNCT|VERB)$/.test(tag);
  const isPlain = (word: string, at: number): boolean =>
    isSide(word) || isPraise(line.tree?.upos[tokens[0] + 1 + at]) || isState(line, tokens[0] + 1 + at, cast);
  if (!isOfficer && !(lexicon.fellows.has(noun) && words.every(isPlain))) return false;
  return !mentionsWithin(source, hearing).some(
    (one) => (one.by === "name" || one.by === "title") && isPerson(one, hearing),
  );
}

/** "The guest from Astana", "the visiting head of state". */
function isWhole({ line, head, tokens: [, to] }: Source, cast: Hearing["cast"]): boolean {
  const office = cast.at(line.index, head);
  if (office?.by === "description" && office.tokens[1] === to) return true;
  const place = cast.at(line.index, head + 2);
  return line.tree?.upos[head + 1] === "ADP" && place?.tokens[1] === to && /^(?:state|place):/.test(place.entity);
}

function isState({ index }: Line, token: number, { inSentence }: Hearing["cast"]): boolean {
  return inSentence(index).some(
    ({ entity, tokens: [from, to] }) => entity.startsWith("state:") && from <= token && token < to,
  );
}

/** "The other minister", without a name. */
export function isOther(source: Source, hearing: Hearing): boolean {
  const { line, tokens, head } = source;
  const isTold = line.tokens.slice(tokens[0], head).some(({ lower }) => hearing.lexicon.others.has(lower));
  return isTold && isFellow(source, hearing);
}

/** "His colleague": the other one of the only two officials who have spoken. */
function otherSpeaker(owner: string, line: Line, hearing: Hearing): string | null {
  const pair = pairOf(line, hearing);
  return pair.length === 2 && pair.includes(owner) ? pair.find((one) => one !== owner)! : null;
}

/**
 * Whom "the host" means: whoever received the other one, else of the two who met the one of the state in which they did;
 * "the visitor" the other one; either, where the place is not told, the subject of the sentence before.
 */
function onSide(source: Source, hearing: Hearing): string | null {
  const { line } = source;
  const side = sideOf(source, hearing);
  if (side === null) return null;
  const received = receptionBefore(line, hearing);
  if (received.length > 0) return received[side]!;
  const state = seatBefore(line, hearing);
  if (state === null) return onlyMet(line, hearing, (one) => isAwaited(one, line, hearing));
  return onlyMet(line, hearing, (one) => {
    const own = hearing.cast.actsFor(one);
    return own?.startsWith("state:") === true && (own === state) === (side === HOST);
  });
}

const HOST = 0;
const GUEST = 1;

/** Whether a phrase speaks of a host or of a guest; null where of neither. */
function sideOf({ line, tokens: [from], head }: Source, { lexicon }: Hearing): typeof HOST | typeof GUEST | null {
  const words = line.tokens.slice(from, head + 1).map(({ lower }) => lower);
  if (words.some((word) => lexicon.hosting.has(word))) return HOST;
  return words.some((word) => lexicon.visiting.has(word)) ? GUEST : null;
}

/** "His guest", "her counterpart": whoever was received by the owner or received the owner, else the other one of two who met or spoke. */
function otherOf(owner: string, source: Source, hearing: Hearing): string | null {
  const { line } = source;
  const received = receptionBefore(line, hearing);
  const side = sideOf(source, hearing);
  if (!received.includes(owner)) return partnerOf(owner, line, hearing) ?? otherSpeaker(owner, line, hearing);
  return side === null ? received.find((one) => one !== owner)! : received[side]!;
}

/** "N did not give in. "C," the host said": the subject of the sentence before, which names nobody else, and in which nobody has spoken. */
function isAwaited(one: string, { index }: Line, { lines, cast, heard }: Hearing): boolean {
  const before = lines[index - 1];
  const subject = before ? subjectOf(before) : -1;
  if (!before || subject < 0 || cast.at(before.index, subject)?.entity !== one) return false;
  const isLone = cast.inSentence(before.index).every(({ entity }) => entity === one || !entity.startsWith("person:"));
  return isLone && heard.every(({ offset }) => offset < before.span[0]);
}
