import type { Tree } from "../syntax/tree.ts";
import type { Ledger } from "./ledger.ts";
import { isWord, type Line } from "./line.ts";
import { stateOf } from "./recall.ts";

/** Mentions of the same sentence that are looked at. */
const MENTIONS_NEAR = 24;

/** States that act on others in the clause and cannot be those, whose words end at a token: "A and B called on both countries". */
export function agents(ledger: Ledger, line: Line, to: number): ReadonlySet<string> {
  const subject = line.tree ? subjectOf(line, line.tree, to - 1) : -1;
  const states = new Set<string>();
  if (!line.tree || subject < 0) return states;
  const heads = [subject, ...line.tree.children[subject]!.filter((child) => line.tree!.relations[child] === "conj")];
  for (const { sentence, tokens, entity } of ledger.mentions.slice(-MENTIONS_NEAR)) {
    const state = stateOf(ledger, entity);
    if (state && sentence === line.index && heads.some((head) => tokens[0] <= head && head < tokens[1]))
      states.add(state);
  }
  return states;
}

/** The subject of the verb whose object the word is, or which leads to it by "on" or "to". */
function subjectOf(line: Line, { relations, heads, children }: Tree, at: number): number {
  const relation = relations[at];
  const isReached = relation === "obl" && children[at]!.some((child) => isWord(line, child, "to"));
  const verb = relation === "obj" || relation === "iobj" || isReached ? heads[at]! : -1;
  return verb < 0 ? -1 : (children[verb]!.find((child) => relations[child]?.startsWith("nsubj")) ?? -1);
}
