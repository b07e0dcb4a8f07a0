import type { Effects } from "../effects.ts";

/** Prints one value: indented for people on a terminal, one line for programs. */
export async function printJson(value: unknown, { stdout }: Pick<Effects, "stdout">): Promise<void> {
  await stdout.write(`${stdout.isTerminal ? JSON.stringify(value, null, 2) : JSON.stringify(value)}\n`);
}
