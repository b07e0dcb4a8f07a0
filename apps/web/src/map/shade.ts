/** A shade of the map, from 1 (faint) to 6 (strong); 0 stands beside the scale. */
export interface Shade {
  readonly step: number;
  /** What stands in the state and in the legend. */
  readonly mark: string;
  /** What it means, in words. */
  readonly words: string;
  /** What the list is ordered by. */
  readonly weight: number;
}

const STEPS = 5;
const STRONGEST = 6;

/** The shade of a tier of partnership. */
export function tierStep(tier: number | null): number {
  return tier === null ? 0 : Math.max(1, Math.min(STRONGEST, tier));
}

/** Steps of counts up to the highest: each as many times as wide as the one before, with whole numbers at their ends. */
export function stepsOf(highest: number): readonly (readonly [from: number, to: number])[] {
  const ends = Array.from({ length: STEPS }, (_, at) => Math.round(highest ** ((at + 1) / STEPS)));
  const whole = highest <= STEPS ? Array.from({ length: highest }, (_, at) => at + 1) : ends;
  const used = [...new Set(whole)].filter((end) => end > 0);
  return used.map((end, at) => [at === 0 ? 1 : used[at - 1]! + 1, end] as const);
}

/** The step in which a count lies, counted from 1, spread over the shades. */
export function countStep(count: number, steps: ReturnType<typeof stepsOf>): number {
  const at = steps.findIndex(([, to]) => count <= to);
  const place = (at < 0 ? steps.length - 1 : at) + 1;
  return steps.length < 2 ? STRONGEST - 2 : Math.round(2 + ((place - 1) * (STRONGEST - 2)) / (steps.length - 1));
}
