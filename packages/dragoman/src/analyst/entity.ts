import { listOf } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { findWho } from "../register/who.ts";
import type { Bench } from "./bench.ts";

/** The ids behind names or ids that are parted by `;`, as one text; or why they are none. */
export async function entityIds(
  text: string,
  { register, reference }: Pick<Bench, "register" | "reference">,
): Promise<{ readonly text: string; readonly problem: string | null }> {
  const ids: string[] = [];
  for (const name of listOf(text)) {
    try {
      ids.push(await findWho(name, { view: register.view, reference }));
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      return { text, problem: error.hint === null ? error.message : `${error.message} (${error.hint})` };
    }
  }
  return { text: ids.join("; "), problem: null };
}
