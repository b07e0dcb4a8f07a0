import type { OfficeKind } from "@dragoman/model";
import { ownerOf } from "./belong.ts";
import { type Description, type Meant, nobody, undecided } from "./description.ts";
import { isCrowned, isCrownOf, isFit } from "./fit.ts";
import { stateOfSite } from "./home.ts";
import { fromReference } from "./incumbent.ts";
import { introducePerson, type Ledger, type Trail } from "./ledger.ts";
import { backwards, stateActing } from "./recall.ts";
import { isHolder, type Person, type Post } from "./roster.ts";
import { several } from "./several.ts";
import { isRuler } from "./title.ts";

/** Sentences back in which an office without a name may have been told. */
const NEAR = 4;

/** Unifies office, state and gender with everybody named, then with the holders of the day. */
export function resolveDescription(ledger: Ledger, description: Description, sentence: number, token: number): Meant {
  if (description.plural) return several(ledger, description, sentence, token, resolveDescription);
  if (description.trait === "counterpart") return counterpart(ledger, description, sentence, token);
  if (description.sort === "calling") return nobody;
  const of = description.of[0] ?? (description.own ? ledger.home : null);
  const unnamed = of === null ? groupBefore(ledger, description, sentence, token) : null;
  if (unnamed !== null) return { entities: [unnamed], isAmbiguous: false };
  const named = fromCast(ledger, description, of, sentence, token);
  if (named) return named;
  const state = of ?? crownNear(ledger, description, sentence, token) ?? ofActing(ledger, description, sentence);
  return fromReference(ledger, description, state);
}

/** "In Muscat the Sultan …": the only state near, named or by one of its cities, whose head is called so. */
function crownNear(ledger: Ledger, description: Description, sentence: number, token: number): string | null {
  const { noun, isDefinite, former } = description;
  const { reference } = ledger.context;
  if (!isDefinite || former || !isCrowned(noun)) return null;
  const states = new Set<string>();
  for (const { entity } of backwards(ledger, sentence, token, NEAR)) {
    const country = ledger.entities.get(entity)?.country;
    const heads = country ? reference.holders(`state:${country}`, "head of state", ledger.on) : [];
    if (heads.some(({ title }) => isCrownOf(title, noun))) states.add(`state:${country}`);
  }
  return states.size === 1 ? [...states][0]! : null;
}

/** "The official" behind "a Malian official": who has no name, where no sentence between names somebody who fits, too. */
function groupBefore(ledger: Ledger, description: Description, sentence: number, token: number): string | null {
  const { noun, sort, offices, isDefinite } = description;
  if (!isDefinite || sort !== "epithet" || offices.length > 0) return null;
  let latest = -1;
  for (const entry of backwards(ledger, sentence, token, NEAR)) {
    const { entity } = entry;
    if (entity.startsWith("group:") && entity.endsWith(` ${noun}`)) return latest > entry.sentence ? null : entity;
    const person = entry.sentence < sentence ? ledger.people.get(entity) : undefined;
    if (person && isFit(ledger, person, description, null)) latest = Math.max(latest, entry.sentence);
  }
  return null;
}

/** "Chad protested. The defence minister …": the state that acts in the sentence before, where the article is from no other. */
function ofActing(ledger: Ledger, description: Description, sentence: number): string | null {
  const { trait, words, isDefinite } = description;
  if (!isDefinite || !(isRuler(description) || (trait === "minister" && words.includes(" ")))) return null;
  const state = stateActing(ledger, sentence, description.isReply);
  return !ledger.isHomeSure || ledger.home === state ? state : null;
}

function fromCast(
  ledger: Ledger,
  description: Description,
  of: string | null,
  sentence: number,
  token: number,
): Meant | null {
  if (!of && !description.isDefinite) return null;
  const fitting = fittingIn(ledger, description, of);
  const unnamed =
    of === null && !isNamedEnvoy(ledger, description) ? unnamedIn(ledger, description, sentence, token) : [];
  if (unnamed.length > 0) return nearer(ledger, [...fitting.map(({ id }) => id), ...unnamed], sentence, token);
  if (fitting.length === 0) return null;
  if (fitting.length === 1) return one(ledger, fitting[0]!);
  const exact = fitting.filter(({ posts }) => posts.some((post) => post.noun === description.noun && !post.former));
  if (exact.length === 1 && description.offices.includes("head of government")) return one(ledger, exact[0]!);
  const near = nearest(ledger, new Set(fitting.map(({ id }) => id)), sentence, token);
  const own = of === null && !isActingBefore(ledger, near, sentence) ? ofTopic(ledger, fitting) : null;
  if (own) return own;
  const person = near.length === 1 ? ledger.people.get(near[0]!) : undefined;
  return person ? one(ledger, person) : (ofHome(ledger, fitting) ?? undecided);
}

/**
 * "The Kenyan foreign minister", of whom no name is told: those before a token to whom "the minister" may come back, and
 * "the ambassador", where there is but one and none is named. On a state's own site it is its own.
 */
function unnamedIn(ledger: Ledger, description: Description, sentence: number, token: number): readonly string[] {
  const { sort, trait, former } = description;
  if (sort !== "office" || former) return [];
  if (stateOfSite(ledger.document, ledger.context) !== null) return [];
  const found = new Set<string>();
  for (const { entity, kind } of backwards(ledger, sentence, token, NEAR)) {
    const name = kind === "office" ? (ledger.entities.get(entity)?.name ?? "") : "";
    const isOffice = isCalled(name, description);
    const holder = kind === "person" ? ledger.unnamed.get(entity) : undefined;
    if (isOffice || (holder && isFit(ledger, holder, description, null))) found.add(entity);
  }
  return found.size > 1 && trait === "envoy" ? [] : [...found];
}

function isCalled(name: string, { words, offices }: Description): boolean {
  return name === words || name.endsWith(` ${words}`) || offices.some((office) => office === name);
}

/** An envoy, where the article names one of whatever state. */
function isNamedEnvoy({ people }: Ledger, { trait }: Description): boolean {
  if (trait !== "envoy") return false;
  return [...people.values()].some(({ posts }) => posts.some(({ title }) => title?.trait === "envoy"));
}

/** The one named last, in a sentence that names no other of them. */
function nearer(ledger: Ledger, ids: readonly string[], sentence: number, token: number): Meant {
  const near = nearest(ledger, new Set(ids), sentence, token);
  return near.length === 1 ? { entities: near, isAmbiguous: false } : undecided;
}

/** Whoever may be meant: of crowned heads those who are called so, of envoys, of whom there are many, those who were named before. */
function fittingIn(ledger: Ledger, description: Description, of: string | null): readonly Person[] {
  const isOpen = of === null && description.trait === "envoy";
  const fitting = [...ledger.people.values()].filter(
    (person) =>
      isFit(ledger, person, description, of) &&
      !(description.isPast && isHolder(person)) &&
      (!isOpen || ledger.entities.has(person.id)),
  );
  const isCalled = ({ posts }: Person): boolean => posts.some((post) => post.noun === description.noun && !post.former);
  const exact = isCrowned(description.noun) ? fitting.filter(isCalled) : ofField(ledger, fitting, description);
  return withoutDeputies(ledger, exact.length > 0 ? exact : fitting, description);
}

/** "The Speaker" beside a deputy speaker: the former, if the article has one. */
function withoutDeputies(ledger: Ledger, fitting: readonly Person[], { noun, words }: Description): readonly Person[] {
  if (fitting.length < 2 || words !== noun) return fitting;
  const { qualifiers } = ledger.context.language.names;
  const isDeputy = (word: string): boolean => qualifiers.get(word)?.some(({ value }) => value === "deputy") ?? false;
  const isLesser = (post: Post): boolean => post.noun === noun && isDeputy(post.words.split(" ")[0]!);
  const full = fitting.filter(({ posts }) => !posts.some(isLesser));
  return full.length > 0 ? full : fitting;
}

/** "The defence minister" beside a minister of finance: whose office has the same words. */
function ofField(ledger: Ledger, fitting: readonly Person[], { words, noun }: Description): readonly Person[] {
  const { officeKey } = ledger.context.language.names;
  if (words === noun || fitting.length < 2) return [];
  return fitting.filter(({ posts }) =>
    posts.some((post) => !post.former && officeKey(post.words) === officeKey(words)),
  );
}

/** Those among `ids` who stand in the nearest sentence that has any, as more than the sender of greetings if they can. */
function nearest(ledger: Ledger, ids: ReadonlySet<string>, sentence: number, token: number): readonly string[] {
  const isOne = ({ entity }: Trail): boolean => ids.has(entity);
  const present = nearestOf(ledger, sentence, token, (entry) => isOne(entry) && !entry.isSender);
  return present.length > 0 ? present : nearestOf(ledger, sentence, token, isOne);
}

/** Those of the nearest sentence, of several the only subject, unless two share its words. */
function nearestOf(
  ledger: Ledger,
  sentence: number,
  token: number,
  isMeant: (entry: Trail) => boolean,
): readonly string[] {
  const near: string[] = [];
  const subjects = new Set<string>();
  let at = -1;
  let together = -1;
  for (const entry of backwards(ledger, sentence, token)) {
    if (near.length > 0 && entry.sentence !== at) break;
    if (!isMeant(entry)) continue;
    at = entry.sentence;
    if (!near.includes(entry.entity)) near.push(entry.entity);
    if (entry.isSubject) together = entry.token;
    if (entry.token === together) subjects.add(entry.entity);
  }
  return near.length > 1 && subjects.size === 1 ? [...subjects] : near;
}

/** Whether the only one is the subject of the sentence before, in the same paragraph. */
function isActingBefore(ledger: Ledger, [only, ...others]: readonly string[], at: number): boolean {
  const { sentences } = ledger.document;
  if (others.length > 0 || sentences[at]?.paragraph !== sentences[at - 1]?.paragraph) return false;
  return [...backwards(ledger, at, 0, 1)].some(({ entity, isSubject }) => entity === only && isSubject);
}

/** Of several who fit the one of the state from which the article is written. */
function ofHome(ledger: Ledger, fitting: readonly Person[]): Meant | null {
  const own = fitting.filter(
    (person) => ledger.isHomeSure && ledger.home !== null && ownerOf(ledger, person) === ledger.home,
  );
  return own.length === 1 ? one(ledger, own[0]!) : null;
}

/** The same, of whom the article speaks first. */
function ofTopic(ledger: Ledger, fitting: readonly Person[]): Meant | null {
  const own = ofHome(ledger, fitting);
  return own?.entities[0] === ledger.trail.find(({ kind }) => kind === "person")?.entity ? own : null;
}

function one(ledger: Ledger, person: Person): Meant {
  return { entities: [introducePerson(ledger, person)], isAmbiguous: false };
}

/** "his Canadian counterpart": the office of whoever was named last, in the other state. */
function counterpart(ledger: Ledger, description: Description, sentence: number, token: number): Meant {
  const of = description.of[0];
  if (!of) return nobody;
  for (const { entity } of backwards(ledger, sentence, token)) {
    const post = postOf(ledger, entity);
    if (!post || post.of === of) continue;
    const same = {
      ...description,
      noun: post.noun,
      trait: null,
      sort: "office" as const,
      offices: post.offices,
      words: post.words,
      whole: post.words,
      isDefinite: true,
    };
    return resolveDescription(ledger, same, sentence, token);
  }
  return nobody;
}

type Seat = Pick<Post, "noun" | "words" | "offices" | "of">;

/** The office of somebody named, or known by it alone. */
function postOf(ledger: Ledger, id: string): Seat | undefined {
  const { entities, people, unnamed, acts } = ledger;
  if (!id.startsWith("office:")) {
    const person = people.get(id) ?? unnamed.get(id);
    return person?.posts.find(({ former, title }) => !former && title?.sort !== "calling");
  }
  const words = entities.get(id)?.name ?? "";
  const office = OFFICES.find((one) => one === words) ?? "other";
  return { noun: words, words, offices: [office], of: acts.get(id) ?? null };
}

const OFFICES: readonly OfficeKind[] = ["head of state", "head of government", "foreign minister"];
