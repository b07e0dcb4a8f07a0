import type { Token } from "../text/document.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import { segmentOf } from "./near.ts";

/** "A came first as an L; B was given an L": parties that stand alone with a level in another part of the sentence. */
export function rivalsOf(
  level: LevelMention,
  levels: readonly LevelMention[],
  tokens: readonly Token[],
  memory: Memory,
  lexicon: PartnershipLexicon,
): ReadonlySet<string> {
  const rivals = new Set<string>();
  const [own] = segmentOf(level, tokens, lexicon);
  for (const other of levels) {
    for (const one of sharersOf(other, level, tokens, memory, lexicon)) rivals.add(one);
    const [from, to] = segmentOf(other, tokens, lexicon);
    if (from === own) continue;
    const parties = memory
      .partiesIn(level.sentence)
      .filter((party) => party.tokens[0] >= from && party.tokens[1] <= to);
    const names = new Set(parties.filter(({ isPlace }) => !isPlace).map(({ entity }) => entity));
    if (names.size === 1) for (const name of names) rivals.add(name);
  }
  return rivals;
}

/** "Ended its L with Chad but remains an L of Fiji": whom the words behind another level name, where those behind this one name somebody else. */
function sharersOf(
  { tokens: [, end] }: LevelMention,
  { sentence, tokens: [from, to] }: LevelMention,
  tokens: readonly Token[],
  memory: Memory,
  { sharing }: PartnershipLexicon,
): readonly string[] {
  const isShared = (at: number): boolean => sharing.has(tokens[at]?.lower ?? "");
  if (end > from || !isShared(end) || !isShared(to)) return [];
  const parties = memory.partiesIn(sentence);
  const behind = (at: number): readonly string[] =>
    parties.filter(({ tokens: [first] }) => first === at + 1 || first === at + 2).map(({ entity }) => entity);
  return behind(to).length === 0 ? [] : behind(end);
}
