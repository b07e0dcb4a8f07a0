import type { Token } from "../text/document.ts";
import { companyBefore, partnerOf } from "./company.ts";
import { type Heard, type Hearing, isPerson, NOBODY, type Speaker, speakers } from "./hearing.ts";
import { type Line, subjectOf } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Paragraphs back in which the last speaker may still be "he". */
const NEAR = 1;

/** he, she: the last attributed person of that gender here or one paragraph before; they: those who act together; it: the last body. */
export function pronounSpeaker(source: Source, pronoun: string, hearing: Hearing): Speaker {
  const { line, head } = source;
  const last = lastHeard(
    hearing.heard,
    line,
    (one) => fits(one, pronoun, hearing) || (one.offset >= line.span[0] && isLone(one)),
  );
  if (pronoun === "m" || pronoun === "f") return person(source, pronoun, last, hearing);
  const all = hearing.cast.allAt(line.index, head).map((mention) => mention.entity);
  if (all.length > 0) return speakers(all, hearing);
  if (pronoun === "many" && (!last || last.offset < line.span[0]))
    return speakers(companyBefore(line, hearing), hearing);
  return last ? speakers([last.speaker, ...last.jointWith], hearing) : NOBODY;
}

/** The one whom the links of names found, unless somebody else spoke since. */
function person({ line, head }: Source, pronoun: "m" | "f", last: Heard | undefined, hearing: Hearing): Speaker {
  const linked = hearing.cast.at(line.index, head);
  const found = linked && isPerson(linked, hearing) ? linked.entity : null;
  const isOther = found !== null && (genderOf(found, hearing) ?? pronoun) !== pronoun;
  const own = isOther ? partnerOf(found, line, hearing) : found;
  if (own && last && own !== last.speaker && subjectBefore(line, pronoun, hearing) === last.speaker)
    return speakers([last.speaker], hearing);
  if (own && last && own !== last.speaker) return speakers([later(own, last, line, head, hearing)], hearing);
  const chosen = own ?? last?.speaker ?? subjectBefore(line, pronoun, hearing) ?? onlyPerson(pronoun, hearing);
  return chosen ? speakers([chosen], hearing) : NOBODY;
}

/** By what is known of the person, else by the pronoun that meant the same one before. */
function genderOf(id: string, { cast, genders }: Hearing): "m" | "f" | null {
  return cast.gender(id) ?? genders.get(id) ?? null;
}

/** The person who is subject of the sentence before: "Mr N praised the envoy of M. He also thanked …". */
function subjectBefore({ index, paragraph }: Line, pronoun: "m" | "f", hearing: Hearing): string | null {
  const { lines, cast } = hearing;
  const before = lines[index - 1];
  if (!before || paragraph - before.paragraph > NEAR) return null;
  const mention = cast.at(before.index, subjectOf(before));
  if (!mention?.entity.startsWith("person:")) return null;
  const gender = genderOf(mention.entity, hearing);
  return gender === null || gender === pronoun ? mention.entity : null;
}

/** The one person of an article that names no other, wherever that is. */
function onlyPerson(pronoun: "m" | "f", { cast }: Hearing): string | null {
  const people = [...cast.entities.values()].filter(({ kind }) => kind === "person");
  const [only] = people;
  const gender = only ? cast.gender(only.id) : null;
  return only && people.length === 1 && (gender === null || gender === pronoun) ? only.id : null;
}

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
  if (pronoun === "many") return one.jointWith.length > 0 || kind === "group";
  if (pronoun === "thing")
    return kind === "organisation" || kind === "org" || kind === "state" || kind === "instrument";
  if (one.jointWith.length > 0 || !(kind === "person" || isSomebody(one, kind, hearing))) return false;
  const gender = kind === "person" ? genderOf(one.speaker, hearing) : genderOfNoun(one.noun ?? "", hearing);
  return gender === null || gender === pronoun;
}

/** "A spokeswoman". */
function genderOfNoun(noun: string, { lexicon }: Hearing): "m" | "f" | null {
  if (lexicon.sources.get(noun) !== "person") return null;
  return noun.endsWith("woman") ? "f" : noun.endsWith("man") ? "m" : null;
}

/** "The UN envoy", "a soldier", a ministry's spokesman: one person, though nobody tells the name. */
function isSomebody({ noun }: Heard, kind: string | undefined, { lexicon }: Hearing): boolean {
  if (kind === "person" || kind === undefined || kind === "instrument") return false;
  return noun !== null && lexicon.sources.get(noun) === "person" && !noun.endsWith("s") && !lexicon.crowds.has(noun);
}
