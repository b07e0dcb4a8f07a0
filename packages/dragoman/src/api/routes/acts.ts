import type { Fact } from "@dragoman/model";
import { accept, type Field, reject, split } from "@dragoman/register";
import { attempt, type Wish } from "../../analyst/attempt.ts";
import { type Bench, currentMatter } from "../../analyst/bench.ts";
import { editing, resolvedTexts } from "../../analyst/change.ts";
import { findRow } from "../../analyst/find.ts";
import { findFact } from "../../register/factid.ts";
import type { Desk } from "../desk.ts";
import { about, inPath } from "../problem.ts";
import { factId } from "../query.ts";
import { type Acted, answerOf, asSeen, atBench } from "../review/acting.ts";
import { editBody, onSeen, splitBody } from "../review/bodies.ts";
import { actedShape } from "../review/shapes.ts";
import type { Who } from "../role.ts";
import { type Action, action } from "../route.ts";
import { otherActs } from "./others.ts";

interface Meant {
  readonly version: string;
  readonly reason?: string | null | undefined;
}

const COMMON = { method: "POST", role: "reviewer", params: { id: factId }, answer: actedShape } as const;

/** What analysts do about facts: each act names the version of the fact that was seen. */
export const actActions: readonly Action[] = [
  action({
    ...COMMON,
    path: "/v1/facts/{id}/accept",
    summary: "Says that a fact is right as it stands",
    body: onSeen,
    work: (desk, { id }, body, who) => actOn(desk, who, id, body, () => accept),
  }),
  action({
    ...COMMON,
    path: "/v1/facts/{id}/reject",
    summary: "Says that a fact is not so",
    body: onSeen,
    work: (desk, { id }, body, who) => actOn(desk, who, id, body, () => reject),
  }),
  action({
    ...COMMON,
    path: "/v1/facts/{id}/edit",
    summary: "Corrects fields of a fact; what was read stays in the log",
    body: { ...onSeen, ...editBody },
    work: (desk, { id }, body, who) =>
      actOn(desk, who, id, body, async (bench, fact) => editing(await textsOf(fact, body.changes, bench))),
  }),
  action({
    ...COMMON,
    path: "/v1/facts/{id}/split",
    summary: "Takes statements out of a fact, to be a fact of their own",
    body: { ...onSeen, ...splitBody },
    work: (desk, { id }, body, who) =>
      actOn(desk, who, id, body, async (bench, fact) => {
        const rows = await rowsOf(fact, body.statements, bench);
        return (matter, analyst) => split(matter, rows, analyst);
      }),
  }),
  ...otherActs,
];

/** Does what is wished on the fact of a path. */
function actOn(
  desk: Desk,
  who: Who,
  given: string,
  { version, reason = null }: Meant,
  wish: (bench: Bench, fact: Fact) => Wish | Promise<Wish>,
): Promise<Acted> {
  return atBench(desk, who, async (bench) => {
    const id = await factNamed(given, bench);
    const seen = { id, version };
    const fact = await asSeen(seen, bench.register);
    return answerOf(await attempt(bench, seen, await wish(bench, fact), reason), bench);
  });
}

/** A fact that is gone is known by its history; its version tells that it changed. */
async function factNamed(given: string, { register, fold }: Bench): Promise<string> {
  const { view } = register;
  await fold();
  if (/^f[0-9a-f]{16}$/.test(given) && (await view.history(given)).length > 0) return given;
  return inPath("id", () => findFact(given, view));
}

function rowsOf(fact: Fact, given: readonly string[], bench: Bench): Promise<readonly string[]> {
  return about("statements", async () => {
    const { statements } = (await currentMatter(bench, fact.id))!;
    return given.map((row) => findRow(row, fact, statements));
  });
}

async function textsOf(
  { kind }: Fact,
  changes: Readonly<Partial<Record<Field, string | undefined>>>,
  bench: Bench,
): Promise<ReadonlyMap<Field, string>> {
  const texts = new Map<Field, string>();
  for (const [field, text] of Object.entries(changes) as [Field, string | undefined][]) {
    if (text === undefined) continue;
    const found = await about(`changes.${field}`, () => resolvedTexts(kind, [[field, text]], bench));
    texts.set(field, found.get(field)!);
  }
  return texts;
}
