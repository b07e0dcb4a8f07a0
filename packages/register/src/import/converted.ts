import {
  type Entity,
  type EventType,
  isDay,
  type Qualifiers,
  type Reference,
  type Statement,
  sha256,
} from "@dragoman/model";
import { makeStatement } from "../statements/statement.ts";

/** What became of a row of another data set. */
export type Converted =
  | { readonly statement: Statement; readonly entities: readonly Entity[]; readonly unknown: readonly string[] }
  /** It is sound, but says nothing that the register keeps. */
  | { readonly left: string }
  /** It is not what the data set promises. */
  | { readonly refused: string };

/** A data set whose rows can be taken in. */
export interface DataSet {
  /** As users name it: `polecat`. */
  readonly name: string;
  /** The source of its rows: `dataset:POLECAT`. All of them are one witness. */
  readonly source: string;
  /** Names of the columns in order, for files without a header. */
  readonly columns: readonly string[];
  /** Columns without which a file is not one of this set. */
  readonly needed: readonly string[];
  readonly convert: (row: Row, reference: Reference) => Converted;
}

/** A line and its cells by column. */
export interface Row {
  readonly line: string;
  /** The cell; null when it is empty or says that nothing is known. */
  readonly cell: (column: string) => string | null;
}

/** Half: that a data set has a row tells no more. */
const CONFIDENCE = 0.5;

/** A deed as a data set codes it. */
export interface Coded {
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
  /** ISO day, or null. */
  readonly day: string | null;
  readonly place: Entity | null;
  readonly reportedAt: string | null;
  /** Labels of the row that PLOVER does not have. */
  readonly unknown: readonly string[];
}

/** Somebody on one side of a row, and the person who acted for it. */
export interface Side {
  readonly entity: Entity;
  readonly person: Entity | null;
}

/** The row as a statement of its data set, resting on the line itself. */
export function toStatement(coded: Coded, { line }: Row, set: Pick<DataSet, "name" | "source">): Converted {
  const { type, mode, contexts, cameo, actors, recipients, day, place, reportedAt, unknown } = coded;
  if (actors.length === 0 && recipients.length === 0) return { left: "nobody named" };
  const people = [...actors, ...recipients].flatMap(({ person }) => person ?? []);
  const qualifiers: Qualifiers = {
    ...(mode === null ? {} : { mode }),
    ...(contexts.length === 0 ? {} : { contexts }),
    ...(cameo === null ? {} : { cameo }),
    ...(people.length === 0 ? {} : { people: people.map(({ id }) => id) }),
    ...(place === null ? {} : { place: place.id }),
  };
  const engine = `import/${set.name}`;
  const anchor = { prefix: "", suffix: "", rule: engine, confidence: CONFIDENCE, fields: {} };
  const statement = makeStatement({
    op: "assert",
    kind: "event",
    subject: actors.map(({ entity }) => entity.id),
    object: recipients.map(({ entity }) => entity.id),
    value: type,
    qualifiers,
    from: day,
    evidence: [{ span: [0, line.length], quote: line, ...anchor }],
    reportedAt,
    source: set.source,
    engine,
    by: null,
    at: null,
  });
  const parties = [...actors, ...recipients].map(({ entity }) => entity);
  return { statement, entities: [...parties, ...people, ...(place === null ? [] : [place])], unknown };
}

/** The day of `2024-07-03` or `20240703`; undefined when it is neither, null when there is none. */
export function dayOf(text: string | null): string | null | undefined {
  if (text === null) return null;
  const found = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [, year = "", month = "", day = ""] = found;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}

/** What a name means in the reference when all of it names one state or organisation, or null. */
export function entityNamed(name: string, reference: Reference): Entity | null {
  const state = statesOf(reference).get(name.toLowerCase());
  if (state !== undefined) return state;
  const words = name.split(/\s+/).filter(Boolean);
  const match = words.length === 0 ? null : reference.match(words, 0);
  const [target, ...others] = match?.length === words.length ? match.targets : [];
  if (target === undefined || others.length > 0 || target.by === "demonym") return null;
  return target.kind === "state" || target.kind === "organisation" ? reference.entity(target.entity) : null;
}

const STATES = new WeakMap<Reference, ReadonlyMap<string, Entity>>();

/** States by their names in lower case: where a data set has a country, "Georgia" is the state. */
function statesOf(reference: Reference): ReadonlyMap<string, Entity> {
  const known = STATES.get(reference);
  if (known !== undefined) return known;
  const states = reference.all("state").filter(({ id }) => reference.sort(id) !== "former");
  const named = new Map(states.map((state) => [state.name.toLowerCase(), state]));
  STATES.set(reference, named);
  return named;
}

/** Somebody whom the reference does not know: a group of that name. */
export function groupNamed(name: string, country: string | null): Entity {
  const id = name.length <= 120 ? name : `${name.slice(0, 100)} ${sha256(name).slice(0, 12)}`;
  return { id: `group:${id}`, kind: "group", name, country, wikidata: null };
}

/** A state by its alpha-3 code, or null. */
export function stateCoded(code: string | null, reference: Reference): Entity | null {
  return code === null || !/^[A-Z]{3}$/.test(code) ? null : reference.entity(`state:${code}`);
}

/** A holder of an office whom the reference knows by this name, or null. */
export function personNamed(name: string, reference: Reference): Entity | null {
  const ids = new Set(reference.people(name).map(({ person }) => `person:${person}`));
  const [id] = ids;
  return ids.size === 1 && id !== undefined && name.includes(" ") ? reference.entity(id) : null;
}
