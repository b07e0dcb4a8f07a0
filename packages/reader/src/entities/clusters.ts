import { gathered } from "../gathered.ts";
import type { Role } from "./cataphora.ts";
import type { FoundPerson } from "./found.ts";
import { isInOffice, isNear, skeleton } from "./identify.ts";
import { type Line, pastAdverb } from "./line.ts";
import { fold } from "./shape.ts";
import type { Title } from "./title.ts";

/** A name as it stands, with its titles. */
export interface Naming {
  readonly found: FoundPerson;
  /** Told in the sentence before. */
  readonly role: Role | null;
  readonly line: Line;
  readonly name: string;
  readonly parts: readonly string[];
}

/** All names of one person, with the parts of the fullest. */
export interface Cluster {
  readonly parts: readonly string[];
  readonly namings: Naming[];
}

/** Puts the names of one person together; "Aliyev" is of the one whose name it is part of. */
export function clustersOf(namings: readonly Naming[], on: string | null): readonly Cluster[] {
  return withShortNames(namings, fullNames(namings), on);
}

/** One cluster for all full names of a person, the fullest first. */
function fullNames(namings: readonly Naming[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const bySurname = new Map<string, Cluster[]>();
  const byOpening = new Map<string, Cluster>();
  const long = namings.filter(({ parts }) => parts.length > 1).sort((a, b) => b.parts.length - a.parts.length);
  for (const naming of long) {
    const surname = skeleton(naming.parts.at(-1)!);
    const same = bySurname.get(surname) ?? [];
    const cluster =
      same.find((known) => isSubset(naming.parts, known.parts) || isSpelling(naming.parts, known.parts)) ??
      openedBy(naming, byOpening.get(naming.parts[0]!));
    if (cluster) cluster.namings.push(naming);
    else {
      const fresh = { parts: naming.parts, namings: [naming] };
      clusters.push(fresh);
      bySurname.set(surname, [...same, fresh]);
      byOpening.set(naming.parts[0]!, fresh);
    }
  }
  const alone = new Set(gathered(namings, ({ parts }) => (parts.length > 1 ? [] : parts)));
  return clusters.filter((cluster) => isPerson(cluster) || comesBack(cluster, alone));
}

/** Words of a name that has no title before it. */
const LONGEST = 3;

/** "Wycliffe Ogutu … Ogutu": a surname, of nobody in the tables, by which the article goes on. */
function comesBack({ parts, namings }: Cluster, alone: ReadonlySet<string>): boolean {
  const surname = parts.at(-1)!;
  const isOther = ({ found, line }: Naming): boolean =>
    !isNoun(line, found.name) || line.reference.people(surname).length > 0;
  return alone.has(surname) && parts.length <= LONGEST && !namings.some(isOther);
}

/** Whether the tree takes all words for a name. */
function isNoun({ tree }: Line, [from, to]: readonly [number, number]): boolean {
  return tree?.upos.slice(from, to).every((tag) => tag === "PROPN" || tag === "PUNCT") ?? false;
}

/** "President Hassan Sheikh" of Hassan Sheikh Mohamud: by the same title, the longer name cut off behind. */
function openedBy(naming: Naming, known: Cluster | undefined): Cluster | undefined {
  const [title] = naming.found.titles;
  const isOpening = known !== undefined && naming.parts.every((part, at) => known.parts[at] === part);
  return isOpening && title !== undefined && isTitled(known, title) ? known : undefined;
}

/** Adds "Aliyev" to the one whose name it is part of; who never has a full name stands alone. */
function withShortNames(namings: readonly Naming[], people: readonly Cluster[], on: string | null): readonly Cluster[] {
  const byPart = new Map<string, Cluster[]>();
  for (const cluster of people) {
    for (const part of new Set(cluster.parts)) byPart.set(part, [...(byPart.get(part) ?? []), cluster]);
  }
  const alone = new Map<string, Cluster>();
  const full = new Map(gathered(people, (cluster) => cluster.namings.map((naming) => [naming, cluster] as const)));
  const last = new Map<string, Cluster>();
  const seen = new Set<Cluster>();
  for (const naming of namings) {
    const part = naming.parts.at(-1);
    if (part === undefined) continue;
    const known = full.get(naming);
    const bearers = known ? [] : bearersOf(naming, byPart.get(part) ?? [], on);
    const cluster =
      known ??
      bornBy(naming, bearers, seen, last.get(part)) ??
      shortOf(naming, bearers, alone.get(part), last.get(part));
    last.set(part, cluster);
    seen.add(cluster);
    if (naming.parts.length !== 1) continue;
    cluster.namings.push(naming);
    if (!people.includes(cluster)) alone.set(part, cluster);
  }
  return [...people, ...alone.values()];
}

/**
 * Of several who bear a surname the one whom it means alone, without a title: the only one named so far, or the one of whom the
 * article goes on to tell while it names each of the others once.
 */
function bornBy(
  naming: Naming,
  bearers: readonly Cluster[],
  seen: ReadonlySet<Cluster>,
  last: Cluster | undefined,
): Cluster | null {
  const { titles, gender, hasHonorific } = naming.found;
  const own = bearers.filter(({ parts }) => parts.at(-1) === naming.parts[0]);
  if (naming.parts.length > 1 || titles.length > 0 || gender !== null || hasHonorific || own.length < 2) return null;
  const known = own.filter((one) => seen.has(one));
  const main = known.filter(({ namings }) => namings.length > 1);
  const [only] = known.length === 1 ? known : main;
  const isSure = known.length === 1 || (main.length === 1 && (last === only || only!.namings.length > 2));
  return only && isSure ? only : null;
}

/** Whom a surname alone means: a bearer named in full, else the one known by it alone. */
function shortOf(
  naming: Naming,
  bearers: readonly Cluster[],
  single: Cluster | undefined,
  last: Cluster | undefined,
): Cluster {
  const isOpen = single !== undefined && naming.found.titles.length === 0;
  const known = isOpen ? lastOf(naming, bearers, last) : clusterFor(naming, bearers);
  return known ?? single ?? { parts: naming.parts, namings: [] };
}

/** Of the namesakes of somebody known by title and surname: the one whose given name is of the gender told, else whoever was named last. */
function lastOf({ found, line }: Naming, bearers: readonly Cluster[], last: Cluster | undefined): Cluster | null {
  const { gender } = found;
  const fitting = bearers.filter(({ parts }) => gender === null || line.names.given.get(parts[0]!) === gender);
  if (gender !== null) return fitting.length === 1 ? fitting[0]! : null;
  return last && fitting.includes(last) ? last : null;
}

/** Not Ann Marsh for "President Marsh" where she bears no such title and the tables know a President Marsh of these years: that is another one. */
function bearersOf(naming: Naming, clusters: readonly Cluster[], on: string | null): readonly Cluster[] {
  const title = naming.found.titles.find(({ offices }) => offices.some((office) => office !== "other"));
  if (!title || clusters.every((cluster) => isTitled(cluster, title))) return clusters;
  const holders = holdersOf(naming, title, on);
  if (holders.length === 0) return clusters;
  return clusters.filter((cluster) => isTitled(cluster, title) || holders.some((holder) => isSame(cluster, holder)));
}

function isTitled({ namings }: Cluster, title: Title): boolean {
  return namings.some(({ found }) =>
    found.titles.some(({ noun, former }) => noun === title.noun && former === title.former),
  );
}

/** Names, folded, of those who by the tables bore such a title about that day. */
function holdersOf({ line, name }: Naming, title: Title, on: string | null): readonly string[] {
  return line.reference
    .people(name)
    .filter(
      (term) =>
        title.offices.includes(term.office) &&
        (title.of.length === 0 || title.of.includes(term.of)) &&
        (isInOffice(term, on) || (on !== null && isNear(term, on))),
    )
    .map(({ person }) => fold(person.replace(/^person:/, "")));
}

function isSame({ parts }: Cluster, name: string): boolean {
  const known = name.split(" ");
  return isSubset(parts, known) || isSubset(known, parts) || isSpelling(parts, known);
}

/** The same given name and a surname that differs in vowels only: "Asaad Shibani", "Asaad Hassan Shaibani". */
function isSpelling(one: readonly string[], other: readonly string[]): boolean {
  return one[0] === other[0] && skeleton(one.at(-1)!) === skeleton(other.at(-1)!);
}

function isSubset(short: readonly string[], long: readonly string[]): boolean {
  return short.every((part) => long.includes(part) || (part.length === 1 && long.some((one) => one.startsWith(part))));
}

/** Of several who bear a part of the name: by surname before given name; two equal ones are left open. */
function clusterFor(naming: Naming, clusters: readonly Cluster[]): Cluster | null {
  const part = naming.parts[0]!;
  const bySurname = clusters.filter(({ parts }) => parts[parts.length - 1] === part);
  const fitting = bySurname.length > 0 ? bySurname : clusters;
  if (fitting.length <= 1) return fitting[0] ?? null;
  const noun = naming.found.titles[0]?.noun;
  const titled = fitting.filter((one) => one.namings.some(({ found }) => found.titles.some((it) => it.noun === noun)));
  if (titled.length === 1) return titled[0]!;
  const of = naming.found.titles[0]?.of[0] ?? naming.found.state;
  const agreeing = of
    ? fitting.filter((cluster) =>
        cluster.namings.some(({ found }) => found.titles.some((title) => title.of.includes(of))),
      )
    : [];
  return agreeing.length === 1 ? agreeing[0]! : null;
}

/** Evidence that a run of capitals is somebody's name. */
function isPerson(cluster: Cluster): boolean {
  return cluster.namings.some(({ found, line, name }) => {
    if (found.hasHonorific || found.titles.length > 0) return true;
    const [from, to] = found.name;
    if (line.names.given.has(line.tokens[from]!.lower) || line.reference.people(name).length > 0) return true;
    if (isSaid(line, from) || isApposed(line, found.name)) return true;
    return isPersonal(line, found.to) || (found.state !== null && to - from > 1);
  });
}

/** "The member of the board, X, left": between two commas, by the tree of a noun for somebody. */
function isApposed({ tokens, tree, names }: Line, [from, to]: readonly [number, number]): boolean {
  if (tokens[from - 1]?.form !== "," || tokens[to]?.form !== "," || tree === null || to - from < 2) return false;
  const above = tree.upos.findIndex((_, at) => at >= from && at < to && tree.relations[at] === "appos");
  return above >= 0 && names.someone.has(tokens[tree.heads[above]!]?.lower ?? "");
}

/** `"…," said X`, "C, says X": a verb between a comma or mark and the name. */
function isSaid({ tokens, tree, names }: Line, from: number): boolean {
  const isVerb = tree?.upos[from - 1] === "VERB" && names.personal.has(tokens[from - 1]?.lower ?? "");
  return isVerb && /^[,"”’»]$/.test(tokens[from - 2]?.form ?? "");
}

/** "X said", "X, who", "X, 44,", "X was speaking". */
function isPersonal(line: Line, to: number): boolean {
  const [comma, age, end] = line.tokens.slice(to, to + 3);
  if (comma?.form === "," && /^[1-9]\d$/.test(age?.form ?? "") && end?.form === ",") return true;
  const first = pastAdverb(line, line.tokens[to]?.lower === "," ? to + 1 : to);
  const isGoing = line.tree?.xpos[first + 1] === "VBG" && line.tree.upos[first] === "AUX";
  const next = isGoing ? first + 1 : first;
  return line.names.personal.has(line.tokens[next]?.lower ?? "");
}
