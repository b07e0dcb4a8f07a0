import type { Refused } from "@dragoman/ingest";

/** Where articles come from, before anything of it is read. */
export type Source =
  | { readonly kind: "file"; readonly path: string; readonly size: number; readonly changed: number }
  | { readonly kind: "input" }
  | { readonly kind: "address"; readonly url: string };

/** What the arguments of a command name. */
export interface Sources {
  readonly sources: readonly Source[];
  readonly refused: readonly Refused[];
  /** Files that hold no articles by their names, counted by ending: pictures, style sheets, data bases. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** How a source is called in messages and origins. */
export function nameOf(source: Source): string {
  if (source.kind === "input") return "standard input";
  return source.kind === "file" ? source.path : source.url;
}
