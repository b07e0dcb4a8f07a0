import { randomBytes } from "node:crypto";
import { link, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Draft } from "./effects.ts";
import { systemCode } from "./error.ts";

/** Begins a file beside its place, under a name of its own; where a link leads is its place. */
export async function draft(named: string, mayReplace: boolean): Promise<Draft> {
  await checkPlace(named, mayReplace);
  const path = await realpath(named).catch(() => named);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  const file = await open(beside, "wx");
  const drop = async (): Promise<void> => {
    await file.close().catch(() => {});
    await unlink(beside).catch(() => {});
  };
  return {
    write: async (piece) => {
      await file.writeFile(piece);
    },
    keep: async () => {
      await file.sync();
      await file.close();
      if (mayReplace) await rename(beside, path);
      else await putAnew(beside, path);
    },
    drop,
  };
}

/** Only a file may be replaced, never a folder, device or pipe. */
async function checkPlace(path: string, mayReplace: boolean): Promise<void> {
  const status = await stat(path).catch((error) => {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  });
  if (status === null || (mayReplace && status.isFile())) return;
  const code = status.isFile() ? "EEXIST" : status.isDirectory() ? "EISDIR" : "EINVAL";
  throw Object.assign(new Error(`${path} is there already`), { code });
}

/** A link fails when somebody else made the file meanwhile; where links are unknown the file is renamed. */
async function putAnew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (systemCode(error) === "EEXIST") throw error;
    return rename(beside, path);
  }
  await unlink(beside);
}
