import { companyBefore, pairAhead, pairOf } from "./company.ts";
import type { Hearing } from "./hearing.ts";
import type { Source } from "./phrase.ts";
import { nameOf } from "./strangers.ts";

/** "The sides", "the presidents" of two whom the article has named together, where nobody but the tables knows others of these states. */
export function toldInstead(
  ids: readonly string[],
  { line, head }: Source,
  hearing: Hearing,
): readonly string[] | null {
  const { cast, lexicon } = hearing;
  // "The Sides" of a communiqué are states.
  const isCouple = lexicon.couples.has(line.tokens[head]!.form);
  const isUnnamed = (id: string): boolean =>
    (isCouple && id.startsWith("state:")) ||
    (id.startsWith("person:") && !cast.mentions.some(({ entity, by }) => entity === id && by !== "description"));
  if (line.tree?.xpos[head] !== "NNS" || ids.length < 2 || !ids.every(isUnnamed)) return null;
  const company = companyBefore(line, hearing);
  const states = (people: readonly string[]): string =>
    people
      .map((id) => (id.startsWith("state:") ? id : cast.actsFor(id)) ?? "")
      .sort()
      .join(" ");
  if (states(company) === states(ids)) return company;
  const next = company.length === 0 && !ids.some((id) => id.startsWith("state:")) ? pairAhead(line, hearing) : [];
  return next.length > 1 ? next : null;
}

/** The two officials who spoke or met, else the offices of two states. */
export function officials(offices: readonly string[], { line }: Source, hearing: Hearing): readonly string[] {
  const pair = pairOf(line, hearing);
  return pair.length > 1 ? pair : offices.length > 1 ? offices : [];
}

/** "The President and Prime Minister" where only one is linked: the two who spoke or met before, if that one is of them. */
export function wholeCompany(ids: readonly string[], { line }: Source, hearing: Hearing): readonly string[] {
  const company = companyBefore(line, hearing);
  return company.length === 2 && ids.every((id) => company.includes(id)) ? company : ids;
}

/** "The President and Vice President": whoever holds an office that the words alone tell. */
export function incumbentAt(
  { line: { tokens, tree } }: Source,
  head: number,
  { home, incumbent, add }: Hearing,
): readonly string[] {
  if (home === null || !tree) return [];
  let from = head;
  while (/^(?:PROPN|ADJ|NOUN)$/.test(tree.upos[from - 1] ?? "")) from--;
  const holder = incumbent(nameOf({ tokens }, from, head + 1));
  if (holder === null) return [];
  add(holder);
  return [holder.id];
}

/** "The ministers", linked to offices, or to one person, without a name among the words. */
export function isSeveral({ line, head, tokens: [from, to] }: Source, ids: readonly string[]): boolean {
  const isOffice = (id: string): boolean => id.startsWith("office:");
  if (line.tree?.xpos[head] !== "NNS") return false;
  if (ids.every(isOffice)) return true;
  const isOne = ids.length === 1 && ids[0]!.startsWith("person:");
  const isNamed = line.tree.upos.slice(from, to).includes("PROPN");
  return !isNamed && (isOne || ids.some(isOffice));
}

/** "The governments of Chad and Niger": the states whose rulers a plural joins. */
function governments({ line, head, tokens: [from, to] }: Source, { cast, lexicon, seats }: Hearing): readonly string[] {
  const { lower } = line.tokens[head]!;
  if (!seats.has(lower) && !seats.has(lower.replace(/s$/, ""))) return [];
  const inside = cast.inSentence(line.index).filter(({ tokens: [at] }) => at >= from && at < to);
  const isList = inside.slice(1).every(({ tokens: [at] }) => lexicon.joiners.has(line.tokens[at - 1]?.lower ?? ""));
  return isList ? inside.map(({ entity }) => entity).filter((id) => id.startsWith("state:")) : [];
}

/** "Chad, Mali and Niger": all states and bodies of a phrase that names nothing else, whatever the tree makes of it. */
export function listed(source: Source, hearing: Hearing): readonly string[] {
  const {
    line,
    tokens: [from, to],
  } = source;
  const { cast, lexicon } = hearing;
  const ruled = governments(source, hearing);
  if (ruled.length > 1) return ruled;
  const found: string[] = [];
  for (let at = from; at < to; at++) {
    const mention = cast.at(line.index, at);
    const { form, lower } = line.tokens[at]!;
    if (mention === null && (form === "," || lexicon.joiners.has(lower) || lexicon.definite.has(lower))) continue;
    if (!mention || mention.by === "description" || !/^(?:state|org):/.test(mention.entity)) return [];
    found.push(mention.entity);
    at = mention.tokens[1] - 1;
  }
  return [...new Set(found)];
}
