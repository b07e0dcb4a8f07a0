import { type Case, sameTime } from "./case.ts";
import type { GoldTime } from "./gold.ts";
import { agreement } from "./letters.ts";
import { pair } from "./pair.ts";
import { type Board, count } from "./tally.ts";

/** A time is right when its words overlap the gold's and the values are equal. */
export function scoreTimes(golds: readonly GoldTime[], it: Case, board: Board): void {
  const gold = golds.map(it.placeGold);
  const read = it.reading.times.map((item) => it.placeRead(item, [item.span]));
  const { pairs, missed, extra } = pair(gold, read, (g, r) => agreement(g.letters, r.letters));
  const needed = gold.filter(({ item }) => !item.optional).length;
  const hits = pairs.filter(([i]) => !gold[i]!.item.optional);
  const right = hits.filter(([i, j]) => {
    const { value, accept } = gold[i]!.item;
    return sameTime([value, ...(accept?.value ?? [])], read[j]!.item.value);
  });
  count(board, "times", needed, right.length, read.length - (pairs.length - hits.length));

  for (const { item } of missed.map((i) => gold[i]!).filter(({ item }) => !item.optional)) {
    it.fault("time missed", { value: item.value, words: item.at });
  }
  for (const { item } of extra.map((j) => read[j]!)) {
    it.fault("time extra", { value: item.value, words: it.reading.text.slice(...item.span) });
  }
  for (const [i, j] of hits.filter((hit) => !right.includes(hit))) {
    it.fault("time wrong", { want: gold[i]!.item.value, got: read[j]!.item.value, words: gold[i]!.item.at });
  }
}
