import type { OfficeKind, Reference } from "@dragoman/model";
import { gathered } from "../gathered.ts";
import type { Role } from "./cataphora.ts";
import { type Cluster, clustersOf, type Naming } from "./clusters.ts";
import type { FoundPerson } from "./found.ts";
import { identify, partsOf } from "./identify.ts";
import type { Gender, NameLexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import { isHeldLongAgo } from "./past.ts";
import { officeWords } from "./ranked.ts";
import { nameOf } from "./runs.ts";
import type { Title } from "./title.ts";

/** Somebody whom the article names. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** The parts of the name folded, particles left out. */
  readonly parts: readonly string[];
  readonly gender: Gender | null;
  readonly posts: readonly Post[];
  /** State or organisation that he or she acts for. */
  readonly of: string | null;
}

/** What somebody is or was. */
export interface Post {
  readonly title: Title | null;
  readonly noun: string;
  /** The office's words in lower case. */
  readonly words: string;
  readonly offices: readonly OfficeKind[];
  readonly of: string | null;
  readonly former: boolean;
  /** Told by the text, and not only by the reference data. */
  readonly isTold: boolean;
}

/** Whether somebody holds an office today by the reference data. */
export function isHolder({ posts }: Person): boolean {
  return posts.some(isHeldToday);
}

/** Whether it is that of today's holder by the reference data. */
export function isHeldToday({ isTold, former }: Post): boolean {
  return !isTold && !former;
}

export type Roster = ReadonlyMap<FoundPerson, Person>;

/** Puts the names of one person together and looks each person up; names that may be no person's are left out. */
export function rosterOf(
  found: readonly { line: Line; person: FoundPerson; role?: Role | undefined }[],
  around: ReadonlySet<string>,
  on: string | null,
): Roster {
  const namings = found.map(({ line, person, role }) => namingOf(line, person, role ?? null));
  const roster = new Map<FoundPerson, Person>();
  for (const cluster of clustersOf(namings, on)) {
    const person = personOf(cluster, around, on);
    if (person) for (const { found: item } of cluster.namings) roster.set(item, person);
  }
  return roster;
}

function namingOf(line: Line, found: FoundPerson, role: Role | null): Naming {
  const name = nameOf(line, found.name[0], found.name[1]);
  const { particles, suffixes } = line.names;
  const parts = partsOf(name, particles).filter((part, i) => i === 0 || !suffixes.has(part));
  return { found, line, name, parts, role };
}

function personOf(cluster: Cluster, around: ReadonlySet<string>, on: string | null): Person | null {
  const { namings } = cluster;
  const first = longest(namings);
  const { parts } = first;
  const { names, reference } = first.line;
  const told = gathered(namings, ({ found, line, role }) => [
    ...gathered(found.titles, (title) => postsOf(line, title, on)),
    ...(role === null ? [] : postsOf(role.line, role.title, on)),
  ]);
  const states = namings.flatMap(({ found }) => found.state ?? []);
  const official = told.filter(({ title }) => title?.sort !== "calling");
  const clues = {
    name: first.name,
    offices: gathered(official, ({ offices }) => offices),
    of: [...new Set([...official.flatMap(({ of }) => of ?? []), ...states])],
    former: told.length > 0 && told.every(({ former }) => former),
    around,
  };
  const known = identify(clues, on, reference, names.particles);
  if (!known && parts.length === 1 && !namings.some(({ found }) => found.hasHonorific || found.titles.length > 0))
    return null;
  const posts = [...told, ...(known ? knownPosts(known.terms, on) : [])];
  const name = known?.id.replace(/^person:/, "") ?? fullName(first);
  return {
    id: known?.id ?? `person:${name}`,
    name,
    parts,
    gender: genderOf(namings, known?.terms[0]?.gender ?? null, names),
    posts,
    of: clues.of[0] ?? posts.find((post) => !post.former && post.of)?.of ?? posts.find((post) => post.of)?.of ?? null,
  };
}

/** The longest name; not "Yugra Olga Lind" where "Olga Lind" stands alone, too, and only that begins with a given name. */
function longest(namings: readonly Naming[]): Naming {
  const best = namings.reduce((one, naming) => (naming.parts.length > one.parts.length ? naming : one));
  if (best.parts.length < 3 || hasGivenName(best)) return best;
  const end = (length: number): string => best.parts.slice(-length).join(" ");
  return (
    namings.find((one) => one.parts.length > 1 && hasGivenName(one) && one.parts.join(" ") === end(one.parts.length)) ??
    best
  );
}

function hasGivenName({ parts, line }: Naming): boolean {
  return line.names.given.has(parts[0] ?? "");
}

/** A single royal name keeps the title: "King Abdullah". */
function fullName({ found, line, name, parts }: Naming): string {
  const title = found.titles[0];
  return parts.length === 1 && title?.trait === "royal" ? `${line.names.capitalised([title.noun])} ${name}` : name;
}

function postsOf(line: Line, title: Title, on: string | null): Post[] {
  const words = officeWords(line, title.words[0], title.words[1]);
  const { noun, offices } = title;
  const former = title.former || isHeldLongAgo(line, title, on);
  const of = title.of.length > 0 ? title.of : [null];
  return of.map((id) => ({ title, noun, words, offices, of: id, former, isTold: true }));
}

function knownPosts(terms: ReturnType<Reference["people"]>, on: string | null): Post[] {
  const begun = terms.filter(({ since }) => on === null || since === null || since <= on);
  return begun.map((term) => ({
    title: null,
    noun: term.title.toLowerCase(),
    words: term.title.toLowerCase(),
    offices: [term.office],
    of: term.of,
    former: on !== null && term.until !== null && term.until < on,
    isTold: false,
  }));
}

function genderOf(namings: readonly Naming[], known: Gender | null, names: NameLexicon): Gender | null {
  const told = namings.find(({ found }) => found.gender !== null)?.found.gender;
  if (told ?? known) return told ?? known;
  const parts = namings.find((naming) => naming.parts.length > 1)?.parts ?? [];
  const surname = parts.at(-1) ?? "";
  return names.given.get(parts[0] ?? "") ?? names.endings.find(([ending]) => surname.endsWith(ending))?.[1] ?? null;
}
