import type { Token } from "../text/document.ts";
import { apposed } from "./apposed.ts";
import { calledSo } from "./called.ts";
import { echoed } from "./echo.ts";
import { fellowOf, isFellow } from "./fellows.ts";
import { genderOf } from "./gender.ts";
import { type Hearing, NOBODY, type Speaker, speakers } from "./hearing.ts";
import { dependent, isTag, type Line, openedAt, quoteAt, rootOf, SUBJECTS, subjectOf } from "./line.ts";
import { compatriotOf } from "./others.ts";
import { type Source, subjectSource } from "./phrase.ts";
import { strangerOf } from "./strangers.ts";

/** Paragraphs back in which the last speaker may still be "he". */
export const NEAR = 1;

/** "Minister N will answer, he said": the one linked is named as the subject of the words themselves, and somebody has spoken. */
export function isBehindTopic(line: Line, head: number, last: object | undefined, { cast }: Hearing): boolean {
  const { tree, index } = line;
  const found = cast.at(index, head)?.entity;
  if (!tree || !last || found === undefined || !isTag(line, head) || openedAt(line, colonBefore(line, head) + 1) >= 0)
    return false;
  const cue = tree.heads[head]!;
  const isTold = tree.children[cue]!.some((child) => child < head && !/^(?:punct|ccomp)$/.test(tree.relations[child]!));
  const said = tree.relations[cue] === "parataxis" && !isTold ? tree.heads[cue]! : dependent(tree, cue, SAID);
  const subject = said >= 0 && said < head ? dependent(tree, said, SUBJECTS) : -1;
  return subject >= 0 && tree.upos[subject] !== "PRON" && cast.at(index, subject)?.entity === found;
}

const SAID: ReadonlySet<string> = new Set(["ccomp"]);

/** "The Chadian leader, he said, wants peace": the words around a pronoun and its verb tell of somebody else. */
export function isAside({ tokens }: Line, head: number): boolean {
  const isBetween = tokens[head - 1]?.form === "," && tokens[head + 2]?.form === ",";
  return isBetween && /^\p{L}/u.test(tokens[head + 3]?.form ?? "");
}

/** The subject of the pronoun's own sentence; behind a colon that of the clause before it: `N was hopeful: the talks, he said, go on`, `N was brief: "No," he said`. */
export function subjectBeside(line: Line, head: number, pronoun: "m" | "f", hearing: Hearing): Speaker | null {
  const colon = colonBefore(line, head);
  const isInner = isAside(line, head);
  if (colon < 0) return isInner ? null : subjectHere(line, head, pronoun, hearing, head);
  return subjectHere(line, head, pronoun, hearing, isInner || openedAt(line, colon + 1) >= 0 ? colon : head);
}

function colonBefore({ tokens }: Line, head: number): number {
  return tokens.findLastIndex(({ form }, at) => at < head && form === ":");
}

/**
 * "N was in town, where she promised …": the person who is the subject of the pronoun's own sentence; nobody where that is
 * somebody whose name cannot be told: "The new chair promised …, though she admitted …". Null where another might be meant, which
 * is nobody before a colon behind which the words begin.
 */
function subjectHere(line: Line, head: number, pronoun: "m" | "f", hearing: Hearing, colon: number): Speaker | null {
  const { cast, heard, lexicon } = hearing;
  const subject = subjectAround(line, head);
  if (!line.tree || subject < 0 || subject >= colon || quoteAt(line, subject) >= 0) return null;
  const entity = cast.at(line.index, subject)?.entity ?? (colon < head ? apposed(line, subject, hearing) : null);
  const isOther =
    colon === head &&
    cast
      .inSentence(line.index)
      .some((one) => /^(?:person|office):/.test(one.entity) && one.entity !== entity && one.tokens[1] <= head);
  if (isOther) return null;
  if (entity?.startsWith("person:"))
    return (genderOf(entity, hearing) ?? pronoun) === pronoun ? speakers([entity], hearing) : null;
  const isSomebody =
    entity === null &&
    line.tree.xpos[subject] === "NN" &&
    lexicon.sources.get(line.tokens[subject]?.lower ?? "") === "person";
  const isUntold = heard.every(({ offset }) => offset < line.span[0]);
  return isSomebody && isUntold ? NOBODY : null;
}

/** The subject of the main verb; where a pronoun is that, of the clause that hangs on it. */
function subjectAround(line: Line, head: number): number {
  const subject = subjectOf(line);
  const { tree } = line;
  return tree && subject === head ? dependent(tree, dependent(tree, rootOf(line), SAID), SUBJECTS) : subject;
}

/** The person who is subject of the sentence before: "Mr N praised the envoy of M. He also thanked …"; whoever is told by office alone yields to one named there who is known to be of that gender. */
export function subjectBefore(
  { paragraph }: Line,
  before: Line | undefined,
  pronoun: "m" | "f",
  hearing: Hearing,
): string | null {
  const { cast } = hearing;
  if (!before || paragraph - before.paragraph > NEAR) return null;
  const subject = subjectOf(before);
  const linked = cast.at(before.index, subject)?.entity ?? null;
  const isOpen = linked === null || linked.startsWith("office:");
  const person = (isOpen ? apposed(before, subject, hearing) : null) ?? linked ?? called(before, subject, hearing);
  if (!/^(?:person|office):/.test(person ?? "")) return null;
  const gender = genderOf(person!, hearing);
  const isOther =
    person!.startsWith("office:") &&
    cast.inSentence(before.index).some(({ entity }) => genderOf(entity, hearing) === pronoun);
  return (gender ?? pronoun) !== pronoun || (gender === null && isOther) ? null : person!;
}

/** "The commodore laughed. He said …": whom the article called so before. */
function called(line: Line, head: number, hearing: Hearing): string | null {
  if (head < 0 || !line.tree) return null;
  const source = subjectSource(line, line.tree, head);
  return calledSo(source, hearing) ?? echoed(source, hearing);
}

/** Somebody new, or the other one of two, who is the subject of the sentence before in the same paragraph. */
export function toldBefore({ paragraph }: Line, before: Line | undefined, hearing: Hearing): Speaker | null {
  const subject = before?.paragraph === paragraph ? subjectOf(before) : -1;
  if (!before?.tree || subject < 0) return null;
  return (
    fellowBefore(before, hearing) ??
    compatriotBefore(subjectSource(before, before.tree, subject), hearing) ??
    freshBefore(before, subject, hearing)
  );
}

/** "The Egyptian was calm. …, he said": the one of that state. */
function compatriotBefore(subject: Source, hearing: Hearing): Speaker | null {
  const told = compatriotOf(subject, hearing);
  return told?.speaker ? told : null;
}

/** "Pasang, a driver, waited. He said …", "His driver, Pasang, waited.": a subject with a name that nothing links. */
function freshBefore(line: Line, head: number, hearing: Hearing): Speaker | null {
  if (!line.tree || head < 0 || hearing.cast.at(line.index, head)) return null;
  const source = subjectSource(line, line.tree, head);
  const [from, to] = source.tokens;
  const isFullName = to - from > 1 && line.tree.upos.slice(from, to).every((tag) => tag === "PROPN");
  const known = strangerOf(source, hearing, isFullName);
  return known === null ? null : speakers([known], hearing);
}

/** "Her guest was more careful. …, he said": the other one of the two who met, or nobody; null where the sentence before has another subject. */
function fellowBefore(before: Line | undefined, hearing: Hearing): Speaker | null {
  const subject = before ? subjectOf(before) : -1;
  if (!before?.tree || subject < 0) return null;
  const source = subjectSource(before, before.tree, subject);
  const { lower } = before.tokens[source.tokens[0]] as Token;
  if (!hearing.lexicon.possessives.has(lower) || !isFellow(source, hearing)) return null;
  const fellow = fellowOf(source, hearing);
  return fellow === null ? NOBODY : speakers([fellow], hearing);
}

/** Whether a paragraph has come to somebody else than who spoke last: the subject of the sentence before, while the other is not named in it. */
export function isNewHere(
  { paragraph }: Line,
  before: Line | undefined,
  subject: string,
  last: { readonly speaker: string; readonly paragraph: number },
  hearing: Hearing,
): boolean {
  const { cast, lines } = hearing;
  if (before?.paragraph !== paragraph || last.paragraph === paragraph || subject === last.speaker) return false;
  const head = subjectOf(before);
  const isNamed = (line: Line, entity: string): boolean =>
    cast.inSentence(line.index).some((one) => {
      const isOwn = one.entity === entity && one.by !== "pronoun";
      return isOwn && quoteAt(line, one.tokens[0]) < 0;
    });
  const around = lines.filter((line) => line.paragraph === paragraph);
  return head >= 0 && isNamed(before, subject) && !around.some((line) => isNamed(line, last.speaker));
}
