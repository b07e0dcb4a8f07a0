import type { Head, Register } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError, fromThread, systemCode } from "../error.ts";
import { counted } from "../print/fact.ts";
import { openRegister } from "../register/open.ts";

/** Options of `dragoman backup`. */
export interface BackupFlags {
  readonly register?: string;
}

/** Copies the register into a new file, also while others use it, and checks the copy. */
export async function backupCommand(file: string, flags: BackupFlags, effects: Effects): Promise<boolean> {
  await refuseExisting(file, effects);
  const register = await openRegister(flags, effects);
  try {
    const before = await register.view.head();
    await copied(register, file);
    const copy = await verified(file, before, effects);
    const counts = `${counted(copy.articles, "article")}, ${counted(copy.statements, "statement")}, ${counted(copy.facts, "fact")}`;
    await effects.stdout.write(`${file}: ${counts}; the copy was checked\n`);
    return true;
  } finally {
    await register.close();
  }
}

async function refuseExisting(file: string, effects: Effects): Promise<void> {
  const found = await effects.look(file).catch((error) => {
    if (systemCode(error) === "ENOENT") return null;
    throw new DragomanError("backup.denied", `${file} cannot be written (${systemCode(error) ?? "unknown"})`);
  });
  if (found === null) return;
  throw new DragomanError("backup.exists", `${file} is there already`, "name a new file; nothing is ever overwritten");
}

async function copied(register: Register, file: string): Promise<void> {
  try {
    await register.backup(file);
  } catch (thrown) {
    const error = fromThread(thrown);
    if (error instanceof DragomanError || systemCode(error) === null) throw error;
    const hint = "nothing was changed in the register";
    throw new DragomanError("backup.failed", `${file} could not be written (${systemCode(error)})`, hint);
  }
}

/** Opens the copy and looks it through; others may have added to the register meanwhile, nothing may be missing. */
async function verified(file: string, { tx }: Head, effects: Effects): Promise<Head> {
  const copy = await openRegister({ register: file }, effects);
  try {
    const [fault] = await copy.integrity();
    const head = await copy.view.head();
    if (fault === undefined && head.tx >= tx) return head;
    const what = fault?.message ?? `it ends at transaction ${head.tx}, the register at ${tx}`;
    throw new DragomanError("backup.damaged", `the copy is not sound: ${what}`, `remove ${file} and try another place`);
  } finally {
    await copy.close();
  }
}
