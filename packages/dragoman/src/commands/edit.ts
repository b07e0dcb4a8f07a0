import { type Field, fields } from "@dragoman/register";
import { attempt } from "../analyst/attempt.ts";
import { editing, resolvedTexts } from "../analyst/change.ts";
import { findMatter } from "../analyst/find.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { outcomeOf, reportOutcome } from "../analyst/report.ts";
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
    const { fact } = await findMatter(bench, id);
    const wish = editing(await resolvedTexts(fact.kind, given, bench));
    const outcome = outcomeOf(await attempt(bench, { id: fact.id, version: null }, wish, flags.reason ?? null));
    await reportOutcome(`${fact.id} edited`, outcome, bench, effects);
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
