import type { Scene } from "../scene.ts";
import { firstWhere } from "../sorted.ts";
import type { FoundTime } from "../times/find.ts";

/** The time expressions of a sentence; they stand in text order, so that a long text costs no more for each. */
export function timesIn({ times }: Scene, sentence: number): readonly FoundTime[] {
  const { found } = times;
  const from = firstWhere(found, (time) => time.sentence >= sentence);
  let end = from;
  while (end < found.length && found[end]!.sentence === sentence) end++;
  return found.slice(from, end);
}

/** The time expression that a word is a part of. */
export function timeAt(scene: Scene, sentence: number, token: number): FoundTime | null {
  return timesIn(scene, sentence).find(({ tokens: [from, to] }) => from <= token && token < to) ?? null;
}
