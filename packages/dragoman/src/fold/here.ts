import type { Register } from "@dragoman/register";
import type { Folder } from "./folder.ts";

/** Folds in the calling thread. */
export function startHere(open: () => Promise<Register>): Folder {
  let opening: Promise<Register> | null = null;
  let last: Promise<void> = Promise.resolve();
  let isEnding = false;
  const fold = async (): Promise<void> => {
    opening ??= open();
    const register = await opening.catch((error) => {
      opening = null;
      throw error;
    });
    await register.refresh(() => {
      if (isEnding) throw new Error("folding was broken off");
    });
  };
  return {
    fold: () => {
      const done = last.then(fold);
      last = done.catch(() => {});
      return done;
    },
    close: async () => {
      isEnding = true;
      await last;
      await (await opening)?.close();
    },
  };
}
