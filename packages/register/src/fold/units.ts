import { boundsOf, precisionOf } from "../time/edtf.ts";
import { components } from "./canonical.ts";
import type { FoldContext } from "./context.ts";
import { episodesOf } from "./episodes.ts";
import { isBareTitle } from "./instrument.ts";
import { keyOf } from "./key.ts";
import { pushTo } from "./lists.ts";
import type { Placed } from "./place.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** The rows of one fact. */
export interface Unit {
  readonly key: string;
  readonly anchor: string;
  /** In order of row id. */
  readonly voices: readonly Voice[];
}

/** The rows of a group parted into facts: by key, by episode, then as analysts judged. */
export function unitsOf(placed: readonly Placed[], context: FoldContext): readonly Unit[] {
  const byKey = new Map<string, Voice[]>();
  for (const one of [...placed].sort((a, b) => (a.row.id < b.row.id ? -1 : 1))) pushTo(byKey, one.key, voiceOf(one));
  const left = leftLevels([...byKey.values()].flat(), context);
  const units = [...byKey].flatMap(([key, voices]) => {
    const { kind } = voices[0]!.row;
    const episodes = episodesOf(kind, voices, isSouthern(voices, context), left.get(key) ?? []);
    return episodes.map((episode) => ({ key, ...episode, voices: inRowOrder(episode.voices) }));
  });
  const named = units.some(({ voices }) => voices[0]!.row.kind === "instrument") ? mentioned(units) : units;
  const isJudged = placed.some(({ row }) => context.pairings(row.id).length > 0);
  return isJudged ? merged(named, context).flatMap((unit) => split(unit, context)) : named;
}

/** Days on which parties went down from levels, by the keys of these. */
function leftLevels(voices: readonly Voice[], context: FoldContext): ReadonlyMap<string, readonly number[]> {
  const left = new Map<string, number[]>();
  for (const { placed, row, change, assertion, since } of voices) {
    const { previous } = row.qualifiers;
    if (change !== "downgraded" || assertion !== "actual" || previous === undefined || since === null) continue;
    const day = boundsOf(since)?.first;
    const level = keyOf({ ...(placed.override ?? row), value: previous }, context.canonical);
    if (day != null) pushTo(left, level, day);
  }
  return left;
}

/** A bare title ("the declaration") of a day means the one instrument of its type with a title of its own and of that day. */
function mentioned(units: readonly Unit[]): readonly Unit[] {
  const isBare = ({ voices }: Unit): boolean => isBareTitle(voices[0]!.row.object[0] ?? "");
  const joined = new Map(units.filter((unit) => !isBare(unit)).map((unit) => [unit, [...unit.voices]]));
  const rest: Unit[] = [];
  for (const unit of units.filter(isBare)) {
    const meant = [...joined.keys()].filter((titled) => isSameDay(titled, unit));
    if (meant.length === 1) joined.get(meant[0]!)!.push(...unit.voices);
    else rest.push(unit);
  }
  return [...[...joined].map(([unit, voices]) => ({ ...unit, voices: inRowOrder(voices) })), ...rest];
}

function isSameDay(titled: Unit, bare: Unit): boolean {
  const types = new Set(titled.voices.map(({ row }) => row.value));
  const days = new Set(titled.voices.map(({ since }) => since));
  return (
    bare.voices.every(({ row }) => types.has(row.value)) && precisionOf(bare.anchor) === "day" && days.has(bare.anchor)
  );
}

/** Whether seasons are those of the south: all states that take part lie there. */
export function isSouthern(voices: readonly Voice[], context: FoldContext): boolean {
  const states = voices.flatMap(({ row }) => row.subject.filter((id) => id.startsWith("state:")));
  return states.length > 0 && states.every((state) => context.isSouthern(state));
}

/** Facts of which two rows were judged to be of one are one; it goes by the first key in order. */
function merged(units: readonly Unit[], context: FoldContext): readonly Unit[] {
  const ordered = [...units].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const home = new Map(
    ordered.flatMap((unit, at) => unit.voices.map(({ row }) => [row.id, String(at).padStart(9, "0")])),
  );
  const pairs = [...home].flatMap(([id, at]) => [
    [at, at] as const,
    ...context
      .pairings(id)
      .filter(({ other, verdict }) => verdict === "same" && home.has(other))
      .map(({ other }) => [at, home.get(other)!] as const),
  ]);
  const roots = components(pairs);
  const joined = new Map<string, Unit[]>();
  for (const [at, unit] of ordered.entries()) pushTo(joined, roots.get(String(at).padStart(9, "0"))!, unit);
  return [...joined.values()].map(([first, ...rest]) => ({
    ...first!,
    voices: inRowOrder([first!, ...rest].flatMap(({ voices }) => voices)),
  }));
}

/** Rows judged to be of different facts part: each goes to the first part that holds none it differs from, those with the fewest differences first. */
function split(unit: Unit, context: FoldContext): readonly Unit[] {
  const ids = new Set(unit.voices.map(({ row }) => row.id));
  const differs = new Map(
    unit.voices.map(({ row }) => [
      row.id,
      context
        .pairings(row.id)
        .filter(({ other, verdict }) => verdict === "different" && ids.has(other))
        .map(({ other }) => other),
    ]),
  );
  const parts: Voice[][] = [];
  for (const voice of [...unit.voices].sort((a, b) => differs.get(a.row.id)!.length - differs.get(b.row.id)!.length)) {
    const foes = differs.get(voice.row.id)!;
    const part = parts.find((one) => !one.some(({ row }) => foes.includes(row.id)));
    if (part === undefined) parts.push([voice]);
    else part.push(voice);
  }
  return parts.map((part, at) => {
    const voices = inRowOrder(part);
    return { ...unit, anchor: at === 0 ? unit.anchor : `${unit.anchor} apart ${voices[0]!.row.id}`, voices };
  });
}

function nameOf({ key, anchor }: Unit): string {
  return `${key}\n${anchor}`;
}

function inRowOrder(voices: readonly Voice[]): readonly Voice[] {
  return [...voices].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}
