import type { Event } from "@dragoman/model";
import { type Case, sameTime } from "./case.ts";
import type { GoldEvent } from "./gold.ts";
import { agreement } from "./letters.ts";
import { sameParties } from "./names.ts";
import { pair } from "./pair.ts";
import { type Board, count } from "./tally.ts";

/** Core: type, parties and place in the text; full: time and assertion besides. */
export function scoreEvents(golds: readonly GoldEvent[], it: Case, board: Board): void {
  const gold = golds.map(it.placeGold);
  const read = it.reading.events.map(it.placeFact);
  const { pairs, missed, extra } = pair(gold, read, (g, r) => {
    const overlap = agreement(g.letters, r.letters);
    return overlap > 0 && sameDeed(g.item, r.item) ? 1 + overlap : 0;
  });
  const needed = gold.filter(({ item }) => !item.optional).length;
  const hits = pairs.filter(([i]) => !gold[i]!.item.optional);
  const full = hits.filter(([i, j]) => sameDetail(gold[i]!.item, read[j]!.item));
  count(board, "event", needed, hits.length, hits.length + extra.length);
  count(board, "eventFull", needed, full.length, hits.length + extra.length);

  for (const { item } of missed.map((i) => gold[i]!).filter(({ item }) => !item.optional)) {
    const { type, actors, recipients, at } = item;
    it.fault("event missed", { type, actors, recipients, words: at });
  }
  for (const { item } of extra.map((j) => read[j]!)) {
    const { type, actors, recipients } = item;
    it.fault("event extra", { type, actors, recipients, rule: item.evidence[0]?.rule, words: it.words(item) });
  }
  for (const [i, j] of hits.filter((hit) => !full.includes(hit))) {
    const [want, got] = [gold[i]!.item, read[j]!.item];
    it.fault("event detail", {
      type: got.type,
      want: [want.time ?? null, want.assertion ?? "actual"],
      got: [got.time, got.assertion],
      rule: got.evidence[0]?.rule,
      words: want.at,
    });
  }
}

function sameDeed(gold: GoldEvent, read: Event): boolean {
  if (![gold.type, ...(gold.accept?.type ?? [])].includes(read.type)) return false;
  const actors = choices(gold.actors, gold.accept?.actors);
  const recipients = choices(gold.recipients, gold.accept?.recipients);
  return actors.some((a) => recipients.some((r) => sameSides(gold, a, r, read)));
}

function choices(
  first: readonly string[],
  others: readonly (string | readonly string[] | null)[] | undefined,
): readonly (readonly string[])[] {
  return [first, ...(others ?? []).map((other) => [other ?? []].flat())];
}

/** A gold deed without recipients, or a symmetric one, compares all parties as one set. */
function sameSides(gold: GoldEvent, actors: readonly string[], recipients: readonly string[], read: Event): boolean {
  const sameActors = sameParties(actors, read.actors);
  if (!gold.symmetric && recipients.length > 0) return sameActors && sameParties(recipients, read.recipients);
  const all = sameParties([...actors, ...recipients], [...read.actors, ...read.recipients]);
  return all || (recipients.length === 0 && sameActors);
}

function sameDetail(gold: GoldEvent, read: Event): boolean {
  const assertions = [gold.assertion ?? "actual", ...(gold.accept?.assertion ?? [])];
  return sameTime([gold.time, ...(gold.accept?.time ?? [])], read.time) && assertions.includes(read.assertion);
}
