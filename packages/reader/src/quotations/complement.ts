import type { Tree } from "../syntax/tree.ts";
import type { Hit } from "./cues.ts";
import type { ContentForm } from "./lexicon.ts";
import { extent, openedAt, quoteAt } from "./line.ts";

/** Words that follow their cue. */
export interface Complement {
  readonly form: ContentForm;
  /** First token of the words; an opening mark stands before it. */
  readonly start: number;
  /** The word that heads them in the tree, or -1. */
  readonly head: number;
  /** The hearer's tokens when an object names one. */
  readonly hearer: readonly [from: number, to: number] | null;
  readonly confidence: number;
}

/** Confidence of what no arc of the tree bears out. */
export const SURFACE_CONFIDENCE = 0.7;
/** Tokens in which the words must begin. */
export const REACH = 40;

const CLAUSE: ReadonlySet<string> = new Set(["ccomp", "parataxis", "csubj:outer"]);

/** A complement of the form, where the cue takes that form. */
export function taken(hit: Hit, edge: number, form: ContentForm, start: number): Complement | null {
  let first = start;
  while (openedAt(hit.line, first) >= 0 && quoteAt(hit.line, first) < 0 && form === "quote") first++;
  return hit.cue.takes.has(form) ? complementAt(hit, edge, form, first) : null;
}

/** A complement that begins at a token, with what the tree knows of it. */
export function complementAt(hit: Hit, edge: number, form: ContentForm, start: number): Complement | null {
  if (start >= hit.line.tokens.length) return null;
  const { tree } = hit.line;
  const head = tree ? clauseChild(hit, tree) : -1;
  const confidence = tree && head >= start ? (tree.confidence[head] as number) : SURFACE_CONFIDENCE;
  return { form, start, head: head >= start ? head : -1, hearer: hearerOf(hit, edge, start), confidence };
}

/** The clause that hangs on the cue to its right, or -1. */
export function clauseChild(hit: Hit, tree: Tree): number {
  for (const child of tree.children[hit.at] ?? []) {
    if (child > hit.at && CLAUSE.has(tree.relations[child] as string)) return child;
  }
  return -1;
}

const HEARER: ReadonlySet<string> = new Set(["obj", "iobj"]);

/** Tokens of the object that names the hearer, before the words begin. */
export function hearerOf(hit: Hit, edge: number, start: number): readonly [number, number] | null {
  const { tree } = hit.line;
  if (hit.cue.person === "none" || !tree) return null;
  for (const child of tree.children[hit.at] ?? []) {
    if (child < edge || child >= start || !HEARER.has(tree.relations[child] as string)) continue;
    const [from, to] = extent(tree, child);
    return [Math.max(from, edge), Math.min(to, start)];
  }
  return null;
}

/** The token behind the hearer, or the edge itself. */
export function pastHearer(hit: Hit, edge: number): number {
  return hearerOf(hit, edge, hit.line.tokens.length)?.[1] ?? edge;
}
