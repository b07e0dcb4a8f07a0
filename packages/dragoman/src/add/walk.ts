import { basename } from "node:path";
import type { Effects, Place } from "../effects.ts";

/** A file of a folder; a file or folder that could not be looked into has no place but an error. */
export interface Walked {
  readonly path: string;
  readonly isFolder: boolean;
  readonly place: Place | null;
  readonly error: unknown;
}

/**
 * All files in a folder and in its folders, so many levels down, by name; hidden ones and folders that lead back into
 * themselves are passed over.
 */
export async function* walk(
  folder: string,
  depth: number,
  effects: Effects,
  above: ReadonlySet<string> = new Set(),
): AsyncGenerator<Walked> {
  let paths: readonly string[];
  let inside: ReadonlySet<string>;
  try {
    const { id } = await effects.look(folder);
    if (above.has(id)) return;
    inside = new Set([...above, id]);
    paths = await effects.listFolder(folder);
  } catch (error) {
    yield { path: folder, isFolder: true, place: null, error };
    return;
  }
  for (const path of paths) {
    if (basename(path).startsWith(".")) continue;
    try {
      const place = await effects.look(path);
      if (place.kind === "file") yield { path, isFolder: false, place, error: null };
      else if (place.kind === "folder" && depth > 1) yield* walk(path, depth - 1, effects, inside);
    } catch (error) {
      yield { path, isFolder: false, place: null, error };
    }
  }
}
