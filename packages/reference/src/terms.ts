import type { Holder, OfficeKind } from "@dragoman/model";
import { detached } from "./detached.ts";
import { People } from "./people.ts";
import { dateOf, full } from "./terse.ts";

/** A holder with what the answer about a day needs beside it. */
interface Term {
  readonly holder: Holder;
  /** First and last day on which the term is known or taken to have run. */
  readonly from: string;
  readonly to: string;
  /** Whether start or end stands in a source, not only a sighting. */
  readonly dated: boolean;
}

const FOREVER = "9999";
const DAY = "2000-01-01".length;
const STATE = "state:";
/** How long after the last sighting an undated holder may still be named, in years. */
const TRUST_YEARS = 1;
/** Names kept with those whom they mean; a full memory starts anew. */
const MOST = 10_000;

/** Who held which office when, and who is meant by a name; lines are read when first asked for. */
export class Terms {
  readonly #bySeat = new Map<string, string[]>();
  readonly #byPerson = new Map<string, string[]>();
  readonly #terms = new Map<string, Term>();
  readonly #asked = new Map<string, readonly Holder[]>();
  readonly #people: People;

  /** `terms` has terse lines of `of, office, position of the person (base 36), title, since, until, end, attested from, attested until`. */
  constructor(terms: string, persons: string) {
    this.#people = new People(persons);
    for (const line of full(terms.split("\n"))) {
      const office = line.indexOf("\t", line.indexOf("\t") + 1);
      push(this.#bySeat, line.slice(0, office), line);
      push(this.#byPerson, this.#named(line.slice(office + 1, line.indexOf("\t", office + 1))), line);
    }
  }

  /** Dated terms first; without any, the sighting that covers the day or lies at most a year before it. */
  holders(of: string, office: OfficeKind, on: string | null): readonly Holder[] {
    const seat = (this.#bySeat.get(`${of}\t${office}`) ?? []).map((line) => this.#read(line));
    const day = on === null ? (latest(seat)?.from ?? "") : on.length < DAY ? `${on}-12-31`.slice(0, DAY) : on;
    const dated = seat.filter((term) => term.dated && term.from <= day && day < term.to);
    if (dated.length > 0) return newestFirst(dated);
    const seen = seat.filter((term) => !term.dated && term.from <= day && day <= yearsLater(term.to, TRUST_YEARS));
    return newestFirst(seen).slice(0, 1);
  }

  /** Terms of everybody whose name this may be. */
  people(name: string): readonly Holder[] {
    const known = this.#asked.get(name);
    if (known !== undefined) return known;
    const found = this.#people.find(name).flatMap((person) => this.#of(person).map((term) => term.holder));
    if (this.#asked.size === MOST) this.#asked.clear();
    this.#asked.set(detached(name), found);
    return found;
  }

  /** Full names of everybody in the tables, sorted. */
  names(): readonly string[] {
    return this.#people.names();
  }

  /** A person of the tables with the state that they served, or null. */
  person(name: string): { readonly country: string | null } | null {
    if (this.#people.get(name) === null) return null;
    const state = this.#of(name).find((term) => term.holder.of.startsWith(STATE))?.holder.of;
    return { country: state?.slice(STATE.length) ?? null };
  }

  #named(position: string): string {
    return this.#people.at(Number.parseInt(position, 36));
  }

  #of(person: string): Term[] {
    return (this.#byPerson.get(person) ?? []).map((line) => this.#read(line));
  }

  #read(line: string): Term {
    const known = this.#terms.get(line);
    if (known !== undefined) return known;
    const term = this.#parse(line);
    this.#terms.set(line, term);
    return term;
  }

  #parse(line: string): Term {
    const [of = "", office = "", position = "", title = "", ...dates] = line.split("\t");
    const [since = "", until = "", end = "", first = "", last = ""] = dates.map(dateOf);
    const person = this.#named(position);
    const known = this.#people.get(person);
    const holder: Holder = {
      person,
      title,
      of,
      surname: known?.surname ?? person,
      office: office as OfficeKind,
      since: since || null,
      until: until || null,
      attestedUntil: last || null,
      gender: known?.gender ?? null,
    };
    const to = until || (end === "open" ? FOREVER : last);
    return { holder, from: firstDay(since) || first, to, dated: since !== "" || until !== "" || end !== "" };
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function latest(seat: readonly Term[]): Term | undefined {
  return seat.reduce<Term | undefined>(
    (best, term) => (best === undefined || term.from > best.from ? term : best),
    undefined,
  );
}

function newestFirst(terms: readonly Term[]): Holder[] {
  return [...terms].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)).map((term) => term.holder);
}

function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** The first day that a date of any precision may mean. */
function firstDay(date: string): string {
  return date === "" ? "" : `${date}-01-01`.slice(0, 10);
}
