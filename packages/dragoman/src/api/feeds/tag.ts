import { createHash } from "node:crypto";
import { version } from "@dragoman/reader";
import type { Desk } from "../desk.ts";

/** An ETag of what is made from the register as it is now; the same after a restart, and weak, for it may be sent compressed. */
export async function stateTag(desk: Desk, asked: readonly string[]): Promise<string> {
  const head = await desk.fresh();
  const [first] = await desk.view.changes(0, 1);
  const parts = [version, desk.reference.digest, first?.at ?? null, head, asked];
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return `W/"${digest.slice(0, 22)}"`;
}
