import type { Fact, Reference } from "@dragoman/model";
import { canonicalIds, isKnownTo } from "../fold/canonical.ts";
import { gather } from "../fold/gather.ts";
import type { View } from "../store.ts";
import type { Matter } from "./act.ts";

/** A fact with all rows and judgements that can bear on it. */
export async function matterOf(
  view: Pick<View, "rowsOf" | "judgements">,
  fact: Fact,
  reference: Reference,
): Promise<Matter> {
  const judgements = await view.judgements();
  const { rows } = await gather(view, [fact.group], canonicalIds(judgements, isKnownTo(reference)));
  return { fact, statements: rows.statements, judgements };
}
