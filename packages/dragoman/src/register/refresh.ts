import type { Register } from "@dragoman/register";
import type { Effects } from "../effects.ts";

/** Milliseconds of folding after which it is said how far it is, and between two such lines. */
const PATIENCE = 500;
const CLEAR = "\r\x1b[K";

/** Brings the facts of a register up to date; on a terminal a line on standard error counts along when that takes long. */
export async function refresh(register: Register, { stderr, now }: Pick<Effects, "stderr" | "now">): Promise<void> {
  let said = now();
  let isShown = false;
  let writing = Promise.resolve();
  await register.refresh((done, left) => {
    if (!stderr.isTerminal || left === 0 || now() - said < PATIENCE) return;
    said = now();
    isShown = true;
    const share = Math.floor((100 * done) / (done + left));
    writing = stderr.write(`${CLEAR}folding facts: ${share} %, ${left.toLocaleString("en")} groups left`);
  });
  await writing;
  if (isShown) await stderr.write(CLEAR);
}
