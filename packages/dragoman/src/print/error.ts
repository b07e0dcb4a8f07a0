import type { Effects } from "../effects.ts";
import type { DragomanError } from "../error.ts";

/** One line: what is wrong and what to do about it. */
export async function printError({ message, hint }: DragomanError, { stderr }: Effects): Promise<void> {
  await stderr.write(`dragoman: ${message}${hint ? ` (${hint})` : ""}\n`);
}
