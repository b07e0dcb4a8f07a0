import type { Token } from "../text/document.ts";
import { partnerOf } from "./company.ts";
import { genderOf, genderOfNouns } from "./gender.ts";
import { asDocument, type Heard, type Hearing, isPerson, NOBODY, type Speaker, speakers } from "./hearing.ts";
import { isTag, type Line, linesNear, quoteAt, subjectOf } from "./line.ts";
import { type Source, subjectSource } from "./phrase.ts";
import { answererOf } from "./replies.ts";
import { several } from "./several.ts";
import { isAside, isBehindTopic, isNewHere, NEAR, subjectBefore, subjectBeside, toldBefore } from "./subjects.ts";
import { described } from "./unnamed.ts";
import { wordsOf } from "./wording.ts";

/** he, she: the last attributed person of that gender here or one paragraph before; they: those who act together; it: the last body. */
export function pronounSpeaker(source: Source, pronoun: string, hearing: Hearing): Speaker {
  const { line, head } = source;
  const last = lastHeard(
    hearing.heard,
    line,
    (one) =>
      fits(one, pronoun, hearing) || (one.offset >= line.span[0] && isLone(one) && isNewly(one, pronoun, hearing)),
  );
  if (pronoun === "m" || pronoun === "f") return person(source, pronoun, last, hearing);
  const all = hearing.cast.allAt(line.index, head).map((mention) => mention.entity);
  const isTold =
    pronoun === "thing" && all.every((one) => isNamedBefore(one, line, head, hearing)) && isTag(line, head);
  const teller = isTold ? (last?.speaker ?? thingBefore(line, hearing)?.speaker) : null;
  if (teller) return speakers([teller], hearing);
  if (all.length > 0) return speakers(all, hearing);
  if (pronoun === "many") return several(source, hearing);
  if (last) return speakers([last.speaker, ...last.jointWith], hearing);
  return pronoun === "thing" ? (thingBefore(line, hearing) ?? NOBODY) : NOBODY;
}

/** "The bill sets fees. It proposes …": the body or paper that is the subject of the sentence before, in the same paragraph. */
function thingBefore({ index, paragraph }: Line, hearing: Hearing): Speaker | null {
  const before = hearing.lines[index - 1];
  const head = before?.paragraph === paragraph ? subjectOf(before) : -1;
  if (!before?.tree || head < 0 || before.tree.xpos[head] === "NNS") return null;
  const linked = hearing.cast.at(before.index, head)?.entity;
  if (linked !== undefined) return /^(?:org|state|instrument):/.test(linked) ? speakers([linked], hearing) : null;
  const { acts, sources } = hearing.lexicon;
  const source = subjectSource(before, before.tree, head);
  const { lower } = before.tokens[head] as Token;
  if (acts.has(lower)) return asDocument(wordsOf(source, hearing.lexicon), hearing);
  return sources.get(lower) === "document" || sources.get(lower) === "body" ? described(source, hearing) : null;
}

/** Whom the sentences around tell, else the one whom the links of names found, unless somebody else spoke since. */
function person(source: Source, pronoun: "m" | "f", last: Heard | undefined, hearing: Hearing): Speaker {
  const { line, head } = source;
  const isTopic = isBehindTopic(line, head, last, hearing);
  const isBeside = isTopic || isAside(line, head);
  const here = isTopic ? null : subjectBeside(line, head, pronoun, hearing);
  const other = here ? null : answererOf(source, pronoun, hearing);
  if (other) return speakers([other], hearing);
  const told = here ?? toldBefore(line, lineBefore(line, hearing), hearing);
  if (told) return told;
  const lone = loneBefore(line, head, hearing);
  if (lone) return speakers([lone], hearing);
  const before = lineBefore(line, hearing);
  const linked = linkedAt(line, head, pronoun, isBeside, hearing);
  const unnamed = linked || last?.paragraph === line.paragraph ? null : unnamedBefore(line, before, pronoun, hearing);
  if (unnamed?.speaker) return unnamed;
  const subject = subjectBefore(line, before, pronoun, hearing);
  if (subject && last && isNewHere(line, before, subject, last, hearing)) return speakers([subject], hearing);
  const chosen = linked
    ? among(linked, last, subject, pronoun, line, head, hearing)
    : (surer(subject, last, pronoun, line, hearing) ??
      onlyPerson(line, pronoun, hearing) ??
      onlyOfGender(line, pronoun, hearing));
  return chosen ? speakers([chosen], hearing) : NOBODY;
}

/** The person whom the links of names found, or the other one of two where sex or company speaks against that. */
function linkedAt(line: Line, head: number, pronoun: "m" | "f", isBeside: boolean, hearing: Hearing): string | null {
  const mention = hearing.cast.at(line.index, head);
  if (!mention || !isPerson(mention, hearing) || isOnlyQuoted(mention.entity, line, head, hearing)) return null;
  const found = mention.entity;
  if (isBeside && isNamedBefore(found, line, head, hearing)) return null;
  const isOther = (genderOf(found, hearing) ?? pronoun) !== pronoun || isMet(found, line, head, hearing);
  return isOther ? partnerOf(found, line, hearing) : found;
}

function isNamedBefore(entity: string, { index }: Line, head: number, { cast }: Hearing): boolean {
  return cast.inSentence(index).some((one) => one.entity === entity && one.by !== "pronoun" && one.tokens[1] <= head);
}

/**
 * The only person whom the paragraph has named, without a title, where that one has just spoken: what a given name tells of men
 * and women gives way.
 */
function loneBefore({ index, paragraph }: Line, head: number, { cast, heard, lines }: Hearing): string | null {
  const last = heard.at(-1);
  if (last?.paragraph !== paragraph || !isLone(last)) return null;
  const before = lines.slice(Math.max(0, index - FRESH), index + 1).filter((one) => one.paragraph === paragraph);
  const named = before.flatMap((one) =>
    cast.inSentence(one.index).filter(({ entity, by, tokens: [, to] }) => {
      const isBefore = one.index < index || to <= head;
      return isBefore && by !== "pronoun" && /^(?:person|office):/.test(entity);
    }),
  );
  return named.length > 0 && named.every(({ entity, by }) => entity === last.speaker && by === "name")
    ? last.speaker
    : null;
}

/** "At his meeting with N, he praised …": whom somebody meets is not the one who does. */
function isMet(entity: string, line: Line, head: number, { cast, lexicon }: Hearing): boolean {
  const named = cast
    .inSentence(line.index)
    .filter((one) => one.entity === entity && one.by !== "pronoun" && one.tokens[1] <= head);
  return (
    named.length > 0 && named.every(({ tokens: [from] }) => lexicon.company.has(line.tokens[from - 1]?.lower ?? ""))
  );
}

/** `"N and I laughed," he said`: the last place before that names the one linked stands in the words themselves. */
function isOnlyQuoted(entity: string, line: Line, head: number, { cast, lines }: Hearing): boolean {
  const { start } = line.tokens[head] as Token;
  for (const before of lines.slice(Math.max(0, line.index - FRESH), line.index + 1).reverse()) {
    if (before.paragraph !== line.paragraph) return false;
    const last = cast
      .inSentence(before.index)
      .findLast((one) => one.entity === entity && one.by !== "pronoun" && one.span[1] <= start);
    if (last !== undefined) return quoteAt(before, last.tokens[0]) >= 0;
  }
  return false;
}

/** Of the one linked and the last speaker: whoever alone is known to be of that gender, else whom the words before favour. */
function among(
  own: string,
  last: Heard | undefined,
  subject: string | null,
  pronoun: "m" | "f",
  line: Line,
  head: number,
  hearing: Hearing,
): string {
  if (!last) return own;
  if (own === last.speaker) return surer(subject, last, pronoun, line, hearing) ?? own;
  const start = (line.tokens[head] as Token).start;
  const isNamed = hearing.cast.mentions.some(
    ({ entity, span }) => entity === own && span[0] >= last.end && span[1] < start,
  );
  if (isNamed && isSure(own, pronoun, hearing) && !isSure(last.speaker, pronoun, hearing)) return own;
  return subject === last.speaker ? subject : later(own, last, line, head, hearing);
}

/** The last speaker, unless the subject of the sentence before stands in the same paragraph or alone is known to be of that gender. */
function surer(
  subject: string | null,
  last: Heard | undefined,
  pronoun: "m" | "f",
  line: Line,
  hearing: Hearing,
): string | null {
  if (!last || !subject) return last?.speaker ?? subject;
  const before = lineBefore(line, hearing);
  const isSince = (before?.span[0] ?? 0) >= last.end;
  const isNear = before?.paragraph === line.paragraph || !isSure(last.speaker, pronoun, hearing);
  return isSince && isNear ? subject : last.speaker;
}

function isSure(id: string, pronoun: "m" | "f", hearing: Hearing): boolean {
  return genderOf(id, hearing) === pronoun;
}

/** The sentence before one, and before the words in marks that reach into it. */
function lineBefore({ index, paragraph }: Line, { lines }: Hearing): Line | undefined {
  let at = index - 1;
  const isInside = (line: Line | undefined): boolean =>
    line?.paragraph === paragraph &&
    line.hasQuote &&
    line.inside.filter((quote) => quote >= 0).length * 2 > line.inside.length;
  while (at >= index - FRESH && isInside(lines[at]) && isSame(lines[at]!, lines[at + 1]!)) at--;
  return lines[at];
}

/** Whether the same words in marks end one sentence and open the next. */
function isSame(line: Line, next: Line): boolean {
  const last = line.inside.findLast((quote) => quote >= 0);
  return last !== undefined && next.hasQuote && next.inside.includes(last);
}

/** "His wife wept. She said …": somebody without a name who is the subject of the sentence before, in the same paragraph. */
function unnamedBefore(line: Line, before: Line | undefined, pronoun: "m" | "f", hearing: Hearing): Speaker | null {
  const { cast, lexicon } = hearing;
  const head = before?.paragraph === line.paragraph ? subjectOf(before) : -1;
  if (!before?.tree || head < 0 || cast.at(before.index, head)) return null;
  if (before.tree.xpos[head] !== "NN") return null;
  const noun = before.tokens[head]?.lower ?? "";
  const source = subjectSource(before, before.tree, head);
  const [from, to] = source.tokens;
  const first = before.tokens[from]?.lower ?? "";
  if (lexicon.sources.get(noun) !== "person" || !(lexicon.possessives.has(first) || lexicon.indefinite.has(first)))
    return null;
  if (before.tree.upos.some((tag, at) => at >= from && at < to && tag === "PROPN")) return null;
  if ((genderOfNouns({ noun, nouns: [] }, hearing) ?? pronoun) !== pronoun) return null;
  return described(source, hearing);
}

/** Sentences over which the only one whom an article has named so far may still be "he". */
const FRESH = 5;

/** The one person of an article that names no other, wherever that is, or of its words so far. */
function onlyPerson({ span: [start], index }: Line, pronoun: "m" | "f", { cast }: Hearing): string | null {
  const people = [...cast.entities.values()].filter(({ kind }) => kind === "person").map(({ id }) => id);
  const before = cast.mentions.filter(({ entity, span }) => span[0] < start && entity.startsWith("person:"));
  const isFresh = index - (before.at(-1)?.sentence ?? 0) <= FRESH;
  const [only, ...others] = new Set(people.length === 1 || !isFresh ? people : before.map(({ entity }) => entity));
  if (only === undefined || others.length > 0) return null;
  const gender = cast.gender(only);
  return gender === null || gender === pronoun ? only : null;
}

/** The one person named in the paragraphs before who is surely of that gender, where all others there are surely of the other. */
function onlyOfGender(line: Line, pronoun: "m" | "f", hearing: Hearing): string | null {
  const before = linesNear(line, AROUND, hearing.lines).slice(0, -1);
  const named = before.flatMap(({ index }) => hearing.cast.inSentence(index).map(({ entity }) => entity));
  const people = [...new Set(named)].filter((entity) => entity.startsWith("person:"));
  const fitting = people.filter((person) => (genderOf(person, hearing) ?? pronoun) === pronoun);
  return fitting.length === 1 && isSure(fitting[0]!, pronoun, hearing) ? fitting[0]! : null;
}

/** Paragraphs over which "she" is the only woman. */
const AROUND = 8;

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

/** Not "he" before, who now is "she". */
function isNewly({ speaker }: Heard, pronoun: string, { genders }: Hearing): boolean {
  return (genders.get(speaker) ?? pronoun) === pronoun;
}

/** The last speaker, unless somebody else was named since. */
function later(linked: string, last: Heard, line: Line, head: number, hearing: Hearing): string {
  const offset = (line.tokens[head] as Token).start;
  const named = hearing.cast.mentions.findLast(
    ({ span, entity, by }) => span[0] < offset && entity === linked && by !== "pronoun",
  );
  return named && named.span[0] >= last.end ? linked : last.speaker;
}

function fits(one: Heard, pronoun: string, hearing: Hearing): boolean {
  const kind = hearing.cast.entities.get(one.speaker)?.kind ?? one.speaker.split(":")[0];
  if (pronoun === "thing")
    return kind === "organisation" || kind === "org" || kind === "state" || kind === "instrument";
  if (one.jointWith.length > 0 || !(kind === "person" || isSomebody(one, kind, hearing))) return false;
  const gender = (kind === "person" ? genderOf(one.speaker, hearing) : null) ?? genderOfNouns(one, hearing);
  return gender === null || gender === pronoun;
}

/** "The UN envoy", "a soldier", a ministry's spokesman: one person, though nobody tells the name. */
function isSomebody({ noun }: Heard, kind: string | undefined, { lexicon }: Hearing): boolean {
  if (kind === "person" || kind === undefined || kind === "instrument") return false;
  return noun !== null && lexicon.sources.get(noun) === "person" && !noun.endsWith("s") && !lexicon.crowds.has(noun);
}
