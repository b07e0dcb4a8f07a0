import type { Cast } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import { partnerOf } from "./company.ts";
import { type Hearing, isPerson, isWithin } from "./hearing.ts";
import type { Source } from "./phrase.ts";

/** Sentences over which "the Egyptian" looks back. */
const BACK = 3;

/** "His guest", "her counterpart" without a name: of the two who met before, the one whom the possessive does not mean. */
export function fellowOf(source: Source, hearing: Hearing): string | null {
  const { line, tokens } = source;
  const owner = isFellow(source, hearing) ? hearing.cast.at(line.index, tokens[0]) : null;
  return owner && partnerOf(owner.entity, line, hearing);
}

/** Whether a phrase only says that somebody is the other one of two, and bears no name. */
export function isFellow(source: Source, hearing: Hearing): boolean {
  const { line, head } = source;
  if (head > source.tokens[0] + 1 || !hearing.lexicon.fellows.has((line.tokens[head] as Token).lower)) return false;
  const inside = hearing.cast.inSentence(line.index).filter((mention) => isWithin(mention, source));
  return !inside.some((mention) => mention.by !== "pronoun" && isPerson(mention, hearing));
}

/** "The Egyptian said": the only person of that state named in the sentences before; null where the phrase means no single person. */
export function compatriotOf({ line, head, tokens: [from] }: Source, { cast, lexicon, lines }: Hearing): string | null {
  const mention = cast.at(line.index, head);
  const isOne = head === from + 1 && lexicon.definite.has((line.tokens[from] as Token).lower);
  if (!isOne || mention?.by !== "demonym" || line.tree?.xpos[head]?.endsWith("S")) return null;
  const near = lines.slice(Math.max(0, line.index - BACK), line.index);
  const people = near.flatMap(({ index }) => cast.inSentence(index).map(({ entity }) => entity));
  const own = new Set(people.filter((id) => id.startsWith("person:") && cast.actsFor(id) === mention.entity));
  const [only] = own;
  return own.size === 1 ? only! : null;
}

/** The one person whom the article gives an office of that state, or of none told, by a title that fits; null where none or several. */
export function holderAt(state: string, fits: (title: string) => boolean, { offices }: Cast): string | null {
  const holders = offices.filter(({ title, of, former }) => !former && (of === state || of === null) && fits(title));
  const [only, ...others] = new Set(holders.map(({ person }) => person));
  return only !== undefined && others.length === 0 ? only : null;
}
