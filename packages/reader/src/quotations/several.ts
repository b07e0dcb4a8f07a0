import type { Token } from "../text/document.ts";
import { companyBefore, joinedIn } from "./company.ts";
import { type Hearing, NOBODY, type Speaker, speakers } from "./hearing.ts";
import { type Line, SUBJECTS, subjectOf } from "./line.ts";
import { type Source, subjectSource } from "./phrase.ts";
import { described } from "./unnamed.ts";

/**
 * Who "they" are: those who spoke together earlier in the sentence, those who met, spoke or acted together before, else people
 * without names who are the subject of this sentence or of the one before.
 */
export function several({ line, head }: Source, hearing: Hearing): Speaker {
  const { heard, cast } = hearing;
  const spoke = heard.findLast(
    ({ speaker, jointWith, offset }) =>
      offset >= line.span[0] && (jointWith.length > 0 || cast.entities.get(speaker)?.kind === "group"),
  );
  if (spoke) return speakers([spoke.speaker, ...spoke.jointWith], hearing);
  const company = subjectsOf(line, head, hearing) ?? companyBefore(line, hearing);
  return company.length > 0 ? speakers(company, hearing) : (crowdBefore(line, head, hearing) ?? NOBODY);
}

/** "N and M signed a statement in which they …": the subject of the sentence in whose clause "they" stand, where it is several. */
function subjectsOf(line: Line, head: number, hearing: Hearing): readonly string[] | null {
  const { tree } = line;
  const subject = subjectOf(line);
  if (!tree || subject < 0 || subject >= head) return null;
  const clause = tree.relations[tree.heads[head] as number] ?? "";
  const joined = clause.startsWith("acl") ? joinedIn(line, subject, hearing) : [];
  return joined.length > 1 ? joined : null;
}

/** "The engineers spoke about the dam. They said …": the subject of the last sentence of the paragraph that has another one than "they". */
function crowdBefore(line: Line, head: number, hearing: Hearing): Speaker | null {
  const { pronouns, sources } = hearing.lexicon;
  for (let index = line.index; hearing.lines[index]?.paragraph === line.paragraph; index--) {
    const before = hearing.lines[index] as Line;
    const subject = subjectOf(before);
    if (!before.tree || subject < 0) return null;
    const { lower } = before.tokens[subject] as Token;
    if ((before === line && subject >= head) || pronouns.get(lower) === "many") continue;
    const isCrowd = before.tree.xpos[subject] === "NNS" && sources.get(lower) === "person";
    if (!isCrowd || hearing.cast.at(before.index, subject) || hasOtherSubject(before, subject)) return null;
    const crowd = described(subjectSource(before, before.tree, subject), hearing);
    return crowd.speaker?.startsWith("group:") ? crowd : null;
  }
  return null;
}

/** "Members spoke and survivors shared their stories": the second of two who do something. */
function hasOtherSubject({ tree }: Line, subject: number): boolean {
  if (!tree) return false;
  const verb = tree.heads[subject] as number;
  const second = (tree.children[verb] ?? []).filter((child) => /^(?:conj|parataxis)$/.test(tree.relations[child]!));
  return second.some((one) => (tree.children[one] ?? []).some((child) => SUBJECTS.has(tree.relations[child]!)));
}
