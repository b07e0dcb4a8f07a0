import type { Told } from "./merge.ts";

/** Joins what is told of one document: "the treaty" after a titled one is that one; a level begins with the document that confers it. */
export function joinDocuments(told: readonly Told[]): readonly Told[] {
  const named = told.map((one) => (one.kind === "instrument" ? { ...one, object: titleOf(one, told) } : one));
  const dates = new Map<string, string>();
  for (const { kind, object, start, assertion } of named) {
    if (kind !== "instrument" || object === null || start === null || assertion !== "actual") continue;
    const known = dates.get(object);
    if (known === undefined || start < known) dates.set(object, start);
  }
  return named.map((one) => dated(one, dates));
}

/** The title of a document that is named by its type alone: the only titled one of that type and those parties. */
function titleOf(one: Told, told: readonly Told[]): string | null {
  const title = one.object?.replace(/^instrument:/, "") ?? "";
  const isBare = title.split(" ").every((word) => one.level?.split(" ").includes(word) || word === "joint");
  if (!isBare) return one.object;
  const titles = new Set(
    told.flatMap((other) => (isSameKind(one, other) && isTitled(other, title) ? [documentOf(other)] : [])),
  );
  const [first] = titles;
  return titles.size === 1 && first !== undefined ? first : one.object;
}

function isSameKind(one: Told, other: Told): boolean {
  const isDocument = other.kind === "instrument" ? other.level === one.level : other.instrument !== null;
  return other !== one && isDocument && one.subject.every((party) => other.subject.includes(party));
}

function documentOf(told: Told): string | null {
  return told.kind === "instrument" ? told.object : told.instrument;
}

function isTitled(other: Told, title: string): boolean {
  const full = documentOf(other)?.replace(/^instrument:/, "") ?? "";
  return full.length > title.length && (full.startsWith(title) || full.endsWith(title));
}

function dated(one: Told, dates: ReadonlyMap<string, string>): Told {
  if (one.kind !== "partnership" || one.instrument === null || one.start !== null || one.assertion !== "actual")
    return one;
  const start = dates.get(one.instrument) ?? null;
  return one.change === "reaffirmed" ? one : { ...one, start };
}
