import type { Entity, EntityKind, Reference } from "@dragoman/model";
import { canonicalIds, isKnownTo } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { shortened } from "../print/fact.ts";
import { type Directory, folded } from "./directory.ts";
import { nearestNames } from "./nearest.ts";

/** Names that are listed when several fit. */
const LISTED = 6;
/** Nobody has a longer name; a register is not asked for one. */
const LONGEST_NAME = 300;
/** Longer names are shortened in messages. */
const LONGEST = 80;
/** As many as may bear one surname. */
const SEARCHED = 50;
const PIECE = /[\p{L}\p{N}]+(?:['’&.][\p{L}\p{N}]+)*|\S/gu;
const ID = /^[a-z]+:\S/;

/**
 * The id of a state, organisation, person or anything else as a user names it: an id, an ISO code, a name in any case, a surname.
 * Of several that fit, one of the `wanted` kinds wins, then the only one that the register has read of; else it is an error that lists them.
 * Of entities that were judged to be the same it is the id that stands for all.
 */
export async function findWho(
  words: string,
  directory: Directory,
  wanted: readonly EntityKind[] = [],
): Promise<string> {
  const { view, reference } = directory;
  const [id, judgements] = [await findOne(words.trim(), directory, wanted), await view.judgements()];
  return canonicalIds(judgements, isKnownTo(reference))(id);
}

async function findOne(name: string, directory: Directory, wanted: readonly EntityKind[]): Promise<string> {
  if (name === "") throw new DragomanError("usage", "a name is empty");
  if (name.length > LONGEST_NAME) throw nobody(name, "names are shorter");
  if (ID.test(name)) return knownId(name, directory);
  const exact = inTables(name, directory.reference);
  const candidates = exact.length > 0 ? exact : await inRegister(name, directory);
  const fitting = candidates.filter((id) => wanted.some((kind) => kind === kindOf(id)));
  const chosen = fitting.length > 0 ? fitting : candidates;
  if (chosen.length === 1) return chosen[0]!;
  if (chosen.length === 0) throw await unknown(name, directory);
  const read = await directory.view.entities(chosen);
  if (read.length === 1) return read[0]!.id;
  throw await ambiguous(name, read.length > 0 ? read.map(({ id }) => id) : chosen, directory);
}

/** Several names, in turn. */
export async function findAll(
  names: readonly string[],
  directory: Directory,
  wanted: readonly EntityKind[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) found.push(await findWho(name, directory, wanted));
  return found;
}

/** A code, a name in whatever case, or a person. */
function inTables(name: string, reference: Reference): readonly string[] {
  const byCode = /^[a-z]{2,3}$/i.test(name) ? reference.stateOf(name) : null;
  const named = spellings(name).map((spelling) => whole(spelling, reference));
  const byName = named.find((ids) => ids.length > 0) ?? [];
  const found = new Set([...(byCode === null ? [] : [byCode]), ...byName]);
  if (found.size > 0) return [...found];
  return [...new Set(reference.people(name).map(({ person }) => `person:${person}`))];
}

/** As written, with capitals at the words' beginnings, all in capitals. */
function spellings(name: string): readonly string[] {
  const lower = name.toLowerCase();
  const titled = lower.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([name, titled, name.toUpperCase()])];
}

/** What all the words together name; a city does not stand for its state here. */
function whole(name: string, reference: Reference): readonly string[] {
  const forms = name.match(PIECE) ?? [];
  const from = forms[0]?.toLowerCase() === "the" ? 1 : 0;
  const match = reference.match(forms, from);
  if (match === null || match.length !== forms.length - from) return [];
  const named = match.targets.filter(({ by, kind }) => by !== "capital" && kind !== "place");
  return [...new Set(named.map(({ entity }) => entity))];
}

/** Entities of the register: those that bear exactly this name, else those in whose names the words stand. */
async function inRegister(name: string, { view }: Directory): Promise<readonly string[]> {
  const found = await view.findEntities(name, SEARCHED);
  const exact = found.filter((entity) => folded(entity.name) === folded(name));
  return (exact.length > 0 ? exact : found).map(({ id }) => id);
}

async function knownId(id: string, { view, reference }: Directory): Promise<string> {
  if (reference.entity(id) !== null) return id;
  const [entity] = await view.entities([id]);
  if (entity !== undefined) return id;
  throw new DragomanError("who.unknown", `${shortened(id, LONGEST)} is no entity of the reference or the register`);
}

async function ambiguous(name: string, ids: readonly string[], directory: Directory): Promise<DragomanError> {
  const lines = await Promise.all(ids.slice(0, LISTED).map((id) => describe(id, directory)));
  const more = ids.length > LISTED ? ` and ${ids.length - LISTED} more` : "";
  return new DragomanError(
    "who.ambiguous",
    `"${shortened(name, LONGEST)}" can be ${lines.join(", ")}${more}`,
    "write more of the name, or the id",
    ids.slice(0, LISTED),
  );
}

async function describe(id: string, { view, reference }: Directory): Promise<string> {
  const entity: Entity | undefined = reference.entity(id) ?? (await view.entities([id]))[0];
  return entity === undefined ? id : `${entity.name} (${id})`;
}

async function unknown(name: string, directory: Directory): Promise<DragomanError> {
  const nearest = await nearestNames(name, directory);
  const hint = nearest.length > 0 ? `nearest: ${nearest.join(", ")}` : "write a name, an ISO code or an id";
  return nobody(name, hint, nearest);
}

function nobody(name: string, hint: string, nearest: readonly string[] = []): DragomanError {
  return new DragomanError("who.unknown", `nobody is known as "${shortened(name, LONGEST)}"`, hint, nearest);
}

function kindOf(id: string): string {
  const kind = id.slice(0, id.indexOf(":"));
  return kind === "org" ? "organisation" : kind;
}
