import type { Relation } from "@dragoman/model";
import { type Case, type Placed, sameTime } from "./case.ts";
import type { GoldRelation } from "./gold.ts";
import { agreement } from "./letters.ts";
import { fold, sameEntity, sameParties, sharedWords } from "./names.ts";
import { type Pairing, pair } from "./pair.ts";
import { type Board, count } from "./tally.ts";

interface Matched {
  readonly gold: readonly Placed<GoldRelation>[];
  readonly read: readonly Placed<Relation>[];
  readonly pairing: Pairing;
}

/** Core: kind, parties, object and a partnership's level; full: change, start and end besides. */
export function scoreRelations(
  golds: readonly GoldRelation[],
  kinds: ReadonlySet<string>,
  it: Case,
  board: Board,
): void {
  const judged = ({ kind }: { readonly kind: string }): boolean => kinds.has(kind) && kind !== "visit";
  const gold = golds.filter(judged).map(it.placeGold);
  const read = it.reading.relations.filter(judged).map(it.placeFact);
  const pairing = pair(gold, read, (g, r) => (sameRelation(g.item, r.item) ? 1 + agreement(g.letters, r.letters) : 0));
  const matched = { gold, read, pairing };
  tally(matched, "relation", (kind) => kind !== "office", it, board);
  tally(matched, "partnership", (kind) => kind === "partnership", it, board);
  tally(matched, "office", (kind) => kind === "office", it, board);
  if (it.gold.quotations || gold.some(({ item }) => item.kind === "partnership")) return;
  board.falseAlarm.negatives++;
  if (read.length > 0) board.falseAlarm.alarmed++;
}

function tally(
  { gold, read, pairing }: Matched,
  measure: "relation" | "partnership" | "office",
  counts: (kind: string) => boolean,
  it: Case,
  board: Board,
): void {
  const required = ({ item }: Placed<GoldRelation>): boolean => !item.optional && counts(item.kind);
  const needed = gold.filter(required).length;
  const hits = pairing.pairs.filter(([i]) => required(gold[i]!));
  const extra = pairing.extra.map((j) => read[j]!.item).filter(({ kind }) => counts(kind));
  count(board, measure, needed, hits.length, hits.length + extra.length);
  if (measure === "office") return;
  const full = hits.filter(([i, j]) => sameDetail(gold[i]!.item, read[j]!.item));
  count(board, `${measure}Full`, needed, full.length, hits.length + extra.length);
  if (measure === "partnership") return;
  for (const { item } of pairing.missed.map((i) => gold[i]!).filter(required)) {
    const { kind, subject, object = null, level = null, at } = item;
    it.fault("relation missed", { kind, subject, object, level, words: at });
  }
  for (const item of extra) {
    const { kind, subject, object, level, change } = item;
    const rule = item.evidence[0]?.rule;
    it.fault("relation extra", { kind, subject, object, level, change, rule, words: it.words(item) });
  }
  for (const [i, j] of hits.filter((hit) => !full.includes(hit))) {
    const [want, got] = [gold[i]!.item, read[j]!.item];
    it.fault("relation detail", {
      kind: got.kind,
      want: [want.change ?? null, want.start ?? null, want.end ?? null],
      got: [got.change, got.start, got.end],
      rule: got.evidence[0]?.rule,
      words: want.at,
    });
  }
}

function sameRelation(gold: GoldRelation, read: Relation): boolean {
  if (gold.kind !== read.kind) return false;
  const objects = [gold.object ?? null, ...[gold.accept?.object ?? []].flat()];
  switch (gold.kind) {
    case "office":
      return gold.subject.every((want) => read.subject.some((got) => sameHolder(want, got)));
    case "instrument":
    case "project":
      return objects.some((object) => sharedWords(object, read.object) >= 0.5);
    case "membership":
    case "chair":
    case "host":
      return sameSubject(gold, read) && objects.some((object) => sameEntity(object, read.object));
    case "partnership":
      return sameLevel(gold, read) && sameSubject(gold, read);
    default:
      return sameSubject(gold, read);
  }
}

const sameHolder = (want: string, got: string): boolean =>
  sharedWords(want.replace(/^speaker:/, ""), got.replace(/^person:/, "")) >= 0.5;

const sameSubject = (gold: GoldRelation, read: Relation): boolean =>
  [gold.subject, ...(gold.accept?.subject ?? [])].some((want) => sameParties([want].flat(), read.subject));

const sameLevel = (gold: GoldRelation, read: Relation): boolean =>
  [gold.level, ...(gold.accept?.level ?? [])].some((level) => level != null && fold(level) === fold(read.level));

function sameDetail(gold: GoldRelation, read: Relation): boolean {
  const changes = [gold.change, ...(gold.accept?.change ?? [])];
  if (gold.change != null && !changes.includes(read.change)) return false;
  if (!sameTime([gold.start, ...(gold.accept?.start ?? [])], read.start)) return false;
  return gold.end == null || sameTime([gold.end, ...(gold.accept?.end ?? [])], read.end);
}
