import type { Tree } from "../syntax/tree.ts";
import { extent, FINITE, type Line } from "./line.ts";

/** Where words end that begin at `start` and hang together up to `end`, past what a list goes on with, whatever the tree hangs that on. */
export function pastLists(line: Line, tree: Tree, start: number, end: number): number {
  const last = pastGerunds(line, tree, start, pastInfinitives(line, tree, end));
  return last === end ? pastJoined(line, tree, start, pastMixed(line, tree, start, end)) : last;
}

/** "the importance of keeping peace, building roads, and opening schools": the rest of a list of gerunds, whatever the tree hangs them on. */
function pastGerunds(line: Line, tree: Tree, start: number, from: number): number {
  if (!tree.xpos.slice(start, from).includes("VBG")) return from;
  let end = from;
  for (let isLast = false; line.tokens[end]?.form === "," && !isLast; ) {
    isLast = tree.upos[end + 1] === "CCONJ";
    const verb = isLast ? end + 2 : end + 1;
    if (tree.xpos[verb] !== "VBG") return from;
    end = Math.max(verb + 1, extent(tree, verb)[1]);
    if (isLast) return end;
  }
  return from;
}

/** "the need to build bridges, open schools, and plant trees": further verbs in their plain form, whatever the tree hangs them on. */
function pastInfinitives(line: Line, tree: Tree, from: number): number {
  let end = from;
  for (let at = end; at < line.tokens.length; at = end) {
    let verb = at;
    while (verb < line.tokens.length && /^(?:PUNCT|CCONJ|ADV)$/.test(tree.upos[verb] as string) && verb - at < 3)
      verb++;
    const isPlain = verb > at && tree.xpos[verb] === "VB" && line.tokens[at]?.form === ",";
    if (!isPlain || (tree.children[verb] ?? []).some((child) => /^(?:nsubj|aux)/.test(tree.relations[child] as string)))
      break;
    end = Math.max(verb + 1, extent(tree, verb)[1]);
  }
  return end;
}

/** "the respect for law, keeping peace, and free trade": a list of things and deeds up to the end of a sentence that has no other verb. */
function pastMixed(line: Line, tree: Tree, start: number, end: number): number {
  const { tokens } = line;
  const isLast = tree.upos[end + 1] === "CCONJ";
  const isList = tokens.slice(start, end).some(({ form }, at) => form === "," || tree.xpos[start + at] === "VBG");
  if (tokens[end]?.form !== "," || !isList || tree.xpos[isLast ? end + 2 : end + 1] !== "VBG") return end;
  const isVerbless = !tree.xpos.slice(end).some((tag) => FINITE.test(tag));
  return (isLast && isVerbless) || isListed(line, tree, end) ? tokens.length : end;
}

/** Whether a list goes on behind a token up to the end of a sentence, without a verb of its own. */
export function isListed({ tokens }: Line, tree: Tree, from: number): boolean {
  const isClosed = tokens.some(({ form }, at) => at > from && form === "," && tree.upos[at + 1] === "CCONJ");
  return isClosed && !tree.xpos.slice(from).some((tag) => FINITE.test(tag));
}

/** "thanks for the help and for keeping peace": a deed with the preposition again. */
function pastJoined({ tokens }: Line, tree: Tree, start: number, end: number): number {
  const preposition = tokens[end + 1]?.lower;
  if (tree.upos[end] !== "CCONJ" || tree.upos[end + 1] === "CCONJ" || tree.xpos[end + 2] !== "VBG") return end;
  const isSame = tokens.slice(start, end).some(({ lower }) => lower === preposition);
  return isSame ? Math.max(end + 3, extent(tree, end + 2)[1]) : end;
}
