import { loadReference } from "@dragoman/reference";
import { Register, type Store } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { fromThread } from "../error.ts";

/** What tells which register is meant. */
export interface RegisterFlags {
  /** Path of the file, or an address of PostgreSQL. */
  readonly register?: string;
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
  { create = false }: { readonly create?: boolean } = {},
): Promise<Register> {
  try {
    const store = await openStore(registerAddress(flags, effects), create);
    return new Register(store, { reference: loadReference(), now: effects.clock });
  } catch (error) {
    throw fromThread(error);
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
