import { edit, type Field, fields, holdsEntities, isRefusal, problemOf } from "@dragoman/register";
import { analystAt, type Bench, perform } from "../analyst/bench.ts";
import { entityIds } from "../analyst/entity.ts";
import { findMatter } from "../analyst/find.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { refused, reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";

/** Options of `dragoman edit`. */
export interface EditFlags extends ActFlags {
  readonly from?: string;
  readonly to?: string;
  readonly value?: string;
  readonly subject?: string;
  readonly object?: string;
  /** `field=value`, for every other field. */
  readonly set?: readonly string[];
}

const OWN = ["from", "to", "value", "subject", "object"] as const;
const EXAMPLE = "dragoman edit f3a91c02d --from 2024-07-03 --reason 'text of the declaration'";

/** Corrects fields of a fact and prints what it was and is. */
export function editCommand(id: string, flags: EditFlags, effects: Effects): Promise<boolean> {
  const given = givenFields(flags);
  if (given.length === 0) throw new DragomanError("usage", "no field to correct is named", EXAMPLE);
  return atBench(flags, effects, async (bench) => {
    const matter = await findMatter(bench, id);
    const changes = new Map<Field, string>();
    for (const [field, text] of given) {
      changes.set(field, await resolved(field, text, bench));
      const problem = problemOf(matter.fact.kind, field, changes.get(field)!, () => true);
      if (problem !== null) throw new DragomanError("usage", problem);
    }
    const act = edit(matter, changes, analystAt(bench, matter, flags.reason ?? null), () => true);
    if (isRefusal(act)) throw refused(act);
    await reportOutcome(`${matter.fact.id} edited`, await perform(bench, act, matter.fact), bench, effects);
    return true;
  });
}

function givenFields(flags: EditFlags): readonly (readonly [Field, string])[] {
  const own = OWN.flatMap((field) => (flags[field] === undefined ? [] : [[field, plain(flags[field])] as const]));
  return [...own, ...(flags.set ?? []).map(pairOf)];
}

function pairOf(pair: string): readonly [Field, string] {
  const equals = pair.indexOf("=");
  const field = fields.find((one) => one === pair.slice(0, equals));
  if (equals < 0) throw new DragomanError("usage", `--set ${pair} is no field=value`, EXAMPLE);
  if (field === undefined) {
    throw new DragomanError("usage", `there is no field "${pair.slice(0, equals)}"`, `one of ${fields.join(", ")}`);
  }
  return [field, plain(pair.slice(equals + 1))];
}

/** "none" says that nothing is known. */
const plain = (text: string): string => (text.trim().toLowerCase() === "none" ? "" : text.trim());

async function resolved(field: Field, given: string, bench: Bench): Promise<string> {
  if (!holdsEntities(field)) return given;
  const { text, problem } = await entityIds(given, bench);
  if (problem !== null) throw new DragomanError("who.unknown", problem);
  return text;
}
