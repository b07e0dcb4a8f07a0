import type { Clause } from "./assertion.ts";

/** "Told reporters that Chad had signed" or "would sign" states what "demanded that Chad sign" asks. */
export function isTold(clause: Clause, token: number): boolean {
  return isIndicative(clause, token) || isForetold(clause, token);
}

/** "Had signed", "signs", but not the bare "sign". */
export function isIndicative({ tree }: Pick<Clause, "tree">, token: number): boolean {
  const auxiliary = (tree.children[token] ?? []).find((child) => /^(aux|cop)/.test(tree.relations[child] ?? ""));
  return /^VB[DPZ]$/.test(tree.xpos[auxiliary ?? token] ?? "");
}

/** "Told reporters that Chad would sign": what is told to come, and not "asked whether it would". */
function isForetold({ sentence, tree, lexicon }: Clause, token: number): boolean {
  const forms = (tree.children[token] ?? []).map((child) => sentence.tokens[child]?.lower ?? "");
  const isAsked = forms.some((form) => lexicon.marks.has(form));
  return !isAsked && forms.some((form) => lexicon.refusing.has(form) || lexicon.auxiliaries.get(form) === "planned");
}
