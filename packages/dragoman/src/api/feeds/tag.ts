import { version } from "@dragoman/reader";
import { weakTag } from "../answer.ts";
import type { Desk } from "../desk.ts";

/** An ETag of what is made from the register as it is now; the same after a restart. */
export async function stateTag(desk: Desk, asked: readonly string[]): Promise<string> {
  const head = await desk.fresh();
  const [first] = await desk.view.changes(0, 1);
  return weakTag([version, desk.reference.digest, first?.at ?? null, head, asked]);
}
