import type { Register } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { isUnwritten } from "../fold/folder.ts";

type Said = Pick<Effects, "stderr" | "now">;

/** Milliseconds of folding after which it is said how far it is, and between two such lines. */
const PATIENCE = 500;
const CLEAR = "\r\x1b[K";

/**
 * Brings the facts of a register up to date; on a terminal a line on standard error counts along when that takes long.
 * Where the register cannot be written now, what is folded is read as it is, and a line says so.
 */
export async function refresh(register: Register, effects: Said): Promise<void> {
  const counter = count(effects);
  try {
    await register.refresh(counter.show);
  } catch (error) {
    if (!isUnwritten(error)) throw error;
    const { stale } = await register.view.head();
    const left = `${stale.toLocaleString("en")} group${stale === 1 ? "" : "s"} of facts`;
    await effects.stderr.write(`dragoman: ${(error as Error).message}; ${left} not brought up to date\n`);
  } finally {
    await counter.clear();
  }
}

function count({ stderr, now }: Said) {
  let said = now();
  let writing: Promise<void> | null = null;
  return {
    show: (done: number, left: number): void => {
      if (!stderr.isTerminal || left === 0 || now() - said < PATIENCE) return;
      said = now();
      const share = Math.floor((100 * done) / (done + left));
      writing = stderr.write(`${CLEAR}folding facts: ${share} %, ${left.toLocaleString("en")} groups left`);
    },
    clear: async (): Promise<void> => {
      if (writing === null) return;
      await writing;
      await stderr.write(CLEAR);
    },
  };
}
