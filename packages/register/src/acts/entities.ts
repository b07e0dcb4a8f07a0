import type { Entity, Judgement, Verdict } from "@dragoman/model";
import { makeJudgement } from "../statements/statement.ts";
import { type Act, type Analyst, type Refusal, refusal } from "./act.ts";
import { onPair } from "./pairs.ts";

/** What the reference or the register knows of two entities. */
export interface Pair {
  readonly left: Entity;
  readonly right: Entity;
  /** Whether both are in the reference data, as two. */
  readonly areBothKnown: boolean;
}

/** Says that two ids mean the same one. */
export function mergeEntities(
  { left, right, areBothKnown }: Pair,
  judged: readonly Judgement[],
  analyst: Analyst,
): Act | Refusal {
  if (left.id === right.id) return refusal("it is one entity already");
  if (left.kind !== right.kind) {
    return refusal(`${left.name} is of kind ${left.kind}, ${right.name} of kind ${right.kind}`);
  }
  if (areBothKnown) return refusal(`the reference data knows ${left.name} and ${right.name} as two`);
  return verdictOn(left.id, right.id, "same", judged, analyst);
}

/** Says that two ids do not mean the same one, which takes "same" back. */
export function splitEntities({ left, right }: Pair, judged: readonly Judgement[], analyst: Analyst): Act | Refusal {
  if (left.id === right.id) return refusal("it is one entity, not two", "name two ids");
  return verdictOn(left.id, right.id, "different", judged, analyst);
}

function verdictOn(
  a: string,
  b: string,
  verdict: Verdict,
  judged: readonly Judgement[],
  { by, at, reason }: Analyst,
): Act | Refusal {
  const judgement = makeJudgement({ left: a, right: b, verdict, by, at, reason });
  const latest = onPair(judged, judgement).at(-1);
  if (latest?.verdict === verdict) return refusal(`${latest.by} judged so already`);
  return { statements: [], judgements: [judgement] };
}
