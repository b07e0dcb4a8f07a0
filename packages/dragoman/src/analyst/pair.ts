import type { Entity } from "@dragoman/model";
import { isRefusal, mergeEntities, type Pair, type Refusal, splitEntities } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { findWho } from "../register/who.ts";
import { analystAt, type Bench, type Outcome, perform } from "./bench.ts";

/** Whether two entities are one. */
export type Sameness = "same" | "different";

/** What became of a judgement on two entities. */
export interface Judged {
  readonly pair: Pair;
  /** Id of the judgement. */
  readonly act: string;
  readonly outcome: Outcome;
}

/** Says of two entities, by names or ids, that they are one or two. */
export async function judgePair(
  left: string,
  right: string,
  sameness: Sameness,
  bench: Bench,
  reason: string | null,
): Promise<Judged | Refusal> {
  await bench.fold();
  const [a, b] = [await entityOf(left, bench), await entityOf(right, bench)];
  const isKnown = ({ id }: Entity): boolean => bench.reference.entity(id) !== null;
  const pair: Pair = { left: a, right: b, areBothKnown: isKnown(a) && isKnown(b) };
  const judgements = await bench.register.view.judgements();
  const analyst = analystAt(bench, { statements: [], judgements }, reason);
  const act = (sameness === "same" ? mergeEntities : splitEntities)(pair, judgements, analyst);
  if (isRefusal(act)) return act;
  return { pair, act: act.judgements[0]!.id, outcome: await perform(bench, act, null) };
}

/** An id means itself also after it was judged to be another's. */
async function entityOf(words: string, { register, reference }: Bench): Promise<Entity> {
  const find = async (id: string): Promise<Entity | undefined> =>
    reference.entity(id) ?? (await register.view.entities([id]))[0];
  const named = await find(words.trim());
  if (named !== undefined) return named;
  const id = await findWho(words, { view: register.view, reference });
  const entity = await find(id);
  if (entity !== undefined) return entity;
  throw new DragomanError("who.unknown", `${id} is no entity of the reference or the register`);
}
