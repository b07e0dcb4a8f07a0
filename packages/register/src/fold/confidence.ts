import type { Statement } from "@dragoman/model";
import type { Court } from "./context.ts";
import { pushTo } from "./lists.ts";
import type { Voice } from "./voice.ts";
import { witnessesOf } from "./witness.ts";

/** No single witness makes a fact certain. */
const CAP = 0.95;
/** Nor do several. */
const CERTAIN = 0.99;
/** A speaker's claim counts half. */
const CLAIM = 0.5;
/** Denials as sure as the reports halve the confidence. */
const DENIAL = 0.5;
/** Of a row without words behind it: an imported or typed one. */
const UNREAD = 0.8;

/** Noisy-or over independent witnesses, each as sure as its surest row and at most .95; of claims over speakers, at half; lowered by denials. Two decimals. */
export function confidenceOf(
  telling: readonly Voice[],
  isReported: boolean,
  denials: readonly Voice[],
  court: Court,
): number {
  const rows = telling.map(({ row }) => row);
  const told = isReported
    ? noisyOr(witnessesOf(rows, court.witnesses, court.ownerOf), 1)
    : noisyOr(bySpeaker(rows), CLAIM);
  const own = denials.filter(({ isOwn }) => isOwn).map(({ row }) => row);
  const claimed = denials.filter(({ isOwn }) => !isOwn).map(({ row }) => row);
  const against =
    1 - (1 - noisyOr(witnessesOf(own, court.witnesses, court.ownerOf), 1)) * (1 - noisyOr(bySpeaker(claimed), CLAIM));
  return Math.min(CERTAIN, Math.round(told * (1 - DENIAL * against) * 100) / 100);
}

function noisyOr(witnesses: readonly (readonly Statement[])[], weight: number): number {
  const doubts = witnesses.map((rows) => 1 - weight * Math.min(CAP, Math.max(...rows.map(sureness))));
  return 1 - doubts.sort((a, b) => a - b).reduce((product, doubt) => product * doubt, 1);
}

function sureness({ evidence }: Statement): number {
  return evidence.length === 0 ? UNREAD : Math.max(...evidence.map(({ confidence }) => confidence));
}

function bySpeaker(rows: readonly Statement[]): readonly (readonly Statement[])[] {
  const speakers = new Map<string | null, Statement[]>();
  for (const row of rows) pushTo(speakers, row.claimedBy?.speaker ?? null, row);
  return [...speakers.values()];
}
