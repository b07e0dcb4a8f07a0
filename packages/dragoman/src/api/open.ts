import type { Effects } from "../effects.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { openRegister } from "../register/open.ts";
import { Desk } from "./desk.ts";

/** Opens a register to answer from: for reading, for writing and for folding in a thread. Closes all of it when the work is done or fails. */
export async function withDesk<T>(
  flags: RegisterFlags,
  effects: Effects,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const register = await openRegister(flags, effects);
  try {
    const folder = effects.startFolder(flags);
    const writer = await openRegister(flags, effects, { folder });
    try {
      const isWritable = await writer.isWritable();
      const startReader = () => effects.startLineReader(null);
      const desk = new Desk({ register, writer, folder, isWritable, effects, startReader });
      try {
        return await work(desk);
      } finally {
        await desk.close();
      }
    } finally {
      await writer.close();
    }
  } finally {
    await register.close();
  }
}
