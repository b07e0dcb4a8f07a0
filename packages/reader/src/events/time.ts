import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { FoundTime } from "../times/find.ts";

/** Relations over which a time of the governor also holds for the dependent. */
const SHARING = /^(xcomp|obj|nsubj|nsubj:pass|obl|nmod|conj|compound|iobj|acl)$/;
const STEPS = 6;

/** The time expression that governs the clause of a token, by the tree; null when none does. */
export function governingTime(scene: Scene, sentence: number, token: number): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const dated = scene.times.found.filter((time) => time.sentence === sentence && isDate(time));
  if (dated.length === 0) return null;
  const governors = dated.map((time) => governor(tree, time));
  let at = token;
  let from = -1;
  for (let step = 0; step < STEPS && at >= 0; step++) {
    const here = dated.filter((time, position) => governors[position] === at && reaches(tree, time, from, at));
    if (here.length > 0) return here.length === 1 ? (here[0] ?? null) : nearest(here, token);
    if (!SHARING.test(tree.relations[at] ?? "")) return null;
    from = at;
    at = tree.heads[at] ?? -1;
  }
  return null;
}

function isDate(time: FoundTime): boolean {
  return time.value !== null && (time.kind === "date" || time.kind === "time");
}

/** The verb or noun that a time expression hangs on. */
function governor(tree: Tree, { tokens: [from, to] }: FoundTime): number {
  for (let token = from; token < to; token++) {
    const head = tree.heads[token] ?? -1;
    if (head < from || head >= to) return head;
  }
  return -1;
}

/** A coordinated clause takes its neighbour's time only when the time stands before both. */
function reaches(tree: Tree, time: FoundTime, from: number, at: number): boolean {
  return from < 0 || tree.relations[from] !== "conj" || time.tokens[1] <= at;
}

function nearest(times: readonly FoundTime[], token: number): FoundTime | null {
  const distance = (time: FoundTime): number =>
    Math.min(Math.abs(time.tokens[0] - token), Math.abs(time.tokens[1] - token));
  return [...times].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
