import type { Fact } from "@dragoman/model";

/** Tiers that are told apart by a colour. */
const MOST = 6;

/** The class that colours a partnership by its tier; the lowest where the tier is not known. */
export function tierOf({ qualifiers: { tier } }: Fact): string {
  return `tier-${Math.min(MOST, tier ?? 1)}`;
}
