import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";
import type { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { stateOf } from "./recall.ts";

/** Mentions of the same sentence that are looked at. */
const MENTIONS_NEAR = 24;

/** States, and bodies of none, that act on others in the clause and cannot be those, whose words end at a token: "A and B called on both countries". */
export function agents(ledger: Ledger, line: Line, to: number): ReadonlySet<string> {
  const subject = line.tree ? actingOn(ledger, line, line.tree, to - 1) : -1;
  const states = new Set<string>();
  if (!line.tree || subject < 0) return states;
  const heads = [subject, ...line.tree.children[subject]!.filter((child) => line.tree!.relations[child] === "conj")];
  for (const { sentence, tokens, entity } of ledger.mentions.slice(-MENTIONS_NEAR)) {
    const state = stateOf(ledger, entity) ?? (entity.startsWith("org:") ? entity : null);
    if (state && sentence === line.index && heads.some((head) => tokens[0] <= head && head < tokens[1]))
      states.add(state);
  }
  return states;
}

/** Who does something to them, or of whom the clause tells how it stands to them. */
function actingOn(ledger: Ledger, line: Line, tree: Tree, at: number): number {
  const direct = subjectOf(line, tree, at);
  return antecedentOf(tree, direct >= 0 ? direct : besideThem(ledger, line, tree, at));
}

/** "Chad, which has bases in both countries": the subject of a relative clause that names nobody else. */
function besideThem({ mentions }: Ledger, { index, names, tokens }: Line, tree: Tree, at: number): number {
  if (!tree.children[at]!.some((child) => phraseAt(names.locative, tokens, child))) return -1;
  let verb = at;
  for (let step = 0; verb >= 0 && step < STEPS && tree.relations[verb] !== "acl:relcl"; step++)
    verb = tree.heads[verb]!;
  const subject = tree.relations[verb] === "acl:relcl" ? subjectIn(tree, verb) : undefined;
  const isNamed = mentions
    .slice(-MENTIONS_NEAR)
    .some((mention) => mention.sentence === index && mention.tokens[0] > (subject ?? at));
  return subject === undefined || isNamed ? -1 : subject;
}

/** "Chad, which called on it": whom a relative pronoun as subject means. */
function antecedentOf({ xpos, heads, relations }: Tree, subject: number): number {
  const verb = /^(WDT|WP)$/.test(xpos[subject] ?? "") ? heads[subject]! : -1;
  return verb >= 0 && relations[verb] === "acl:relcl" ? heads[verb]! : subject;
}

/**
 * The subject of the verb whose object the word is, or which leads to it by "on" or "to", "an envoy to both capitals" too; of a mediator
 * also "between".
 */
function subjectOf({ names: { epithets } }: Line, { relations, heads, children, lemmas }: Tree, at: number): number {
  const isReached = children[at]!.some((child) => epithets.reached.has(lemmas[child]!));
  const object = relations[at] === "nmod" && isReached ? heads[at]! : at;
  const isMediated = epithets.mediating.has(lemmas[heads[at]!] ?? "");
  const isOfVerb = /^i?obj$/.test(relations[object]!) || (relations[at] === "obl" && (isReached || isMediated));
  const verb = isOfVerb ? heads[object]! : -1;
  return verb < 0 ? -1 : doerOf({ relations, heads, children }, verb);
}

/** Verbs above one without a subject that are looked at. */
const STEPS = 3;

/** A verb's own subject; else that of the verb on which it goes on, or whom that one makes do it: "urged Mali to help it". */
function doerOf({ relations, heads, children }: Pick<Tree, "relations" | "heads" | "children">, verb: number): number {
  for (let at = verb, step = 0; step <= STEPS; step++) {
    const subject = subjectIn({ relations, children }, at);
    if (subject !== undefined) return subject;
    const above = /^(conj|xcomp|advcl)/.test(relations[at]!) ? heads[at]! : -1;
    if (above < 0) return -1;
    const made =
      relations[at] === "xcomp" && children[above]!.find((child) => child < at && /^i?obj/.test(relations[child]!));
    if (made) return made;
    at = above;
  }
  return -1;
}
