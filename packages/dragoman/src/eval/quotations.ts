import type { Quotation } from "@dragoman/model";
import type { Case, Placed } from "./case.ts";
import type { GoldQuotation } from "./gold.ts";
import { agreement } from "./letters.ts";
import { sameSpeaker } from "./names.ts";
import { pair } from "./pair.ts";
import { type Board, count } from "./tally.ts";

/** Contents that agree in four fifths of their letters are one quotation; reported acts are not required. */
export function scoreQuotations(golds: readonly GoldQuotation[], it: Case, board: Board): void {
  const gold = golds.map(it.placeGold);
  const read = it.reading.quotations.map((item) => it.placeRead(item, item.content));
  const { pairs, missed, extra } = pair(gold, read, (g, r) => {
    const share = agreement(g.letters, r.letters);
    return share >= 0.8 ? share : 0;
  });
  const needed = ({ item }: Placed<GoldQuotation>): boolean => !item.optional && item.kind !== "reported-act";
  const hits = pairs.filter(([i]) => needed(gold[i]!));
  const wrong = extra.map((j) => read[j]!.item).filter((item) => item.kind !== "reported-act");
  count(board, "quotation", gold.filter(needed).length, hits.length, hits.length + wrong.length);

  const direct = (place: Placed<GoldQuotation>): boolean => needed(place) && place.item.kind === "direct";
  const directHits = hits.filter(([i]) => direct(gold[i]!)).length;
  const directWrong = wrong.filter((item) => item.kind === "direct").length;
  count(board, "direct", gold.filter(direct).length, directHits, directHits + directWrong);

  for (const [i, j] of hits) scoreSpeaker(gold[i]!.item, read[j]!.item, it, board);
  for (const { item } of missed.map((i) => gold[i]!).filter(needed)) {
    it.fault("quotation missed", { kind: item.kind, speaker: item.speaker ?? null, words: item.content?.join(" … ") });
  }
  for (const item of wrong) {
    it.fault("quotation extra", { kind: item.kind, rule: item.rule, words: words(item, it) });
  }
}

function scoreSpeaker(gold: GoldQuotation, read: Quotation, it: Case, board: Board): void {
  if (gold.speaker == null) return;
  board.speaker.matched++;
  const others = gold.accept?.speaker;
  const accepted = others === undefined ? [] : [others].flat();
  const wanted = [gold.speaker, ...accepted.filter((one) => one !== null)];
  const isOpen = read.speaker === null;
  if (isOpen && !accepted.includes(null)) {
    board.speaker.abstained++;
    it.fault("speaker unresolved", { want: gold.speaker, words: words(read, it) });
  } else if (isOpen || wanted.some((one) => sameSpeaker(one, gold.country ?? null, read))) {
    board.speaker.right++;
  } else {
    board.speaker.wrong++;
    it.fault("speaker wrong", { want: gold.speaker, got: read.speaker, rule: read.rule, words: words(read, it) });
  }
}

const words = (read: Quotation, it: Case): string =>
  read.content.map(([start, end]) => it.reading.text.slice(start, end)).join(" … ");
