import type { RelationKind, Span } from "@dragoman/model";
import { type Filled, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Ground } from "./ground.ts";

/** Two of a list of pairs; the words of the second come first. */
export interface Dyad {
  readonly pair: readonly string[];
  readonly spans: readonly Span[];
}

/** Who recognises whom, who has relations with whom: one relation for each pair of a list. */
export function dyadsOf(match: RuleMatch, kind: RelationKind, subject: Filled, ground: Ground): readonly Dyad[] {
  if (kind !== "diplomatic") return [];
  const a = match.bindings.get("a");
  const b = match.bindings.get("b");
  const [ones, others] = a && b ? [a, b] : sidesOf(match.sentence, subject, ground);
  return ones.values.flatMap((one, at) =>
    others.values.flatMap((other, next) =>
      other === one ? [] : [{ pair: [one, other].sort(), spans: [others.spans[next]!, ones.spans[at]!] }],
    ),
  );
}

/** The parties of a deed done together, and those with whom it was done. */
function sidesOf(sentence: number, parties: Filled, { memory }: Ground): readonly [Filled, Filled] {
  const seconds = memory.partiesIn(sentence).filter(({ isOther }) => isOther);
  const isSecond = (at: number): boolean => seconds.some(({ span }) => span[0] === parties.spans[at]?.[0]);
  return [select(parties, (_, at) => !isSecond(at)), select(parties, (_, at) => isSecond(at))];
}
