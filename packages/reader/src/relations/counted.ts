import type { Setting } from "./counterpart.ts";
import type { PartyMention } from "./party.ts";
import { rowsOf } from "./rows.ts";

/** Tokens of "with each of the" before a number. */
const LEAD = 4;

/** "Chad, Fiji and Peru came. With all three an L was agreed": the row of as many names as are counted behind "with", named last before it. */
export function countedWith({ level: { sentence }, scene, memory, lexicon }: Setting): readonly PartyMention[] {
  const { tokens } = scene.document.sentences[sentence]!;
  const upos = scene.syntax[sentence]?.upos ?? [];
  const link = tokens.findIndex(
    ({ lower }, at) => lexicon.sharing.get(lower) === "other" && /^(DET|PRON)$/.test(upos[at + 1] ?? ""),
  );
  const words = link < 0 ? [] : tokens.slice(link + 1, link + 1 + LEAD);
  const count = words.map(({ lower }) => lexicon.numbers.get(lower) ?? 0).find((value) => value > 2);
  if (count === undefined) return [];
  const rowOf = (at: number, end: number): readonly PartyMention[] => {
    const near = memory
      .partiesIn(at)
      .flatMap((party) => (party.tokens[1] <= end ? { party, distance: 0, branch: 0 } : []));
    const row = rowsOf(near, scene.document.sentences[at]!.tokens, lexicon).at(-1) ?? [];
    return row.length === count ? row.map(({ party }) => party) : [];
  };
  const here = rowOf(sentence, link);
  return here.length > 0 || sentence === 0 ? here : rowOf(sentence - 1, Number.POSITIVE_INFINITY);
}
