import type { Deed } from "./deed.ts";

/** One deed, one event: repeated mentions are joined, the fuller and surer one leading. */
export function merge(deeds: readonly Deed[]): readonly Deed[] {
  const kept: Deed[] = [];
  for (const deed of deeds) {
    const twin = kept.findIndex((other) => isSame(other, deed));
    const first = kept[twin];
    if (first === undefined) kept.push(deed);
    else kept[twin] = fullness(deed) > fullness(first) ? join(deed, first) : join(first, deed);
  }
  return kept;
}

function isSame(a: Deed, b: Deed): boolean {
  if (a.type !== b.type || (a.assertion === "actual") !== (b.assertion === "actual")) return false;
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false;
  if (a.cameo !== b.cameo && a.type === "SUPPORT") return false;
  if (a.time !== b.time && a.time !== null && b.time !== null) return false;
  const [small, large] = size(a) <= size(b) ? [a, b] : [b, a];
  const parties = [...large.actors, ...large.recipients];
  return [...small.actors, ...small.recipients].every((entity) => parties.includes(entity));
}

function size({ actors, recipients }: Deed): number {
  return actors.length + recipients.length;
}

function fullness(deed: Deed): number {
  return 10 * size(deed) + (deed.time === null ? 0 : 5) + (deed.evidence[0]?.confidence ?? 0);
}

function join(full: Deed, other: Deed): Deed {
  return {
    ...full,
    mode: full.mode ?? other.mode,
    contexts: [...new Set([...full.contexts, ...other.contexts])],
    people: [...new Set([...full.people, ...other.people])],
    time: full.time ?? other.time,
    place: full.place ?? other.place,
    claimedBy: full.claimedBy === null || other.claimedBy === null ? null : full.claimedBy,
    evidence: [...full.evidence, ...other.evidence],
  };
}
