import picomatch from "picomatch";

/** Files that a pattern may match. */
export interface Matching {
  /** The folder in which all of them lie. */
  readonly folder: string;
  /** How many levels down from there. */
  readonly depth: number;
  readonly test: (path: string) => boolean;
}

/** Whether a name has signs of a pattern: `*`, `?`, `[…]`, `{…}`. */
export function isPattern(name: string): boolean {
  return picomatch.scan(name).isGlob === true;
}

/** Reads a pattern such as `papers/2024-*.txt` or `papers/**`. */
export function matching(pattern: string): Matching {
  const { base, glob } = picomatch.scan(pattern);
  const test = picomatch(bare(pattern));
  return {
    folder: base === "" ? "." : base,
    depth: glob.includes("**") ? Number.POSITIVE_INFINITY : glob.split("/").length,
    test: (path) => test(bare(path)),
  };
}

const bare = (path: string): string => path.replace(/^\.\//, "");
