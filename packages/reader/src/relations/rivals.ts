import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import { partnersElsewhere } from "./apart.ts";
import { listFrom } from "./beside.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import { segmentOf } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** "A came first as an L; B was given an L": parties that stand alone with a level in another part of the sentence. */
export function rivalsOf(
  level: LevelMention,
  levels: readonly LevelMention[],
  scene: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): ReadonlySet<string> {
  const { tokens } = scene.document.sentences[level.sentence]!;
  const elsewhere = partnersElsewhere(level, levels, scene, memory);
  const rivals = new Set([...othersAhead(level, levels, tokens, memory, lexicon), ...elsewhere]);
  const named = (from: number, to: number): ReadonlySet<string> => {
    const parties = memory
      .partiesIn(level.sentence)
      .filter(({ isPlace, tokens: [first, last] }) => !isPlace && first >= from && last <= to);
    return new Set(parties.map(({ entity }) => entity));
  };
  const [own, end] = segmentOf(level, tokens, lexicon);
  const isPair = named(own, end).size === 2;
  for (const other of levels) {
    for (const one of sharersOf(other, level, tokens, memory, lexicon)) rivals.add(one);
    const [from, to] = segmentOf(other, tokens, lexicon);
    if (from === own) continue;
    const names = named(from, to);
    if (names.size === 1 && !isPair) for (const name of names) rivals.add(name);
  }
  return rivals;
}

/** "Ended its L with Chad but remains an L of Fiji", "has an L with Chad, while ties with Fiji rose to that level": whom the words behind another level name, where those behind or before this one name somebody else. */
function sharersOf(
  other: LevelMention,
  level: LevelMention,
  tokens: readonly Token[],
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly string[] {
  const parties = memory.partiesIn(level.sentence);
  const list = other === level ? [] : sharing(other, parties, tokens, lexicon);
  const own = sharing(level, parties, tokens, lexicon);
  const end = list.at(-1)?.tokens[1] ?? Number.POSITIVE_INFINITY;
  const ahead = parties.filter(({ isOther, tokens: [from, to] }) => isOther && from > end && to <= level.tokens[0]);
  const isElse = ({ entity }: PartyMention): boolean => !list.some((one) => one.entity === entity);
  if (!(own.length > 0 ? own : ahead).some(isElse)) return [];
  return list.filter(({ entity }) => !own.some((one) => one.entity === entity)).map(({ entity }) => entity);
}

/** Those named right behind a level or the document that confers it: "with Chad and Fiji". */
function sharing(
  level: LevelMention,
  parties: readonly PartyMention[],
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly PartyMention[] {
  const [, end] = level.tokens;
  const [, last] = segmentOf(level, tokens, lexicon);
  const at = lexicon.recalling.get(tokens[end]?.lower ?? "") === "document" ? end + 1 : end;
  const here = parties.filter(({ tokens: [from] }) => from < last);
  return lexicon.sharing.has(tokens[at]?.lower ?? "") ? listFrom(here, at + 1, tokens, lexicon) : [];
}

/** "Raised ties with Chad to an L and with Fiji to another": where each level has partners of its own, those of the others. */
function othersAhead(
  level: LevelMention,
  levels: readonly LevelMention[],
  tokens: readonly Token[],
  memory: Memory,
  lexicon: PartnershipLexicon,
): readonly string[] {
  const ahead = (one: LevelMention): readonly string[] => partnersAhead(one, levels, tokens, memory, lexicon);
  if (levels.length < 2 || ahead(level).length === 0) return [];
  return levels.flatMap((other) => (other === level ? [] : ahead(other)));
}

/** The partners named right before a level, behind the level before it: "with Chad to an L". */
function partnersAhead(
  { sentence, tokens: [from] }: LevelMention,
  levels: readonly LevelMention[],
  tokens: readonly Token[],
  memory: Memory,
  { targets, ranks, agentive }: PartnershipLexicon,
): readonly string[] {
  const start = Math.max(0, ...levels.flatMap(({ tokens: [, end] }) => (end <= from ? [end] : [])));
  const parties = memory
    .partiesIn(sentence)
    .filter(({ isOther, tokens: [first, end] }) => isOther && first >= start && end < from);
  const between = tokens.slice(parties.at(-1)?.tokens[1] ?? from, from);
  const isNext =
    between.length > 0 && between.every(({ lower }) => targets.has(lower) || ranks.has(lower) || lower === agentive);
  return isNext ? parties.map(({ entity }) => entity) : [];
}
