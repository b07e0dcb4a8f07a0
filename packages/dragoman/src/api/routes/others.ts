import { citedIn, namesOf, versionOf } from "@dragoman/register";
import { attemptMerge } from "../../analyst/attempt.ts";
import type { Bench } from "../../analyst/bench.ts";
import { type DecidedFact, decideTogether } from "../../analyst/bulk.ts";
import { judgePair, type Sameness } from "../../analyst/pair.ts";
import { type Stated, stateByHand } from "../../analyst/state.ts";
import { namedAct, takeBack } from "../../analyst/undo.ts";
import type { Desk } from "../desk.ts";
import { about, inPath } from "../problem.ts";
import { factId, maybe, words } from "../query.ts";
import { type Acted, actedWith, answerOf, asSeen, atBench, refused } from "../review/acting.ts";
import { because, bulkBody, groundsBody, mergeBody, onSeen, pairBody, stateBody } from "../review/bodies.ts";
import { actedShape, decidedShape } from "../review/shapes.ts";
import type { Who } from "../role.ts";
import { type Action, action } from "../route.ts";

const COMMON = { method: "POST", role: "reviewer", answer: actedShape } as const;

/** Acts on several facts, on acts, on entities, and on what no reader read. */
export const otherActs: readonly Action[] = [
  action({
    ...COMMON,
    path: "/v1/acts/merge",
    summary: "Makes two facts one: the second's evidence supports the first, whose parties and value stay",
    params: {},
    body: { ...mergeBody, ...because },
    work: (desk, _, { into, from, reason = null }, who) =>
      atBench(desk, who, async (bench) => answerOf(await attemptMerge(bench, into, from, reason), bench)),
  }),
  action({
    ...COMMON,
    path: "/v1/acts/bulk",
    summary: "Accepts or rejects many facts; those that changed since they were seen stay as they are",
    params: {},
    body: { ...bulkBody, ...because },
    answer: decidedShape,
    cost: 10,
    work: (desk, _, { deed, facts, reason = null }, who) =>
      atBench(desk, who, async (bench) => {
        const decided = await decideTogether(bench, facts, deed, reason);
        const cited = decided.flatMap(({ now }) => (now === null ? [] : citedIn(now)));
        return { ...counted(decided), names: await namesOf(bench.register.view, cited) };
      }),
  }),
  action({
    ...COMMON,
    path: "/v1/acts/{id}/undo",
    summary: "Takes an act back; taking back an undoing does the act again",
    params: { id: words("Its id, or as much of its beginning as is unique", "s5d2e81c0") },
    body: { fact: maybe(words("The fact on which it is seen: the answer tells what it is then")), ...because },
    work: (desk, { id }, { fact: seen, reason = null }, who) =>
      atBench(desk, who, async (bench) => {
        const { view } = bench.register;
        await bench.fold();
        const found = await inPath("id", () => namedAct(id, bench));
        const fact = seen === undefined ? null : await view.fact(seen);
        const taken = await takeBack(found, fact, bench, reason);
        if ("problem" in taken) throw refused(taken);
        return actedWith(taken.act, taken.outcome, bench.register);
      }),
  }),
  action({
    ...COMMON,
    path: "/v1/acts/same",
    summary: "Says that two names mean one person, organisation, …",
    params: {},
    body: { ...pairBody, ...because },
    work: (desk, _, body, who) => judged(desk, who, "same", body),
  }),
  action({
    ...COMMON,
    path: "/v1/acts/different",
    summary: "Says that two names do not mean one",
    params: {},
    body: { ...pairBody, ...because },
    work: (desk, _, body, who) => judged(desk, who, "different", body),
  }),
  action({
    ...COMMON,
    path: "/v1/acts/state",
    summary: "Adds a fact that no reader read",
    params: {},
    body: { ...stateBody, ...groundsBody, ...because },
    work: (desk, _, { kind, reason = null, article = null, quote = null, ...texts }, who) =>
      atBench(desk, who, (bench) => stated(bench, { kind, texts: filled(texts), article, quote }, reason)),
  }),
  action({
    ...COMMON,
    path: "/v1/facts/{id}/state",
    summary: "Adds words of an article, or an analyst's own word, that say the same as a fact",
    params: { id: factId },
    body: { ...onSeen, ...groundsBody },
    work: (desk, { id }, { version, reason = null, article = null, quote = null, from, to }, who) =>
      atBench(desk, who, async (bench) => {
        const { kind, subject, object, value } = await asSeen({ id, version }, bench.register);
        const texts = { subject: subject.join("; "), object: object.join("; "), value, from, to };
        return stated(bench, { kind, texts: filled(texts), article, quote }, reason);
      }),
  }),
];

type Texts = Readonly<Partial<Record<keyof Stated["texts"], string | null | undefined>>>;

const filled = (texts: Texts): Stated["texts"] =>
  Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text ?? ""]));

async function stated(bench: Bench, what: Stated, reason: string | null): Promise<Acted> {
  const { row, outcome } = await stateByHand(what, bench, reason);
  return actedWith(row.id, outcome, bench.register);
}

function judged(
  desk: Desk,
  who: Who,
  sameness: Sameness,
  {
    left,
    right,
    reason = null,
  }: { readonly left: string; readonly right: string; readonly reason?: string | null | undefined },
): Promise<object> {
  return atBench(desk, who, async (bench) => {
    const result = await about("left", () => judgePair(left, right, sameness, bench, reason));
    if ("problem" in result) throw refused(result);
    return actedWith(result.act, result.outcome, bench.register);
  });
}

function counted(decided: readonly DecidedFact[]): object {
  const done = decided.filter(({ act }) => act !== null).length;
  const refusals = decided.filter(({ problem }) => problem !== null).length;
  return {
    done,
    changed: decided.length - done - refusals,
    refused: refusals,
    facts: decided.map((one) => ({ ...one, version: one.now === null ? null : versionOf(one.now) })),
  };
}
