import { DragomanError } from "../error.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { Thread } from "../thread.ts";
import type { Folder } from "./folder.ts";

/** What a thread is asked. */
export type Question = "fold" | "close";

/** Why a thread could not do it, or null: errors lose their codes between threads. */
export type Answer = { readonly code: string; readonly message: string; readonly hint: string | null } | null;

/** Starts a thread that opens the register for itself and folds, so that nobody waits for it who only reads. */
export function startThread(module: URL, flags: RegisterFlags): Folder {
  const thread = new Thread({ module, data: flags });
  return {
    fold: async () => {
      const failure = await thread.ask<Answer>("fold" satisfies Question);
      if (failure !== null) throw new DragomanError(failure.code, failure.message, failure.hint);
    },
    close: async () => {
      if (thread.isAlive) await thread.ask<Answer>("close" satisfies Question);
      await thread.close();
    },
  };
}
