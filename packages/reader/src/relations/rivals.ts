import type { Token } from "../text/document.ts";
import type { LevelMention } from "./level.ts";
import type { Memory } from "./memory.ts";
import { segmentOf } from "./near.ts";

/** "A came first as an L; B was given an L": parties that stand alone with a level in another part of the sentence. */
export function rivalsOf(
  level: LevelMention,
  levels: readonly LevelMention[],
  tokens: readonly Token[],
  memory: Memory,
): ReadonlySet<string> {
  const rivals = new Set<string>();
  const [own] = segmentOf(level, tokens);
  for (const other of levels) {
    const [from, to] = segmentOf(other, tokens);
    if (from === own) continue;
    const parties = memory
      .partiesIn(level.sentence)
      .filter((party) => party.tokens[0] >= from && party.tokens[1] <= to);
    const names = new Set(parties.filter(({ isPlace }) => !isPlace).map(({ entity }) => entity));
    if (names.size === 1) for (const name of names) rivals.add(name);
  }
  return rivals;
}
