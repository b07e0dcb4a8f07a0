import { basename, join } from "node:path";
import { SITE, type SiteManifest } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { writeError } from "../export/spool.ts";

export const MANIFEST = "site.json";

/** What hosts and Git put beside a site; it is left alone. */
const OTHERS = new Set([
  ".git",
  ".gitignore",
  ".nojekyll",
  ".htaccess",
  ".well-known",
  "CNAME",
  "_headers",
  "_redirects",
]);

/**
 * Checks that a site may be written into a folder, and makes it where it is not there: it is empty, or holds a site and nothing else. Gives the
 * manifest of the site that is there, or null. Throws DragomanError.
 */
export async function enterFolder(folder: string, effects: Effects): Promise<SiteManifest | null> {
  const inside = await effects.listFolder(folder).catch((error) => {
    if (systemCode(error) === "ENOENT") return [];
    throw writeError(folder, error);
  });
  await effects.makeFolder(folder).catch((error) => Promise.reject(writeError(folder, error)));
  const names = inside.map((path) => basename(path)).filter((name) => !OTHERS.has(name));
  if (names.length === 0) return null;
  const former = await manifestIn(folder, effects);
  if (former === null) throw foreign(folder, `${names[0]} is there, and no site of dragoman export site`);
  const own = new Set([MANIFEST, "data", ...former.files.map((file: string) => file.split("/")[0]!)]);
  const alien = names.find((name) => !own.has(name));
  if (alien !== undefined) throw foreign(folder, `${alien} is no part of the site that is there`);
  return former;
}

function foreign(folder: string, why: string): DragomanError {
  return new DragomanError(
    "file.exists",
    `${folder} holds other things: ${why}`,
    "name a new or empty folder, or the folder of a site",
  );
}

async function manifestIn(folder: string, effects: Effects): Promise<SiteManifest | null> {
  try {
    const manifest = JSON.parse(
      new TextDecoder().decode(await effects.readFile(join(folder, MANIFEST))),
    ) as SiteManifest;
    const isOne = manifest.format === SITE && Array.isArray(manifest.files);
    return isOne && manifest.files.every(isInside) ? manifest : null;
  } catch {
    return null;
  }
}

/** Whether a file that a manifest names lies in its folder. */
function isInside(file: unknown): boolean {
  return typeof file === "string" && /^[\w.-]+(?:\/[\w.-]+)*$/.test(file) && !file.split("/").includes("..");
}
