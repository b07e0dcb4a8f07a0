import { systemCode } from "../error.ts";

/** Brings the facts of a register up to date. */
export interface Folder {
  /** Resolves once all that was written before is folded. Rejects with the errors of a register. */
  fold(): Promise<void>;
  /** Breaks off between two transactions. */
  close(): Promise<void>;
}

const UNWRITTEN = new Set(["register.locked", "register.readonly", "register.full", "register.denied"]);

/** Whether it keeps one from writing to a register, but not from reading. */
export function isUnwritten(error: unknown): boolean {
  return UNWRITTEN.has(systemCode(error) ?? "");
}

/** As `fold`; where the register cannot be written now, facts stay as they are. */
export async function foldIfPossible(folder: Pick<Folder, "fold">): Promise<void> {
  try {
    await folder.fold();
  } catch (error) {
    if (!isUnwritten(error)) throw error;
  }
}
