import type { Entity } from "@dragoman/model";
import {
  type Act,
  type Analyst,
  isRefusal,
  latestAct,
  mergeEntities,
  type Pair,
  type Refusal,
  splitEntities,
} from "@dragoman/register";
import { type Bench, perform } from "../analyst/bench.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { refused, reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { findWho } from "../register/who.ts";

type Wish = (pair: Pair, bench: Bench, analyst: Analyst) => Promise<Act | Refusal>;

/** Says that two entities are one. */
export const sameCommand = (left: string, right: string, flags: ActFlags, effects: Effects): Promise<boolean> =>
  judge(left, right, "are one", flags, effects, async (pair, { register }, analyst) =>
    mergeEntities(pair, await register.view.judgements(), analyst),
  );

/** Says that two entities are not one. */
export const differentCommand = (left: string, right: string, flags: ActFlags, effects: Effects): Promise<boolean> =>
  judge(left, right, "are two", flags, effects, async (pair, { register }, analyst) =>
    splitEntities(pair, await register.view.judgements(), analyst),
  );

function judge(
  left: string,
  right: string,
  told: string,
  flags: ActFlags,
  effects: Effects,
  wish: Wish,
): Promise<boolean> {
  return atBench(flags, effects, async (bench) => {
    await bench.register.refresh();
    const pair = await pairOf(left, right, bench);
    const judgements = await bench.register.view.judgements();
    const at = bench.time(latestAct({ statements: [], judgements }));
    const act = await wish(pair, bench, { by: bench.by, at, reason: flags.reason ?? null });
    if (isRefusal(act)) throw refused(act);
    const names = `${pair.left.name} (${pair.left.id}) and ${pair.right.name} (${pair.right.id})`;
    await reportOutcome(`${names} ${told}`, await perform(bench, act, null), bench, effects);
    return true;
  });
}

async function pairOf(left: string, right: string, bench: Bench): Promise<Pair> {
  const [a, b] = [await entityOf(left, bench), await entityOf(right, bench)];
  const isKnown = ({ id }: Entity): boolean => bench.reference.entity(id) !== null;
  return { left: a, right: b, areBothKnown: isKnown(a) && isKnown(b) };
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
