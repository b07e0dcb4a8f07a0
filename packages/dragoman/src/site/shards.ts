import { join } from "node:path";
import { pushTo, shardOf } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { fileSpool } from "../export/spool.ts";

/** Shards of one collection, so that no folder holds more files. */
const MOST = 4096;

/** How much was written, or lay there already. */
export interface Tally {
  files: number;
  bytes: number;
}

/** A collection: what is asked for, and what answers it. */
export interface Collection {
  readonly name: string;
  readonly keys: readonly string[];
  /** Keys that share a file, about. */
  readonly together: number;
  /** JSON, or null for nothing. */
  readonly answer: (key: string) => Promise<string | null>;
}

/** How many shards a collection has. */
export function shardsOf({ keys, together }: Pick<Collection, "keys" | "together">): number {
  return Math.min(MOST, Math.max(1, Math.ceil(keys.length / together)));
}

/** Writes a collection below a folder; shards that lie there from a writing that was stopped are left as they are. */
export async function writeCollection(
  collection: Collection,
  folder: string,
  { tally, pass, effects }: { readonly tally: Tally; readonly pass: () => void; readonly effects: Effects },
): Promise<void> {
  const shards = shardsOf(collection);
  const inShard = new Map<string, string[]>();
  for (const key of collection.keys) pushTo(inShard, shardOf(key, shards), key);
  const place = join(folder, collection.name);
  await effects.makeFolder(place);
  for (const shard of [...inShard.keys()].sort()) {
    const path = join(place, `${shard}.json.gz`);
    const keys = inShard.get(shard)!;
    const known = await effects.look(path).catch(() => null);
    const size = known?.size ?? (await writeShard(path, keys, collection, effects));
    tally.files++;
    tally.bytes += size;
    for (const _ of keys) pass();
  }
}

async function writeShard(
  path: string,
  keys: readonly string[],
  { answer }: Collection,
  effects: Effects,
): Promise<number> {
  const entries: string[] = [];
  for (const key of [...keys].sort()) {
    const json = await answer(key);
    if (json !== null) entries.push(`${JSON.stringify(key)}:${json}`);
  }
  await writeFile(path, `{${entries.join(",\n")}}`, effects);
  return (await effects.look(path)).size;
}

/** Writes a file in one go, over one that is there; gzipped when its name ends in `.gz`. */
export async function writeFile(path: string, content: string | Uint8Array, effects: Effects): Promise<void> {
  const spool = await fileSpool(path, true, effects);
  try {
    await spool.write(content);
    await spool.close();
  } catch (error) {
    await spool.abandon();
    throw error;
  }
}
