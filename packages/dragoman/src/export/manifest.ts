import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readText } from "../input/file.ts";

/** One file of a snapshot. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: "jsonl";
  readonly mediatype: string;
  readonly encoding: "utf-8";
  readonly description: string;
  /** Of the file as it lies there. */
  readonly bytes: number;
  readonly hash: string;
  /** SHA-256 of its text, unzipped: the same wherever it was zipped. */
  readonly content: string;
  readonly records: number;
}

/** The data package that a snapshot is: what it holds, of which register, made by what. */
export interface Manifest {
  readonly profile: "data-package";
  readonly name: "dragoman-register";
  readonly title: string;
  readonly format: "dragoman/snapshot@1";
  /** Day of the register's last change, ISO 8601; null when nothing is in it. */
  readonly date: string | null;
  /** SHA-256 over the contents of all files: what a citation names. */
  readonly sha256: string;
  /** Layout of the register's rows. */
  readonly schema: number;
  /** Engines and imports that read what is in it, with the digests of their rules. */
  readonly engines: readonly string[];
  readonly filter: object;
  readonly texts: boolean;
  readonly resources: readonly Resource[];
}

const FILE = "datapackage.json";

/** The hash of all files by their contents, in order of name. */
export function wholeHash(resources: readonly Pick<Resource, "name" | "content">[]): string {
  const lines = resources.map(({ name, content }) => `${content}  ${name}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** The manifest of a folder that `dragoman snapshot` wrote. */
export async function readManifest(folder: string, effects: Effects): Promise<Manifest> {
  const path = join(folder, FILE);
  const text = await readText(path, effects);
  const manifest = parse(text);
  if (manifest?.format !== "dragoman/snapshot@1" || !Array.isArray(manifest.resources)) {
    throw new DragomanError(
      "snapshot.invalid",
      `${path} is no manifest of a snapshot`,
      "dragoman snapshot DIR makes one",
    );
  }
  return manifest;
}

export function manifestPath(folder: string): string {
  return join(folder, FILE);
}

function parse(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch {
    return null;
  }
}
