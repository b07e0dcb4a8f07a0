import { endingOf, isLeftOut, type Refused } from "@dragoman/ingest";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { fileError } from "../input/file.ts";
import { isPattern, type Matching, matching } from "./pattern.ts";
import type { Source, Sources } from "./source.ts";
import { walk } from "./walk.ts";

/** Files, folders with all that lies in them, patterns, addresses and `-`, in the order of the arguments. */
export async function findSources(names: readonly string[], effects: Effects): Promise<Sources> {
  const found = { sources: [] as Source[], refused: [] as Refused[], leftOut: new Map<string, number>() };
  for (const name of names) {
    if (name === "-") found.sources.push({ kind: "input" });
    else if (/^https?:\/\//i.test(name)) found.sources.push({ kind: "address", url: name });
    else if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) found.refused.push(otherScheme(name));
    else await findFiles(name, found, effects);
  }
  return found;
}

interface Finding {
  readonly sources: Source[];
  readonly refused: Refused[];
  readonly leftOut: Map<string, number>;
}

/** What lies at the path; if nothing does, what the pattern matches. */
async function findFiles(name: string, found: Finding, effects: Effects): Promise<void> {
  try {
    const place = await effects.look(name);
    if (place.kind === "folder") return await inFolder(everythingIn(name), name, "holds no file", found, effects);
    found.sources.push({ kind: "file", path: name, size: place.size, changed: place.changed });
  } catch (error) {
    if (systemCode(error) !== "ENOENT" || !isPattern(name)) return void found.refused.push(refusal(name, error));
    await inFolder(matching(name), name, "matches no file", found, effects);
  }
}

const everythingIn = (folder: string): Matching => ({ folder, depth: Number.POSITIVE_INFINITY, test: () => true });

/** Files of a folder, all or those that the pattern matches. */
async function inFolder(
  { folder, depth, test }: Matching,
  name: string,
  nothing: string,
  found: Finding,
  effects: Effects,
): Promise<void> {
  let any = false;
  for await (const { path, isFolder, place, error } of walk(folder, depth, effects)) {
    if (!isFolder && !test(path)) continue;
    any = true;
    if (place === null) found.refused.push(refusal(path, error));
    else if (isLeftOut(path)) found.leftOut.set(endingOf(path), (found.leftOut.get(endingOf(path)) ?? 0) + 1);
    else found.sources.push({ kind: "file", path, size: place.size, changed: place.changed });
  }
  if (!any) found.refused.push({ origin: name, code: "source.nothing", message: nothing, hint: null });
}

function otherScheme(name: string): Refused {
  return {
    origin: name,
    code: "source.scheme",
    message: "cannot be fetched",
    hint: "only http and https addresses are",
  };
}

/** What the system says, as a refusal; other errors are mistakes of the program and pass. */
export function refusal(path: string, error: unknown): Refused {
  const known = fileError(path, error);
  if (!(known instanceof DragomanError)) throw known;
  const { code, message, hint } = known;
  return { origin: path, code, message: message.slice(path.length).trimStart(), hint };
}
