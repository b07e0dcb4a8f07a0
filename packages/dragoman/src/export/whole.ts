import type { Effects } from "../effects.ts";

/** Writes a file that appears once it is whole; when something goes wrong, nothing is left of it. Rejects as `draft` does. */
export async function writeWhole(
  path: string,
  mayReplace: boolean,
  pieces: Iterable<string>,
  effects: Pick<Effects, "draft">,
): Promise<void> {
  const draft = await effects.draft(path, mayReplace);
  try {
    for (const piece of pieces) await draft.write(piece);
    await draft.keep();
  } catch (error) {
    await draft.drop();
    throw error;
  }
}
