import { type Directory, folded } from "./directory.ts";

/** Names that are offered. */
const OFFERED = 4;

/** Names of states, organisations and persons that are spelt nearly so, the nearest first; one word may be any part of a person's name. */
export async function nearestNames(name: string, { view, reference }: Directory): Promise<readonly string[]> {
  const { distance } = await import("fastest-levenshtein");
  const wanted = folded(name);
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  const tables = [...reference.all("state"), ...reference.all("organisation"), ...reference.all("person")];
  const words = await Promise.all(wanted.split(/\s+/).map((word) => view.findEntities(word, OFFERED)));
  const near = new Map<string, number>();
  for (const { name: known, kind } of tables) {
    const parts = kind === "person" && !wanted.includes(" ") ? folded(known).split(" ") : [folded(known)];
    const away = Math.min(...parts.map((part) => distance(wanted, part)));
    if (away <= reach) near.set(known, away);
  }
  for (const entity of words.flat()) if (!near.has(entity.name)) near.set(entity.name, reach + 1);
  return [...near]
    .sort(([a, left], [b, right]) => left - right || (a < b ? -1 : 1))
    .slice(0, OFFERED)
    .map(([candidate]) => candidate);
}
