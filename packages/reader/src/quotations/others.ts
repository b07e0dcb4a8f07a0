import type { Cast } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import { countryOf, type Hearing, NOBODY, type Speaker, speakers } from "./hearing.ts";
import type { Source } from "./phrase.ts";
import { answered } from "./replies.ts";

/** Sentences over which "the Egyptian" looks back. */
const BACK = 3;

/**
 * "The Egyptian said": the only person of that state named in the sentences before, else the only one of whom no state is told,
 * else the one who spoke last, if none is told of that one; null where the phrase means no single person, nobody where it means one that cannot be told.
 */
export function compatriotOf(source: Source, hearing: Hearing): Speaker | null {
  const { line, head, tokens } = source;
  const { cast, lexicon, lines, heard } = hearing;
  const mention = cast.at(line.index, head);
  const isOne = mention?.tokens[0] === tokens[0] + 1 && lexicon.definite.has((line.tokens[tokens[0]] as Token).lower);
  if (!isOne || mention?.by !== "demonym" || line.tree?.xpos[head]?.endsWith("S")) return null;
  const near = lines.slice(Math.max(0, line.index - BACK), line.index);
  const people = near.flatMap(({ index }) => cast.inSentence(index).map(({ entity }) => entity));
  const seats = new Set(people.filter((id) => id.startsWith("office:") && cast.actsFor(id) === mention.entity));
  const isIn = (index: number, id: string): boolean => cast.inSentence(index).some(({ entity }) => entity === id);
  const other = answered(source, hearing);
  const named = new Set(people.filter((id) => id.startsWith("person:") && id !== other));
  const own = [...named].filter((id) => cast.actsFor(id) === mention.entity);
  if (own.length === 1 || (own.length === 0 && seats.size === 1))
    return speakers([...own, ...seats].slice(0, 1), hearing);
  const latest = heard.at(-1);
  const last = latest?.jointWith.length === 0 ? latest.speaker : "";
  const isStateless = (id: string): boolean => !(cast.actsFor(id) ?? "").startsWith("state:");
  const [only, ...others] = [...named].filter(
    (id) => isStateless(id) && !cast.offices.some(({ person, former }) => former && person === id),
  );
  const isAmongOthers = named.size > 1 || other !== null || last === "" || last === only;
  const isLone = own.length === 0 && only !== undefined && others.length === 0 && isAmongOthers;
  if (isLone) return { ...speakers([only], hearing), country: countryOf(mention.entity, cast) };
  // Of two who act for organisations each may be of that state.
  const isBeside = (id: string): boolean =>
    id !== last && isOfBody(id, cast) && near.some(({ index }) => [id, last].every((one) => isIn(index, one)));
  const isLast = own.length === 0 && named.has(last) && isStateless(last) && ![...named].some(isBeside);
  if (isLast) return { ...speakers([last], hearing), country: countryOf(mention.entity, cast) };
  return lexicon.plurals.some((ending) => line.tokens[head]?.lower.endsWith(ending)) ? null : NOBODY;
}

function isOfBody(id: string, { actsFor }: Cast): boolean {
  return actsFor(id)?.startsWith("org:") ?? false;
}

/** The one person whom the article gives an office of that state, or of none told, by a title that fits; null where none or several. */
export function holderAt(state: string, fits: (title: string) => boolean, { offices }: Cast): string | null {
  const holders = offices.filter(({ title, of, former }) => !former && (of === state || of === null) && fits(title));
  const [only, ...others] = new Set(holders.map(({ person }) => person));
  return only !== undefined && others.length === 0 ? only : null;
}
