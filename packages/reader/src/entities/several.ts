import { type Description, type Meant, nobody, undecided } from "./description.ts";
import { isFit } from "./fit.ts";
import type { Ledger } from "./ledger.ts";
import { backwards, stateOf } from "./recall.ts";
import { statesMeant } from "./together.ts";

/** Resolves one of several; handed in, because it may in turn ask for several. */
type Resolve = (ledger: Ledger, description: Description, sentence: number, token: number) => Meant;

const PAIR = 2;

/** "the presidents of A and B", "the ASEAN leaders", "the two leaders", "the leaders". */
export function several(
  ledger: Ledger,
  description: Description,
  sentence: number,
  token: number,
  resolve: Resolve,
): Meant {
  const { of, isDefinite, number } = description;
  const company = of.length > 0 ? named(ledger, description, sentence, token, resolve) : null;
  if (company) {
    const host = description.trait === "counterpart" ? lastPerson(ledger, sentence, token) : [];
    const isOfBody = company.entities.every(isBody);
    if (description.isActing || !isOfBody)
      remember(ledger, sentence, { ...company, entities: [...host, ...company.entities] });
    return company;
  }
  if (!isDefinite || of.length > 0 || description.sort === "calling") return nobody;
  const before = number === null && description.trait !== "official" ? companyBefore(ledger, sentence) : null;
  if (before) return remember(ledger, sentence, before);
  return remember(ledger, sentence, lastOf(ledger, description, sentence, token, resolve));
}

/** Whose counterparts they are: the company is theirs and that of whoever has them. */
function lastPerson(ledger: Ledger, sentence: number, token: number): readonly string[] {
  for (const { entity, kind } of backwards(ledger, sentence, token)) if (kind === "person") return [entity];
  return [];
}

/** Sentences over which "the leaders" may look back at the leaders named; those of an organisation may be meant throughout. */
const REACH = 6;

/** The leaders named last; not where a paragraph before has named them, and those of an organisation stand to choose, too. */
function companyBefore({ company, body, document }: Ledger, sentence: number): Meant | null {
  const paragraphOf = (at: number): number => document.sentences[at]?.paragraph ?? 0;
  const near = company !== null && sentence - company.sentence <= REACH ? company : null;
  const told = (entities: readonly string[]): Meant => ({ entities, isAmbiguous: false });
  if (body === null) return near && told(near.entities);
  if (near === null || near.entities[0] === body) return told([body]);
  return paragraphOf(near.sentence) === paragraphOf(sentence) ? told(near.entities) : undecided;
}

function remember(ledger: Ledger, sentence: number, { entities, isAmbiguous }: Meant): Meant {
  if (entities.length > 0) ledger.company = { sentence, entities };
  if (entities.length === 1 && isBody(entities[0]!)) ledger.body = entities[0]!;
  return { entities, isAmbiguous };
}

/** Of two states or more one each; the leaders or ministers of an organisation, or of the region that it covers, stand for it. */
function named(
  ledger: Ledger,
  description: Description,
  sentence: number,
  token: number,
  resolve: Resolve,
): Meant | null {
  const { of, sort } = description;
  if (of.length > 1) return together(of.map((id) => resolve(ledger, oneOf(description, id), sentence, token)));
  const body = isBody(of[0]!) ? of[0]! : bodyOf(ledger, of[0]!);
  return body !== null && sort !== "calling" && isRuling(description) ? { entities: [body], isAmbiguous: false } : null;
}

function oneOf(description: Description, of: string): Description {
  return { ...description, plural: false, isJoint: true, of: [of] };
}

function isBody(id: string): boolean {
  return id.startsWith("org:");
}

/** The organisation of a region's states, where the article names it: "Caribbean leaders". */
function bodyOf({ context, seen }: Ledger, region: string): string | null {
  const body = context.language.names.epithets.regional.get(region);
  return body !== undefined && seen.has(body) ? body : null;
}

/** Those who decide for their states together. */
function isRuling({ offices, trait }: Description): boolean {
  return trait === "minister" || trait === "envoy" || offices.some((office) => office !== "other");
}

function together(each: readonly Meant[]): Meant {
  return {
    entities: each.flatMap(({ entities }) => entities),
    isAmbiguous: each.some(({ isAmbiguous }) => isAmbiguous),
  };
}

/** Those who fit in the nearest sentences, as many as told; else the offices of the states that are meant together. */
function lastOf(ledger: Ledger, description: Description, sentence: number, token: number, resolve: Resolve): Meant {
  const enough = description.number ?? PAIR;
  const people: string[] = [];
  let last = -1;
  for (const entry of backwards(ledger, sentence, token)) {
    if (people.length >= enough && entry.sentence !== last) break;
    const person = ledger.people.get(entry.entity);
    if (!person || people.includes(person.id) || !isFit(ledger, person, description, null)) continue;
    if (description.without.has(stateOf(ledger, person.id) ?? "")) continue;
    people.push(person.id);
    last = entry.sentence;
  }
  if (people.length === enough && areOfSeveral(ledger, people))
    return { entities: people.reverse(), isAmbiguous: false };
  if (people.length > enough) return undecided;
  const beside = besideEachOther(ledger, description, sentence, token);
  if (beside.length > 0) return { entities: beside, isAmbiguous: false };
  const states = statesMeant(ledger, sentence, token, enough, description.without);
  return whole(states.map((of) => resolve(ledger, oneOf(description, of), sentence, token)));
}

/** All of them; nobody where only some are somebody: "two officials" are not the one whom the article names. */
function whole(each: readonly Meant[]): Meant {
  const all = together(each);
  return all.entities.length > 0 && each.some(({ entities }) => entities.length === 0) ? nobody : all;
}

/** Not two of one state, nor somebody of whom it is not known whose he is. */
function areOfSeveral(ledger: Ledger, people: readonly string[]): boolean {
  const states = new Set(people.map((id) => stateOf(ledger, id)));
  return states.size === people.length && !states.has(null);
}

/** "President Hale spoke with General Secretary Tran": of as many states, alone in the sentences before, whatever their titles are. */
function besideEachOther(
  ledger: Ledger,
  { sort, number }: Description,
  sentence: number,
  token: number,
): readonly string[] {
  if (sort !== "epithet") return [];
  const people: string[] = [];
  for (const entry of backwards(ledger, sentence, token)) {
    if (entry.sentence < sentence - REACH) break;
    if (entry.kind === "person" && !people.includes(entry.entity)) people.push(entry.entity);
  }
  return people.length === (number ?? PAIR) && areOfSeveral(ledger, people) ? people.reverse() : [];
}
