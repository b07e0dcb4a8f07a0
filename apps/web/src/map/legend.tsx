import { words } from "../words.ts";
import type { Shade } from "./shade.ts";

/** A shade with what it stands for. */
export interface Key {
  readonly step: number;
  readonly label: string;
}

/** Each tier that is on the map, with the levels that are meant. */
export function tierKeys(
  shades: Iterable<Shade & { readonly level: string; readonly tier: number | null }>,
): readonly Key[] {
  const tiers = new Map<number, { readonly step: number; readonly levels: Set<string> }>();
  for (const { tier, step, level } of shades) {
    const held = tiers.get(tier ?? 0) ?? { step, levels: new Set<string>() };
    held.levels.add(level);
    tiers.set(tier ?? 0, held);
  }
  return [...tiers]
    .sort(([a], [b]) => b - a)
    .map(([tier, { step, levels }]) => {
      const [first = "", second] = levels;
      const more = second === undefined ? "" : ", …";
      return { step, label: `${tier === 0 ? words.map.noTier : words.map.tier(tier)}: ${first}${more}` };
    });
}

/** What the shades of a map mean. */
export function Legend({ keys, hasOwn }: { readonly keys: readonly Key[]; readonly hasOwn: boolean }) {
  const all = [
    ...keys.map(({ step, label }) => ({ name: `land shade-${step}`, label })),
    ...(hasOwn ? [{ name: "land own", label: words.map.own }] : []),
    { name: "land", label: words.map.none },
  ];
  return (
    <ul class="legend keys" aria-label={words.map.legend}>
      {all.map(({ name, label }) => (
        <li key={label} class="key">
          <svg width="16" height="16" aria-hidden="true">
            <rect class={name} x="1" y="1" width="14" height="14" rx="2" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
