import { systemCode } from "../error.ts";

/** Brings the facts of a register up to date. */
export interface Folder {
  /** Resolves once all that was written before is folded. Rejects with the errors of a register. */
  fold(): Promise<void>;
  /** Breaks off between two transactions. */
  close(): Promise<void>;
}

/** What keeps one from writing, but not from reading. */
const UNWRITTEN = new Set(["register.locked", "register.readonly", "register.full"]);

/** As `fold`; where the register cannot be written now, facts stay as they are. */
export async function foldIfPossible(folder: Pick<Folder, "fold">): Promise<void> {
  try {
    await folder.fold();
  } catch (error) {
    if (!UNWRITTEN.has(systemCode(error) ?? "")) throw error;
  }
}
