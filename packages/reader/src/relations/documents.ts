import type { Told } from "./merge.ts";

/** Joins what is told of one document: "the treaty" beside a titled one is that one; a level begins with the document that confers it. */
export function joinDocuments(told: readonly Told[]): readonly Told[] {
  const titles = titlesOf(told);
  const named = told.map((one) => (one.kind === "instrument" ? { ...one, object: titleOf(one, titles) } : one));
  const dates = new Map<string, string>();
  for (const { kind, object, start, assertion } of named) {
    if (kind !== "instrument" || object === null || start === null || assertion !== "actual") continue;
    const known = dates.get(object);
    if (known === undefined || start < known) dates.set(object, start);
  }
  const objects = objectsOf(named);
  return named
    .filter((one) => !isBare(one) || objects.get(one.subject.join())!.size === 1)
    .map((one) => dated(one, dates));
}

/** The documents that are told of by their parties. */
function objectsOf(told: readonly Told[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const found = new Map<string, Set<string | null>>();
  for (const { kind, subject, object } of told) {
    if (kind !== "instrument") continue;
    const key = subject.join();
    const known = found.get(key);
    if (known === undefined) found.set(key, new Set([object]));
    else known.add(object);
  }
  return found;
}

/** "the deal between the two": a document that is only mentioned, by its type. */
function isBare({ kind, object, change, start }: Told): boolean {
  return kind === "instrument" && change === "held" && start === null && !(object ?? "").includes(" ");
}

/** Titles by the parties and the word that the document may be called by alone. */
function titlesOf(told: readonly Told[]): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>();
  for (const one of told) {
    const id = one.kind === "instrument" ? one.object : one.instrument;
    const words = id?.replace(/^instrument:/, "").split(" ") ?? [];
    if (id === null || words.length < 3) continue;
    for (const name of [words[0]!, words.slice(0, 2).join(" "), words.at(-1)!]) {
      const key = keyOf(one, name);
      const known = titles.get(key);
      if (known === undefined) titles.set(key, new Set([id]));
      else known.add(id);
    }
  }
  return titles;
}

/** The title of a document that is named by its type alone, when only one is in question. */
function titleOf(one: Told, titles: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const name = one.object?.replace(/^instrument:/, "") ?? "";
  const found = titles.get(keyOf(one, name));
  return found?.size === 1 ? [...found][0]! : one.object;
}

function keyOf({ subject }: Told, name: string): string {
  return `${subject.join("+")}|${name}`;
}

function dated(one: Told, dates: ReadonlyMap<string, string>): Told {
  if (one.kind !== "partnership" || one.instrument === null || one.start !== null || one.assertion !== "actual")
    return one;
  const start = dates.get(one.instrument) ?? null;
  return one.change === "reaffirmed" ? one : { ...one, start };
}
