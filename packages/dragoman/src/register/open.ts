import { loadReference } from "@dragoman/reference";
import { Register, type Store } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { fromThread } from "../error.ts";
import type { Folder } from "../fold/folder.ts";
import { FoldedElsewhere } from "./elsewhere.ts";
import type { RegisterFlags } from "./flags.ts";

/** How it is opened. */
export interface OpenOptions {
  /** Made where there is none. */
  readonly create?: boolean;
  /** Folds what is written through this opening; without one it does so itself. */
  readonly folder?: Folder | null;
}

const USUAL = "register.db";

/** Where the register is: `--register`, else DRAGOMAN_REGISTER, else `register.db` in the current folder. */
function registerAddress({ register }: RegisterFlags, { env }: Pick<Effects, "env">): string {
  return register ?? (env["DRAGOMAN_REGISTER"] || USUAL);
}

/**
 * Opens the register that the flags mean; with `create` it is made where there is none. Throws DragomanError with a hint when it is missing,
 * locked, damaged, of a newer version or no register. Whoever opens it closes it.
 */
export async function openRegister(
  flags: RegisterFlags,
  effects: Pick<Effects, "env" | "clock">,
  { create = false, folder = null }: OpenOptions = {},
): Promise<Register> {
  try {
    const store = await openStore(registerAddress(flags, effects), create);
    const options = { reference: loadReference(), now: effects.clock };
    return folder === null ? new Register(store, options) : new FoldedElsewhere(store, options, folder);
  } catch (error) {
    throw fromThread(error);
  }
}

/** Works on the register that the flags mean as it is, without folding it first, and closes it. */
export async function atRegister<T>(
  flags: RegisterFlags,
  effects: Pick<Effects, "env" | "clock">,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const register = await openRegister(flags, effects);
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

async function openStore(address: string, create: boolean): Promise<Store> {
  if (/^postgres(?:ql)?:\/\//.test(address)) {
    const { openPostgres } = await import("@dragoman/store/postgres");
    return openPostgres(address, { create });
  }
  const { openSqlite } = await import("@dragoman/store/sqlite");
  return openSqlite(address, { create });
}
