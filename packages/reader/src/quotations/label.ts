import type { Entity } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import type { Document } from "../text/document.ts";

/** What labels are compared with, folded once for an article. */
export interface Roll {
  readonly document: Document;
  readonly cast: Cast;
  /** The people, bodies, states and outlets of the article. */
  readonly named: readonly Named[];
  readonly offices: readonly Held[];
  /** What a state or body that gives an office is called, in its own words and in the article's. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
  /** The labels of the article's turns. */
  readonly labels: ReadonlySet<string>;
}

interface Named {
  readonly entity: Entity;
  readonly words: string;
}

interface Held {
  readonly person: string;
  readonly title: string;
  readonly of: string | null;
}

const NAMED: ReadonlySet<string> = new Set(["person", "organisation", "state", "outlet"]);

/** Folds what labels are compared with. */
export function rollOf(document: Document, cast: Cast): Roll {
  const { text, turns } = document;
  const entities = [...cast.entities.values()].filter(({ kind }) => NAMED.has(kind));
  const called = new Map<string, Set<string>>();
  for (const { of } of cast.offices)
    if (of !== null) called.set(of, new Set([fold(cast.entities.get(of)?.name ?? "")]));
  for (const { entity, span } of cast.mentions) called.get(entity)?.add(fold(text.slice(...span)));
  return {
    document,
    cast,
    named: entities.map((entity) => ({ entity, words: fold(entity.name) })),
    offices: cast.offices.map(({ person, title, of }) => ({ person, title: fold(title), of })),
    called,
    labels: new Set(turns.map(({ label }) => text.slice(...label))),
  };
}

/** Whom a label means, whatever stands in brackets behind it: the one of the article that bears its name, holds its office, or whose name ends it. */
export function namedBy(label: string, roll: Roll): string | null {
  const wanted = fold(label.replace(/\s*\([^()]*\)$/, ""));
  if (wanted === "") return null;
  return (
    bearer(wanted, roll) ??
    holder(wanted.replace(/^the /, ""), roll) ??
    fullName(wanted, roll) ??
    nameAtEnd(wanted, roll)
  );
}

/** "Head of the Region N N": the person whose whole name ends the label, the longest first. */
function fullName(wanted: string, { named }: Roll): string | null {
  const people = named.filter(
    ({ entity: { kind, name }, words }) => kind === "person" && name.includes(" ") && wanted.endsWith(` ${words}`),
  );
  const longest = Math.max(0, ...people.map(({ entity }) => entity.name.length));
  return only(people.filter(({ entity }) => entity.name.length === longest));
}

function bearer(wanted: string, { named }: Roll): string | null {
  return only(named.filter(({ words }) => words === wanted)) ?? only(named.filter((one) => isGlued(one, wanted)));
}

/** "AnnaBell": a full name without its blanks. */
function isGlued({ words }: Named, wanted: string): boolean {
  return words.includes(" ") && words.replaceAll(" ", "") === wanted;
}

/** "President", "Prime Minister of Georgia", "Georgian prime minister": the one person of the article who has that office. */
function holder(wanted: string, { offices, called }: Roll): string | null {
  const people = offices.filter(({ title, of }) => {
    if (wanted === title) return true;
    const rest = wanted.startsWith(`${title} of `)
      ? wanted.slice(title.length + 4).replace(/^the /, "")
      : wanted.endsWith(` ${title}`)
        ? wanted.slice(0, -title.length - 1)
        : null;
    return rest !== null && of !== null && (called.get(of)?.has(rest) ?? false);
  });
  const ids = new Set(people.map(({ person }) => person));
  return ids.size === 1 ? (people[0]?.person ?? null) : null;
}

function nameAtEnd(wanted: string, roll: Roll): string | null {
  const found = roll.named.filter(
    ({ entity: { id, kind }, words }) =>
      words.endsWith(` ${wanted}`) ||
      (kind !== "state" && wanted.endsWith(` ${words}`)) ||
      (kind === "person" && endsAlike(words, wanted) && !isOfAnother(id, wanted, roll)),
  );
  return only(found);
}

/** "President B" is nobody of that surname who is told to hold other offices only. */
function isOfAnother(person: string, label: string, { offices }: Roll): boolean {
  const told = label.split(" ").slice(0, -1).join(" ");
  if (!offices.some(({ title }) => title === told)) return false;
  const held = offices.filter((office) => office.person === person);
  return held.length > 0 && !held.some(({ title }) => title.endsWith(told) || told.endsWith(title));
}

function only(found: readonly Named[]): string | null {
  return found.length === 1 ? (found[0]?.entity.id ?? null) : null;
}

function endsAlike(name: string, label: string): boolean {
  const surname = name.split(" ").at(-1) ?? "";
  return surname.length > 2 && label.split(" ").at(-1) === surname;
}

/** A label as lists of roles have it: "Q." is "q". */
export function roleOf(label: string): string {
  return label.toLowerCase().replace(/\.$/, "");
}

/** A name without case, marks and stops. */
export function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
