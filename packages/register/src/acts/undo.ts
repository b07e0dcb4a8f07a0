import type { Judgement, Statement } from "@dragoman/model";
import { makeJudgement, makeStatement } from "../statements/statement.ts";
import { type Act, type Analyst, type Refusal, refusal } from "./act.ts";
import type { PastAct } from "./history.ts";
import { onPair } from "./pairs.ts";

/** Takes an act back, whatever it was; taking back an undoing does the act again. `judgements` are all of the register. */
export function undo(act: PastAct, judgements: readonly Judgement[], analyst: Analyst): Act | Refusal {
  if (!act.isInForce) return refusal(`${act.id} was taken back already, or a later act took its place`);
  const { by, at, reason } = analyst;
  const taken = act.judgements.map((judgement) => {
    const { left, right } = judgement;
    return makeJudgement({ left, right, verdict: before(judgement, judgements), by, at, reason });
  });
  return { statements: takenBack(act.statements, analyst), judgements: taken };
}

function takenBack(statements: readonly Statement[], { by, at, reason }: Analyst): readonly Statement[] {
  const [first] = statements;
  if (first === undefined) return [];
  const { kind, subject, object, value } = first;
  const answers = statements.map(({ id }) => id);
  return [makeStatement({ op: "retract", kind, subject, object, value, by, at, reason, answers })];
}

/** What was judged of the pair before, `none` when nothing was. */
function before(judgement: Judgement, judgements: readonly Judgement[]): Judgement["verdict"] {
  const all = onPair(judgements, judgement);
  return all[all.findIndex(({ id }) => id === judgement.id) - 1]?.verdict ?? "none";
}
