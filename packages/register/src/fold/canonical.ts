import type { Judgement, Reference } from "@dragoman/model";

/** The id that stands for all entities judged to be the same. */
export type Canonical = (id: string) => string;

/**
 * Canonical ids by connected components of the pairs whose latest judgement is "same"; taking one back splits its component exactly.
 * The id of a component is its smallest one known to the reference, else the smallest.
 */
export function canonicalIds(judgements: readonly Judgement[], isKnown: (id: string) => boolean): Canonical {
  const same = latestOnPairs(judgements).filter(({ verdict, left }) => verdict === "same" && isEntity(left));
  if (same.length === 0) return (id) => id;
  const roots = components(same.map(({ left, right }) => [left, right] as const));
  const names = new Map<string, string>();
  for (const [id, root] of roots) {
    const named = names.get(root);
    if (named === undefined || isBetter(id, named, isKnown)) names.set(root, id);
  }
  return (id) => names.get(roots.get(id) ?? "") ?? id;
}

/** The judgement that counts of every pair: the latest, of two at one moment the one with the larger id. */
export function latestOnPairs(judgements: readonly Judgement[]): readonly Judgement[] {
  const latest = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const pair = `${judgement.left}\n${judgement.right}`;
    const held = latest.get(pair);
    if (held === undefined || isLater(judgement, held)) latest.set(pair, judgement);
  }
  return [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether the id is an entity's, not a statement's. */
export function isEntity(id: string): boolean {
  return id.includes(":");
}

/** Ids that the reference knows by themselves. */
export function isKnownTo(reference: Reference): (id: string) => boolean {
  return (id) =>
    reference.entity(id) !== null ||
    (id.startsWith("person:") &&
      reference.people(id.slice("person:".length)).some(({ person }) => `person:${person}` === id || person === id));
}

/** Every node's root, the smallest id of its component. */
export function components(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parents.get(at)!;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const [left, right] of pairs) {
    for (const id of [left, right]) if (!parents.has(id)) parents.set(id, id);
    const [a, b] = [rootOf(left), rootOf(right)];
    if (a < b) parents.set(b, a);
    else if (b < a) parents.set(a, b);
  }
  return new Map([...parents.keys()].map((id) => [id, rootOf(id)]));
}

function isLater(a: Judgement, b: Judgement): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id);
}

function isBetter(id: string, held: string, isKnown: (id: string) => boolean): boolean {
  const [known, heldKnown] = [isKnown(id), isKnown(held)];
  return known === heldKnown ? id < held : known;
}
