import { type Description, type Meant, nobody, undecided } from "./description.ts";
import { isFit } from "./fit.ts";
import type { Ledger } from "./ledger.ts";
import { backwards, lastStates } from "./recall.ts";

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
    remember(ledger, sentence, { ...company, entities: [...host, ...company.entities] });
    return company;
  }
  if (!isDefinite || of.length > 0 || description.sort === "calling") return nobody;
  const before = number === null ? ledger.company : null;
  if (before && sentence - before.sentence <= REACH)
    return remember(ledger, sentence, { entities: before.entities, isAmbiguous: false });
  return remember(ledger, sentence, lastOf(ledger, description, sentence, token, resolve));
}

/** Whose counterparts they are: the company is theirs and that of whoever has them. */
function lastPerson(ledger: Ledger, sentence: number, token: number): readonly string[] {
  for (const { entity, kind } of backwards(ledger, sentence, token)) if (kind === "person") return [entity];
  return [];
}

/** Sentences over which "the leaders" may look back at the leaders named. */
const REACH = 6;

function remember(ledger: Ledger, sentence: number, meant: Meant): Meant {
  if (meant.entities.length > 0) ledger.company = { sentence, entities: meant.entities };
  return meant;
}

/** Of two states or more one each; the leaders of an organisation stand for it. */
function named(
  ledger: Ledger,
  description: Description,
  sentence: number,
  token: number,
  resolve: Resolve,
): Meant | null {
  const { of, sort, offices } = description;
  if (of.length > 1)
    return together(of.map((id) => resolve(ledger, { ...description, plural: false, of: [id] }, sentence, token)));
  const isRuler = offices.some((office) => office !== "other");
  return of[0]!.startsWith("org:") && sort !== "calling" && isRuler ? { entities: of, isAmbiguous: false } : null;
}

function together(each: readonly Meant[]): Meant {
  return {
    entities: each.flatMap(({ entities }) => entities),
    isAmbiguous: each.some(({ isAmbiguous }) => isAmbiguous),
  };
}

/** Those who fit in the nearest sentences, as many as told; else the holders in the last states named. */
function lastOf(ledger: Ledger, description: Description, sentence: number, token: number, resolve: Resolve): Meant {
  const enough = description.number ?? PAIR;
  const people: string[] = [];
  let last = -1;
  for (const entry of backwards(ledger, sentence, token)) {
    if (people.length >= enough && entry.sentence !== last) break;
    const person = ledger.people.get(entry.entity);
    if (!person || people.includes(person.id) || !isFit(ledger, person, description, null)) continue;
    people.push(person.id);
    last = entry.sentence;
  }
  if (people.length === enough) return { entities: people.reverse(), isAmbiguous: false };
  if (people.length > enough) return undecided;
  const states = lastStates(ledger, sentence, token, enough) ?? [];
  return together(states.map((of) => resolve(ledger, { ...description, plural: false, of: [of] }, sentence, token)));
}
