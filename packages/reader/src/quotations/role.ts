import type { Token } from "../text/document.ts";
import type { Hearing } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import type { Source } from "./phrase.ts";

/** Whether a noun tells what somebody is in public life: "minister", "chair", "diplomat". */
export function isPublicRole(noun: string, { callings, chairs, officers }: SpeechLexicon): boolean {
  return callings.has(noun) || chairs.has(noun) || officers.has(noun);
}

/** "The police chief", "the deputy minister": a role with a noun before it that no title has of somebody whose role is told. */
export function isOtherRole(person: string, { line, head, tokens: [from] }: Source, hearing: Hearing): boolean {
  const { cast, lexicon, bynames } = hearing;
  const isRole = (noun: string): boolean => lexicon.chairs.has(noun) || lexicon.officers.has(noun);
  const { lower: own } = line.tokens[head] as Token;
  const isWhole = line.tokens.slice(from, head).every(({ form }) => form !== ",");
  if (!isRole(own) || !isWhole) return false;
  const titles = cast.offices.filter((office) => office.person === person).flatMap(({ title }) => title.split(/[ -]/));
  const isTold =
    titles.length > 0 || bynames().some((one) => one.person === person && one.noun !== own && isRole(one.noun));
  const fields = line.tokens.slice(from + 1, head).filter(({ lower }, at) => {
    return line.tree?.upos[from + 1 + at] === "NOUN" || isRole(lower);
  });
  return isTold && fields.some(({ lower }) => !titles.includes(lower));
}
